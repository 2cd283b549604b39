import { usualThreshold } from "../../duplicates/weighing/score";
import type { Door } from "../door";
import type { Fault } from "../refusals";
import { account, sql } from "../sql";

/** From which score on two records are likely doubles in the account, where a call says nothing of it. */
export async function accountThreshold(door: Door): Promise<number> {
  const { rows } = await door.read<{ threshold: number }>(
    () => sql`select a.duplicates_threshold as threshold from account a where a.account_id = ${account}`,
  );
  return rows[0]?.threshold ?? usualThreshold;
}

/** A score is a probability, and so is where likely doubles begin. */
export const faultsOfThreshold = (threshold: number, field: readonly string[]): readonly Fault[] =>
  threshold >= 0 && threshold <= 1
    ? []
    : [{ field, code: "INVALID", message: `A threshold is a number from 0 to 1, not ${threshold}.` }];
