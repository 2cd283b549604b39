import { loadModule } from "libpg-query";
import { globalTables } from "../../../src/store/global-tables";
import { judgeStatement } from "./judge-statement";
import { tablesNamedIn } from "./tables-named";
import { type LoggedStatement, readStatementLog } from "./statement-log";

const global = new Set<string>(globalTables);

/** Connections of the tests themselves, which look at tables from outside, call themselves so. */
const applicationOfTests = "test";

/** The worker's library has connections of its own, for its own tables, which are no account's. */
const applicationOfWorker = "bailiwick-worker";

/** The template is migrated before the tests; a gateway under test works on a copy, which is called so. */
const prefixOfGateways = "test_";

const isGateways = ({ database, application }: LoggedStatement) =>
  database.startsWith(prefixOfGateways) && application !== applicationOfTests && application !== applicationOfWorker;

let logged: LoggedStatement[] = [];

beforeAll(async () => {
  await loadModule();
  logged = readStatementLog(process.env["STATEMENT_LOG"] ?? "");
});

test("every statement of the run names one account, and the same one in each of its parts", () => {
  const texts = [...new Set(logged.filter(isGateways).map(({ text }) => text))];
  const faults = texts.flatMap((text) =>
    judgeStatement(text, global).faults.map((fault) => `${fault}, in: ${text.replace(/\s+/g, " ").slice(0, 600)}`),
  );
  console.log(`${texts.length} statements of the gateway judged`);
  expect(faults).toEqual([]);
  expect(texts.length).toBeGreaterThan(0);
});

test("every global table of the list is one that some statement reads or writes", () => {
  const used = new Set(logged.flatMap(({ text }) => [...judgeStatement(text, global).globals]));
  expect(globalTables.filter((table) => !used.has(table))).toEqual([]);
});

test("the worker's own connections touch no table but the worker's", () => {
  const own = logged.filter(({ application }) => application === applicationOfWorker);
  const texts = [...new Set(own.map(({ text }) => text))];
  const foreign = (text: string) => tablesNamedIn(text).filter((table) => !table.startsWith("graphile_worker."));
  expect(texts.filter((text) => foreign(text).length > 0)).toEqual([]);
  expect(texts.length).toBeGreaterThan(0);
});
