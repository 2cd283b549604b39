import { type Person, expectDone, make } from "../../records/office";
import { Workshop, allFour, four, makeFive, merge, merged, refusalOf, undo } from "./workshop";

let workshop: Workshop;
let anna: Person;
beforeAll(async () => {
  workshop = await Workshop.open();
  ({ anna } = workshop);
});
afterAll(() => workshop.close());

describe.each(["HIDDEN", "READ_ONLY"] as const)("door 19: who merges with a field that is %s", (setting) => {
  const fields = ["position", "phones", "tags", "company", "custom.size"] as const;
  let leo: Person;
  let one: string;
  let other: string;
  beforeAll(async () => {
    // The second time it is there.
    const size = { resource: "CONTACT", key: "size", label: "Size", type: "TEXT", position: 0 };
    await anna.act("createCustomField", size, "");
    const closed = Object.fromEntries(fields.map((field) => [`CONTACT.${field}`, setting]));
    leo = await workshop.office.add(anna, [...allFour, "LEAD VIEW OWN"], closed);
    const [company] = await make(anna, "company", [{ name: "Secret" }]);
    const secret = { position: "Secret", phones: [{ number: "+4930123456" }], tags: ["secret"], companyId: company };
    [one = "", other = ""] = await make(anna, "contact", [
      { lastName: "One", birthday: "1990-01-01" },
      { lastName: "Other", ...secret, custom: [{ key: "size", value: "XL" }] },
    ]);
  });

  test.each(["position", "companyId", "custom.size"])("may not say whose %s stays", async (field) => {
    const before = await workshop.state();
    const input = { resource: "CONTACT", survivorId: one, duplicateIds: [other], values: [{ field, fromId: other }] };
    expect(await refusalOf(leo, "merge", input)).toEqual(["input.values.0.field: FIELD_CLOSED"]);
    expect(await workshop.state()).toEqual(before);
  });

  test("leaves the survivor's value of it, and gives it back with all the others", async () => {
    const before = await workshop.everything(["version", "updated_at"]);
    const id = await merged(leo, { survivorId: one, duplicateIds: [other] });
    const shows = `{ contact(id: "${one}") { lastName position tags phones { number } company { id } custom { value } } }`;
    expect(await anna.get(shows)).toEqual({
      contact: { ...{ lastName: "One", position: null, tags: [], phones: [] }, company: null, custom: [] },
    });
    expectDone(await undo(leo, id));
    expect(await workshop.everything(["version", "updated_at"])).toEqual(before);
  });
});

describe("door 21: who merges and does not see what hangs on the records", () => {
  const shows = `leads(first: 50) { nodes { name } totalCount { count } } tasks(first: 50) { nodes { text } totalCount { count } }`;
  let leo: Person;
  let five: Awaited<ReturnType<typeof makeFive>>;
  let before: unknown;
  let mergeId: string;
  beforeAll(async () => {
    leo = await workshop.office.add(anna, [
      ...four.map((cell) => `CONTACT ${cell}`),
      ...["LEAD VIEW OWN", "COMPANY VIEW OWN", "TASK VIEW NONE"],
    ]);
    five = await makeFive(anna);
    before = await workshop.everything(["version", "updated_at"]);
    mergeId = await merged(leo, { survivorId: five.contacts[0] ?? "", duplicateIds: five.contacts.slice(1) });
  });

  test("loses none of it", async () => {
    const { contact } = await anna.get<{ contact: { leads: Counted; tasks: Counted } }>(
      `{ contact(id: "${five.contacts[4] ?? ""}") { ${shows} } }`,
    );
    expect([contact.leads.totalCount.count, contact.tasks.totalCount.count]).toEqual([4, 9]);
  });

  test("is shown none of it", async () => {
    const asked = `{ contact(id: "${five.contacts[0] ?? ""}") { ${shows} } }`;
    const none = { nodes: [], totalCount: { count: 0 } };
    expect(await leo.get(asked)).toEqual({ contact: { leads: none, tasks: none } });
  });

  test("is told of none of it, when it stays where it was led meanwhile", async () => {
    const [other] = await make(anna, "contact", [{ lastName: "Elsewhere" }]);
    expectDone(await anna.act("updateLead", { id: five.leads[1], mainContactId: other, contactIds: [other] }, ""));
    const { left, userErrors } = await undo(leo, mergeId);
    expect([left, userErrors]).toEqual([[], []]);
    const { lead } = await anna.get<{ lead: object }>(
      `{ lead(id: "${five.leads[1] ?? ""}") { mainContact { id } contacts { nodes { id } } } }`,
    );
    expect(lead).toEqual({ mainContact: { id: other }, contacts: { nodes: [{ id: other }] } });
    const back = { id: five.leads[1], mainContactId: five.contacts[1], contactIds: [five.contacts[1]] };
    expectDone(await anna.act("updateLead", back, ""));
    expectDone(await anna.act("deleteContact", { id: other }, ""));
    await workshop.rows(`delete from contact where last_name = 'Elsewhere'`);
    expect(await workshop.everything(["version", "updated_at"])).toEqual(before);
  });
});

interface Counted {
  readonly totalCount: { readonly count: number };
}

describe("what was done since a merge", () => {
  test("is left as it is when it is taken back, and is told to whom sees it", async () => {
    const [one = "", other = "", third = ""] = await make(anna, "contact", [
      { lastName: "One", tags: ["one"] },
      { lastName: "Other", position: "Chef", birthday: "1990-01-01", tags: ["other"] },
      { lastName: "Third" },
    ]);
    const [moved = "", led = ""] = await make(anna, "lead", [
      { name: "Moved", contactIds: [other], mainContactId: other },
      { name: "Led elsewhere", contactIds: [other], mainContactId: other },
    ]);
    const id = await merged(anna, { survivorId: one, duplicateIds: [other] });
    const since = await make(anna, "lead", [{ name: "Since", contactIds: [one] }]);
    expectDone(await anna.act("updateContact", { id: one, position: "Boss", tags: ["one", "other", "since"] }, ""));
    expectDone(await anna.act("updateLead", { id: led, mainContactId: third, contactIds: [third] }, ""));
    expectDone(await anna.act("deleteLead", { id: moved }, ""));
    const { left } = await undo(anna, id);
    const told = left.map(({ recordId, field }) => `${field} of ${recordId}`).sort();
    expect(told).toEqual([`mainContactId of ${led}`, `contactIds of ${led}`, `position of ${one}`].sort());
    const shows = "position birthday tags leads { nodes { id } }";
    expect(
      await anna.get(`{ one: contact(id: "${one}") { ${shows} } other: contact(id: "${other}") { ${shows} } }`),
    ).toEqual({
      one: { position: "Boss", birthday: null, tags: ["one", "since"], leads: { nodes: [{ id: since[0] }] } },
      other: { position: "Chef", birthday: "1990-01-01", tags: ["other"], leads: { nodes: [] } },
    });
    expectDone(await anna.act("restoreLead", { id: moved }, ""));
    expect(await anna.get(`{ lead(id: "${moved}") { mainContact { id } contacts { nodes { id } } } }`)).toEqual({
      lead: { mainContact: { id: other }, contacts: { nodes: [{ id: other }] } },
    });
  });

  test("gives what a user who was removed meanwhile was responsible for to the survivor's", async () => {
    const leo = await workshop.office.add(anna, allFour);
    const [one = ""] = await make(anna, "contact", [{ lastName: "One" }]);
    const [other = ""] = await make(leo, "contact", [{ lastName: "Leo's" }]);
    const id = await merged(anna, { survivorId: one, duplicateIds: [other] });
    expectDone(await anna.act("removeUser", { userId: leo.id, reassignTo: anna.id }, ""));
    expectDone(await undo(anna, id));
    expect(await anna.get(`{ contact(id: "${other}") { responsible { id } creator { id } } }`)).toEqual({
      contact: { responsible: { id: anna.id }, creator: { id: leo.id } },
    });
  });

  test("leads what an absorbed record led to on to where that is by now", async () => {
    const [first = "", second = ""] = await make(anna, "company", [{ name: "First" }, { name: "Second" }]);
    const [one = "", other = ""] = await make(anna, "contact", [
      { lastName: "One" },
      { lastName: "Other", companyId: second },
    ]);
    const id = await merged(anna, { survivorId: one, duplicateIds: [other] });
    expectDone(await merge(anna, { resource: "COMPANY", survivorId: first, duplicateIds: [second] }));
    expectDone(await undo(anna, id));
    expect(await anna.get(`{ contact(id: "${other}") { company { id } } }`)).toEqual({
      contact: { company: { id: first } },
    });
  });
});
