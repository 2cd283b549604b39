import { followersOf } from "../../rights/related";
import { descriptionOf } from "../../store/description/registry";
import { uuidOf } from "../../store/ids";
import type { RunningJob } from "../../store/jobs/running";
import type { Database } from "../../store/database";
import { postGiven } from "../../store/mail/post-mail";
import type { SaidOfRelated } from "../../store/writing/assigning/answers";
import { assignForJob } from "../../store/writing/assigning/assign-for-job";
import { refuseWithoutAssign } from "../../store/writing/assigning/assign-matching";
import type { JobKind } from "../job-kind";
import { type Change, type MassChangeInput, massChange } from "../mass-change/mass-change";

export const changeResponsibleByFilter = "CHANGE_RESPONSIBLE_BY_FILTER";

/** What such a job sets: the id of the new one as the API says it, and what follows. */
interface GivenSet {
  readonly responsibleId: string;
  readonly related: SaidOfRelated;
}

const give: Change = {
  refuse: refuseWithoutAssign,
  make: (door, of, ids, set) => assignForJob(door, { of, ids, ...(set as GivenSet) }),
};

/** Giving all records of a kind that fit a filter to somebody, who hears of it once, when it has ended. */
export const changeResponsible: JobKind = {
  ...massChange(
    changeResponsibleByFilter,
    "Makes somebody responsible for all records of a kind that fit a filter.",
    give,
  ),
  atEnd: tellReceiver,
};

async function tellReceiver(database: Database, job: RunningJob, at: Date): Promise<void> {
  const { accountId, creatorId, jobId, createdAt } = job;
  const { resource, set } = job.input as MassChangeInput;
  const userId = uuidOf((set as GivenSet).responsibleId, descriptionOf("USER"));
  const { changed = 0, followed = 0 } = (job.result ?? {}) as Partial<Record<string, number>>;
  if (userId === null || userId === creatorId || changed + followed === 0) return;
  const facts = { jobId, since: createdAt.toISOString(), kinds: [resource, ...followersOf(resource)] };
  await postGiven(database, { accountId, userId, actorId: creatorId, facts, at });
}
