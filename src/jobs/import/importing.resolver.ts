import { Arg, Args, Mutation, Query, Resolver } from "type-graphql";
import { guarding } from "../../graphql/requires";
import { jobPayload } from "../job-view";
import { type ImportStarter, openImportStarter } from "./import-starter";
import { type LineDesk, openLineDesk } from "./line-desk";
import { ImportLineConnection, ImportLinesArgs, StartImportInput, UndoImportInput } from "./start-types";
import { type ImportUndoer, openImportUndoer } from "./undoing/import-undoer";

/** The right to import (`rights.md` 5.8). */
const Imports = () => guarding("import:create", openImportStarter);

/** The right to take back one's own imports. */
const UndoesImports = () => guarding("import:undo own", openImportUndoer);

/** The right to what became of one's own imports. */
const AsOwnLines = () => guarding("import:own lines", openLineDesk);

const StartImportPayload = jobPayload("StartImportPayload");
const UndoImportPayload = jobPayload("UndoImportPayload");

/** Writing the records of files, and what became of their lines. */
@Resolver()
export class ImportingResolver {
  @Mutation(() => StartImportPayload, {
    description:
      "Writes the records of a file that was sent, as a job: each line by your rights of its moment, a few hundred in a transaction. A dry run writes nothing, and tells what would become of each line.",
  })
  @Imports()
  async startImport(
    starter: ImportStarter,
    @Arg("input", () => StartImportInput, { description: "Which file, and how." }) input: StartImportInput,
  ): Promise<object> {
    return { job: await starter.start(input) };
  }

  @Mutation(() => UndoImportPayload, {
    description:
      "Takes back what an import of one's own has written, for 30 days, as a job: all that is still in your VIEW and that nobody else has changed. What was made goes to the trash, what was changed is as it was; it needs no DELETE.",
  })
  @UndoesImports()
  async undoImport(
    undoer: ImportUndoer,
    @Arg("input", () => UndoImportInput, { description: "Which one." }) { importId }: UndoImportInput,
  ): Promise<object> {
    return { job: await undoer.undo(importId) };
  }

  @Query(() => ImportLineConnection, {
    nullable: true,
    description: "What became of the lines of a file, in their order; null for another's job and an unknown one.",
  })
  @AsOwnLines()
  importLines(
    desk: LineDesk,
    @Args(() => ImportLinesArgs) { jobId, outcomes, first, after }: ImportLinesArgs,
  ): Promise<object | null> {
    return desk.page({ jobId, outcomes: outcomes ?? null, first: first ?? null, after: after ?? null });
  }
}
