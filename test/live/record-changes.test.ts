import { LiveTown, againOf, goneOf, idsOf } from "./live-town";

let live: LiveTown;

beforeAll(async () => {
  live = await LiveTown.open();
});

afterEach(() => live.hangUp());

afterAll(() => live.close());

test("a record that is made is told to those who see it, and to nobody else", async () => {
  const [anns, bens] = await Promise.all([live.listen(live.ann), live.listen(live.ben)]);
  const hers = await live.makeLead("of Ann", live.ann);
  const his = await live.makeLead("of Ben", live.ben);
  const told = await bens.until((events) => idsOf(events).length >= 2);
  expect(idsOf(told)).toEqual([hers, his]);
  expect(told.flatMap(({ changed }) => changed.map(({ name }) => name))).toEqual(["of Ann", "of Ben"]);
  expect(idsOf(await anns.until((events) => idsOf(events).length > 0))).toEqual([hers]);
});

test("one that comes into sight is told as it is, one that goes out of it by its id", async () => {
  const id = await live.makeLead("of Ben", live.ben);
  const listener = await live.listen(live.ann, "(resources: [LEAD])");
  await live.act("changeResponsible", {
    recordIds: [id],
    responsibleId: live.ann.me.id,
  });
  expect(idsOf(await listener.until((events) => idsOf(events).length > 0))).toEqual([id]);
  await live.act("changeResponsible", {
    recordIds: [id],
    responsibleId: live.ben.me.id,
  });
  expect(goneOf(await listener.until((events) => goneOf(events).length > 0))).toEqual([id]);
});

test("what happens to a hidden record is heard by nobody who never saw it", async () => {
  const hidden = await live.makeLead("of Ben", live.ben);
  const listener = await live.listen(live.ann);
  await live.act("updateLead", { id: hidden, name: "another name" });
  await live.act("deleteLead", { id: hidden });
  const last = await live.makeLead("of Ann", live.ann);
  const events = await listener.until((heard) => idsOf(heard).length > 0);
  expect(idsOf(events)).toEqual([last]);
  expect(goneOf(events)).toEqual([]);
});

test("tasks that follow a card into sight are to be read again", async () => {
  const id = await live.makeLead("of Ben", live.ben);
  await live.act("createTask", { text: "call", cardId: id, responsibleId: live.ben.me.id });
  const listener = await live.listen(live.ann, "(resources: [TASK])");
  await live.act("changeResponsible", { recordIds: [id], responsibleId: live.ann.me.id });
  expect(againOf(await listener.until((events) => againOf(events).length > 0))).toEqual(["TASK"]);
});

test("the trash is out of sight, and what is restored is back", async () => {
  const id = await live.makeLead("of Ann", live.ann);
  const listener = await live.listen(live.ann, `(ids: ["${id}"])`);
  await live.act("deleteLead", { id });
  expect(goneOf(await listener.until((events) => goneOf(events).length > 0))).toEqual([id]);
  await live.act("restoreLead", { id });
  expect(idsOf(await listener.until((events) => idsOf(events).length > 0))).toEqual([id]);
});

test("only what is asked for is told: of these kinds, of these records", async () => {
  const id = await live.makeLead("one", live.ben);
  const [ofContacts, ofOne] = await Promise.all([
    live.listen(live.ben, "(resources: [CONTACT])"),
    live.listen(live.ben, `(ids: ["${id}"])`),
  ]);
  await live.makeLead("another", live.ben);
  await live.act("updateLead", { id, name: "one, changed" });
  const { contact } = await live.town.act(
    "createContact",
    { lastName: "Orlova" },
    "contact { id }",
    live.admin.accessToken,
  );
  expect(idsOf(await ofOne.until((events) => idsOf(events).length > 0))).toEqual([id]);
  expect(idsOf(await ofContacts.until((events) => idsOf(events).length > 0))).toEqual([(contact as { id: string }).id]);
});

test("of more than a hundred at once none is told, but that there is more", async () => {
  const listener = await live.listen(live.ben);
  const items = Array.from({ length: 120 }, (_, number) => ({ name: `lead ${number}`, responsibleId: live.ben.me.id }));
  await live.act("createLeads", { items }, "leads { id }");
  const events = await listener.until((heard) => againOf(heard).length > 0);
  expect(againOf(events)).toEqual(["LEAD"]);
  expect(idsOf(events)).toEqual([]);
});

test("door 39: a change of a hidden field is no event, and its value is in none", async () => {
  const restricted = {
    userId: live.ann.me.id,
    restrictions: [{ resource: "LEAD", field: "price", setting: "HIDDEN" }],
  };
  await live.act("setFieldRestrictions", restricted);
  const id = await live.makeLead("of Ann", live.ann, { price: { amount: "100", currencyCode: "EUR" } });
  const listener = await live.listen(live.ann, `(ids: ["${id}"])`);
  await live.act("updateLead", { id, price: { amount: "200", currencyCode: "EUR" } });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(listener.events).toEqual([]);
  await live.act("updateLead", { id, name: "renamed" });
  const events = await listener.until((heard) => idsOf(heard).length > 0);
  expect(events.flatMap(({ changed }) => changed)).toEqual([{ id, name: "renamed", price: null }]);
});

test("one that comes into sight and goes between two looks is never told to be gone", async () => {
  const id = await live.makeLead("of Ben", live.ben);
  const listener = await live.listen(live.ann, "(resources: [LEAD])");
  const give = (to: string) =>
    `changeResponsible(input: { recordIds: ["${id}"], responsibleId: "${to}" }) { userErrors { code } }`;
  await live.town.ask(
    `mutation { there: ${give(live.ann.me.id)} back: ${give(live.ben.me.id)} }`,
    undefined,
    live.admin.accessToken,
  );
  const marker = await live.makeLead("of Ann", live.ann);
  const events = await listener.until((heard) => idsOf(heard).includes(marker));
  expect(goneOf(events).filter((gone) => !idsOf(events).includes(gone))).toEqual([]);
});
