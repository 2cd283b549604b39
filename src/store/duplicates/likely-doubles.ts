import { firstModel } from "../../duplicates/weighing/model";
import { judge } from "../../duplicates/weighing/score";
import { weigherOf } from "../../duplicates/weighing/weigh";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { readRows } from "../writing/lookups";
import { candidatesOf } from "./candidates";
import { usableParts } from "./compared-parts";
import { comparedValues } from "./compared-rows";
import { hashedKeys } from "./hashed-keys";
import { makeKeys } from "./make-keys";
import { type Reason, reasonsOf, rounded } from "./reasons";
import { seenCensus } from "./seen-census";
import { accountThreshold } from "./threshold";

/** Another record that may be one with the record that was asked about. */
export interface LikelyDouble {
  /** UUID. */
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** How many there may be at most, and from which score on: null, from where the account says. */
export interface DoublesAsked {
  readonly threshold: number | null;
  readonly most: number;
}

/**
 * Records that the caller sees and that are likely doubles of one that he sees, the likeliest first; null for one that is
 * hidden, in the trash or unknown. What the caller may not read of them counts for nothing.
 */
export async function likelyDoubles(
  door: Door,
  of: Description,
  uuid: string,
  asked: DoublesAsked,
): Promise<readonly LikelyDouble[] | null> {
  const [values] = await readRows(door, of, [uuid]);
  if (!values) return null;
  const threshold = asked.threshold ?? (await accountThreshold(door));
  await makeKeys(door, of);
  const parts = usableParts(await door.standing(), of);
  const own = comparedValues(parts, values);
  const found = await candidatesOf(door, of, [{ id: uuid, keys: hashedKeys(of, parts, own) }], "of both");
  if (found.length === 0) return [];
  const others = await readRows(
    door,
    of,
    found.map(({ other }) => other),
  );
  const model = firstModel(parts, await seenCensus(door, of));
  const weigh = weigherOf(model);
  return others
    .map((each) => comparedValues(parts, each))
    .map((other) => ({ id: other.id, ...judge(model, weigh(own, other)) }))
    .filter(({ score }) => score >= threshold)
    .sort((one, other) => other.odds - one.odds || (one.id < other.id ? -1 : 1))
    .slice(0, asked.most)
    .map(({ id, score, evidence }) => ({ id, score: rounded(score), reasons: reasonsOf(parts, evidence) }));
}
