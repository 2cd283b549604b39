import { descriptionOf } from "../../src/store/description/registry";
import { apiId } from "../../src/store/ids";
import { heldOf } from "../../src/store/reading/found";
import { type TestGateway, startTestGateway } from "../support/gateway";
import { timelineKinds } from "../../src/store/reading/timeline/timeline";
import { type Account, type Asker, type Cell, openAccount } from "./asking";
import { askers } from "./askers";
import { filteredPages, searchedPages } from "./filtered-pages";
import { explain } from "./explained";
import { generateAccount } from "./generated/account";
import { hangingOnOne, makeLongTimeline } from "./generated/long-timeline";
import { person, userId } from "./generated/people";
import { accountId, stageId } from "./generated/records";
import { boundsOfPage, faultsOf, figuresOf } from "./judge-plan";
import { findMiddles } from "./middles";
import { faultLinesOf, provePlans, tableOf } from "./prove-plans";
import { type Way, askQuestion, pageSize, readerOf } from "./questions";

/** The million is asked by `npm run proofs -- plans`. */
const leads = 20_000;

let gateway: TestGateway;
let account: Account;

beforeAll(async () => {
  gateway = await startTestGateway();
  account = await openAccount(gateway.databaseUrl);
  await generateAccount(account.client, { leads });
}, 60_000);

afterAll(async () => {
  await account.close();
  await gateway.close();
});

test("statements are planned for every value at once, as migrating the database has set it", async () => {
  const { rows } = await account.client.query("show plan_cache_mode");
  expect(rows).toEqual([{ plan_cache_mode: "force_generic_plan" }]);
});

/** The same askers would say the same twice: most questions are asked as most clients ask them. */
const asked: readonly (readonly [RegExp, Way])[] = [
  [/^(administrator|sparse, OWN RESPONSIBLE)/, "compiled"],
  [/^colleague of (60 veterans, GROUP R|300 staff, tasks)/, "compiled"],
  [/^supervisor of (60|300) staff, SUBORDINATES EITHER/, "compiled"],
  [/^(busy, OWN EITHER|colleague of 3 staff, GROUP R)/, "plain"],
];

const waysOf = ({ name }: Asker): readonly Way[] => asked.flatMap(([who, way]) => (who.test(name) ? [way] : []));

test("no page of a list walks or sorts a table, or reads much more than it answers with", async () => {
  const trials = await provePlans(account, waysOf);
  console.log(tableOf(trials));
  expect(faultLinesOf(trials)).toEqual([]);
  expect(trials.length).toBeGreaterThan(700);
}, 300_000);

/** Owners of one column, of two, and many; and one who sees his own, and in one stage everybody's. */
const finding: readonly Asker[] = [
  ...askers.filter(({ name }) => /^(onlooker|busy, OWN R|supervisor of (60|2000) staff, SUBORDINATES E)/.test(name)),
  {
    ...{ name: "busy, OWN, and ALL in a stage", user: person.busy },
    sees: { LEAD: { reach: "OWN", exceptions: [{ stage: stageId(2), reach: "ALL" }] } },
  },
  {
    ...{ name: "onlooker, ALL, and in a stage nobody's", user: person.onlooker },
    sees: { LEAD: { reach: "ALL", exceptions: [{ stage: stageId(2), reach: "NONE" }] } },
  },
];

test.each(finding)("what $name finds before it is put in order is what is read in order and counted", async (asker) => {
  const door = await account.enter(asker);
  const reader = await readerOf(door, descriptionOf("LEAD"));
  const middles = await findMiddles(account.client);
  for (const question of [...filteredPages(middles), ...searchedPages(middles)]) {
    const page = await reader.page(question.wanted, await question.request(door));
    const told = JSON.parse((await askQuestion(question, "compiled", door)) ?? "") as Told;
    const ids = page.records.map((record) => apiId("lead", String(heldOf(record).row["id"])));
    const plainly = { ids, count: page.count ?? undefined, hasNextPage: page.hasNextPage };
    const compiled = { count: told.totalCount, hasNextPage: told.pageInfo.hasNextPage };
    expect({ question: question.name, ids: told.nodes.map(({ id }) => id), ...compiled }).toEqual({
      ...{ question: question.name, ...plainly },
    });
  }
});

describe("a page of a timeline of thousands", () => {
  const all = { reach: "ALL" } as const;
  const own = { reach: "OWN" } as const;
  const hanging = (cell: Cell): Asker["sees"] => ({ LEAD: all, TASK: cell, EVENT: cell, ACTIVITY: all });
  const tables = new Set(["lead", "task", "event", "activity", "change"]);
  const rows = pageSize + 1;
  let lead: string;
  beforeAll(async () => {
    lead = await makeLongTimeline(account.client);
  });

  /** Of what hangs on the card and is hidden every row is read, of this card alone. */
  test.each<[string, Asker, number]>([
    ["an administrator", { name: "", user: person.administrator, sees: {} }, 0],
    ["whoever sees all of it", { name: "", user: person.onlooker, sees: hanging(all) }, 0],
    ["whoever sees no task and no event", { name: "", user: person.onlooker, sees: hanging(own) }, 2 * hangingOnOne],
  ])("reads what it shows, and never a table: for %s", async (_, asker, hidden) => {
    const door = await account.enter(asker);
    const reader = await readerOf(door, descriptionOf("LEAD"));
    const ask = (after: string | null) => {
      const request = { first: pageSize, after, counted: false, listed: true, kinds: timelineKinds };
      return account.readingsOf(() => reader.timeline(apiId("lead", lead), request));
    };
    const first = await ask(null);
    const next = await ask(first.answer?.cursors.at(-1) ?? null);
    expect([first.answer?.records.length, next.answer?.records.length]).toEqual([pageSize, pageSize]);
    for (const reading of [...first.readings, ...next.readings]) {
      const figures = figuresOf((await explain(account.client, reading)).plan, tables);
      const most = { read: timelineKinds.length * rows + figures.scans + hidden, sorted: timelineKinds.length * rows };
      expect(faultsOf(figures, most)).toEqual([]);
    }
  });
});

interface Told {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount?: object;
  readonly pageInfo: { readonly hasNextPage: boolean };
}

describe("a plan is at fault", () => {
  const young = "order by created_at desc, id desc limit 51";

  test.each([
    ["that walks through the account for ten old leads", `responsible_id = any($2::uuid[]) ${young}`, /reads/],
    ["that sorts what its owner has", `responsible_id = any($2::uuid[]) order by source, id limit 51`, /reads/],
  ])("%s", async (_name, condition, fault) => {
    const text = `select id from lead where account_id = $1 and deleted_at is null and ${condition}`;
    const many = Array.from({ length: 40 }, (_, index) => userId(person.busy + index));
    const { plan } = await explain(account.client, { text, values: [accountId, many] });
    const figures = figuresOf(plan, new Set(["lead"]));
    expect(faultsOf(figures, boundsOfPage(figures)).join()).toMatch(fault);
  });

  test("that walks through a table", async () => {
    await account.client.query("set enable_seqscan = on");
    const { plan } = await explain(account.client, {
      text: "select id from lead where source = $1 limit 51",
      values: ["x"],
    });
    expect(figuresOf(plan, new Set(["lead"])).wholeTables).toEqual(["lead"]);
  });
});
