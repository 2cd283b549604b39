import { giveToken } from "../../support/api-tokens";
import { type Person, codesOf, expectDone, make } from "../../records/office";
import { lookInto } from "../../records/wrong-inputs/rows-written";
import { ended, jobOf } from "../asking";
import { type Asked, type Asker, FilingOffice, asking } from "./filing-office";

let filing: FilingOffice;
let anna: Person;
let stranger: Person;

beforeAll(async () => {
  filing = await FilingOffice.open();
  anna = await filing.office.found("ACRONX");
  stranger = await filing.office.found();
});
beforeEach(() => {
  filing.ahead = 0;
});
afterAll(() => filing.office.close());

test("is made once at a time in an account, stops when it is asked to, and takes the place of the one before", async () => {
  const first = await filing.taken(anna);
  const boris = await filing.office.add(anna);
  expectDone(await anna.act("setAdministrator", { userId: boris.id, isAdministrator: true }, "user { id }"));
  // The first one's job is held before it keeps anything, so that it is still there when the other one asks.
  const client = await lookInto(filing.office);
  await client.query("begin; lock table file in share mode");
  const asked = await Promise.all([anna.get<Asked>(asking), boris.get<Asked>(asking)]);
  await client.query("commit");
  await client.end();
  expect(asked.flatMap(({ exportAccount }) => exportAccount.userErrors)).toEqual([{ field: [], code: "IN_USE" }]);
  const [by, id] = asked[0].exportAccount.job
    ? [anna, asked[0].exportAccount.job.id]
    : [boris, asked[1].exportAccount.job?.id ?? ""];
  await by.act("cancelJob", { id }, "job { state }");
  const { state } = await ended(by, id);
  expect(["CANCELLED", "DONE"]).toContain(state);
  const second = await filing.taken(boris);
  expect(codesOf(await filing.open(anna, first))).toEqual(["NOT_FOUND"]);
  expect(codesOf(await filing.open(anna, second))).toEqual(["NOT_FOUND"]);
  expect(await filing.statusOf(await filing.urlOf(boris, second))).toBe(200);
});
describe("who takes it", () => {
  const refusedTo = async (person: Asker) => {
    const { errors = [] } = await person.ask(asking);
    return errors.map(({ extensions }) => `${String(extensions["code"])}: ${String(extensions["reason"])}`);
  };

  test("administrators alone, whose channel FILE is open", async () => {
    const boris = await filing.office.add(anna, ["LEAD VIEW ALL", "LEAD EXPORT ALL"]);
    expect(await refusedTo(boris)).toEqual(["FORBIDDEN: this is the administrators' alone"]);
    expectDone(await anna.act("setAdministrator", { userId: boris.id, isAdministrator: true }, "user { id }"));
    const id = await filing.taken(boris);
    const link = await filing.urlOf(boris, id);
    expect(await filing.statusOf(link)).toBe(200);
    expectDone(await anna.act("setExportChannels", { userId: boris.id, blocked: ["FILE"] }, "user { id }"));
    expect(await refusedTo(boris)).toEqual(["FORBIDDEN: the export channel FILE is blocked for you"]);
    expect(codesOf(await filing.open(boris, id))).toEqual(["FORBIDDEN"]);
    expect([await filing.statusOf(link), (await jobOf(boris, id))?.result]).toEqual([404, null]);
    expectDone(
      await anna.act("setExportChannels", { userId: boris.id, allowed: ["FILE"], blockAll: true }, "user { id }"),
    );
    expect(await filing.statusOf(link)).toBe(200);
    expectDone(await anna.act("setAdministrator", { userId: boris.id, isAdministrator: false }, "user { id }"));
    expect([await filing.statusOf(link), await refusedTo(boris)]).toEqual([
      404,
      ["FORBIDDEN: this is the administrators' alone"],
    ]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["that lists it", ["account_file:view"], []],
    [
      "that lists all but it",
      ["settings:view", "settings:edit", "lead:view", "lead:export"],
      ["FORBIDDEN: the token does not list account_file:view"],
    ],
  ])("by a token %s", async (_, scopes, refused) => {
    const { text } = await giveToken(filing.office.gateway.databaseUrl, anna.id, { scopes });
    const program: Asker = { ask: (query, variables) => filing.office.gateway.ask(query, variables, text) };
    expect(await refusedTo(program)).toEqual(refused);
    if (refused.length > 0) return;
    const { jobs } = await anna.get<{ jobs: { nodes: { id: string }[] } }>("{ jobs(first: 1) { nodes { id } } }");
    const id = jobs.nodes[0]?.id ?? "";
    await ended(anna, id);
    const link = (await filing.open(program, id)).data?.downloadFile?.url ?? "";
    expect(await filing.statusOf(link)).toBe(200);
    await filing.look(
      "update api_token set revoked_at = now() where account_id = $1 and name = 'A token'",
      await filing.accountOf(anna),
    );
    expect(await filing.statusOf(link)).toBe(404);
  });

  test("of a suspended account as well, where nothing else is left", async () => {
    const owner = await filing.office.found();
    await make(owner, "lead", [{ name: "Out of reach" }]);
    const account = await filing.accountOf(owner);
    await filing.look("update account set suspended_at = now() where account_id = $1", account);
    await filing.look("update account_state set rights_version = rights_version + 1 where account_id = $1", account);
    expect(await owner.get("{ leads { nodes { id } } }")).toEqual({ leads: { nodes: [] } });
    expect(await filing.statusOf(await filing.urlOf(owner, await filing.taken(owner)))).toBe(200);
  });
});

describe("a link to it", () => {
  test("leads nowhere after five minutes, in other words, or as a token of another kind", async () => {
    const id = await filing.taken(anna);
    const link = await filing.urlOf(anna, id);
    expect(await filing.statusOf(link)).toBe(200);
    const nowhere = ["/file", `${link}x`, link.replace(/\.[^.]*$/, ".x"), `/file?token=${anna.token}`, "/nothing"];
    const answers = await Promise.all(nowhere.map((path) => filing.fetched(path)));
    const told = await Promise.all(answers.map(async (each) => [each.status, await each.text()]));
    expect(told).toEqual(nowhere.map(() => [404, told.at(-1)?.[1]]));
    expect((await fetch(filing.office.gateway.url + link, { method: "HEAD" })).status).toBe(404);
    const token = link.replace(/^.*=/, "");
    expect(codesOf(await filing.office.gateway.ask("{ me { id } }", {}, token))).toEqual(["UNAUTHENTICATED"]);
    filing.ahead = 5 * 60 * 1_000 + 1_000;
    expect(await filing.statusOf(link)).toBe(404);
    expect(await filing.statusOf(await filing.urlOf(anna, id))).toBe(200);
  });

  test("is shown for one's own file alone: another's and one that is none are as unknown", async () => {
    const id = await filing.taken(anna);
    const [lead = ""] = await make(anna, "lead", [{ name: "Ours" }]);
    const unknown = `job_${"0".repeat(32)}`;
    const answers = [
      await filing.open(stranger, id),
      await filing.open(stranger, unknown),
      await filing.open(anna, lead),
      await filing.open(anna, ""),
    ];
    expect(new Set(answers.map((each) => JSON.stringify(each.errors))).size).toBe(1);
    expect(codesOf(answers[0] as never)).toEqual(["NOT_FOUND"]);
  });

  test("ends with the session, and the file after a week", async () => {
    const owner = await filing.office.found();
    const id = await filing.taken(owner);
    const link = await filing.urlOf(owner, id);
    filing.ahead = 7.1 * 24 * 60 * 60 * 1_000;
    await filing.purge();
    filing.ahead = 0;
    expect(await filing.look("select 1 from file_part where account_id = $1", await filing.accountOf(owner))).toEqual(
      [],
    );
    expect([codesOf(await filing.open(owner, id)), await filing.statusOf(link)]).toEqual([["NOT_FOUND"], 404]);
    const other = await filing.taken(owner);
    const second = await filing.urlOf(owner, other);
    expect(await filing.statusOf(second)).toBe(200);
    await owner.ask("mutation { signOut { signedOut } }");
    expect(await filing.statusOf(second)).toBe(404);
  });

  test("stands in the change log when it is told, as the asking does", async () => {
    const rows = await filing.look<{ what: string }>(
      "select distinct after->>'accountFile' as what from change where account_id = $1 and kind = 'ACCOUNT' order by 1",
      await filing.accountOf(anna),
    );
    expect(rows.map(({ what }) => what)).toEqual(["asked for", "fetched", null]);
  });
});
