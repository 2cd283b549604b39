import { scopeFor } from "../access";
import type { Description } from "../description/description";
import type { Kind } from "../description/kinds";
import type { Door } from "../door";
import { predicateToSql } from "../predicate-to-sql";
import { type Row, columnsOf, factsOf } from "../reading/columns";
import { scopedRows } from "../reading/scoped-rows";
import { account, identifier, sql } from "../sql";
import type { Reference } from "./draft";
import { type Values, valueColumns, valuesOf } from "./stored-values";

/** What a draft refers to, as far as the caller sees it. */
export interface Seen {
  /** The record's row, with what rights ask of it; undefined where it is hidden or unknown. */
  readonly row: (of: Description, id: string) => Row | undefined;
}

/** Looks all references up, one statement a kind (`rights.md` 5.1: linking to a record needs VIEW of it). */
export async function lookUp(door: Door, references: readonly Reference[]): Promise<Seen> {
  const kinds = [...new Set(references.map((reference) => reference.of))];
  const found = new Map<Kind, ReadonlyMap<string, Row>>();
  for (const of of kinds) {
    const ids = [...new Set(references.filter((reference) => reference.of === of).map((reference) => reference.id))];
    found.set(of.kind, await rowsOf(door, of, ids));
  }
  return { row: (of, id) => found.get(of.kind)?.get(id) };
}

async function rowsOf(door: Door, of: Description, ids: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  const fields = of.kind === "USER" ? new Set(["status"]) : new Set<string>();
  const { rows } = await door.read<Row>((standing) => {
    const scope = predicateToSql(scopeFor(standing, of, "VIEW"), of, "r");
    return sql`select ${columnsOf(of, fields, "r")} from ${scopedRows(of, "r")} and r.id = any(${ids}::uuid[]) and (${scope}) is true`;
  });
  return new Map(rows.map((row) => [row["id"] as string, row]));
}

/** The facts of a card that what hangs on it carries. */
export function cardValues(of: Description, row: Row): Values {
  const facts = factsOf(of, row);
  return {
    cardKind: of.kind,
    cardId: row["id"],
    cardResponsibleId: facts.responsible ?? null,
    cardCreatorId: facts.creator ?? null,
    cardPipelineId: facts.pipeline ?? null,
    cardStageId: facts.stage ?? null,
    cardTrashed: false,
  };
}

/** A record that a writing goes on from, locked until the transaction ends. */
export interface Locked {
  readonly values: Values;
  readonly isVisible: boolean;
  readonly isEditable: boolean;
}

/** Locks rows by one of their columns, whether the caller sees them or not: what he does not see he is told nothing of. */
export async function lockRows(
  door: Door,
  of: Description,
  by: "id" | "external_id",
  keys: readonly string[],
): Promise<readonly Locked[]> {
  if (keys.length === 0) return [];
  const kept = of.trash ? sql`r.deleted_at is null` : sql`true`;
  const { rows } = await door.read<Row & { visible: boolean; editable: boolean }>((standing) => {
    const scope = (action: "VIEW" | "EDIT") =>
      sql`(${predicateToSql(scopeFor(standing, of, action), of, "r")}) is true`;
    return sql`select ${valueColumns(of, "r")}, (${kept} and ${scope("VIEW")}) as visible, (${kept} and ${scope("EDIT")}) as editable
      from ${identifier(of.table)} r where r.account_id = ${account} and r.${identifier(by)}::text = any(${keys}::text[]) order by r.id for update of r`;
  });
  return rows.map((row) => ({ values: valuesOf(of, row), isVisible: row.visible, isEditable: row.editable }));
}

/** All settings of a kind, in the order of their positions: an account has few. */
export async function readSettings(door: Door, of: Description): Promise<readonly Values[]> {
  const { rows } = await door.read<Row>(
    () => sql`select ${valueColumns(of, "r")} from ${scopedRows(of, "r")} order by r.created_at, r.id`,
  );
  return rows.map((row) => valuesOf(of, row));
}
