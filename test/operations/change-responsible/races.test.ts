import type { Client } from "pg";
import { changedUnder } from "../../doors/writes/held-row";
import { uuidIn } from "../../doors/writes/writers";
import { Office, type Person, codesOf, make, setCells } from "../../records/office";
import { lookInto } from "../../records/wrong-inputs/rows-written";
import { type Deal, dealOf, everywhere, give, nothing, ownersOf, shows, told } from "./giving";

let office: Office;
let client: Client;
let anna: Person;
let boris: Person;

beforeAll(async () => {
  office = await Office.share();
  client = await lookInto(office);
  anna = await office.found();
  boris = await office.add(anna);
});

afterAll(async () => {
  await client.end();
  await office.close();
});

const reassign = (kind: string, id: string, to: Person) =>
  [`update ${kind} set responsible_id = $1 where id = $2`, [uuidIn(to.id), uuidIn(id)]] as const;

const all = { contacts: "ALL", companies: "ALL" };

/** Gives away what is its own, and sees everything. */
const giver = (): Promise<Person> =>
  office.add(anna, [...everywhere("VIEW", "EDIT"), "LEAD ASSIGN OWN", "CONTACT ASSIGN OWN", "COMPANY ASSIGN OWN"]);

describe("door 14: between the look and the write", () => {
  test("a related record is taken away: it stays with whom it is by then", async () => {
    const eva = await giver();
    const deal = await dealOf(eva);
    const payload = await changedUnder(office, reassign("contact", deal.ann, anna), () =>
      give(eva, { recordIds: [deal.lead], responsibleId: boris.id, related: all }),
    );
    expect(told(payload)).toMatchObject({ faults: [], kept: [`${deal.ann} NOT_ASSIGNABLE`] });
    expect(await ownersOf(anna, [deal.lead, deal.ann, deal.ben, deal.acme])).toEqual([
      ...[boris.id, anna.id, boris.id, boris.id],
    ]);
  });

  test("a related record that is named is taken away: all of it is refused", async () => {
    const eva = await giver();
    const deal = await dealOf(eva);
    const payload = await changedUnder(office, reassign("contact", deal.ann, anna), () =>
      give(eva, { recordIds: [deal.lead], responsibleId: boris.id, related: { ...all, contacts: [deal.ann] } }),
    );
    expect(told(payload)).toEqual({ ...nothing, faults: ["input.related.contacts.0: FORBIDDEN"] });
    expect(await ownersOf(anna, [deal.lead, deal.ann, deal.acme])).toEqual([eva.id, anna.id, eva.id]);
  });

  test("a related record that is the new one's already is given to another one: it follows", async () => {
    const eva = await office.add(anna, everywhere("VIEW", "EDIT", "ASSIGN"));
    const deal = await dealOf(eva, { ann: { responsibleId: boris.id } });
    const payload = await changedUnder(office, reassign("contact", deal.ann, eva), () =>
      give(eva, { recordIds: [deal.lead], responsibleId: boris.id, related: all }),
    );
    expect(told(payload)).toMatchObject({ faults: [], kept: [] });
    expect(await ownersOf(anna, [deal.lead, deal.ann, deal.ben, deal.acme])).toEqual(Array(4).fill(boris.id));
  });

  /** Sees every lead, and of contacts his own, as Ann of the deal is until she is taken away. */
  async function fredsDeal(): Promise<readonly [Person, Deal]> {
    const seeing = ["LEAD VIEW ALL", "LEAD EDIT ALL", "CONTACT VIEW OWN", "CONTACT EDIT OWN", "COMPANY VIEW NONE"];
    const fred = await office.add(anna, seeing);
    return [fred, await dealOf(anna, { lead: { responsibleId: fred.id }, ann: { responsibleId: fred.id } })];
  }

  test("a related record is hidden: it is as if it had never been there", async () => {
    const [fred, deal] = await fredsDeal();
    const payload = await changedUnder(office, reassign("contact", deal.ann, anna), () =>
      give(fred, { recordIds: [deal.lead], responsibleId: boris.id, related: all }),
    );
    expect(told(payload)).toEqual({ ...nothing, changed: [deal.lead], outcomes: ["UPDATED"] });
    expect(await ownersOf(anna, [deal.ann])).toEqual([anna.id]);
  });

  test("a related record is hidden: no reason tells that it stays", async () => {
    const [fred, deal] = await fredsDeal();
    const input = { recordIds: [deal.lead], responsibleId: boris.id, related: all };
    const payload = await changedUnder(office, reassign("contact", deal.ann, anna), () =>
      fred.act("changeResponsible", input, "outcomes kept { reason }"),
    );
    expect(payload).toEqual({ outcomes: ["UPDATED"], kept: [], userErrors: [] });
  });

  test("the record itself is taken away: nothing follows it", async () => {
    const eva = await giver();
    const deal = await dealOf(eva);
    const payload = await changedUnder(office, reassign("lead", deal.lead, anna), () =>
      give(eva, { recordIds: [deal.lead], responsibleId: boris.id, related: all }),
    );
    expect(told(payload)).toEqual({ ...nothing, faults: ["input.recordIds.0: FORBIDDEN"] });
    expect(await ownersOf(anna, [deal.ann, deal.ben, deal.acme])).toEqual([eva.id, eva.id, eva.id]);
  });

  test("a link is changed: what it leads to by then follows, and what it led to does not", async () => {
    const eva = await giver();
    const deal = await dealOf(eva);
    const [other = ""] = await make(eva, "company", [{ name: "Other" }]);
    const moved = [
      "update lead set company_id = $1, version = version + 1 where id = $2",
      [uuidIn(other), uuidIn(deal.lead)],
    ] as const;
    const payload = await changedUnder(office, moved, () =>
      give(eva, { recordIds: [deal.lead], responsibleId: boris.id, related: { ...all, contacts: "NONE" } }),
    );
    expect(told(payload)).toMatchObject({ changed: [deal.lead, other], faults: [] });
    expect(await ownersOf(anna, [deal.lead, deal.acme, other])).toEqual([boris.id, eva.id, boris.id]);
  });

  test("the right to a related kind is taken away: the question is judged by the rights of then", async () => {
    const eva = await giver();
    const deal = await dealOf(eva);
    const unchanged = ["update lead set version = version where id = $1", [uuidIn(deal.lead)]] as const;
    const taking = (): Promise<void> =>
      setCells(anna, { userId: eva.id }, ["CONTACT ASSIGN NONE", "COMPANY ASSIGN NONE"]);
    const input = { recordIds: [deal.lead], responsibleId: boris.id, related: all };
    const asking = `mutation ($input: ChangeResponsibleInput!) { changeResponsible(input: $input) { ${shows} userErrors { field code } } }`;
    const answer = await changedUnder(office, unchanged, () => eva.ask(asking, { input }), taking);
    expect(codesOf(answer)).toEqual([]);
    expect(await ownersOf(anna, [deal.lead, deal.ann, deal.acme])).toEqual([boris.id, eva.id, eva.id]);
  });
});

test("two who give a company with its contacts and a contact with its company at once take turns", async () => {
  const eva = await office.add(anna, everywhere("VIEW", "EDIT", "ASSIGN"));
  const clara = await office.add(anna);
  const deal = await dealOf(anna);
  const rounds = Array.from({ length: 6 }, (_, index) => (index % 2 === 0 ? boris : clara));
  const answers = await Promise.all(
    rounds.map((to, index) =>
      give(eva, { recordIds: [index % 3 === 0 ? deal.acme : deal.ann], responsibleId: to.id, related: all }),
    ),
  );
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const [ann, acme] = await ownersOf(anna, [deal.ann, deal.acme]);
  expect(ann).toBe(acme);
});
