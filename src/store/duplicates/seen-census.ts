import { type Census, takeCensus } from "../../duplicates/weighing/census";
import { scopeFor } from "../access";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { newestFirst, sortKeyOf } from "../reading/sort";
import type { List } from "../reading/list-scan";
import { countedRows, orderedRows } from "../reading/ordered-list";
import type { Standing } from "../standing";
import { type Values, valueColumns } from "../writing/stored-values";
import { usableParts } from "./compared-parts";
import { comparedRow } from "./compared-rows";

const sampleSize = 500;
const mostCounted = 10_001;
/** For so many milliseconds what was counted is near enough. */
const keptFor = 60_000;

interface Kept {
  readonly until: number;
  readonly census: Promise<Census>;
}

/** By whose rights it was counted: what somebody else sees has no part in it. */
const kept = new WeakMap<Standing, Map<Description, Kept>>();

/** How often words and values occur among the newest of the records that the caller sees, as of a minute ago at most. */
export async function seenCensus(door: Door, of: Description): Promise<Census> {
  const standing = await door.standing();
  const byKind = kept.get(standing) ?? new Map<Description, Kept>();
  kept.set(standing, byKind);
  const known = byKind.get(of);
  if (known && known.until > door.now.getTime()) return known.census;
  const census = countSeen(door, of);
  byKind.set(of, { until: door.now.getTime() + keptFor, census });
  census.catch(() => byKind.delete(of));
  return census;
}

async function countSeen(door: Door, of: Description): Promise<Census> {
  const { standing, rows } = await door.read<Values>((current) =>
    orderedRows({ ...newestSeen(current, of), limit: sampleSize }, valueColumns(of)),
  );
  const [counted] =
    rows.length < sampleSize
      ? [{ count: rows.length }]
      : (
          await door.read<{ count: number }>((current) =>
            countedRows({ ...newestSeen(current, of), limit: mostCounted }),
          )
        ).rows;
  const parts = usableParts(standing, of);
  return takeCensus(
    rows.map((row) => comparedRow(of, parts, row)),
    counted?.count,
  );
}

/** All that the caller sees of the kind, the newest first. */
export const newestSeen = (standing: Standing, of: Description): Omit<List, "limit"> => ({
  of,
  where: "kept",
  predicate: scopeFor(standing, of, "VIEW"),
  conditions: [],
  sort: [sortKeyOf(newestFirst(of))],
  foundBy: sortKeyOf(newestFirst(of)),
  from: null,
});
