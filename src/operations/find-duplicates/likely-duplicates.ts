import type { Readers } from "../../graphql/readers";
import type { Question } from "../../graphql/records/wanted";
import type { Description } from "../../store/description/description";
import { apiId } from "../../store/ids";
import { faultsOfThreshold } from "../../store/duplicates/threshold";
import { BadInput } from "../../store/refusals";
import type { LikelyArgs, LikelyDuplicate } from "./duplicate-types";

const mostLikely = 50;

/** Throws `BadInput` for what is no probability. */
export function checkThreshold(threshold: number | null): void {
  const [fault] = threshold === null ? [] : faultsOfThreshold(threshold, ["threshold"]);
  if (fault) throw new BadInput(fault.message, fault.field);
}

/**
 * Likely duplicates of a record, as the resolver's answer shows them; null for a record that is hidden or unknown. Throws
 * `BadInput`.
 */
export async function likelyDuplicates(
  readers: Readers,
  of: Description,
  id: string,
  { threshold = null, first }: LikelyArgs,
  asked: Question,
): Promise<readonly LikelyDuplicate[] | null> {
  checkThreshold(threshold);
  if (first < 1 || first > mostLikely)
    throw new BadInput(`A list has 1 to ${mostLikely} duplicates, not ${first}.`, ["first"]);
  const found = await readers.doubles(of).ofOne(id, { threshold, most: first });
  if (found === null) return null;
  const ids = found.map((double) => apiId(of.prefix, double.id));
  const records = await (await readers.of(of)).many(ids, asked.under("record", of));
  return found.flatMap(({ score, reasons }, at): readonly LikelyDuplicate[] => {
    const record = records[at];
    return record ? [{ record, score, reasons }] : [];
  });
}
