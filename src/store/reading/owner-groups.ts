import type { OwnerGroup } from "../../rights/everybody/tally";
import type { FactField, OwnerColumn } from "../../rights/predicate";
import type { Database } from "../database";
import type { Description } from "../description/description";
import { column, identifier, join, literal, sql } from "../sql";
import { scopedRows } from "./scoped-rows";

/** Records counted by their owners and facts. */
export interface OwnerGroups {
  readonly groups: readonly OwnerGroup[];
  /** False where there are more records than were counted. */
  readonly isWhole: boolean;
}

/**
 * The records of a kind that are not in the trash, at most so many, counted by what is asked of them: one statement
 * whatever the number of users. It answers to whoever may know how much there is of everything.
 */
export async function countByOwners(
  database: Database,
  accountId: string,
  of: Description,
  asked: ReadonlySet<OwnerColumn | FactField>,
  most: number,
): Promise<OwnerGroups> {
  const held = [...Object.entries(of.owners), ...Object.entries(of.facts)].filter(([name]) => asked.has(name as never));
  const names = [...new Set(held.map(([, name]) => name))];
  const columns = names.map((name) => column("c", name));
  const counted = names.length === 0 ? sql`` : sql`, ${join(columns, ", ")}`;
  const grouped = names.length === 0 ? sql`` : sql` group by ${join(columns, ", ")}`;
  const read = names.map((name) => sql`, ${column("r", name)} as ${identifier(name)}`);
  const rows = await database.run<Readonly<Record<string, unknown>> & { readonly count: number }>(
    sql`select count(*)::integer as "count"${counted} from (
        select 1${join(read, "")} from ${scopedRows(of, "r")} limit ${literal(most + 1)}) c${grouped}`,
    accountId,
  );
  const groups = rows.map((row) => ({
    facts: Object.fromEntries(held.map(([fact, name]) => [fact, row[name] ?? null])),
    count: row.count,
  }));
  return { groups, isWhole: groups.reduce((sum, { count }) => sum + count, 0) <= most };
}
