import { type Person, expectDone, make, setCells } from "../../records/office";
import { everyRow } from "./every-row";
import { changedUnder } from "./held-row";
import { refusalOf } from "./refusal";
import { type Records, type Writers, oneOfEach, uuidIn, writers } from "./writers";

let all: Writers;

beforeAll(async () => {
  all = await writers();
});

afterAll(() => all.close());

/** Every way to write a record that is there, and the record that it is about. */
const writings: readonly (readonly [
  says: string,
  mutation: string,
  kind: keyof Records,
  input: (id: string, contact: string) => object,
  path: string | null,
])[] = [
  ["changed", "updateLead", "lead", (id) => ({ id, name: "New" }), null],
  ["changed with others", "updateLeads", "lead", (id) => ({ items: [{ id, name: "New" }] }), "input.items.0"],
  ["deleted", "deleteCompany", "company", (id) => ({ id }), null],
  ["deleted with others", "deleteContacts", "contact", (id) => ({ ids: [id] }), "input.ids.0"],
  ["completed", "completeTask", "task", (id) => ({ id, result: "Done" }), null],
  ["opened again", "reopenTask", "task", (id) => ({ id }), null],
  ["linked", "linkLeadContacts", "lead", (id, contact) => ({ id, contactIds: [contact] }), null],
  ["unlinked", "unlinkLeadContacts", "lead", (id, contact) => ({ id, contactIds: [contact] }), null],
];

const reassign = (kind: keyof Records, id: string, to: Person) =>
  [`update ${kind} set responsible_id = $1 where id = $2`, [uuidIn(to.id), uuidIn(id)]] as const;

const trashed = (kind: keyof Records, id: string) =>
  [`update ${kind} set deleted_at = now() where id = $1`, [uuidIn(id)]] as const;

/** What the writing leaves, beside what was changed under it: nothing. */
async function leavesNothing(change: () => Promise<readonly unknown[]>): Promise<readonly unknown[]> {
  const before = await changes();
  const refusal = await change();
  expect(await changes()).toEqual(before);
  return refusal;
}

async function changes(): Promise<unknown> {
  const { rows } = await all.client.query(
    "select (select count(*) from change) as changes, (select count(*) from lead_contact) as links",
  );
  return rows[0];
}

describe("door 14: between the check and the write", () => {
  test.each(writings)("a record that is %s is taken away: out of reach for whom still sees it", async (...writing) => {
    const [, mutation, kind, input, path] = writing;
    const { office, eva, anna } = all;
    const { [kind]: id, contact } = await oneOfEach(eva);
    const refusal = await leavesNothing(() =>
      changedUnder(office, reassign(kind, id, anna), () => refusalOf(eva, mutation, input(id, contact))),
    );
    expect(refusal).toEqual([path === null ? "FORBIDDEN" : `${path}: FORBIDDEN`]);
  });

  test.each(writings)("a record that is %s is taken away: not there for whom it is hidden from", async (...writing) => {
    const [, mutation, kind, input, path] = writing;
    const { office, boris, anna } = all;
    const { [kind]: id, contact } = await oneOfEach(boris);
    const refusal = await leavesNothing(() =>
      changedUnder(office, reassign(kind, id, anna), () => refusalOf(boris, mutation, input(id, contact))),
    );
    const place = path?.replace(/items\.0$/, "items.0.id");
    expect(refusal).toEqual([place === undefined ? "NOT_FOUND" : `${place}: NOT_FOUND`]);
  });

  test.each(writings)("a record that is %s goes to the trash: it is not there", async (...writing) => {
    const [, mutation, kind, input, path] = writing;
    const { office, eva } = all;
    const { [kind]: id, contact } = await oneOfEach(eva);
    const refusal = await leavesNothing(() =>
      changedUnder(office, trashed(kind, id), () => refusalOf(eva, mutation, input(id, contact))),
    );
    const place = path?.replace(/items\.0$/, "items.0.id");
    expect(refusal).toEqual([place === undefined ? "NOT_FOUND" : `${place}: NOT_FOUND`]);
  });

  test("a record in the trash is taken away: it is not restored", async () => {
    const { office, boris, anna, client } = all;
    const { lead } = await oneOfEach(boris);
    expectDone(await boris.act("deleteLead", { id: lead }, ""));
    const refusal = await changedUnder(office, reassign("lead", lead, anna), () =>
      refusalOf(boris, "restoreLead", { id: lead }),
    );
    expect(refusal).toEqual(["NOT_FOUND"]);
    const { rows } = await client.query("select deleted_at from lead where id = $1", [uuidIn(lead)]);
    expect(rows).not.toEqual([{ deleted_at: null }]);
  });

  test("a record is given away by two at once: the second finds it gone", async () => {
    const { office, eva, boris, anna } = all;
    const { lead, task } = await oneOfEach(eva);
    const input = { recordIds: [task, lead], responsibleId: boris.id };
    const refusal = await leavesNothing(() =>
      changedUnder(office, reassign("lead", lead, anna), () => refusalOf(eva, "changeResponsible", input)),
    );
    expect(refusal).toEqual(["input.recordIds.1: FORBIDDEN"]);
  });

  test("a record is changed by somebody else: whoever named its version finds it stale", async () => {
    const { office, eva } = all;
    const { lead } = await oneOfEach(eva);
    const change = ["update lead set version = version + 1 where id = $1", [uuidIn(lead)]] as const;
    const input = { id: lead, name: "New", expectedVersion: 1 };
    const refusal = await leavesNothing(() => changedUnder(office, change, () => refusalOf(eva, "updateLead", input)));
    expect(refusal).toEqual(["input.expectedVersion: STALE_VERSION"]);
  });
});

describe("door 14: between the check and the write the rights are taken away", () => {
  const unchanged = (id: string) => ["update lead set version = version where id = $1", [uuidIn(id)]] as const;

  test("a record is not changed", async () => {
    const { office, anna, client } = all;
    const fred = await office.add(anna, ["LEAD CREATE ALL", "LEAD VIEW OWN", "LEAD EDIT OWN"]);
    const [id = ""] = await make(fred, "lead", [{ name: "Fred's" }]);
    const taking = (): Promise<void> => setCells(anna, { userId: fred.id }, ["LEAD EDIT NONE"]);
    const refusal = await changedUnder(
      ...([office, unchanged(id), () => refusalOf(fred, "updateLead", { id, name: "New" }), taking] as const),
    );
    expect(refusal).toEqual(["FORBIDDEN"]);
    expect((await client.query("select name from lead where id = $1", [uuidIn(id)])).rows).toEqual([
      { name: "Fred's" },
    ]);
  });

  test("a record is not made", async () => {
    const { office, anna } = all;
    const gina = await office.add(anna, ["LEAD CREATE ALL", "LEAD VIEW OWN", "LEAD EDIT OWN", "TASK CREATE ALL"]);
    const [cardId = ""] = await make(gina, "lead", [{ name: "Gina's" }]);
    const before = await everyRow(all.client);
    const taking = (): Promise<void> => setCells(anna, { userId: gina.id }, ["TASK CREATE NONE"]);
    const refusal = await changedUnder(
      ...([office, unchanged(cardId), () => refusalOf(gina, "createTask", { text: "x", cardId }), taking] as const),
    );
    expect(refusal).toEqual(["FORBIDDEN"]);
    expect(await everyRow(all.client)).toMatchObject({ task: (before as { task: string }).task });
  });

  test("a session that ends meanwhile writes nothing", async () => {
    const { office, anna, client } = all;
    const hans = await office.add(anna, ["LEAD CREATE ALL", "LEAD VIEW OWN", "LEAD EDIT OWN"]);
    const [id = ""] = await make(hans, "lead", [{ name: "Hans's" }]);
    const ending = async (): Promise<void> => {
      await client.query("update session set ended_at = now() where user_id = $1", [uuidIn(hans.id)]);
    };
    const refusal = await changedUnder(
      ...([office, unchanged(id), () => refusalOf(hans, "updateLead", { id, name: "New" }), ending] as const),
    );
    expect(refusal).toEqual(["UNAUTHENTICATED"]);
    expect((await client.query("select name from lead where id = $1", [uuidIn(id)])).rows).toEqual([
      { name: "Hans's" },
    ]);
  });
});

test("door 14: a card that goes to the trash takes no new task", async () => {
  const { office, eva } = all;
  const { lead } = await oneOfEach(eva);
  const refusal = await leavesNothing(() =>
    changedUnder(office, trashed("lead", lead), () => refusalOf(eva, "createTask", { text: "x", cardId: lead })),
  );
  expect(refusal).toEqual(["input.cardId: NOT_FOUND"]);
});

test.each(writings)("door 10: a hidden record that is being written is %s: no waiting tells so", async (...writing) => {
  const [, mutation, kind, input] = writing;
  const { anna, boris, client } = all;
  const [{ [kind]: hidden }, { contact }] = [await oneOfEach(anna), await oneOfEach(boris)];
  await client.query("begin");
  try {
    await client.query(`update ${kind} set version = version where id = $1`, [uuidIn(hidden)]);
    expect(String(await refusalOf(boris, mutation, input(hidden, contact)))).toMatch(/NOT_FOUND$/);
  } finally {
    await client.query("rollback");
  }
});
