import { uuidv7 } from "uuidv7";
import type { OwnerColumn } from "../../rights/predicate";
import type { Actor } from "../change-log";
import type { RightsChange } from "../people/rights-change";
import { type Sql, account, column, identifier, join, nothingMore, sql } from "../sql";
import { factColumns, factsAsJson } from "../writing/at-once/as-json";
import { type Counted, markedRows, tallyOf } from "./count-moving";
import { type MovingKind, heldBy, movingKinds } from "./moving";

/**
 * Locks all that the user is responsible for, and what hangs on it, in the order in which every writing locks rows, and
 * counts the former. Who is being removed has to be held before: then nothing more becomes that user's.
 */
export async function lockMoving(change: RightsChange, userId: string): Promise<readonly Counted[]> {
  const { database, accountId, standing } = change;
  const user = sql`${userId}::uuid`;
  const counted: Counted[] = [];
  for (const moving of movingKinds()) {
    const marked = sql`${markedRows(standing, moving, user, naming(moving, user))} order by r.id for no key update of r`;
    const tallies = await database.run<Counted>(tallyOf(moving, marked), accountId);
    // What hangs on cards and is nobody's to give away does not move.
    if (moving.own !== null) counted.push(...tallies);
  }
  return counted;
}

const columnsOf = ({ own, card }: MovingKind): readonly string[] => [own, card].filter((name) => name !== null);

/** The rows `r` that name the user in one of the columns. */
const naming = (moving: MovingKind, user: Sql): Sql =>
  sql`(${join(
    columnsOf(moving).map((name) => heldBy(moving.of, name, user)),
    " or ",
  )})`;

/** From whom to whom; UUIDs. */
export interface Handover {
  readonly from: string;
  readonly to: string;
}

/**
 * Makes the one responsible for all that the other was, trash included, with a change row for each record, and keeps true
 * what hangs on the cards that move: two statements a kind, however many records there are. What moves is locked.
 */
export async function moveRecords({ database, accountId, actor }: RightsChange, handover: Handover): Promise<void> {
  for (const moving of movingKinds()) {
    // First the change rows are written, of what the records are and will be, then they.
    if (moving.own !== null) await database.run(changeRows(actor, moving, moving.own, handover), accountId);
    await database.run(movedRows(actor, moving, handover), accountId);
  }
}

/** A row that names who goes in both columns is written once. */
function movedRows({ at }: Actor, moving: MovingKind, { from, to }: Handover): Sql {
  const leaver = sql`${from}::uuid`;
  const sets = columnsOf(moving).map((name) => {
    const held = column("r", name);
    return sql`${identifier(name)} = case ${held} when ${leaver} then ${to}::uuid else ${held} end`;
  });
  return sql`update ${identifier(moving.of.table)} r set ${join(sets, ", ")}${newVersion(moving, leaver, at)}${untouchedKeys}
      where r.account_id = ${account} and ${naming(moving, leaver)}`;
}

/** A record that moves itself has a new version; what follows its card alone keeps the one it has, as ever. */
function newVersion({ own }: MovingKind, leaver: Sql, at: Date): Sql {
  if (own === null) return nothingMore;
  const moves = sql`${column("r", own)} = ${leaver}`;
  return sql`, updated_at = case when ${moves} then ${at}::timestamptz else r.updated_at end, version = r.version + (${moves})::integer`;
}

/**
 * Set to what they are: every index of records ends in one of them, and of an index whose columns are not set PostgreSQL
 * looks through each full page for old versions of rows to clear away. There are none before the transaction ends, and
 * looking takes a quarter of the time.
 */
const untouchedKeys = sql`, id = r.id, external_id = r.external_id`;

/**
 * A change row for each record, as `changedChange` makes them of single ones. What rights ask before and after is written
 * down once for all records of which it is the same.
 */
function changeRows({ userId, via, at }: Actor, { of, kind, card }: MovingKind, own: string, hands: Handover): Sql {
  const { from, to } = hands;
  const leaver = sql`${from}::uuid`;
  // All of them are held by now, so that one moment serves for all: elsewhere each has its own (`changeId`).
  const id = sql`(${uuidv7().replaceAll("-", "").slice(0, 24)}::text || lpad(to_hex(m.number), 8, '0'))::uuid`;
  const alike = sql`select ${factsAsJson(of, "r")} as facts, ${ownersAfter(card, hands)} as given, array_agg(r.id) as ids, array_agg(r.version) as versions
      from ${identifier(of.table)} r where r.account_id = ${account} and ${heldBy(of, own, leaver)} group by ${factColumns(of, "r")}`;
  return sql`insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at)
      select ${account}, ${id}, ${kind}::text, m.id, 'UPDATE', ${userId}::uuid, ${via}::text,
        ${JSON.stringify({ responsibleId: from })}::jsonb, ${JSON.stringify({ responsibleId: to })}::jsonb,
        m.facts, m.facts_after, m.version + 1, ${at}::timestamptz
      from (select k.id, k.version, g.facts, g.facts_after, row_number() over () as number
        from (select a.facts, a.facts || a.given as facts_after, a.ids, a.versions from (${alike}) a offset 0) g
          cross join lateral unnest(g.ids, g.versions) k (id, version)) m`;
}

/** What becomes another of what rights ask of a row `r`. */
function ownersAfter(card: string | null, { from, to }: Handover): Sql {
  const owners = (...names: readonly OwnerColumn[]): Sql =>
    sql`${JSON.stringify(Object.fromEntries(names.map((name) => [name, to])))}::jsonb`;
  if (card === null) return owners("responsible");
  return sql`case when ${column("r", card)} = ${from}::uuid then ${owners("responsible", "cardResponsible")} else ${owners("responsible")} end`;
}
