import { type Town, Tally, runSeeds, send } from "./campaign";
import { faultsOf } from "./judge";
import type { Parcel } from "./parcel";
import { plainParcel } from "./parcel";
import { Statements, openTown } from "./town";

const statements = new Statements();
let town: Town;
beforeAll(async () => {
  town = await openTown(statements);
}, 60_000);
afterAll(() => town.gateway.close());

const post = (asked: unknown): Parcel => ({
  ...plainParcel({ query: "", variables: {} }),
  body: JSON.stringify(asked),
});

/** What longer runs have found: each of them was answered with a code outside the closed list once. */
const found: Readonly<Record<string, Parcel>> = {
  "several operations in one request": post([{ query: "{ me { id } }" }, { query: "{ me { id } }" }]),
  "extensions that are a text": post({ query: "{ me { id } }", extensions: "{}" }),
  "more faults in the variables than are listed": post({
    query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
    variables: { ids: Array.from({ length: 60 }, () => ({})) },
  }),
};

test.each(Object.entries(found))("%s: refused with a code of the list", async (_name, parcel) => {
  const [person] = town.people;
  if (!person) throw new Error("nobody asks");
  const reply = await send(town.gateway.url, { person, parcel });
  expect(faultsOf(person, parcel, reply)).toEqual([]);
  expect(reply.text).toContain('"code":"BAD_USER_INPUT"');
});

test("documents and variables of any shape break nothing, show nobody what is hidden, and name one account", async () => {
  const tally = new Tally();
  await runSeeds(town, [...Array(120).keys()], tally);
  expect(tally.faults).toEqual([]);
  expect(statements.faults).toEqual([]);
  expect(tally.outcomes.get("answered")).toBeGreaterThan(20);
}, 60_000);
