import { connectionFrom } from "../../graphql/records/connection";
import { descriptionOf } from "../../store/description/registry";
import type { Kind } from "../../store/description/kinds";
import type { Door } from "../../store/door";
import { openHandle } from "../../store/handles";
import { apiId, uuidBehind } from "../../store/ids";
import { judgeImport } from "../../store/imports/judge-import";
import { type WrittenLine, countLines, readLines } from "../../store/imports/lines";
import { OwnJobs } from "../../store/jobs/own-jobs";
import { countOf, mostCounted, sizeOfPage } from "../../store/reading/window";
import { InvalidCursor } from "../../store/refusals";
import type { ImportOrder } from "./running/order";
import type { ImportLineView } from "./start-types";

export interface LineRequest {
  readonly jobId: string;
  readonly outcomes: readonly string[] | null;
  readonly first: number | null;
  readonly after: string | null;
}

/** The lines of one's own imports. */
export class LineDesk {
  constructor(private readonly door: Door) {}

  /** Null for another's job, an unknown one and one of another kind. Throws `Forbidden`, `BadInput`, `InvalidCursor`. */
  async page({ jobId, outcomes, first, after }: LineRequest): Promise<object | null> {
    const size = sizeOfPage(first, "lines");
    const job = await new OwnJobs(this.door).one(jobId);
    const uuid = uuidBehind(jobId, "job");
    if (!job || uuid === null || job.kind !== "IMPORT") return null;
    const read = await readLines(this.door, uuid, { after: placeIn(after), most: size + 1, outcomes });
    const lines = read.slice(0, size);
    return connectionFrom({
      records: await this.shown(lines, (job.input as ImportOrder).resource as Kind),
      cursors: lines.map(({ place }) => cursorOf(place)),
      hasNextPage: read.length > size,
      hasPreviousPage: after !== null,
      count: countOf(await countLines(this.door, uuid, outcomes, mostCounted + 1)),
    });
  }

  /** Records that are out of sight by now have no id. */
  private async shown(lines: readonly WrittenLine[], kind: Kind): Promise<readonly ImportLineView[]> {
    const of = descriptionOf(kind);
    const ids = lines.map(({ recordId }) => (recordId === null ? "" : apiId(of.prefix, recordId)));
    const reader = await openHandle(this.door, of.type, "view");
    const records = await reader.many(ids, { description: of, fields: new Set(), links: [] });
    return lines.map(({ line, outcome, faults }, index) => ({
      ...{ line, outcome, faults: faults ?? [] },
      recordId: records[index] ? (ids[index] ?? null) : null,
    }));
  }
}

const cursorOf = (place: number): string => Buffer.from(`line ${place}`).toString("base64url");

function placeIn(cursor: string | null): number {
  if (cursor === null) return -1;
  const [, place] = /^line (\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (place === undefined) throw new InvalidCursor();
  return Number(place);
}

/** Throws `Unauthenticated`, `Forbidden`. */
export async function openLineDesk(door: Door): Promise<LineDesk> {
  judgeImport(await door.standing(), "VIEW");
  return new LineDesk(door);
}
