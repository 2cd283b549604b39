import { type Node, parseSync } from "libpg-query";
import { judgeSelect } from "./queries";
import type { Findings } from "./scope";
import type { Reading } from "./sources";
import { judgeWrite } from "./writes";

/** Statements that read and write no row of a table. */
const rowless = new Set([
  "TransactionStmt",
  "VariableSetStmt",
  "VariableShowStmt",
  "DiscardStmt",
  "DeallocateStmt",
  "ListenStmt",
  "UnlistenStmt",
  "NotifyStmt",
]);

/**
 * Judges whether a statement names one account: each account table's `account_id` bound, conjunctively and wherever
 * the table occurs, to one and the same parameter. Needs `loadModule()` of libpg-query before. A statement that can't
 * be read is a fault.
 */
export function judgeStatement(text: string, globalTables: ReadonlySet<string>): Findings {
  const findings: Findings = { faults: [], parameters: new Set(), globals: new Set() };
  for (const statement of parsed(text, findings))
    judge(statement, { judge: judgeQuery, findings, globalTables, named: new Map() });
  if (findings.parameters.size > 1)
    findings.faults.push(
      `its accounts are bound to ${[...findings.parameters].map((number) => `$${number}`).join(" and ")}`,
    );
  return findings;
}

function parsed(text: string, findings: Findings): Node[] {
  try {
    return (parseSync(text).stmts ?? []).flatMap(({ stmt }) => (stmt ? [stmt] : []));
  } catch (error) {
    findings.faults.push(`not read: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

function judge(statement: Node, reading: Reading): void {
  if (rowless.has(Object.keys(statement)[0] ?? "")) return;
  judgeQuery(wrapped(statement) ?? statement, null, reading);
}

const judgeQuery: Reading["judge"] = (query, outer, reading) =>
  "SelectStmt" in query ? judgeSelect(query.SelectStmt, outer, reading) : judgeWrite(query, outer, reading);

/** EXPLAIN, PREPARE and DECLARE carry the statement that they speak of. */
function wrapped(statement: Node): Node | undefined {
  if ("ExplainStmt" in statement) return statement.ExplainStmt.query;
  if ("PrepareStmt" in statement) return statement.PrepareStmt.query;
  if ("DeclareCursorStmt" in statement) return statement.DeclareCursorStmt.query;
  return undefined;
}
