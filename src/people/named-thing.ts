import { uuidv7 } from "uuidv7";
import { cellsOf } from "../rights/cell";
import { logChanges } from "../store/change-log";
import { cellsOfHolder, forgetCellsOf, restrictionsOfHolder } from "../store/people/cells";
import { type ListName, clearMembers, knownIds, setMembers } from "../store/people/memberlists";
import {
  type NamedReading,
  type NamedRow,
  deleteNamed,
  findNamed,
  insertNamed,
  renameNamed,
} from "../store/people/named";
import type { RightsChange } from "../store/people/rights-change";
import { findUsers } from "../store/people/users";
import { type Fault, NotFound } from "../store/refusals";
import { fault, faultsOfText, faultsOfUnknown, refuseIfAny, subjectId } from "./input";
import { sidesOf } from "./sides-of";

/** A group or a role: a name, and lists of who and what is in it. */
export type NamedKind = "group" | "role";

/** Lists by the name of their field in the input; UUIDs. Absent: as they are. */
export interface NamedLists {
  readonly userIds?: readonly string[] | undefined;
  readonly roleIds?: readonly string[] | undefined;
}

export interface NamedInput extends NamedLists {
  readonly name?: string | undefined;
  /** Of a role: what it is for. */
  readonly purpose?: string | null | undefined;
}

const listsOf: Readonly<Record<NamedKind, Partial<Record<keyof NamedLists, ListName>>>> = {
  group: { userIds: "usersOfGroup", roleIds: "rolesOfGroup" },
  role: { userIds: "usersOfRole" },
};

/** Makes a group or a role; its UUID. Throws `Faults`. */
export async function createNamed(
  change: RightsChange,
  kind: NamedKind,
  { name, ...rest }: NamedInput & { readonly name: string },
): Promise<string> {
  const { database, accountId, now } = change;
  const row: NamedRow = { accountId, table: kind, id: uuidv7() };
  refuseIfAny([...faultsOfText(name, ["name"], 100), ...(await faultsOfLists(change, rest)), ...faultsOfPurpose(rest)]);
  if (!(await insertNamed(database, { ...row, name: name.trim(), purpose: rest.purpose ?? null }, now)))
    refuseIfAny([taken]);
  const { after: lists } = await writeLists(change, kind, row.id, rest);
  const after = { name: name.trim(), purpose: rest.purpose, ...lists };
  await log(change, row, { action: "CREATE", before: null, after, version: 1 });
  return row.id;
}

/** Changes what is said of it; its UUID. Throws `Faults`, `NotFound`. */
export async function updateNamed(
  change: RightsChange,
  kind: NamedKind,
  id: string,
  input: NamedInput,
): Promise<string> {
  const { database, now } = change;
  const before = await subjectNamed(change, kind, id);
  const { name, purpose } = input;
  const named = name === undefined ? [] : faultsOfText(name, ["name"], 100);
  refuseIfAny([...named, ...(await faultsOfLists(change, input)), ...faultsOfPurpose(input)]);
  const row = rowOf(change, kind, before.id);
  const version = await renameNamed(database, row, { name: name?.trim() ?? before.name, purpose }, now);
  if (version === null) refuseIfAny([taken]);
  const lists = await writeLists(change, kind, row.id, input);
  const said = { name: name?.trim(), purpose, ...lists.after };
  await log(change, row, {
    action: "UPDATE",
    ...sidesOf({ ...before, ...lists.before }, said),
    version: version ?? 0,
  });
  return row.id;
}

/** Takes it from everybody who has it, and away; a role with its rights. Throws `NotFound`. */
export async function deleteNamedThing(change: RightsChange, kind: NamedKind, id: string): Promise<void> {
  const { name, purpose, version, ...before } = await subjectNamed(change, kind, id);
  const row = rowOf(change, kind, before.id);
  const held = kind === "group" ? await emptyGroup(change, row.id) : await emptyRole(change, row.id);
  await deleteNamed(change.database, row);
  await log(change, row, { action: "DELETE", before: { name, purpose, ...held }, after: null, version: version + 1 });
}

/** Answers who was in it, and what they held by it. */
async function emptyGroup({ database, accountId }: RightsChange, id: string): Promise<object> {
  const userIds = await clearMembers(database, { accountId, list: "usersOfGroup", id });
  return { userIds, roleIds: await clearMembers(database, { accountId, list: "rolesOfGroup", id }) };
}

/** Answers who held it, and what it was. */
async function emptyRole({ database, accountId }: RightsChange, id: string): Promise<object> {
  const holder = { accountId, kind: "role", id } as const;
  const userIds = await clearMembers(database, { accountId, list: "usersOfRole", id });
  const groupIds = await clearMembers(database, { accountId, list: "groupsOfRole", id });
  const cells = cellsOf(await cellsOfHolder(database, holder));
  const restrictions = await restrictionsOfHolder(database, holder);
  await forgetCellsOf(database, holder);
  return { userIds, groupIds, restrictions, ...cells };
}

/** The group or role that a change is about. Throws `NotFound`. */
export async function subjectNamed(change: RightsChange, kind: NamedKind, id: string): Promise<NamedReading> {
  const uuid = subjectId(kind === "group" ? "GROUP" : "ROLE", id);
  const found = await findNamed(change.database, rowOf(change, kind, uuid));
  if (found === null) throw new NotFound();
  return found;
}

const rowOf = ({ accountId }: RightsChange, table: NamedKind, id: string): NamedRow => ({ accountId, table, id });

const taken = fault(["name"], "TAKEN", "Another one has this name.");

const faultsOfPurpose = ({ purpose }: NamedInput): Fault[] =>
  purpose ? faultsOfText(purpose, ["purpose"], 1_000) : [];

async function faultsOfLists({ database, accountId }: RightsChange, input: NamedLists): Promise<Fault[]> {
  const { userIds = [], roleIds = [] } = input;
  const users = new Set((await findUsers(database, accountId, userIds)).map(({ id }) => id));
  const roles = await knownIds(database, accountId, "role", roleIds);
  return [...faultsOfUnknown(userIds, users, ["userIds"]), ...faultsOfUnknown(roleIds, roles, ["roleIds"])];
}

/** What the lists were and are, by the name of their field. */
interface ListsChanged {
  readonly before: Readonly<Record<string, readonly string[]>>;
  readonly after: Readonly<Record<string, readonly string[]>>;
}

async function writeLists(
  { database, accountId }: RightsChange,
  kind: NamedKind,
  id: string,
  input: NamedLists,
): Promise<ListsChanged> {
  const sides: ListsChanged[] = [];
  for (const field of ["userIds", "roleIds"] as const) {
    const [list, members] = [listsOf[kind][field], input[field]];
    if (list === undefined || members === undefined) continue;
    const { before, after } = await setMembers(database, { accountId, list, id }, members);
    sides.push({ before: { [field]: before }, after: { [field]: after } });
  }
  return sides.reduce(bothOf, { before: {}, after: {} });
}

const bothOf = (one: ListsChanged, other: ListsChanged): ListsChanged => ({
  ...{ before: { ...one.before, ...other.before }, after: { ...one.after, ...other.after } },
});

interface Logged {
  readonly action: "CREATE" | "UPDATE" | "DELETE";
  readonly before: object | null;
  readonly after: object | null;
  readonly version: number;
}

const log = ({ database, actor }: RightsChange, { table, id }: NamedRow, logged: Logged): Promise<void> =>
  logChanges(database, actor, [{ kind: table.toUpperCase(), recordId: id, ...logged }]);
