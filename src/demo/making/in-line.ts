import type { Database } from "../../store/database";

interface Line {
  last: Promise<unknown>;
}

/** A transaction has one connection, which takes one statement after another: those of several requests wait in line. */
export function inLine(database: Database, line: Line = { last: Promise.resolve() }): Database {
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const next = line.last.then(ask);
    line.last = next.catch(() => undefined);
    return next;
  };
  const inside: Database = {
    run: (statement, accountId) => inTurn(() => database.run(statement, accountId)),
    ask: (statement, accountId) => inTurn(() => database.ask(statement, accountId)),
    inTransaction: (work) => work(inside),
    until: () => inside,
    heardBy: (listener) => inLine(database.heardBy(listener), line),
  };
  return inside;
}
