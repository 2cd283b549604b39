import { logFile } from "../../files/log-file";
import type { Door } from "../../store/door";
import { Faults } from "../../store/refusals";
import { accountFileJob, isFileUnderWay } from "../../store/whole-account/account-file";
import { judgeAccountFile } from "../../store/whole-account/judge-account-file";
import { JobDesk } from "../job-desk";
import type { JobView } from "../job-view";

/** The right to take all data of the account as a file. */
export class AccountFileDesk {
  constructor(private readonly door: Door) {}

  /** Asks for the file. Throws `Faults` where one is being made already, whoever asked for it. */
  async ask(): Promise<JobView | null> {
    const { caller } = await this.door.standing();
    if (await isFileUnderWay(this.door.database, caller.accountId)) throw new Faults([underWay]);
    await logFile(this.door, "accountFile", "asked for");
    return new JobDesk(this.door).ask({ kind: accountFileJob, input: {} });
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
