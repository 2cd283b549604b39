import type { Database } from "../../store/database";

/** A transaction has one connection, which takes one statement after another: those of several requests wait in line. */
export function inLine(database: Database): Database {
  let last: Promise<unknown> = Promise.resolve();
  const line: Database = {
    run: (statement, accountId) => {
      const next = last.then(() => database.run<never>(statement, accountId));
      last = next.catch(() => undefined);
      return next;
    },
    inTransaction: (inside) => inside(line),
    until: () => line,
  };
  return line;
}
