import type { Readers } from "../../graphql/readers";
import type { Question } from "../../graphql/records/wanted";
import type { Description } from "../../store/description/description";
import { apiId } from "../../store/ids";
import { BadInput } from "../../store/refusals";
import type { LikelyArgs, LikelyDuplicate } from "./duplicate-types";

const mostLikely = 50;

/** Throws `BadInput` for what is no probability. */
export function checkThreshold(threshold: number): void {
  if (!(threshold >= 0 && threshold <= 1))
    throw new BadInput(`A threshold is a number from 0 to 1, not ${threshold}.`, ["threshold"]);
}

/**
 * Likely duplicates of a record, as the resolver's answer shows them; null for a record that is hidden or unknown. Throws
 * `BadInput`.
 */
export async function likelyDuplicates(
  readers: Readers,
  of: Description,
  id: string,
  { threshold, first }: LikelyArgs,
  asked: Question,
): Promise<readonly LikelyDuplicate[] | null> {
  checkThreshold(threshold);
  if (first < 1 || first > mostLikely)
    throw new BadInput(`At most 1 to ${mostLikely} duplicates are shown, not ${first}.`, ["first"]);
  const found = await readers.doubles(of).ofOne(id, { threshold, most: first });
  if (found === null) return null;
  const ids = found.map((double) => apiId(of.prefix, double.id));
  const records = await (await readers.of(of)).many(ids, asked.under("record", of));
  return found.flatMap(({ score, reasons }, at): readonly LikelyDuplicate[] => {
    const record = records[at];
    return record ? [{ record, score, reasons }] : [];
  });
}
