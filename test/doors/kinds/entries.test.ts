import type { Client } from "pg";
import { askFor, ended } from "../../jobs/asking";
import { Office, type Person, codesOf, expectDone, make } from "../../records/office";
import { lookInto } from "../../records/wrong-inputs/rows-written";
import { everyRow } from "../writes/every-row";
import { absent, asked, mutationOf, refusalOf } from "../writes/refusal";

let office: Office;
let client: Client;
let anna: Person;
/** Sees and changes the activities that he wrote, and of cards his own. */
let boris: Person;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
  client = await lookInto(office);
  anna = await office.found();
  const cells = ["VIEW", "EDIT", "DELETE"].flatMap((action) => [
    `ACTIVITY ${action} OWN CREATOR`,
    `COMPANY ${action} OWN`,
  ]);
  boris = await office.add(anna, cells, { "ACTIVITY.result": "HIDDEN" });
});

afterAll(async () => {
  await client.end();
  await office.close();
});

let made = 0;

/** One of Anna and one of Boris on a card that he no longer sees, which both are called by a word of their own. */
async function two(): Promise<{ hidden: string; own: string; word: string; card: string }> {
  made += 1;
  const word = `Word${made}`;
  const call = (who: string) => ({ kind: "CALL", text: `${word} ${who}`, result: "Secret" });
  const [card = ""] = await make(boris, "company", [{ name: "Acme" }]);
  const [own = ""] = await make(boris, "activity", [{ text: `${word} own`, kind: "CALL", cardId: card }]);
  const [hidden = ""] = await make(anna, "activity", [{ ...call("hidden"), cardId: card }]);
  expectDone(await anna.act("updateActivity", { id: own, result: "Secret" }, ""));
  expectDone(await anna.act("changeResponsible", { recordIds: [card], responsibleId: anna.id }, ""));
  return { hidden, own, word, card };
}

test("door 2: the card of an activity is null where it is hidden, with no id anywhere", async () => {
  const { own } = await two();
  expect(await boris.get(`{ activity(id: "${own}") { id card { id } } }`)).toEqual({
    activity: { id: own, card: null },
  });
});

test("door 3, door 8, door 9: lists, counts, searches and ids show the same activities", async () => {
  const { own, hidden, word } = await two();
  const query = `{ activities(filter: { search: "${word}" }) { nodes { id } totalCount { count } }
    search(text: "${word}", types: [ACTIVITY]) { nodes { id } } activity(id: "${hidden}") { id } node(id: "${hidden}") { id } }`;
  expect(await boris.get(query)).toEqual({
    ...{ activities: { nodes: [{ id: own }], totalCount: { count: 1 } }, search: { nodes: [{ id: own }] } },
    ...{ activity: null, node: null },
  });
});

test("door 4, door 39: what is hidden of an activity is asked for by no filter, and in no history", async () => {
  const { own } = await two();
  const answer = await boris.ask('{ activities(filter: { result: { eq: "Secret" } }) { totalCount { count } } }');
  expect(codesOf(answer)).toEqual(["FORBIDDEN"]);
  expect(await boris.get(`{ activity(id: "${own}") { result hiddenFields } }`)).toEqual({
    activity: { result: null, hiddenFields: ["result"] },
  });
  expect(
    JSON.stringify(await boris.ask(`{ history(id: "${own}") { nodes { fields { field after } } } }`)),
  ).not.toContain("Secret");
});

test("door 10: a hidden activity, an unknown one and another account's are answered alike", async () => {
  const { hidden } = await two();
  const stranger = await office.found();
  const [cardId] = await make(stranger, "company", [{ name: "Foreign" }]);
  const [foreign = ""] = await make(stranger, "activity", [{ text: "Foreign", cardId }]);
  for (const mutation of ["updateActivity", "deleteActivity", "restoreActivity"]) {
    const more = mutation === "updateActivity" ? { text: "Changed" } : {};
    const ids = [hidden, absent("activity"), foreign, absent("lead")];
    const answers = await Promise.all(ids.map((id) => boris.ask(mutationOf(mutation), { input: { ...more, id } })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer).replace(/"requestId":"[^"]*"/g, ""))).size).toBe(1);
    expect(codesOf(answers[0] ?? { data: null })).toEqual(["NOT_FOUND"]);
  }
});

test("door 12: an activity that is written and not seen comes back null", async () => {
  const blind = await office.add(anna, ["ACTIVITY VIEW NONE"]);
  const [cardId] = await make(anna, "company", [{ name: "Seen" }]);
  const payload = await blind.act("createActivity", { text: "Unseen", cardId }, "activity { id }");
  expect(payload).toEqual({ activity: null, userErrors: [] });
});

test("door 13, door 44: what is refused leaves nothing behind, and the others be where it may", async () => {
  const { hidden, own, card } = await two();
  const before = await everyRow(client);
  for (const [mutation, input] of [
    ["updateActivity", { id: hidden, text: "Changed" }],
    [
      "updateActivities",
      {
        items: [
          { id: own, text: "Changed" },
          { id: hidden, text: "Changed" },
        ],
      },
    ],
    ["deleteActivities", { ids: [own, hidden] }],
    ["createActivity", { text: "On a hidden card", cardId: card }],
    ["completeTask", { id: own }],
  ] as const)
    expect([mutation, await refusalOf(boris, mutation, input)]).not.toEqual([mutation, []]);
  expect(await everyRow(client)).toEqual(before);
  const items = [hidden, own].map((id) => ({ id, text: "Changed" }));
  const payload = await boris.act("updateActivities", { items, partial: true }, "activities { id } outcomes");
  expect(payload).toMatchObject({ activities: [null, { id: own }], outcomes: ["REFUSED", "UPDATED"] });
});

test("door 22: a change of all that a filter finds reaches what one may change alone", async () => {
  const { own, hidden, word } = await two();
  const id = await askFor(boris, "deleteActivitiesByFilter", { filter: { search: word } });
  expect((await ended(boris, id)).result).toEqual({ changed: 1, unchanged: 0, refused: 0 });
  expect(await anna.get("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: [hidden, own] })).toEqual({
    nodes: [{ id: hidden }, null],
  });
});

test("door 26: the trash shows and gives back the activities that one may delete alone", async () => {
  const { own, hidden } = await two();
  expectDone(await anna.act("deleteActivities", { ids: [hidden, own] }, ""));
  const { trash } = await boris.get<{ trash: { nodes: { id: string }[] } }>(
    "{ trash(resource: ACTIVITY) { nodes { id } } }",
  );
  expect(trash.nodes.map(({ id }) => id)).toContain(own);
  expect(trash.nodes.map(({ id }) => id)).not.toContain(hidden);
  expect(codesOf(await asked(boris, "restoreActivity", { id: hidden }))).toEqual(["NOT_FOUND"]);
  expect(await refusalOf(boris, "restoreActivity", { id: own })).toEqual([]);
});
