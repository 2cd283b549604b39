import type { Description } from "../../store/description/description";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { findFile } from "../../store/files/read-file";
import { openHandle } from "../../store/handles";
import { apiId, uuidBehind } from "../../store/ids";
import { type KeptImport, claimImport, findImports } from "../../store/imports/imports";
import { judgeImport } from "../../store/imports/judge-import";
import { queueJob } from "../../store/jobs/queue";
import { type Fault, Faults, NotFound } from "../../store/refusals";
import { JobDesk } from "../job-desk";
import type { JobView } from "../job-view";
import { importable, proposalFor } from "./importable";
import { proposeMapping } from "./mapping/propose";
import { readMapping } from "./mapping/read-mapping";
import type { ImportOrder } from "./running/order";
import type { StartImportInput } from "./start-types";

/** The right to import: asked again for each batch. */
export class ImportStarter {
  constructor(private readonly door: Door) {}

  /** Throws `NotFound`, `Forbidden`, `Faults`. */
  async start(input: StartImportInput): Promise<JobView | null> {
    const [kept] = await findImports(this.door, [input.importId]);
    if (!kept) throw new NotFound();
    const order = await this.orderOf(kept, input);
    const jobId = await queueJob(this.door, { kind: "IMPORT", input: order });
    // A file is imported once; tried it may be as often as one likes.
    if (!order.isTrial && !(await claimImport(this.door, kept.id, jobId))) throw new Faults([imported]);
    const [job] = await new JobDesk(this.door).views([apiId("job", jobId)]);
    return job ?? null;
  }

  private async orderOf(kept: KeptImport, input: StartImportInput): Promise<ImportOrder> {
    const standing = await this.door.standing();
    const of = importable(input.resource ?? proposalFor(standing, kept.format, kept.headings).resource);
    if (!of) throw new Faults([notImportable]);
    await openHandle(this.door, of.type, "create");
    const proposed = proposeMapping(of, standing.customFields, kept.headings);
    const said = input.mapping ?? proposed.map((each) => ({ ...each, column: each.column + 1 }));
    const read = readMapping(of, standing.customFields, kept.headings, said);
    const faults = [...("faults" in read ? read.faults : []), ...(await this.faultsOfResponsible(input))];
    const file = await findFile(this.door, apiId("file", kept.fileId));
    if (file === null) throw new NotFound();
    if ("faults" in read || faults.length > 0) throw new Faults(faults);
    return { ...orderFor(kept, of, input, standing.timeZone), mapping: read.mapping, parts: file.parts };
  }

  private async faultsOfResponsible({ responsibleId = null }: StartImportInput): Promise<readonly Fault[]> {
    if (responsibleId === null) return [];
    const users = descriptionOf("USER");
    const reader = await openHandle(this.door, users.type, "view");
    const user = await reader.one(responsibleId, { description: users, fields: new Set(), links: [] });
    return user === null
      ? [{ field: ["input", "responsibleId"], code: "NOT_FOUND", message: "There is no such user." }]
      : [];
  }
}

const imported: Fault = {
  field: ["input", "importId"],
  code: "IN_USE",
  message: "This file has been imported: send it again to import it once more.",
};

const notImportable: Fault = {
  field: ["input", "resource"],
  code: "INVALID",
  message: "Only records are imported: no users, and no imports.",
};

function orderFor(
  kept: KeptImport,
  of: Description,
  { duplicates, responsibleId, dryRun, dayFirst }: StartImportInput,
  timeZone: string,
): Omit<ImportOrder, "mapping" | "parts"> {
  const told = kept.dayOrder === "MONTH_FIRST" ? "MONTH_FIRST" : "DAY_FIRST";
  const said = dayFirst === true ? "DAY_FIRST" : "MONTH_FIRST";
  const dayOrder = (dayFirst ?? null) === null ? told : said;
  return {
    importId: uuidBehind(kept.id, "import") ?? "",
    ...{ fileId: kept.fileId, name: kept.name, lines: kept.lines, headings: kept.headings, resource: of.kind },
    ...{ duplicates: duplicates ?? "SKIP", responsibleId: responsibleId ?? null, isTrial: dryRun === true },
    // Where cells are parted by semicolons, the comma is the decimal one.
    by: { timeZone, dayOrder, isCommaDecimal: kept.delimiter === ";", isDefused: kept.format === "CSV" },
  };
}

/** Throws `Unauthenticated`, `Forbidden`. */
export async function openImportStarter(door: Door): Promise<ImportStarter> {
  judgeImport(await door.standing(), "CREATE");
  return new ImportStarter(door);
}
