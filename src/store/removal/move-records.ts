import { uuidv7 } from "uuidv7";
import type { OwnerColumn } from "../../rights/predicate";
import type { RightsChange } from "../people/rights-change";
import { type Sql, account, column, identifier, join, nothingMore, sql } from "../sql";
import { factsAsJson } from "../writing/at-once/as-json";
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
    const columns = [moving.own, moving.card].filter((name) => name !== null);
    const either = join(
      columns.map((name) => heldBy(moving.of, name, user)),
      " or ",
    );
    const marked = sql`${markedRows(standing, moving, user, sql`(${either})`)} order by r.id for no key update of r`;
    const tallies = await database.run<Counted>(tallyOf(moving, marked), accountId);
    // What hangs on cards and is nobody's to give away does not move.
    if (moving.own !== null) counted.push(...tallies);
  }
  return counted;
}

/** From whom to whom; UUIDs. */
export interface Handover {
  readonly from: string;
  readonly to: string;
}

/**
 * Makes the one responsible for all that the other was, trash included, with a change row for each record, and keeps true
 * what hangs on the cards that move: a few statements a kind, however many records there are. What moves is locked.
 */
export async function moveRecords(change: RightsChange, handover: Handover): Promise<void> {
  for (const moving of movingKinds()) {
    if (moving.own !== null && moving.card !== null) await moveLogged(change, moving, handover, ["own", "card"]);
    if (moving.own !== null) await moveLogged(change, moving, handover, ["own"]);
    if (moving.card !== null) await move(change, moving, handover, ["card"]);
  }
}

type Part = "own" | "card";
/** The columns of a row that name who goes; by the first the rows are found. What was moved before is named no more. */
type Parts = readonly [Part, ...Part[]];

const ownerOf: Readonly<Record<Part, OwnerColumn>> = { own: "responsible", card: "cardResponsible" };

/** Records that move themselves: first their change rows are written, of what they are and will be, then they. */
async function moveLogged(change: RightsChange, moving: MovingKind, handover: Handover, parts: Parts): Promise<void> {
  await change.database.run(changeRows(change.actor, moving, handover, parts), change.accountId);
  await move(change, moving, handover, parts);
}

/** A record that moves itself has a new version; what follows its card alone keeps the one it has, as ever. */
async function move(
  { database, accountId, actor }: RightsChange,
  moving: MovingKind,
  { from, to }: Handover,
  parts: Parts,
): Promise<void> {
  const sets = parts.map((part) => sql`${identifier(moving[part] ?? "")} = ${to}::uuid`);
  const own = parts.includes("own")
    ? sql`, updated_at = ${actor.at}::timestamptz, version = r.version + 1`
    : nothingMore;
  await database.run(
    sql`update ${identifier(moving.of.table)} r set ${join(sets, ", ")}${own}${untouchedKeys}
      where r.account_id = ${account} and ${naming(moving, from, parts)}`,
    accountId,
  );
}

function naming(moving: MovingKind, from: string, [first, ...others]: Parts): Sql {
  const leaver = sql`${from}::uuid`;
  const more = others.map((part) => sql` and ${column("r", moving[part] ?? "")} = ${leaver}`);
  return sql`${heldBy(moving.of, moving[first] ?? "", leaver)}${join(more, "")}`;
}

/**
 * Set to what they are: every index of records ends in one of them, and of an index whose columns are not set PostgreSQL
 * looks through each full page for old versions of rows to clear away. There are none before the transaction ends, and
 * looking takes a quarter of the time.
 */
const untouchedKeys = sql`, id = r.id, external_id = r.external_id`;

/** A change row for each record, as `changedChange` makes them of single ones. */
function changeRows(
  { userId, via, at }: RightsChange["actor"],
  moving: MovingKind,
  { from, to }: Handover,
  parts: Parts,
): Sql {
  // UUIDv7 of this moment in the order of the rows: the counter of one that nobody else has, and the row in place of chance.
  const id = sql`(${uuidv7().replaceAll("-", "").slice(0, 24)}::text || lpad(to_hex(m.number), 8, '0'))::uuid`;
  const ownersAfter = Object.fromEntries(parts.map((part) => [ownerOf[part], to]));
  return sql`insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at)
      select ${account}, ${id}, ${moving.kind}::text, m.id, 'UPDATE', ${userId}::uuid, ${via}::text,
        ${JSON.stringify({ responsibleId: from })}::jsonb, ${JSON.stringify({ responsibleId: to })}::jsonb,
        m.facts, m.facts || ${JSON.stringify(ownersAfter)}::jsonb, m.version + 1, ${at}::timestamptz
      from (select r.id, r.version, ${factsAsJson(moving.of, "r")} as facts, row_number() over () as number
        from ${identifier(moving.of.table)} r where r.account_id = ${account} and ${naming(moving, from, parts)}) m`;
}
