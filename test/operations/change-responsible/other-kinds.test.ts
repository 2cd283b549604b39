import { Office, type Person, expectDone, make } from "../../records/office";
import { give, nothing, ownersOf, shows, told } from "./giving";

let office: Office;
let anna: Person;
let boris: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  boris = await office.add(anna);
});

afterAll(() => office.close());

describe("A customer", () => {
  const customerOf = async (person: Person): Promise<{ customer: string; contact: string; company: string }> => {
    const [company = ""] = await make(person, "company", [{ name: "Regular" }]);
    const [contact = ""] = await make(person, "contact", [{ lastName: "Buyer" }]);
    const [byCompany = ""] = await make(person, "customer", [{ name: "Regular", companyId: company }]);
    const [customer = ""] = await make(person, "customer", [{ name: "Buyers", contactIds: [contact] }]);
    return { customer, contact, company: byCompany };
  };

  test("asks about its contacts, one of a company about that", async () => {
    const { customer, contact, company } = await customerOf(anna);
    expect(told(await give(anna, { recordIds: [customer], responsibleId: boris.id }))).toEqual({
      ...nothing,
      question: [contact],
    });
    const asked = await give(anna, { recordIds: [company], responsibleId: boris.id });
    expect(asked.question).toMatchObject({ contacts: [], companyCount: { count: 1 } });
    const related = { contacts: "ALL", companies: "ALL" };
    expect(told(await give(anna, { recordIds: [customer], responsibleId: boris.id, related })).changed).toEqual([
      customer,
      contact,
    ]);
  });

  test("never follows, and neither does a request, a document or an event", async () => {
    const [company = ""] = await make(anna, "company", [{ name: "Alone" }]);
    await make(anna, "customer", [{ name: "Customer", companyId: company }]);
    await make(anna, "document", [{ number: "1", cardId: company, kind: "INVOICE" }]);
    await make(anna, "event", [{ text: "Visit", startsAt: "2026-06-01T09:00:00Z", cardId: company }]);
    expect(told(await give(anna, { recordIds: [company], responsibleId: boris.id }))).toEqual({
      ...nothing,
      changed: [company],
      outcomes: ["UPDATED"],
    });
  });
});

describe("A document, a request, an event", () => {
  test("is given, alone and by a filter, and asks nothing", async () => {
    const [contact = ""] = await make(anna, "contact", [{ lastName: "Person" }]);
    const [event = ""] = await make(anna, "event", [
      { text: "Visit", startsAt: "2026-06-01T09:00:00Z", cardId: contact, contactIds: [contact] },
    ]);
    const [request = ""] = await make(anna, "request", [{ source: "FORM", text: "How much is it?" }]);
    for (const id of [event, request])
      expect(told(await give(anna, { recordIds: [id], responsibleId: boris.id }))).toEqual({
        ...{ ...nothing, changed: [id], outcomes: ["UPDATED"] },
      });
    const filter = { events: { text: { eq: "Visit" } } };
    expect(told(await give(anna, { filter, responsibleId: anna.id })).faults).toEqual([]);
  });
});

describe("LESS_ANNOYING: giving an event needs the calendar, as giving a task does", () => {
  test.each([
    ["VIEW", false],
    ["EDIT", true],
  ] as const)("with a share to %s it", async (access, isGiven) => {
    const maria = await office.found("LESS_ANNOYING");
    const [ben, carla] = [await office.add(maria), await office.add(maria)];
    const share = { ownerId: carla.id, granteeId: ben.id, area: "CALENDAR", access };
    expectDone(await maria.act("addShare", share, ""));
    const [event = ""] = await make(ben, "event", [{ text: "Visit", startsAt: "2026-06-01T09:00:00Z" }]);
    const faults = isGiven ? [] : ["input.recordIds.0: FORBIDDEN"];
    expect(told(await give(ben, { recordIds: [event], responsibleId: carla.id })).faults).toEqual(faults);
    const made = await ben.act(
      "createEvent",
      { text: "Fair", startsAt: "2026-06-02T09:00:00Z", responsibleId: carla.id },
      "",
    );
    expect(made.userErrors.map(({ field, code }) => `${field.join(".")}: ${code}`)).toEqual(
      isGiven ? [] : ["input.responsibleId: FORBIDDEN"],
    );
  });
});

describe("door 45: with an Idempotency-Key", () => {
  const send = async (
    input: object,
    key: string,
  ): Promise<{ data: { changeResponsible: never }; errors?: object[] }> => {
    const query = `mutation ($input: ChangeResponsibleInput!) { changeResponsible(input: $input) { ${shows} userErrors { field code } } }`;
    const response = await fetch(`${office.gateway.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${anna.token}`, "idempotency-key": key },
      body: JSON.stringify({ query, variables: { input } }),
    });
    return (await response.json()) as never;
  };

  test("a question is asked anew, and what was done is answered as it was", async () => {
    const [company = ""] = await make(anna, "company", [{ name: "Asked" }]);
    const [ann = "", ben = ""] = await make(anna, "contact", [
      { lastName: "Ann", companyId: company },
      { lastName: "Ben", companyId: company },
    ]);
    const input = { recordIds: [company], responsibleId: boris.id };
    const [first, second] = [await send(input, "ask"), await send(input, "ask")];
    expect(first).toEqual(second);
    const answered = await send({ ...input, related: { contacts: [ann] } }, "ask");
    expect(told(answered.data.changeResponsible)).toMatchObject({
      ...{ changed: [company, ann], kept: [`${ben} NOT_CHOSEN`] },
    });
    const again = await send({ ...input, related: { contacts: [ann] } }, "ask");
    expect(again.data).toEqual(answered.data);
    expect(await ownersOf(anna, [company, ann, ben])).toEqual([boris.id, boris.id, anna.id]);
  });
});

test("a token gives what it lists: contacts it does not list are hidden from it, and not asked about", async () => {
  const [contact = ""] = await make(anna, "contact", [{ lastName: "Person" }]);
  const [one = "", two = ""] = await make(anna, "lead", [
    { name: "One", contactIds: [contact] },
    { name: "Two", contactIds: [contact] },
  ]);
  const tokenOf = async (scopes: readonly string[]): Promise<string> => {
    const input = { name: "program", scopes, until: new Date(Date.now() + 86_400_000).toISOString() };
    return (await anna.act<{ secret: string }>("createApiToken", input, "secret")).secret;
  };
  const ask = async (id: string, token: string) =>
    (
      await office.gateway.ask<{ changeResponsible: never }>(
        `mutation ($input: ChangeResponsibleInput!) { changeResponsible(input: $input) { ${shows} userErrors { field code } } }`,
        { input: { recordIds: [id], responsibleId: boris.id } },
        token,
      )
    ).data.changeResponsible;
  const users = ["settings:view", "lead:view", "lead:edit", "lead:assign"];
  expect(told(await ask(one, await tokenOf(users)))).toEqual({ ...nothing, changed: [one], outcomes: ["UPDATED"] });
  const seeing = await tokenOf([...users, "contact:view", "contact:assign"]);
  expect(told(await ask(two, seeing)).question).toEqual([contact]);
  const deaf = await tokenOf(users.filter((scope) => scope !== "lead:assign"));
  expect(told(await ask(two, deaf)).faults).toEqual(["input.recordIds.0: FORBIDDEN"]);
});
