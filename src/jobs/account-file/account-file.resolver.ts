import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { payloadType } from "../../graphql/records/payload-types";
import { guarding } from "../../graphql/requires";
import { DateTime } from "../../graphql/scalars";
import { jobPayload } from "../job-view";
import { type AccountFileDesk, openAccountFileDesk } from "./account-file-desk";
import { pathOfDownload } from "./serve-account-files";

/** The right to take all data of the account along; a link to it is told once. */
const TakesAccountFile = () => guarding("account file", openAccountFileDesk, { answersIds: false, shownOnce: ["url"] });

@InputType({ description: "A file to fetch." })
class DownloadAccountFileInput {
  @Field(() => ID, { description: "The job that made it." }) id: string;
}

const ExportAccountPayload = jobPayload("ExportAccountPayload");

const DownloadAccountFilePayload = payloadType("DownloadAccountFilePayload", "Where the file can be fetched.", [
  {
    name: "url",
    type: String,
    nullable: true,
    description:
      "A path at the gateway's address, for a GET without any header. Whoever has it has the file: it is shown this once.",
  },
  {
    name: "expiresAt",
    type: DateTime,
    nullable: true,
    description: "When it leads nowhere any more; a download that has begun goes on.",
  },
]);

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

  @Mutation(() => DownloadAccountFilePayload, {
    description:
      "Tells where a file that one has asked for can be fetched, for five minutes, and as long as one may take it.",
  })
  @TakesAccountFile()
  async downloadAccountFile(
    desk: AccountFileDesk,
    @Arg("input", () => DownloadAccountFileInput, { description: "Which one." }) { id }: DownloadAccountFileInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const { text, expiresAt } = await desk.open(context.desk.signingKey, id);
    return { url: pathOfDownload(text), expiresAt };
  }
}
