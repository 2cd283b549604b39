import DataLoader from "dataloader";
import { scopeFor } from "./access";
import type { Door, Reading } from "./door";
import { predicateToSql } from "./predicate-to-sql";
import { type Row, columnsOf } from "./reading/columns";
import { scopedRows } from "./reading/scoped-rows";
import type { Wanted } from "./reading/wanted";
import { type Sql, sql } from "./sql";
import type { Standing } from "./standing";

interface Loaded {
  readonly standing: Standing;
  readonly row: Row;
}

/** One loader for a door, a kind and a set of fields: it lives as long as the door, and is filled by nothing else. */
const loaders = new WeakMap<Door, Map<string, DataLoader<string, Loaded | null>>>();

function loaderOf(door: Door, wanted: Wanted): DataLoader<string, Loaded | null> {
  const known = loaders.get(door) ?? new Map<string, DataLoader<string, Loaded | null>>();
  loaders.set(door, known);
  const key = [wanted.description.kind, ...[...wanted.fields].sort()].join(" ");
  const loader = known.get(key) ?? new DataLoader((ids: readonly string[]) => load(door, wanted, ids));
  known.set(key, loader);
  return loader;
}

async function load(door: Door, wanted: Wanted, ids: readonly string[]): Promise<readonly (Loaded | null)[]> {
  const { standing, rows } = await door.read<Row>((current) => byId(current, wanted, ids));
  const found = new Map(rows.map((row) => [row["id"], row]));
  return ids.map((id) => {
    const row = found.get(id);
    return row ? { standing, row } : null;
  });
}

/** Key look-ups carry the scope as a filter, so that it never decides how the rows are found (`performance.md` 1). */
function byId(standing: Standing, { description: of, fields }: Wanted, ids: readonly string[]): Sql {
  const scope = predicateToSql(scopeFor(standing, of, "VIEW"), of, "r");
  return sql`select ${columnsOf(of, fields, "r")} from ${scopedRows(of, "r")} and r.id = any(${ids}::uuid[]) and (${scope}) is true`;
}

/** The visible ones of these rows, in one statement with whatever else of the kind is asked for in the same tick. */
export async function rowsById(door: Door, wanted: Wanted, ids: readonly string[]): Promise<Reading<Row>> {
  const loaded = await Promise.all(ids.map((id) => loaderOf(door, wanted).load(id)));
  const found = loaded.filter((each) => each !== null);
  return { standing: found[0]?.standing ?? (await door.recognise()), rows: found.map((each) => each.row) };
}
