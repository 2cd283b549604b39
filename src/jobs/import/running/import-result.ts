import { Field, ID, Int, ObjectType } from "type-graphql";
import { FileView, fileView } from "../../../files/file-view";
import { apiId } from "../../../store/ids";
import type { ImportOrder } from "./order";
import type { Imported } from "./run-import";

/** What has come of an import so far. */
@ObjectType({
  description: "What became of the lines of a file, or would: `importLines` tells it line by line.",
  simpleResolvers: true,
})
export class ImportResult {
  @Field(() => ID, { description: "Id of the import." }) importId: string;
  @Field(() => Boolean, { description: "Was it a dry run, which writes nothing?" }) dryRun: boolean;
  @Field(() => Int, { description: "Lines whose records were made." }) created: number;
  @Field(() => Int, { description: "Lines that brought records up to date which were there." }) updated: number;
  @Field(() => Int, { description: "Lines that say of a record just what it is." }) unchanged: number;
  @Field(() => Int, { description: "Lines that are likely doubles, and were passed over." }) skipped: number;
  @Field(() => Int, { description: "Lines that could not be imported." }) faulty: number;
  @Field(() => Int, { description: "Records that were made because lines name them, as the company of a contact." })
  linked: number;
  @Field(() => Int, {
    description:
      "Lines that are written without something that they say and that can't be kept, as a birthday without its year, or that may not be linked to a later record of the file; each counts by its outcome, too, and its `faults` say what it comes without.",
  })
  incomplete: number;
  @Field(() => FileView, {
    nullable: true,
    description:
      "The lines that could not be imported, with their own columns and a column of reasons, to be mended and sent again; null where there are none.",
  })
  faultyLines: FileView | null;
}

export const shownResult = ({ importId, isTrial }: ImportOrder, result: Imported): ImportResult => ({
  importId: apiId("import", importId),
  dryRun: isTrial,
  created: result.CREATED,
  updated: result.UPDATED,
  unchanged: result.UNCHANGED,
  skipped: result.SKIPPED,
  faulty: result.FAULTY,
  linked: result.linked,
  incomplete: result.incomplete,
  faultyLines: result.file && fileView(result.file),
});
