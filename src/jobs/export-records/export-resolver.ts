import { Arg, Mutation, Resolver } from "type-graphql";
import { guarding } from "../../graphql/requires";
import type { RecordClass } from "../../store/description/description";
import { descriptionOfClass } from "../../store/description/registry";
import { jobPayload } from "../job-view";
import { type AskedExport, type ExportAsker, openExportAsker } from "./export-asker";
import { exportInput } from "./export-types";

/** The right to take records out of the account, each kind by its own. */
const RequiresExport = () => guarding("any:export", openExportAsker);

/** Taking records of these kinds out of the account, as a job. */
export function exportResolver(types: readonly RecordClass[]): object {
  const input = exportInput(types.map(descriptionOfClass));
  const payload = jobPayload("ExportRecordsPayload");

  @Resolver()
  class Exporting {
    @Mutation(() => payload, {
      description:
        "Takes records that you may export into a file, as a job: those that EXPORT and VIEW reach while it is at work, by a channel that is open for you. `downloadFile` tells where to fetch it, you alone.",
    })
    @RequiresExport()
    async exportRecords(
      asker: ExportAsker,
      @Arg("input", () => input, { description: "Which, and how." }) asked: object,
    ): Promise<object> {
      return { job: await asker.ask(asked as AskedExport) };
    }
  }
  return Exporting;
}
