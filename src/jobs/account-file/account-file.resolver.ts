import { Mutation, Resolver } from "type-graphql";
import { guarding } from "../../graphql/requires";
import { jobPayload } from "../job-view";
import { type AccountFileDesk, openAccountFileDesk } from "./account-file-desk";

/** The right to take all data of the account along. */
const TakesAccountFile = () => guarding("account file", openAccountFileDesk);

const ExportAccountPayload = jobPayload("ExportAccountPayload");

/** All data of the account as a file (`rights.md` 5.20). */
@Resolver()
export class AccountFileResolver {
  @Mutation(() => ExportAccountPayload, {
    description:
      "Writes all data of the account into a file, as a job: for administrators whose export channel FILE is open, also of a suspended account. The file is kept for seven days, or until another one is asked for. A token needs `account_file:view`.",
  })
  @TakesAccountFile()
  async exportAccount(desk: AccountFileDesk): Promise<object> {
    return { job: await desk.ask() };
  }
}
