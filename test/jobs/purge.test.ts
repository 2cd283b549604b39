import type { Client } from "pg";
import { Office, type Person, expectDone, make } from "../records/office";
import { lookInto } from "../records/wrong-inputs/rows-written";
import { askFor, ended, everyLead } from "./asking";

const day = 24 * 60 * 60 * 1_000;

/** What the gateway takes the time for, beside what it is. */
let ahead = 0;
let office: Office;
let client: Client;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" }, { clock: () => new Date(Date.now() + ahead) });
  client = await lookInto(office);
});

beforeEach(() => {
  ahead = 0;
});

afterAll(async () => {
  await client.end();
  await office.close();
});

/** Lets so many days go by, and the purge of the night after them come and go. */
async function afterDays(days: number): Promise<void> {
  ahead = days * day;
  await client.query("select graphile_worker.add_job('purge', job_key => 'purge')");
  for (;;) {
    const { rows } = await client.query("select 1 from graphile_worker.jobs where task_identifier = 'purge'");
    if (rows.length === 0) return;
    await new Promise((settle) => setTimeout(settle, 20));
  }
}

async function rowsOf<Row extends object>(query: string, ...ids: readonly string[]): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(query, ids.map(uuidOf));
  return rows;
}

const uuidOf = (id: string): string => {
  const [, hex = ""] = id.split("_");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

async function remove(person: Person, kind: string, id: string): Promise<void> {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  expectDone(await person.act(`delete${name}`, { id }, `deleted${name}Id`));
}

const restore = (person: Person, id: string) =>
  person.ask("mutation ($id: ID!) { restoreCompany(input: { id: $id }) { company { id } } }", { id });

test("what has been in the trash for 30 days is taken for good, with its entries", async () => {
  const anna = await office.found();
  const [old = "", kept = ""] = await make(anna, "company", [{ name: "Old" }, { name: "Kept" }]);
  await remove(anna, "company", old);
  await afterDays(29);
  expect(await rowsOf("select 1 from company where id = $1", old)).toHaveLength(1);
  await afterDays(30.1);
  expect(await rowsOf("select 1 from company where id = $1", old)).toEqual([]);
  expect(await rowsOf("select 1 from change where record_id = $1", old)).toEqual([]);
  expect(await rowsOf("select 1 from company where id = $1", kept)).toHaveLength(1);
  expect(await rowsOf("select 1 from change where record_id = $1", kept)).toHaveLength(1);
  ahead = 0;
  const { errors = [] } = await restore(anna, old);
  expect(errors.map(({ extensions }) => extensions["code"])).toEqual(["NOT_FOUND"]);
});

interface Cut {
  readonly action: string;
  readonly via: string;
  readonly actor: string | null;
  readonly before: object;
  readonly after: object;
  readonly version: number;
}

const cutsOf = (id: string): Promise<readonly Cut[]> =>
  rowsOf<Cut>(
    "select action, via, actor_id as actor, before, after, version from change where record_id = $1 and via = 'system' order by version",
    id,
  );

test("what led to it leads nowhere afterwards, and says so in its own change log", async () => {
  const anna = await office.found();
  const [parent = "", child = ""] = await make(anna, "company", [{ name: "Parent" }, { name: "Child" }]);
  expectDone(await anna.act("updateCompany", { id: child, parentId: parent }, "company { id }"));
  const [gone = "", stays = "", works = ""] = await make(anna, "contact", [
    { lastName: "Gone" },
    { lastName: "Stays" },
    { lastName: "Works", companyId: parent },
  ]);
  const links = { companyId: parent, mainContactId: gone, contactIds: [gone, stays] };
  const [lead = "", card = ""] = await make(anna, "lead", [{ name: "Lead", ...links }, { name: "Card" }]);
  const [task = ""] = await make(anna, "task", [{ text: "On the card", cardId: card }]);
  for (const [kind, id] of [
    ["company", parent],
    ["contact", gone],
    ["lead", card],
  ] as const)
    await remove(anna, kind, id);
  await afterDays(31);

  const nobody = { action: "UPDATE", via: "system", actor: null };
  const [first, second, third, ...more] = await cutsOf(lead);
  expect(more).toEqual([]);
  expect([first, second, third].map((cut) => ({ ...cut?.before }))).toEqual(
    expect.arrayContaining([
      { companyId: uuidOf(parent) },
      { mainContactId: uuidOf(gone) },
      { contactIds: [gone, stays].map(uuidOf).sort() },
    ]),
  );
  expect([first, second, third]).toMatchObject([2, 3, 4].map((version) => ({ ...nobody, version })));
  expect(await rowsOf("select version, company_id, main_contact_id from lead where id = $1", lead)).toEqual([
    { version: 4, company_id: null, main_contact_id: null },
  ]);
  expect(await rowsOf("select contact_id from lead_contact where lead_id = $1", lead)).toEqual([
    { contact_id: uuidOf(stays) },
  ]);
  expect(await cutsOf(child)).toMatchObject([
    { ...nobody, before: { parentId: uuidOf(parent) }, after: { parentId: null }, version: 3 },
  ]);
  expect(await cutsOf(works)).toMatchObject([{ ...nobody, after: { companyId: null }, version: 2 }]);
  expect(await cutsOf(task)).toMatchObject([
    {
      ...nobody,
      before: { cardId: uuidOf(card), cardKind: "LEAD" },
      after: { cardId: null, cardKind: null },
      version: 2,
    },
  ]);
  expect(
    await rowsOf("select version, card_id, card_kind, card_responsible_id, card_trashed from task where id = $1", task),
  ).toEqual([{ version: 2, card_id: null, card_kind: null, card_responsible_id: null, card_trashed: null }]);
  expect(await rowsOf("select 1 from contact where id = $1 or id = $2", gone, stays)).toHaveLength(1);
});

test("more than one transaction holds is purged in several", async () => {
  const anna = await office.found();
  const [company = ""] = await make(anna, "company", [{ name: "Big" }]);
  const names = Array.from({ length: 250 }, (_, index) => ({ lastName: `Of Big ${index}`, companyId: company }));
  await make(anna, "contact", names);
  await make(anna, "contact", [{ lastName: "One more", companyId: company }]);
  await remove(anna, "company", company);
  await afterDays(31);
  expect(await rowsOf("select 1 from company where id = $1", company)).toEqual([]);
  const [counted] = await rowsOf<{ cut: string }>(
    "select count(*) as cut from change where via = 'system' and before ->> 'companyId' = $1::text",
    company,
  );
  expect(counted).toEqual({ cut: "251" });
});

test("jobs that have ended are forgotten after 30 days", async () => {
  const anna = await office.found();
  const id = await askFor(anna, "updateLeadsByFilter", { filter: everyLead, set: { source: "x" } });
  await ended(anna, id);
  await afterDays(29);
  expect(await rowsOf("select 1 from job where id = $1", id)).toHaveLength(1);
  await afterDays(31);
  expect(await rowsOf("select 1 from job where id = $1", id)).toEqual([]);
});

test("keys of mutations are forgotten after a day", async () => {
  const anna = await office.found();
  await fetch(`${office.gateway.url}/graphql`, {
    method: "POST",
    headers: {
      ...{ "content-type": "application/json", authorization: `Bearer ${anna.token}` },
      "idempotency-key": "once",
    },
    body: JSON.stringify({ query: 'mutation { createLead(input: { name: "Once" }) { lead { id } } }' }),
  });
  const keys = () => rowsOf("select 1 from idempotency_key where user_id = $1", anna.id);
  expect(await keys()).toHaveLength(1);
  await afterDays(0.9);
  expect(await keys()).toHaveLength(1);
  await afterDays(1.1);
  expect(await keys()).toEqual([]);
});
