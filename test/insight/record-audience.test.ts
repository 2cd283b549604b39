import { type Person, codesOf, expectDone, make } from "../records/office";
import { beside, giveToken, uuidIn } from "../support/api-tokens";
import { type Scene, openScene, unknown, withoutRequest } from "./scene";

let office: Scene["office"];
let anna: Person;
let boss: Person;
let report: Person;
let seller: Person;
let lead: string;

beforeAll(async () => {
  ({ office, anna, boss, report, seller, lead } = await openScene());
});

afterAll(() => office.close());

interface Member {
  readonly userId: string;
  readonly user: { readonly id: string } | null;
  readonly actions: readonly { readonly action: string; readonly decidedBy: object }[];
}

interface Audience {
  readonly nodes: readonly Member[];
  readonly totalCount: { readonly count: number };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const audienceQuery = `query ($id: ID!, $action: Action, $first: Int, $after: String) {
  recordAudience(id: $id, action: $action, first: $first, after: $after) { totalCount { count } pageInfo { hasNextPage endCursor }
    nodes { userId user { id } actions { action decidedBy { step name because } } } } }`;

const audienceOf = async (asker: Person, id: string, more: object = {}): Promise<Audience | null> =>
  (await asker.get<{ recordAudience: Audience | null }>(audienceQuery, { id, ...more })).recordAudience;

const acts = ["VIEW", "EDIT", "DELETE", "EXPORT", "ASSIGN"];
const explained = (id: string, userId: string): string =>
  `{ ${acts.map((action) => `${action}: explainAccess(recordId: "${id}", action: ${action}, userId: "${userId}") { allowed decidedBy { step name because } }`).join(" ")} }`;

type Explained = Record<string, { readonly allowed: boolean; readonly decidedBy: object }>;

describe("the audience of a record", () => {
  it("is all whom explainAccess lets do something, each with the same step", async () => {
    const [other = ""] = await make(seller, "lead", [{ name: "Another" }]);
    const [bosses = ""] = await make(anna, "lead", [{ name: "The boss's", responsibleId: boss.id }]);
    // One that holds, and one that has ended: it lends nothing, though another of the same kind does.
    const shares = [boss, seller].map(({ id }) => ({ ownerId: id, area: "CONTACTS", access: "VIEW" }));
    expectDone(await anna.act("setShares", { userId: report.id, shares }, ""));
    await beside(
      office.gateway.databaseUrl,
      "update share set until = now() - interval '1 hour' where owner_id = $1 and grantee_id = $2",
      [uuidIn(boss.id), uuidIn(report.id)],
    );
    for (const id of [lead, other, bosses]) {
      const audience = await audienceOf(anna, id);
      const people = [anna, boss, report, seller];
      const expected = await Promise.all(
        people.map(async (person) => {
          const told = await anna.get<Explained>(explained(id, person.id));
          const may = acts.filter((action) => told[action]?.allowed);
          const actions = may.map((action) => ({ action, decidedBy: told[action]?.decidedBy }));
          return { userId: person.id, user: { id: person.id }, actions };
        }),
      );
      expect(audience?.nodes).toHaveLength(expected.filter(({ actions }) => actions.length > 0).length);
      expect(audience?.nodes).toEqual(
        expect.arrayContaining(expected.filter(({ actions }) => actions.length > 0)) as never,
      );
      expect(audience?.totalCount.count).toBe(audience?.nodes.length);
    }
  });

  it("goes by name, page by page, of those who may do one thing", async () => {
    const whole = await audienceOf(anna, lead, { action: "VIEW" });
    const ids = whole?.nodes.map(({ userId }) => userId) ?? [];
    expect(ids.length).toBeGreaterThan(2);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Audience | null = await audienceOf(anna, lead, { action: "VIEW", first: 1, after });
      paged.push(...(page?.nodes.map(({ userId }) => userId) ?? []));
      if (!page?.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(ids);
    expect((await audienceOf(anna, lead, { action: "DELETE" }))?.nodes.map(({ userId }) => userId)).toEqual([anna.id]);
    const after = whole?.pageInfo.endCursor;
    const answer = await anna.ask(audienceQuery, { id: lead, action: "EDIT", after });
    expect(codesOf(answer)).toEqual(["INVALID_CURSOR"]);
  });

  it("of those below and oneself is that of whom USER VIEW reaches; to others it is closed", async () => {
    const audience = await audienceOf(boss, lead);
    expect(audience?.nodes.map(({ userId }) => userId).sort()).toEqual([boss.id, report.id].sort());
    expect(codesOf(await report.ask(audienceQuery, { id: lead }))).toEqual(["FORBIDDEN"]);
    expect(codesOf(await seller.ask(audienceQuery, { id: unknown }))).toEqual(["FORBIDDEN"]);
    const { text } = await giveToken(office.gateway.databaseUrl, anna.id, { scopes: ["lead:view"] });
    expect(codesOf(await office.gateway.ask(audienceQuery, { id: lead }, text))).toEqual(["FORBIDDEN"]);
  });

  it("door 10: of a record out of the asker's VIEW is as of an unknown one", async () => {
    const [hidden = "", gone = ""] = await make(anna, "lead", [{ name: "Hidden" }, { name: "Gone" }]);
    expectDone(await anna.act("deleteLead", { id: gone }, ""));
    const ids = [hidden, gone, "lead_00000000000000000000000000000000", report.id, "x", hidden.replace("lead", "task")];
    const answers = await Promise.all(ids.map((id) => boss.ask(audienceQuery, { id })));
    expect(answers.map((answer) => answer.data)).toEqual(ids.map(() => ({ recordAudience: null })));
    expect(new Set(answers.map(withoutRequest)).size).toBe(1);
    expect(await audienceOf(anna, gone)).toBeNull();
    expect(await audienceOf(anna, hidden)).not.toBeNull();
  });
});
