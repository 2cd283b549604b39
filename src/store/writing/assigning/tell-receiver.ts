import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { apiId } from "../../ids";
import { postGiven } from "../../mail/post-mail";
import type { Verdict } from "../verdict";
import type { AssignOutcome } from "./assign-records";

/** Tells the new one, in one mail, what it is responsible for from now on. */
export function tellReceiver(door: Door, to: string, { ids, outcomes, followed }: AssignOutcome): Promise<void> {
  const given = ids.flatMap((id, index) => (id !== null && outcomes[index] === "UPDATED" ? [id] : []));
  return tell(door, to, [...given, ...followed]);
}

/** The same of records that somebody makes for others, in one mail to each of them. */
export async function tellOfNew(door: Door, of: Description, verdicts: readonly Verdict[]): Promise<void> {
  const made = verdicts.flatMap((verdict) => (verdict.is === "created" ? [verdict.record] : []));
  for (const to of new Set(made.map(({ responsibleId }) => responsibleId))) {
    const own = made.filter(({ responsibleId }) => responsibleId === to);
    if (typeof to !== "string") continue;
    await tell(
      door,
      to,
      own.map(({ id }) => apiId(of.prefix, id as string)),
    );
  }
}

/** Nobody hears of what one gives oneself, nor of each batch of a job: what a job gives is told when it has ended. */
async function tell(door: Door, userId: string, records: readonly string[]): Promise<void> {
  const { accountId, userId: actorId, jobId } = (await door.standing()).caller;
  if (records.length === 0 || userId === actorId || jobId !== undefined) return;
  await postGiven(door.database, { accountId, userId, actorId, facts: { records }, at: door.now });
}
