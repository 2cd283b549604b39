import { loadModule } from "libpg-query";
import { globalTables } from "../../../src/store/global-tables";
import { judgeStatement } from "./judge-statement";
import type { Findings } from "./scope";
import { tablesNamedIn } from "./tables-named";
import { type LoggedStatement, readStatementLog } from "./statement-log";

const global = new Set<string>(globalTables);

/** Connections of the tests themselves, which look at tables from outside, call themselves so. */
const applicationOfTests = "test";

/** The worker's library has connections of its own, for its own tables, which are no account's. */
const applicationOfWorker = "bailiwick-worker";

const isGateways = ({ isInGateways, application }: LoggedStatement) =>
  isInGateways && application !== applicationOfTests && application !== applicationOfWorker;

let logged: LoggedStatement[] = [];
/** What was found in each text. */
let findings: ReadonlyMap<string, Findings> = new Map();

beforeAll(async () => {
  await loadModule();
  logged = await readStatementLog(process.env["STATEMENT_LOG"] ?? "");
  findings = new Map(textsOf(logged).map((text) => [text, judgeStatement(text, global)]));
}, 120_000);

const textsOf = (statements: readonly LoggedStatement[]) => [...new Set(statements.map(({ text }) => text))];

test("every statement of the run names one account, and the same one in each of its parts", () => {
  const texts = textsOf(logged.filter(isGateways));
  const faults = texts.flatMap((text) =>
    (findings.get(text)?.faults ?? []).map((fault) => `${fault}, in: ${text.replace(/\s+/g, " ").slice(0, 600)}`),
  );
  console.log(`${texts.length} statements of the gateway judged`);
  expect(faults).toEqual([]);
  expect(texts.length).toBeGreaterThan(0);
});

/** What some statement or other does: of the tests that take long alone that says nothing. */
if (process.env["TEST_LENGTH"] !== "long") {
  test("every global table of the list is one that some statement reads or writes", () => {
    const used = new Set([...findings.values()].flatMap(({ globals }) => [...globals]));
    expect(globalTables.filter((table) => !used.has(table))).toEqual([]);
  });

  test("the worker's own connections touch no table but the worker's", () => {
    const texts = textsOf(logged.filter(({ application }) => application === applicationOfWorker));
    const foreign = (text: string) => tablesNamedIn(text).filter((table) => !table.startsWith("graphile_worker."));
    expect(texts.filter((text) => foreign(text).length > 0)).toEqual([]);
    expect(texts.length).toBeGreaterThan(0);
  });
}
