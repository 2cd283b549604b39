import { Office, type Person, codesOf, expectDone, faultsOf, make, namesOf } from "../office";

let office: Office;
let founder: Person;
/** Sees own events and contacts alone. */
let seller: Person;
let lead: string;
let contacts: readonly string[];

beforeAll(async () => {
  office = await Office.share();
  founder = await office.found();
  expectDone(await founder.act("setPolicies", { tasksFollowCards: false }, ""));
  seller = await office.add(founder, ["CONTACT VIEW OWN", "EVENT VIEW OWN", "EVENT EDIT NONE", "LEAD VIEW ALL"]);
  [lead = ""] = await make(founder, "lead", [{ name: "Fair stand" }]);
  contacts = await make(founder, "contact", [{ lastName: "Hidden" }, { lastName: "Seen", responsibleId: seller.id }]);
});

afterAll(() => office.close());

const at = (time: string): string => `2026-05-${time}:00Z`;
const shows = `event { id text version attendees { nodes { name } } contacts { nodes { name } } completedAt result can { edit complete assign } }`;

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly attendees: { readonly nodes: readonly { readonly name: string }[] };
  readonly contacts: { readonly nodes: readonly { readonly name: string }[] };
  readonly completedAt: string | null;
  readonly result: string | null;
  readonly can: Readonly<Record<string, boolean>>;
}

const act = (person: Person, mutation: string, input: object) =>
  person.act<{ event: Shown | null }>(mutation, input, shows);

const namesIn = (list?: Shown["contacts"]): readonly string[] => (list?.nodes ?? []).map(({ name }) => name);

describe("who takes part", () => {
  let event: string;

  beforeAll(async () => {
    const input = {
      text: "Opening",
      startsAt: at("01T09:00"),
      contactIds: contacts,
      attendeeIds: [seller.id, founder.id],
    };
    const payload = await act(founder, "createEvent", { ...input, cardId: lead });
    expectDone(payload);
    expect(namesIn(payload.event?.contacts).toSorted()).toEqual(["Hidden", "Seen"]);
    expect(payload.event?.attendees.nodes).toHaveLength(2);
    event = payload.event?.id ?? "";
  });

  test("sees the event by no right of that", async () => {
    expect(await seller.get("query ($id: ID!) { event(id: $id) { id } node(id: $id) { id } }", { id: event })).toEqual({
      event: null,
      node: null,
    });
    expect(await namesOf(seller, "events")).not.toContain("Opening");
    const [own] = contacts.slice(1);
    const { contact } = await seller.get<{ contact: { attendedEvents: object } }>(
      "query ($id: ID!) { contact(id: $id) { attendedEvents { nodes { text } totalCount { count } } } }",
      { id: own },
    );
    expect(contact.attendedEvents).toEqual({ nodes: [], totalCount: { count: 0 } });
  });

  test("is linked by whoever sees the contact: a hidden one is as one that is not there", async () => {
    const [hidden] = contacts;
    const unknown = "contact_0192f6e2c3d47a5b8c9d0e1f2a3b4c5d";
    const linked = async (id: string | undefined) =>
      (await act(seller, "createEvent", { text: "Own", startsAt: at("02T09:00"), contactIds: [id] })).userErrors;
    expect(await linked(hidden)).toEqual(await linked(unknown));
    expect(await linked(hidden)).toMatchObject([{ code: "NOT_FOUND", field: ["input", "contactIds", "0"] }]);
  });

  test("stays where a list is written over contacts that the caller does not see", async () => {
    const editor = await office.add(founder, ["EVENT VIEW ALL", "EVENT EDIT ALL", "CONTACT VIEW NONE"]);
    const { event: emptied } = await act(editor, "updateEvent", { id: event, contactIds: [] });
    expect(namesIn(emptied?.contacts)).toEqual([]);
    const { event: read } = await founder.get<{ event: Shown }>(
      "query ($id: ID!) { event(id: $id) { contacts { nodes { name } } } }",
      {
        id: event,
      },
    );
    expect(namesIn(read.contacts).toSorted()).toEqual(["Hidden", "Seen"]);
  });

  test("is found from the event, the contact and the card", async () => {
    const filter = `{ attendees: { id: { eq: "${seller.id}" } }, contacts: { name: { eq: "Seen" } } }`;
    expect(await namesOf(founder, `events(filter: ${filter})`)).toEqual(["Opening"]);
    const found = await founder.get(
      `query ($lead: ID!, $contact: ID!) { lead(id: $lead) { events { nodes { text card { id } } } }
        contact(id: $contact) { attendedEvents { nodes { text } } events { nodes { text } } } }`,
      { lead, contact: contacts[0] },
    );
    expect(found).toEqual({
      lead: { events: { nodes: [{ text: "Opening", card: { id: lead } }] } },
      contact: { attendedEvents: { nodes: [{ text: "Opening" }] }, events: { nodes: [] } },
    });
  });

  test("comes and goes one by one", async () => {
    const link = (mutation: string, member: string, id?: string) =>
      act(founder, mutation, { id: event, [member]: [id] }).then(({ event: shown }) => shown);
    expect(namesIn((await link("unlinkEventContacts", "contactIds", contacts[0]))?.contacts)).toEqual(["Seen"]);
    expect(namesIn((await link("linkEventContacts", "contactIds", contacts[0]))?.contacts)).toHaveLength(2);
    expect((await link("unlinkEventAttendees", "attendeeIds", seller.id))?.attendees.nodes).toHaveLength(1);
    const { history } = await founder.get<{ history: { nodes: { fields: { field: string }[] }[] } }>(
      "query ($id: ID!) { history(id: $id) { nodes { fields { field } } } }",
      { id: event },
    );
    expect(history.nodes.slice(0, 3).map(({ fields }) => fields.map(({ field }) => field))).toEqual([
      ["attendeeIds"],
      ["contactIds"],
      ["contactIds"],
    ]);
  });
});

test("completing an event is not editing it, and its result is written over by nobody", async () => {
  const input = { text: "Handed over", startsAt: at("03T09:00"), responsibleId: seller.id };
  const { event } = await act(founder, "createEvent", input);
  const [id, version] = [event?.id, event?.version];
  const refused = await seller.ask(
    `mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { userErrors { code } } }`,
    { input: { id, text: "Other" } },
  );
  expect(codesOf(refused)).toEqual(["FORBIDDEN"]);
  const done = await act(seller, "completeEvent", { id, result: "Signed", expectedVersion: version });
  expectDone(done);
  expect(done.event).toMatchObject({ result: "Signed", can: { edit: false, complete: true, assign: false } });
  expect(done.event?.completedAt).not.toBeNull();
  expect(faultsOf(await act(founder, "completeEvent", { id, result: "Other" }))).toEqual(["input.id: INVALID"]);
  const reopening = await seller.ask(
    "mutation ($input: ReopenEventInput!) { reopenEvent(input: $input) { userErrors { code } } }",
    { input: { id } },
  );
  expect(codesOf(reopening)).toEqual(["FORBIDDEN"]);
  expect((await act(founder, "reopenEvent", { id })).event).toMatchObject({ completedAt: null, result: "Signed" });
});

test("what an account says of events goes with them: custom fields, external ids, search, the trash", async () => {
  const field = { resource: "EVENT", key: "room", label: "Room", type: "TEXT", position: 0 };
  expectDone(await founder.act("createCustomField", field, ""));
  const item = {
    externalId: "cal-1",
    text: "Synchronised",
    startsAt: at("20T09:00"),
    custom: [{ key: "room", value: "B" }],
  };
  const upsert = (more: object) =>
    founder.act<{ outcomes: string[]; events: { id: string; text: string; custom: object[] }[] }>(
      "createEvents",
      { items: [{ ...item, ...more }], onConflict: "UPDATE" },
      "outcomes events { id text custom { key value } }",
    );
  const made = await upsert({});
  expect(made).toMatchObject({ outcomes: ["CREATED"], events: [{ custom: [{ key: "room", value: "B" }] }] });
  expect(await upsert({ place: "Hall 9" })).toMatchObject({
    outcomes: ["UPDATED"],
    events: [{ id: made.events[0]?.id }],
  });
  const id = made.events[0]?.id;
  const search = '{ search(text: "synchron", types: [EVENT]) { nodes { id } } }';
  expect(await founder.get(search)).toEqual({ search: { nodes: [{ id }] } });
  expectDone(await founder.act("deleteEvent", { id }, "deletedEventId"));
  expect(await founder.get(search)).toEqual({ search: { nodes: [] } });
  expect(await founder.get("{ trash(resource: EVENT) { nodes { id } } }")).toEqual({ trash: { nodes: [{ id }] } });
  expectDone(await founder.act("restoreEvent", { id }, "event { id }"));
  expect(await founder.get(search)).toEqual({ search: { nodes: [{ id }] } });
});
