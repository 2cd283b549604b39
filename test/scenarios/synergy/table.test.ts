import { type Session, Town } from "../../people/people";
import { type ActionName, type KindOfRecord, actions, kinds } from "../cells/kinds";
import { type Owned, makeRecords, whatMayBeDone } from "../cells/records";

/** The table of rights.md 6 as it stands there, of the kinds of record that there are. */
const cards = {
  VIEW: ["ALL", "SUBORDINATES, EITHER", "OWN, EITHER"],
  EDIT: ["ALL", "SUBORDINATES, CREATOR", "OWN, EITHER"],
  DELETE: ["ALL", "SUBORDINATES, CREATOR", "NONE"],
  EXPORT: ["ALL", "SUBORDINATES, EITHER", "NONE"],
  ASSIGN: ["ALL", "SUBORDINATES, RESPONSIBLE", "NONE"],
  COMPLETE: ["NONE", "NONE", "NONE"],
} as const;

const calendar = {
  VIEW: ["ALL", "SUBORDINATES, EITHER", "OWN, EITHER"],
  EDIT: ["ALL", "SUBORDINATES, CREATOR", "OWN, CREATOR"],
  DELETE: ["ALL", "SUBORDINATES, CREATOR", "NONE"],
  EXPORT: ["NONE", "NONE", "NONE"],
  ASSIGN: ["ALL", "SUBORDINATES, RESPONSIBLE", "NONE"],
  COMPLETE: ["ALL", "SUBORDINATES, EITHER", "OWN, EITHER"],
} as const;

const entries = {
  VIEW: ["ALL", "SUBORDINATES, CREATOR", "OWN, CREATOR"],
  EDIT: ["ALL", "SUBORDINATES, CREATOR", "OWN, CREATOR"],
  DELETE: ["ALL", "SUBORDINATES, CREATOR", "NONE"],
  EXPORT: ["NONE", "NONE", "NONE"],
  ASSIGN: ["NONE", "NONE", "NONE"],
  COMPLETE: ["NONE", "NONE", "NONE"],
} as const;

const tables: Readonly<Record<string, Readonly<Record<ActionName, readonly string[]>>>> = {
  ...{ LEAD: cards, CONTACT: cards, COMPANY: cards, TASK: calendar, EVENT: calendar, ACTIVITY: entries },
};

const roles = ["Director", "Supervisor", "Manager"] as const;
type Role = (typeof roles)[number];

/** Somebody of each role, and who stands where below. */
const places = ["oneself", "a subordinate", "a subordinate's subordinate", "a stranger"] as const;

const reaches: Readonly<Record<string, readonly string[]>> = {
  ALL: places,
  SUBORDINATES: places.slice(0, 3),
  OWN: places.slice(0, 1),
  NONE: [],
};

/** What stands on what (rights.md 3.5). */
const needs: Readonly<Record<ActionName, readonly ActionName[]>> = {
  VIEW: ["VIEW"],
  EDIT: ["EDIT", "VIEW"],
  DELETE: ["DELETE", "EDIT", "VIEW"],
  EXPORT: ["EXPORT", "VIEW"],
  ASSIGN: ["ASSIGN", "VIEW"],
  COMPLETE: ["COMPLETE", "VIEW"],
};

function isReached(role: Role, action: ActionName, { kind, creator, responsible }: Owned): boolean {
  const [reach = "", ownership = "RESPONSIBLE"] = cellOf(kind, action, role).split(", ");
  const owners = { RESPONSIBLE: [responsible], CREATOR: [creator], EITHER: [creator, responsible] }[ownership] ?? [];
  return owners.some((owner) => reaches[reach]?.includes(owner));
}

const cellOf = ({ resource }: KindOfRecord, action: ActionName, role: Role): string =>
  tables[resource]?.[action][roles.indexOf(role)] ?? "";

const mayBeDone = (role: Role, record: Owned): readonly ActionName[] =>
  actions.filter((action) => needs[action].every((each) => isReached(role, each, record)));

let town: Town;
let olga: Session;
beforeAll(async () => {
  town = await Town.open();
  olga = await town.signUp("olga@synergy.example", "SYNERGY");
});
afterAll(() => town.close());

async function peopleBelow(role: Role): Promise<Record<string, Session>> {
  const { data: shown } = await town.ask<{ roles: { nodes: readonly { id: string; name: string }[] } }>(
    "{ roles { nodes { id name } } }",
    undefined,
    olga.accessToken,
  );
  const idOf = (name: string) => shown.roles.nodes.find((each) => each.name === name)?.id;
  const people: Record<string, Session> = {};
  for (const place of places) {
    const boss = { "a subordinate": "oneself", "a subordinate's subordinate": "a subordinate" }[place as string];
    const supervisorId = boss === undefined ? null : people[boss]?.me.id;
    // The others need no more than to make something.
    const roleIds = [idOf(place === "oneself" ? role : "Manager")];
    const email = `${role}.${place.replace(/\W/g, "")}@synergy.example`.toLowerCase();
    people[place] = await town.settle(olga.accessToken, email, { supervisorId, roleIds });
  }
  return people;
}

/** Tries the writes: what the lists tell has to be what happens. Where no record at all is reached the mutation is refused. */
async function whatIsDone(records: readonly Owned[], people: Record<string, Session>): Promise<Map<string, string[]>> {
  const token = people["oneself"]?.accessToken;
  const done = new Map<string, string[]>(records.map(({ id }) => [id, []]));
  const note = (action: ActionName, ids: readonly (string | null | undefined)[] = []) => {
    for (const id of ids) if (id) done.get(id)?.push(action);
  };
  for (const { typeOfMany, plural, least } of kinds) {
    const ids = records.filter(({ kind }) => kind.plural === plural).map(({ id }) => id);
    const items = ids.map((id) => ({ id, ...least("changed") }));
    const changed = await town.act(`update${typeOfMany}`, { items, partial: true }, `${plural} { id }`, token);
    note(
      "EDIT",
      (changed[plural] as ({ id: string } | null)[] | undefined)?.map((each) => each?.id),
    );
  }
  for (const { id, kind, responsible } of records) {
    const input = { recordIds: [id], responsibleId: people[responsible]?.me.id, partial: true };
    const given = await town.act("changeResponsible", input, "changed { id }", token);
    note("ASSIGN", given.userErrors.length === 0 ? [id] : []);
    if (!kind.actions.includes("COMPLETE")) continue;
    const one = kind.typeOfMany.slice(0, -1);
    const completed = await town.act(`complete${one}`, { id }, `${one.toLowerCase()} { id }`, token);
    note("COMPLETE", completed.refused === undefined && completed.userErrors.length === 0 ? [id] : []);
  }
  for (const { typeOfMany, plural } of kinds) {
    const ids = records.filter(({ kind }) => kind.plural === plural).map(({ id }) => id);
    const shows = `deleted: deleted${typeOfMany.replace(/ies$/, "y").replace(/s$/, "")}Ids`;
    note(
      "DELETE",
      (await town.act(`delete${typeOfMany}`, { ids, partial: true }, shows, token))["deleted"] as string[] | undefined,
    );
  }
  return done;
}

describe.each(roles)("SYNERGY's table, %s", (role) => {
  it("holds for records made and looked after by each of the four, in what lists tell and in what is done", async () => {
    const people = await peopleBelow(role);
    const records = await makeRecords(town, olga.accessToken, people);
    const told = await whatMayBeDone(town, people["oneself"]?.accessToken ?? "");
    const sentences = (of: (record: Owned) => readonly string[]) =>
      records.map((record) => {
        const { kind, creator, responsible } = record;
        return `${kind.resource} of ${creator} for ${responsible}: ${of(record).join(" ")}`;
      });
    expect(sentences(({ id }) => told.get(id) ?? [])).toEqual(sentences((record) => mayBeDone(role, record)));
    const writes: readonly string[] = ["EDIT", "ASSIGN", "COMPLETE", "DELETE"];
    const done = await whatIsDone(records, people);
    expect(sentences(({ id }) => writes.filter((each) => done.get(id)?.includes(each)))).toEqual(
      sentences((record) => writes.filter((each) => (mayBeDone(role, record) as readonly string[]).includes(each))),
    );
  }, 60_000);
});
