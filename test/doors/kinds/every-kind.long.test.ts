import type { Client } from "pg";
import { askFor, ended } from "../../jobs/asking";
import { Office, type Person, codesOf, make } from "../../records/office";
import { lookInto } from "../../records/wrong-inputs/rows-written";
import { everyRow } from "../writes/every-row";
import { absent, asked, mutationOf, refusalOf } from "../writes/refusal";
import { uuidIn } from "../writes/writers";
import { type TriedKind, triedKinds } from "./kinds";

let office: Office;
let client: Client;
let anna: Person;
/** Sees and changes his own of every kind, gives nothing away, and is hidden one field of each. */
let boris: Person;
let acme: string;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
  client = await lookInto(office);
  anna = await office.found();
  const own = triedKinds.flatMap(({ resource }) => [
    ...["VIEW", "EDIT", "DELETE"].map((action) => `${resource} ${action} OWN`),
    `${resource} ASSIGN NONE`,
  ]);
  boris = await office.add(
    anna,
    own,
    Object.fromEntries(triedKinds.map(({ resource, field }) => [`${resource}.${field}`, "HIDDEN"])),
  );
  [acme = ""] = await make(anna, "company", [{ name: "Acme" }]);
});

afterAll(async () => {
  await client.end();
  await office.close();
});

interface Two {
  readonly hidden: string;
  readonly own: string;
}

let made = 0;

/** Two of a kind that Anna made, about a company that Boris does not see: the second is his. */
async function twoOf({ one, item, about }: TriedKind): Promise<Two & { readonly word: string }> {
  made += 1;
  const word = `Word${made}`;
  const more = about?.(acme) ?? {};
  const [hidden = "", own = ""] = await make(anna, one, [
    { ...item(`${word} hidden`), ...more },
    { ...item(`${word} own`), ...more, responsibleId: boris.id },
  ]);
  return { hidden, own, word };
}

const many = (kind: TriedKind) => `${kind.many.charAt(0).toUpperCase()}${kind.many.slice(1)}`;

describe.each(triedKinds.map((kind) => [kind.many, kind] as const))("of %s", (_many, kind) => {
  const { resource, one, called, field } = kind;

  test("door 2: a link to what is hidden is null, with no id anywhere", async () => {
    const { own } = await twoOf(kind);
    const answer = await boris.get<object>(`{ ${one}(id: "${own}") { id ${kind.link} { id } } }`);
    expect(answer).toEqual({ [one]: { id: own, [kind.link]: null } });
  });

  test("door 3: a list, its count and its page flags know what is in scope alone", async () => {
    const { own } = await twoOf(kind);
    const query = `{ list: ${kind.many}(first: 1) { nodes { id } totalCount { count } pageInfo { hasPreviousPage } } }`;
    const { list } = await boris.get<{ list: { nodes: object[]; totalCount: { count: number } } }>(query);
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::integer as count from "${one}" where responsible_id = $1 and deleted_at is null`,
      [uuidIn(boris.id)],
    );
    expect(list).toMatchObject({ nodes: [{ id: own }], totalCount: { count: rows[0]?.count } });
  });

  test("door 4: a filter on a hidden field is refused by name, and so is writing it", async () => {
    const answer = await boris.ask(`{ ${kind.many}(filter: { ${kind.filter} }) { totalCount { count } } }`);
    expect(codesOf(answer)).toEqual(["FORBIDDEN"]);
    expect(JSON.stringify(answer.errors)).toContain(field);
    const shown = await boris.get<{ list: { nodes: Readonly<Record<string, unknown>>[] } }>(
      `{ list: ${kind.many} { nodes { hiddenFields } } }`,
    );
    expect(shown.list.nodes.every((node) => JSON.stringify(node).includes(field))).toBe(true);
  });

  test("door 8: a search finds what is in scope", async () => {
    const { own, word } = await twoOf(kind);
    const search = `{ search(text: "${word}", types: [${resource}]) { nodes { id } } }`;
    expect(await boris.get(search)).toEqual({ search: { nodes: [{ id: own }] } });
    expect((await anna.get<{ search: { nodes: object[] } }>(search)).search.nodes).toHaveLength(2);
  });

  test("door 9: what the list hides is not fetched by its id", async () => {
    const { hidden, own } = await twoOf(kind);
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } one: ${one}(id: "${hidden}") { id } }`;
    expect(await boris.get(query, { ids: [hidden, own] })).toEqual({ nodes: [null, { id: own }], one: null });
  });

  test("door 10: a hidden id, an unknown one, another account's and another kind's are answered alike", async () => {
    const { hidden } = await twoOf(kind);
    const stranger = await office.found();
    const [foreign = ""] = await make(stranger, one, [kind.item("Foreign")]);
    const ids = [hidden, absent(one), foreign, absent(one === "lead" ? "task" : "lead")];
    for (const [mutation, input] of [
      [`update${kind.type}`, kind.change],
      [`delete${kind.type}`, {}],
      [`restore${kind.type}`, {}],
    ] as const) {
      const answers = await Promise.all(ids.map((id) => boris.ask(mutationOf(mutation), { input: { ...input, id } })));
      const told = answers.map((answer) => JSON.stringify(answer).replace(/"requestId":"[^"]*"/g, ""));
      expect([mutation, new Set(told).size]).toEqual([mutation, 1]);
      expect(codesOf(answers[0] ?? { data: null })).toEqual(["NOT_FOUND"]);
    }
  });

  test("door 12: one that is made and not seen comes back null", async () => {
    const blind = await office.add(anna, [`${resource} CREATE ALL`, `${resource} VIEW NONE`]);
    const payload = await blind.act(`create${kind.type}`, kind.item("Unseen"), `${one} { id }`);
    expect(payload).toEqual({ [one]: null, userErrors: [] });
  });

  test("door 13: a refused write leaves nothing behind", async () => {
    const { hidden, own } = await twoOf(kind);
    const before = await everyRow(client);
    for (const [mutation, input] of [
      [`update${kind.type}`, { id: hidden, ...kind.change }],
      [`update${many(kind)}`, { items: [{ id: own, ...kind.change }, { id: hidden }] }],
      [`delete${many(kind)}`, { ids: [own, hidden] }],
      [`create${many(kind)}`, { items: [kind.item("x"), { ...kind.item("y"), responsibleId: anna.id }] }],
      ["changeResponsible", { recordIds: [own, hidden], responsibleId: boris.id }],
    ] as const)
      expect([mutation, await refusalOf(boris, mutation, input)]).not.toEqual([mutation, []]);
    expect(await everyRow(client)).toEqual(before);
  });

  test("door 16: nobody makes himself responsible for what he sees, nor gives his own away", async () => {
    const { own, hidden } = await twoOf(kind);
    const viewer = await office.add(anna, [`${resource} VIEW ALL`, `${resource} EDIT OWN`]);
    const take = { recordIds: [hidden], responsibleId: viewer.id };
    expect(await refusalOf(viewer, "changeResponsible", take)).toEqual(["input.recordIds.0: FORBIDDEN"]);
    const give = { recordIds: [own], responsibleId: anna.id };
    expect(await refusalOf(boris, "changeResponsible", give)).toEqual(["input.recordIds.0: FORBIDDEN"]);
  });

  test("door 17: one is made for somebody else only where ASSIGN reaches it", async () => {
    const input = { ...kind.item("For Anna"), responsibleId: anna.id };
    expect(await refusalOf(boris, `create${kind.type}`, input)).toEqual(["input.responsibleId: FORBIDDEN"]);
  });

  test("door 22: a change of all that a filter finds reaches what one may change alone", async () => {
    const { word, hidden, own } = await twoOf(kind);
    const id = await askFor(boris, `delete${many(kind)}ByFilter`, { filter: { search: word } });
    expect((await ended(boris, id)).result).toEqual({ changed: 1, unchanged: 0, refused: 0 });
    expect(await anna.get(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids: [hidden, own] })).toEqual({
      nodes: [{ id: hidden }, null],
    });
  });

  test("door 26: the trash shows and gives back what one may delete alone", async () => {
    const { hidden, own } = await twoOf(kind);
    await anna.act(`delete${many(kind)}`, { ids: [hidden, own] }, "");
    const { trash } = await boris.get<{ trash: { nodes: { id: string }[] } }>(
      `{ trash(resource: ${resource}, first: 250) { nodes { id } } }`,
    );
    expect(trash.nodes.map(({ id }) => id)).toContain(own);
    expect(trash.nodes.map(({ id }) => id)).not.toContain(hidden);
    expect(codesOf(await asked(boris, `restore${kind.type}`, { id: hidden }))).toEqual(["NOT_FOUND"]);
    expect(await refusalOf(boris, `restore${kind.type}`, { id: own })).toEqual([]);
  });

  test("door 39: a hidden field is in no history", async () => {
    const { own } = await twoOf(kind);
    const fields = `{ history(id: "${own}") { nodes { fields { field } } } }`;
    const told = JSON.stringify(await boris.ask(fields));
    expect(told).not.toContain(`"${field}"`);
  });

  test("door 44: a refused row of a batch tells nothing hidden, and leaves the others be where it may", async () => {
    const { hidden, own } = await twoOf(kind);
    const items = [hidden, own].map((id) => ({ id, ...kind.change }));
    const payload = await boris.act(`update${many(kind)}`, { items, partial: true }, `${kind.many} { id } outcomes`);
    expect(payload).toMatchObject({ [kind.many]: [null, { id: own }], outcomes: ["REFUSED", "UPDATED"] });
    expect(payload.userErrors.map(({ code }) => code)).toEqual(["NOT_FOUND"]);
  });

  test("it is called what it was called", async () => {
    const { own, word } = await twoOf(kind);
    expect(await boris.get(`{ ${one}(id: "${own}") { ${called} } }`)).toEqual({ [one]: { [called]: `${word} own` } });
  });
});
