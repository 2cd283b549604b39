import type { Action } from "../../rights/catalogue";
import { scopeFor } from "../access";
import type { Description } from "../description/description";
import type { Kind } from "../description/kinds";
import { type Carried, carriedOfCard } from "../description/on-card-row";
import type { Door } from "../door";
import { predicateToSql } from "../predicate-to-sql";
import { type Row, columnsOf, factsOf } from "../reading/columns";
import { liesIn, scopedRows } from "../reading/scoped-rows";
import { type Sql, account, identifier, nothingMore, sql } from "../sql";
import type { Reference } from "./draft";
import { type Values, valueColumns, valuesOf } from "./stored-values";
import type { Manner } from "./manner";

/** What a draft refers to, as far as the caller sees it. */
export interface Seen {
  /** The record's row, with what rights ask of it; undefined where it is hidden or unknown. */
  readonly row: (of: Description, id: string) => Row | undefined;
}

/**
 * Looks all references up, one statement a kind (`rights.md` 5.1: linking to a record needs VIEW of it); people first,
 * since whoever waits for somebody's removal must hold nothing that the removal needs.
 */
export async function lookUp(door: Door, references: readonly Reference[]): Promise<Seen> {
  const all = [...new Set(references.map((reference) => reference.of))];
  const kinds = [...all.filter(isPeople), ...all.filter((of) => !isPeople(of))];
  const found = new Map<Kind, ReadonlyMap<string, Row>>();
  for (const of of kinds) {
    const own = references.filter((reference) => reference.of === of);
    found.set(of.kind, await rowsOf(door, of, own));
  }
  return { row: (of, id) => found.get(of.kind)?.get(id) };
}

const isPeople = ({ kind }: Description): boolean => kind === "USER";

/**
 * Cards stay as they are until the transaction ends: what is hung on them carries their owners and stage, and a change
 * of the card that comes meanwhile has to find it there. People may change but not be removed: what is made theirs
 * meanwhile would stay theirs (`rights.md` 5.15).
 */
function holdOn(of: Description, references: readonly Reference[]): Sql {
  if (isPeople(of)) return sql` order by r.id for key share of r`;
  return references.some(({ isCard }) => isCard) ? sql` order by r.id for share of r` : nothingMore;
}

async function rowsOf(
  door: Door,
  of: Description,
  references: readonly Reference[],
): Promise<ReadonlyMap<string, Row>> {
  const ids = [...new Set(references.map(({ id }) => id))];
  const fields = isPeople(of) ? new Set(["status"]) : new Set<string>();
  const held = holdOn(of, references);
  const { rows } = await door.read<Row>((standing) => {
    const scope = predicateToSql(scopeFor(standing, of, "VIEW"), of, "r");
    return sql`select ${columnsOf(of, fields, "r")} from ${scopedRows(of, "r")} and r.id = any(${ids}::uuid[]) and (${scope}) is true${held}`;
  });
  return new Map(rows.map((row) => [row["id"] as string, row]));
}

/** The facts of a card that what hangs on it carries. */
export function cardValues(of: Description, row: Row): Values {
  const facts = factsOf(of, row);
  const heldAs = ({ owner, fact }: Carried): unknown => (owner ? facts[owner] : fact && facts[fact]) ?? null;
  const carried = carriedOfCard.map((each) => [each.property, heldAs(each)] as const);
  return { cardKind: of.kind, cardId: row["id"], ...Object.fromEntries(carried), cardTrashed: false };
}

/** A record that a writing goes on from, locked until the transaction ends. */
export interface Locked {
  readonly values: Values;
  /** Is it there for the caller: in VIEW, and where it is looked for? */
  readonly isVisible: boolean;
  /** Does the action reach it? */
  readonly isReached: boolean;
}

interface LockedRow extends Row {
  readonly visible: boolean;
  readonly reached: boolean;
}

/**
 * Locks rows by one of their columns, in the order of their ids. By id only those that the caller sees: whether others
 * are being changed shows in no waiting. By external id those that he does not see, too, since a new record can't bear
 * what one of them bears; he is told nothing of it. What lies in the trash is seen by whom VIEW and the action would
 * reach (`rights.md` 5.5).
 */
export async function lockRows(
  door: Door,
  of: Description,
  by: "id" | "external_id",
  keys: readonly string[],
  { action, place }: Pick<Manner, "action" | "place">,
): Promise<readonly Locked[]> {
  if (keys.length === 0) return [];
  const { rows } = await door.read<LockedRow>((standing) => {
    const there = liesIn(of, "r", place);
    const scope = (wanted: Action) => sql`(${predicateToSql(scopeFor(standing, of, wanted), of, "r")}) is true`;
    const seen = place === "kept" ? scope("VIEW") : sql`${scope("VIEW")} and ${scope(action)}`;
    const visible = sql`(${there} and ${seen})`;
    const wanted =
      by === "id" ? sql`r.id = any(${keys}::uuid[]) and ${visible}` : sql`r.external_id = any(${keys}::text[])`;
    return sql`select ${valueColumns(of)}, ${visible} as visible, (${there} and ${scope(action)}) as reached
      from ${identifier(of.table)} r where r.account_id = ${account} and ${wanted} order by r.id for update of r`;
  });
  return rows.map((row) => ({ values: valuesOf(of, row), isVisible: row.visible, isReached: row.reached }));
}

/** Records by their ids, as far as the caller sees them, as they are and not held. */
export async function readRows(door: Door, of: Description, ids: readonly string[]): Promise<readonly Values[]> {
  if (ids.length === 0) return [];
  const { rows } = await door.read<Row>((standing) => {
    const scope = predicateToSql(scopeFor(standing, of, "VIEW"), of, "r");
    return sql`select ${valueColumns(of)} from ${scopedRows(of, "r")} and r.id = any(${ids}::uuid[]) and (${scope}) is true`;
  });
  return rows.map((row) => valuesOf(of, row));
}

/** All settings of a kind, the oldest first: an account has few. */
export async function readSettings(door: Door, of: Description): Promise<readonly Values[]> {
  const { rows } = await door.read<Row>(
    () => sql`select ${valueColumns(of)} from ${scopedRows(of, "r")} order by r.created_at, r.id`,
  );
  return rows.map((row) => valuesOf(of, row));
}
