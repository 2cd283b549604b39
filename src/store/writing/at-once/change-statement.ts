import { scopeFor, readableIn, writableIn } from "../../access";
import type { Actor } from "../../change-log";
import { changeId } from "../../change-id";
import { andClaim } from "../../compiled/drawing";
import type { Description, FieldDescription } from "../../description/description";
import { isFresh } from "../../freshness";
import { scopedRows } from "../../reading/scoped-rows";
import { type Sql, account, column, constant, identifier, join, nothingMore, sql } from "../../sql";
import type { Standing } from "../../standing";
import { blank } from "../../template";
import type { Manner } from "../manner";
import { columnsOfField, typeName } from "../stored-values";
import { factsAsJson, valuesAsJson } from "./as-json";
import type { SimpleChange } from "./simple-change";
import { type Told, tell } from "./told";

/** What one sending of the statement gives. */
export interface Sending extends SimpleChange {
  /** The end of the change row's id. */
  readonly tail: string;
  readonly actor: Actor;
}

/** Which fields are said by which right, and what is told of the record as it is then. */
export interface Shape extends Pick<SimpleChange, "absent"> {
  readonly of: Description;
  readonly manner: Manner;
  readonly said: readonly FieldDescription[];
  readonly told: Told;
}

const given = {
  id: blank(({ id }: Sending) => id),
  expectedVersion: blank(({ expectedVersion }: Sending) => expectedVersion),
  said: blank(({ said }: Sending) => JSON.stringify(said)),
  tail: blank(({ tail }: Sending) => tail),
  actor: blank(({ actor }: Sending) => actor.userId),
  via: blank(({ actor }: Sending) => actor.via),
  at: blank(({ actor }: Sending) => actor.at.toISOString()),
};

/**
 * The statement that changes one record, if it lies in reach and is not so already, and writes its change row: as
 * `amendRows` and `logChanges` do in a transaction. It answers one row: `fresh`, and where it was `present` what is told.
 * A row that somebody holds is left alone: who waited would write by rights that may have passed meanwhile.
 */
export function changeStatement(standing: Standing, shape: Shape): Sql {
  const { of, said, told } = shape;
  const { returned, selected, joins } = tell(standing, of, told);
  return sql`with standing as materialized (select ${isFresh(standing)} as fresh),
    old as (select r.id, r.version, ${valuesAsJson(said, "r")} as was, ${factsAsJson(of, "r")} as facts
      from standing, ${rowInReach(standing, shape)} and standing.fresh
      for no key update of r skip locked),
    changed as (update ${identifier(of.table)} r set ${setsOf(said)}, updated_at = ${given.at}::timestamptz, version = r.version + 1
      from old where r.account_id = ${account} and r.id = old.id and r.version = old.version and old.was <> ${given.said}::jsonb
      returning true as present, ${returned}),
    logged as (${changeRow(shape)})
    select standing.fresh, ${selected} from standing left join changed on true${joins}`;
}

/** Waits for whoever holds the record; gives a row where there is something left to change then. */
export const waitStatement = (standing: Standing, shape: Shape): Sql =>
  sql`select 1 from ${rowInReach(standing, shape)} and ${valuesAsJson(shape.said, "r")} <> ${given.said}::jsonb
    and ${isFresh(standing)} for no key update of r`;

/** What stands behind `from`, open for ` and …`: the record, where it may be changed as it is. */
const rowInReach = (standing: Standing, shape: Shape): Sql =>
  sql`${scopedRows(shape.of, "r", shape.manner.place)} and r.id = ${given.id}::uuid${reachOf(standing, shape)}
        and r.version = coalesce(${given.expectedVersion}::integer, r.version)`;

/**
 * VIEW and the action on the record, and on each field that is said (`closedFields`): filters, that never decide how it
 * is found.
 */
function reachOf(standing: Standing, { of, manner, said, absent }: Shape): Sql {
  const scopes = [scopeFor(standing, of, "VIEW"), scopeFor(standing, of, manner.action)];
  const masks = said.flatMap((field) => [readableIn(standing, of, field), writableIn(standing, of, field)]);
  const claims = [...scopes, ...masks].map((predicate) => andClaim(predicate, of, "r"));
  return join([...claims, ...(absent ? [sql` and ${column("r", absent.column)} is null`] : [])], "");
}

/** The said fields with what is derived from them: the key of a name goes with the name. */
function setsOf(said: readonly FieldDescription[]): Sql {
  const columns = said.flatMap(columnsOfField);
  const sets = columns.map(({ name, sqlType, valueIn }) => {
    const value = blank(({ said: values }: Sending) =>
      sqlType === "jsonb" ? JSON.stringify(valueIn(values)) : valueIn(values),
    );
    return sql`${identifier(name)} = ${value}::${typeName(sqlType)}`;
  });
  return join(sets, ", ");
}

/** The fields that did change, as they were and as they are; what rights ask of the record has not changed. */
function changeRow({ of, manner: { logged }, said }: Shape): Sql {
  const unchanged = unchangedOf(said);
  return sql`insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at)
      select ${account}, ${changeId(sql`${given.tail}::text`)}, ${constant(of.kind)}, old.id, ${constant(logged)}, ${given.actor}::uuid, ${given.via}::text,
        old.was${unchanged}, ${given.said}::jsonb${unchanged}, old.facts, old.facts, old.version + 1, ${given.at}::timestamptz
      from old, changed`;
}

/** Takes from the said fields those that are as they were: of one alone none is, or nothing would be written. */
function unchangedOf(said: readonly FieldDescription[]): Sql {
  if (said.length === 1) return nothingMore;
  const names = said.map(({ name }) => constant(name));
  const unchanged = names.map(
    (name) => sql`case when old.was -> ${name} = ${given.said}::jsonb -> ${name} then ${name} end`,
  );
  return sql` - array[${join(unchanged, ", ")}]`;
}
