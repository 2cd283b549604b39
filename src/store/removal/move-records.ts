import { uuidv7 } from "uuidv7";
import type { OwnerColumn } from "../../rights/predicate";
import type { RightsChange } from "../people/rights-change";
import { Conflict } from "../refusals";
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
    counted.push(...(await database.run<Counted>(tallyOf(moving, marked), accountId)));
  }
  return counted.filter(({ kind }) => movingKinds().some((moving) => moving.kind === kind && moving.own !== null));
}

/** From whom to whom; UUIDs. */
export interface Handover {
  readonly from: string;
  readonly to: string;
}

/**
 * Makes the one responsible for all that the other was, trash included, with a change row for each record, and keeps true
 * what hangs on the cards that move: a few statements a kind, however many records there are. Throws `Conflict`.
 */
export async function moveRecords(change: RightsChange, handover: Handover, locked: readonly Counted[]): Promise<void> {
  for (const moving of movingKinds()) {
    let moved = 0;
    if (moving.own !== null && moving.card !== null) moved += await move(change, moving, handover, ["own", "card"]);
    if (moving.own !== null) moved += await move(change, moving, handover, ["own"]);
    if (moving.card !== null) await move(change, moving, handover, ["card"]);
    const expected = locked.find(({ kind }) => kind === moving.kind)?.all ?? 0;
    if (moved !== expected) throw new Conflict();
  }
}

type Part = "own" | "card";

const ownerOf: Readonly<Record<Part, OwnerColumn>> = { own: "responsible", card: "cardResponsible" };

/**
 * Moves the rows that name the user in just these of their columns; of several the first says how they are found. A
 * record that is moved itself has a new version and a change row; what follows its card alone has not, as ever.
 */
async function move(
  { database, accountId, actor }: RightsChange,
  moving: MovingKind,
  { from, to }: Handover,
  [first, ...others]: readonly [Part, ...Part[]],
): Promise<number> {
  const { of } = moving;
  const [leaver, heir] = [sql`${from}::uuid`, sql`${to}::uuid`];
  const parts = [first, ...others];
  const sets = parts.map((part) => sql`${identifier(moving[part] ?? "")} = ${heir}`);
  const more = others.map((part) => sql` and ${column("r", moving[part] ?? "")} = ${leaver}`);
  const isOwn = first === "own";
  const own = isOwn ? sql`, updated_at = ${actor.at}::timestamptz, version = r.version + 1` : nothingMore;
  const facts = isOwn ? factsAsJson(of, "r") : sql`null`;
  const before = Object.fromEntries(parts.map((part) => [ownerOf[part], from]));
  const logged = isOwn ? sql`, logged as (${changeRows(moving, actor, { from, to }, before)})` : nothingMore;
  const [row] = await database.run<{ count: number }>(
    sql`with moved as (update ${identifier(of.table)} r set ${join(sets, ", ")}${own}${untouchedKeys}
        where r.account_id = ${account} and ${heldBy(of, moving[first] ?? "", leaver)}${join(more, "")}
        returning r.id, r.version, ${facts} as facts)${logged}
      select count(*)::integer as count from moved`,
    accountId,
  );
  return row?.count ?? 0;
}

/**
 * Set to what they are: every index of records ends in one of them, and of an index whose columns are not set PostgreSQL
 * looks through each full page for old versions of rows to clear away. There are none before the transaction ends, and
 * looking takes a quarter of the time.
 */
const untouchedKeys = sql`, id = r.id, external_id = r.external_id`;

/** A change row for each of `moved`, as `changedChange` makes them of single records. */
function changeRows(
  { kind }: MovingKind,
  { userId, via, at }: RightsChange["actor"],
  { from, to }: Handover,
  ownersBefore: object,
): Sql {
  const made = uuidv7().replaceAll("-", "");
  // UUIDv7 of this moment in the order of the rows, apart from others by a text that nobody else has.
  const id = sql`(${made.slice(0, 12)}::text || '7' || substr(m.number, 1, 3) || '8' || substr(m.number, 4, 5)
        || substr(md5(${made}::text || m.id::text), 1, 10))::uuid`;
  return sql`insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at)
      select ${account}, ${id}, ${kind}::text, m.id, 'UPDATE', ${userId}::uuid, ${via}::text,
        ${JSON.stringify({ responsibleId: from })}::jsonb, ${JSON.stringify({ responsibleId: to })}::jsonb,
        m.facts || ${JSON.stringify(ownersBefore)}::jsonb, m.facts, m.version, ${at}::timestamptz
      from (select moved.*, lpad(to_hex(row_number() over ()), 8, '0') as number from moved) m`;
}
