import { allOf } from "../../rights/combining";
import type { Predicate } from "../../rights/predicate";
import { scopeFor } from "../access";
import type { Description } from "../description/description";
import type { Door } from "../door";
import type { Standing } from "../standing";
import { partOwners } from "./asked-owners";
import { type Row, columnsOf } from "./columns";
import { conditionsToSql } from "./conditions-to-sql";
import { followLinks } from "./follow";
import { foundBy } from "./found-by";
import { recordOf } from "./found";
import type { Keyset } from "./keyset";
import { type List, keyName } from "./list-scan";
import { countedRows, orderedRows } from "./ordered-list";
import { sortKeysOf } from "./sort";
import type { Condition, Order, Wanted } from "./wanted";

/** Which records are taken out of the account, and in which order. */
export interface Exporting {
  readonly conditions: readonly Condition[];
  readonly orderBy: readonly Order[];
  /** Throws `Forbidden` for whom it is closed: asked of the standing that a statement is made from. */
  readonly judge: (standing: Standing) => void;
}

/** Some of them, by the rights of the moment. */
export interface ExportedPage {
  readonly records: readonly object[];
  /** Where to go on; null where there is nothing more. */
  readonly last: Keyset | null;
  /** By which they were read. */
  readonly standing: Standing;
}

/** The records of a kind that may be taken out of the account: EXPORT in force, within VIEW (`rights.md` 5.10). */
export const exportScopeOf = (standing: Standing, of: Description): Predicate =>
  allOf(scopeFor(standing, of, "VIEW"), scopeFor(standing, of, "EXPORT"));

/** At most `limit` of them behind `from`, with what hangs on them. Throws `Forbidden` for a hidden field that is asked by. */
export async function exportedPage(
  door: Door,
  wanted: Wanted,
  exporting: Exporting,
  { from, limit }: Pick<List, "from" | "limit">,
): Promise<ExportedPage> {
  const of = wanted.description;
  const { standing, rows } = await door.read<Row>((current) =>
    orderedRows({ ...listOf(current, of, exporting), from, limit }, columnsOf(of, wanted.fields, "r")),
  );
  const records = rows.map((row) => recordOf(standing, wanted, row));
  await followLinks(door, wanted, records);
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    records,
    last: last ? keysetOf(last, sortKeysOf(standing, of, exporting.orderBy).length) : null,
    standing,
  };
}

const keysetOf = (row: Row, keys: number): Keyset => ({
  keys: Array.from({ length: keys }, (_, index) => String(row[keyName(index)])),
  id: String(row["id"]),
});

const everyOne = 1_000_000_000;

/** How many there are in all, to the last one. */
export async function countExported(door: Door, of: Description, exporting: Exporting): Promise<number> {
  const { rows } = await door.read<{ count: number }>((standing) =>
    countedRows({ ...listOf(standing, of, exporting), from: null, limit: everyOne }),
  );
  return rows[0]?.count ?? 0;
}

function listOf(
  standing: Standing,
  of: Description,
  { conditions, orderBy, judge }: Exporting,
): Omit<List, "from" | "limit"> {
  judge(standing);
  const { owners, others } = partOwners(conditions, standing, of);
  return {
    of,
    where: "kept",
    predicate: allOf(exportScopeOf(standing, of), owners),
    conditions: conditionsToSql(others, { standing, of, alias: "r" }),
    sort: sortKeysOf(standing, of, orderBy),
    foundBy: foundBy(of, others),
  };
}
