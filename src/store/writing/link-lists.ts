import { scopeFor } from "../access";
import type { Description, ThroughLink } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { predicateToSql } from "../predicate-to-sql";
import { scopedRows } from "../reading/scoped-rows";
import { account, column, identifier, sql } from "../sql";
import { type Draft, type LinkList, inputName } from "./draft";
import type { Values } from "./stored-values";

/** The targets that a record has for a link by a table, by the name that an input gives the list. */
export interface CurrentList {
  readonly name: string;
  readonly all: readonly string[];
  /** Those that the caller does not see: no list of his takes them away (`rights.md` 5.1). */
  readonly hidden: readonly string[];
}

/** By the id of the record. */
export type CurrentLinks = ReadonlyMap<string, readonly CurrentList[]>;

/** The links of records that are about to be changed, as far as the drafts speak of them. */
export async function readLinks(
  door: Door,
  of: Description,
  drafts: readonly Draft[],
  ids: readonly string[],
): Promise<CurrentLinks> {
  const said = new Set(drafts.flatMap((draft) => draft.lists.map(({ link }) => link)));
  const current = new Map<string, CurrentList[]>();
  if (ids.length === 0) return current;
  for (const link of said) {
    const rows = await linkRows(door, link, ids);
    for (const id of ids)
      current.set(id, [
        ...(current.get(id) ?? []),
        currentList(
          link,
          rows.filter((row) => row.from === id),
        ),
      ]);
  }
  return current;
}

interface LinkRow {
  readonly from: string;
  readonly to: string;
  readonly visible: boolean;
}

const currentList = (link: ThroughLink, rows: readonly LinkRow[]): CurrentList => ({
  name: inputName(link),
  all: rows.map((row) => row.to).sort(),
  hidden: rows.filter((row) => !row.visible).map((row) => row.to),
});

async function linkRows(door: Door, link: ThroughLink, ids: readonly string[]): Promise<readonly LinkRow[]> {
  const target = descriptionOf(link.target);
  const { rows } = await door.read<LinkRow>((standing) => {
    const scope = sql`(${predicateToSql(scopeFor(standing, target, "VIEW"), target, "r")}) is true`;
    const seen = sql`exists (select 1 from ${scopedRows(target, "r")} and ${column("r", "id")} = ${column("y", link.to)} and ${scope})`;
    return sql`select ${column("y", link.from)} as "from", ${column("y", link.to)} as "to", ${seen} as visible
      from ${identifier(link.through)} y where y.account_id = ${account} and ${column("y", link.from)} = any(${ids}::uuid[])`;
  });
  return rows;
}

/** The lists that a draft says, as the record will have them: what the caller does not see stays (`rights.md` 5.1). */
export function listedValues(draft: Draft, current: readonly CurrentList[]): Values {
  const lists = draft.lists.map((list) => {
    const name = inputName(list.link);
    const there = current.find((each) => each.name === name) ?? noList;
    return [
      name,
      [
        ...new Set(
          joined[list.mode](
            list.targets.map(({ id }) => id),
            there,
          ),
        ),
      ].sort(),
    ] as const;
  });
  return Object.fromEntries(lists);
}

const noList = { all: [], hidden: [] };

type Joining = (said: readonly string[], there: Omit<CurrentList, "name">) => readonly string[];

const joined: Readonly<Record<LinkList["mode"], Joining>> = {
  replace: (said, { hidden }) => [...said, ...hidden],
  add: (said, { all }) => [...all, ...said],
  remove: (said, { all }) => all.filter((id) => !said.includes(id)),
};

/** A record as it is to be, and as it was. */
interface Relinked {
  readonly record: Values;
  readonly before: Values;
}

const idsIn = (values: Values, name: string): readonly string[] => (values[name] ?? []) as readonly string[];

/** Makes the links what the records say: one statement for those that go, one for those that come, each table by itself. */
export async function writeLinks(door: Door, of: Description, relinked: readonly Relinked[]): Promise<void> {
  for (const link of of.links.filter((each) => each.cardinality === "through")) {
    const name = inputName(link);
    const pairs = (wanted: (each: Relinked) => readonly string[]): readonly object[] =>
      relinked.flatMap((each) => wanted(each).map((to) => ({ from: each.record["id"], to })));
    const gone = pairs(({ record, before }) => idsIn(before, name).filter((id) => !idsIn(record, name).includes(id)));
    const come = pairs(({ record, before }) => idsIn(record, name).filter((id) => !idsIn(before, name).includes(id)));
    await deleteLinks(door, link, gone);
    await insertLinks(door, link, come);
  }
}

const asPairs = (pairs: readonly object[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) v ("from" uuid, "to" uuid)`;

async function deleteLinks(door: Door, link: ThroughLink, pairs: readonly object[]): Promise<void> {
  if (pairs.length === 0) return;
  const { caller } = await door.standing();
  await door.database.run(
    sql`delete from ${identifier(link.through)} y using ${asPairs(pairs)}
      where y.account_id = ${account} and ${column("y", link.from)} = v."from" and ${column("y", link.to)} = v."to"`,
    caller.accountId,
  );
}

async function insertLinks(door: Door, link: ThroughLink, pairs: readonly object[]): Promise<void> {
  if (pairs.length === 0) return;
  const { caller } = await door.standing();
  await door.database.run(
    sql`insert into ${identifier(link.through)} (account_id, ${identifier(link.from)}, ${identifier(link.to)})
      select ${account}, v."from", v."to" from ${asPairs(pairs)} on conflict do nothing`,
    caller.accountId,
  );
}
