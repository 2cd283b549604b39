import type { Database } from "../../store/database";

interface Line {
  last: Promise<unknown>;
}

/** A transaction has one connection, which takes one statement after another: those of several requests wait in line. */
export function inLine(database: Database, line: Line = { last: Promise.resolve() }): Database {
  const inside: Database = {
    run: (statement, accountId) => {
      const next = line.last.then(() => database.run<never>(statement, accountId));
      line.last = next.catch(() => undefined);
      return next;
    },
    inTransaction: (work) => work(inside),
    until: () => inside,
    heardBy: (listener) => inLine(database.heardBy(listener), line),
  };
  return inside;
}
