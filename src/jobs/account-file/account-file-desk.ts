import type { Door } from "../../store/door";
import { apiId, uuidBehind } from "../../store/ids";
import { queueJob } from "../../store/jobs/queue";
import { logChanges } from "../../store/change-log";
import { Faults, NotFound } from "../../store/refusals";
import { accountFileJob, findFile, isFileUnderWay } from "../../store/whole-account/file-parts";
import { judgeAccountFile } from "../../store/whole-account/judge-account-file";
import { JobDesk } from "../job-desk";
import type { JobView } from "../job-view";
import { type DownloadToken, signDownload } from "./download-token";

/** The right to take all data of the account as a file. */
export class AccountFileDesk {
  constructor(private readonly door: Door) {}

  /** Asks for the file. Throws `Faults` where one is being made already, whoever asked for it. */
  async ask(): Promise<JobView | null> {
    const { caller } = await this.door.standing();
    if (await isFileUnderWay(this.door.database, caller.accountId)) throw new Faults([underWay]);
    const id = await queueJob(this.door, { kind: accountFileJob, input: {} });
    await this.log("asked for");
    const [job] = await new JobDesk(this.door).views([apiId("job", id)]);
    return job ?? null;
  }

  /** Where a file can be fetched, for some minutes. Throws `NotFound` for a job that has made none, or is not one's own. */
  async open(signingKey: Uint8Array, id: string): Promise<DownloadToken> {
    const jobId = uuidBehind(id, "job");
    const file = jobId === null ? null : await findFile(this.door, jobId);
    if (jobId === null || file === null) throw new NotFound();
    const { caller } = await this.door.standing();
    await this.log("fetched");
    return signDownload(signingKey, { caller, jobId }, this.door.now);
  }

  private async log(what: string): Promise<void> {
    const actor = await this.door.actor();
    await logChanges(this.door.database, actor, [
      {
        kind: "ACCOUNT",
        recordId: actor.accountId,
        action: "UPDATE",
        before: {},
        after: { accountFile: what },
        version: 1,
      },
    ]);
  }
}

const underWay = {
  field: [],
  code: "IN_USE",
  message: "Such a file is being made already: wait until it is whole, or until its job is cancelled.",
} as const;

/** Throws `Forbidden`, `Unauthenticated`. */
export async function openAccountFileDesk(door: Door): Promise<AccountFileDesk> {
  judgeAccountFile(await door.standing());
  return new AccountFileDesk(door);
}
