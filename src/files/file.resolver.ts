import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { Context } from "../graphql/context";
import { payloadType } from "../graphql/records/payload-types";
import { guarding } from "../graphql/requires";
import { DateTime } from "../graphql/scalars";
import { type FileDesk, openFileDesk } from "./file-desk";
import { pathOfDownload } from "./serve-files";

/** The right to one's own files and those of records that one sees, and to nobody else's; a link to one is told once. */
const AsOwnFiles = () => guarding("file:own", openFileDesk, { answersIds: false, shownOnce: ["url"] });

@InputType({ description: "A file to fetch." })
class DownloadFileInput {
  @Field(() => ID, { description: "Which one." }) id: string;
}

const DownloadFilePayload = payloadType("DownloadFilePayload", "Where the file can be fetched.", [
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

/** Files to fetch. */
@Resolver()
export class FileResolver {
  @Mutation(() => DownloadFilePayload, {
    description:
      "Tells where a file can be fetched that is one's own or that a record in sight holds, for five minutes, and as long as one may open it. Any other is as unknown.",
  })
  @AsOwnFiles()
  async downloadFile(
    desk: FileDesk,
    @Arg("input", () => DownloadFileInput, { description: "Which one." }) { id }: DownloadFileInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const { text, expiresAt } = await desk.open(context.desk.signingKey, id);
    return { url: pathOfDownload(text), expiresAt };
  }
}
