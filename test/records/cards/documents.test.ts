import { refusalOf } from "../../doors/writes/refusal";
import { Office, type Person, expectDone, make } from "../office";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

const cardOf = async (person: Person, id: string): Promise<unknown> =>
  (
    await person.get<{ document: { card: unknown } }>(
      `query ($id: ID!) { document(id: $id) { card { __typename id ... on Lead { name } ... on Customer { name } } } }`,
      { id },
    )
  ).document.card;

async function oneOfEach(): Promise<Readonly<Record<"lead" | "contact" | "company" | "customer", string>>> {
  const [lead = ""] = await make(anna, "lead", [{ name: "Lead" }]);
  const [contact = ""] = await make(anna, "contact", [{ lastName: "Contact" }]);
  const [company = ""] = await make(anna, "company", [{ name: "Company" }]);
  const [customer = ""] = await make(anna, "customer", [{ name: "Customer" }]);
  return { lead, contact, company, customer };
}

describe("A document", () => {
  test("belongs to a lead, a contact, a company or a customer, which list it, and moves from one to another", async () => {
    const cards = await oneOfEach();
    const [id = ""] = await make(anna, "document", [{ number: "1", kind: "OFFER" }]);
    for (const [one, cardId] of Object.entries(cards)) {
      expectDone(await anna.act("updateDocument", { id, cardId }, "document { id }"));
      expect(await cardOf(anna, id)).toMatchObject({ id: cardId });
      expect(
        await anna.get(`{ ${one}(id: "${cardId}") { documents { nodes { number } totalCount { count } } } }`),
      ).toEqual({
        [one]: { documents: { nodes: [{ number: "1" }], totalCount: { count: 1 } } },
      });
    }
    expect(
      await anna.get(`{ lead(id: "${cards.lead}") { documents { totalCount { count } } }
        documents(filter: { card: { id: { eq: "${cards.customer}" } } }) { nodes { id } } }`),
    ).toEqual({ lead: { documents: { totalCount: { count: 0 } } }, documents: { nodes: [{ id }] } });
    expectDone(await anna.act("updateDocument", { id, cardId: null }, "document { id }"));
    expect(await cardOf(anna, id)).toBeNull();
  });

  test("keeps in its history to which card it belonged, of what kind each was", async () => {
    const { lead, company } = await oneOfEach();
    const [other = ""] = await make(anna, "lead", [{ name: "Other" }]);
    const [id = ""] = await make(anna, "document", [{ number: "1", kind: "OFFER", cardId: lead }]);
    for (const cardId of [other, company]) expectDone(await anna.act("updateDocument", { id, cardId }, ""));
    const { history } = await anna.get<{ history: { nodes: { fields: object[] }[] } }>(
      `{ history(id: "${id}") { nodes { fields { field before after } } } }`,
    );
    expect(history.nodes.slice(0, 2).map(({ fields }) => fields)).toEqual([
      [{ field: "cardId", before: other, after: company }],
      [{ field: "cardId", before: lead, after: other }],
    ]);
  });

  test("belongs to what its writer sees, and a null leaves a card alone that he does not see", async () => {
    const boris = await office.add(anna, ["DOCUMENT EDIT ALL", "LEAD VIEW NONE"]);
    const [lead = ""] = await make(anna, "lead", [{ name: "Hidden" }]);
    const [id = ""] = await make(anna, "document", [{ number: "1", kind: "OFFER", cardId: lead }]);
    expect(await cardOf(boris, id)).toBeNull();
    expectDone(await boris.act("updateDocument", { id, cardId: null, subject: "Changed" }, ""));
    expect(await cardOf(anna, id)).toMatchObject({ id: lead });
    const [own = ""] = await make(boris, "document", [{ number: "2", kind: "OFFER" }]);
    expect(await refusalOf(boris, "updateDocument", { id: own, cardId: lead })).toEqual(["input.cardId: NOT_FOUND"]);
  });

  test("has rights of its own, whoever sees its card", async () => {
    const boris = await office.add(anna, ["DOCUMENT VIEW OWN", "LEAD VIEW ALL"]);
    const [lead = ""] = await make(anna, "lead", [{ name: "Seen" }]);
    await make(anna, "document", [{ number: "1", kind: "OFFER", cardId: lead }]);
    expect(await boris.get(`{ lead(id: "${lead}") { documents { nodes { id } totalCount { count } } } }`)).toEqual({
      lead: { documents: { nodes: [], totalCount: { count: 0 } } },
    });
  });

  test("stays when its card is gone for good, without it", async () => {
    const [lead = ""] = await make(anna, "lead", [{ name: "Going" }]);
    const [id = ""] = await make(anna, "document", [{ number: "1", kind: "OFFER", cardId: lead }]);
    expectDone(await anna.act("deleteLead", { id: lead }, ""));
    expect(await cardOf(anna, id)).toBeNull();
    expectDone(await anna.act("restoreLead", { id: lead }, ""));
    expect(await cardOf(anna, id)).toMatchObject({ name: "Going" });
  });
});

describe("A right to documents that is another one for a kind", () => {
  /** Sees no documents but offers, and his own contracts; sees his own tasks, and those on cards that he sees. */
  async function clerk(founder: Person): Promise<Person> {
    const person = await office.add(founder, ["TASK VIEW OWN", "TASK CREATE ALL", "DOCUMENT EDIT ALL"]);
    const exceptions = [
      { documentKind: "OFFER", reach: "ALL" },
      { documentKind: "CONTRACT", reach: "OWN" },
    ];
    const cells = [{ resource: "DOCUMENT", action: "VIEW", reach: "NONE", exceptions }];
    expectDone(await founder.act("setUserRights", { userId: person.id, cells }, ""));
    return person;
  }

  const numbersOf = async (person: Person): Promise<readonly string[]> =>
    (
      await person.get<{ documents: { nodes: { number: string }[] } }>(
        "{ documents(orderBy: [{ field: NUMBER, direction: ASC }]) { nodes { number } } }",
      )
    ).documents.nodes.map(({ number }) => number);

  test("reaches the documents of that kind, and what hangs on them, as long as they are of it", async () => {
    const founder = await office.found();
    const person = await clerk(founder);
    const [offer = "", invoice = ""] = await make(founder, "document", [
      { number: "Offer", kind: "OFFER" },
      { number: "Invoice", kind: "INVOICE" },
      { number: "Contract", kind: "CONTRACT" },
      { number: "Own contract", kind: "CONTRACT", responsibleId: person.id },
    ]);
    const tasks = [offer, invoice].map((cardId) => ({ text: cardId, cardId }));
    await make(founder, "task", tasks);
    expect(await numbersOf(person)).toEqual(["Offer", "Own contract"]);
    const seen = async (): Promise<readonly string[]> =>
      (await person.get<{ tasks: { nodes: { text: string }[] } }>("{ tasks { nodes { text } } }")).tasks.nodes.map(
        ({ text }) => text,
      );
    expect(await seen()).toEqual([offer]);
    expectDone(await founder.act("updateDocument", { id: invoice, kind: "OFFER" }, ""));
    expectDone(await founder.act("updateDocument", { id: offer, kind: "ACT" }, ""));
    expect(await numbersOf(person)).toEqual(["Invoice", "Own contract"]);
    expect(await seen()).toEqual([invoice]);
  });

  test("lets him add to those that it reaches alone", async () => {
    const founder = await office.found();
    const person = await clerk(founder);
    const [offer = "", invoice = ""] = await make(founder, "document", [
      { number: "Offer", kind: "OFFER" },
      { number: "Invoice", kind: "INVOICE" },
    ]);
    expect(await person.get(`{ document(id: "${offer}") { can { annotate } } }`)).toEqual({
      document: { can: { annotate: true } },
    });
    expect(await refusalOf(person, "createTask", { text: "x", cardId: offer })).toEqual([]);
    expect(await refusalOf(person, "createTask", { text: "x", cardId: invoice })).toEqual(["input.cardId: NOT_FOUND"]);
  });
});
