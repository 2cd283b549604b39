import { fileView } from "../../files/file-view";
import { logFile } from "../../files/log-file";
import { conditionsOf, searchOf } from "../../graphql/records/conditions";
import { ordersOf } from "../../graphql/records/page-request";
import { partsOf } from "./parts/parts-of";
import { wantedOf } from "./parts/wanted-of";
import type { Description } from "../../store/description/description";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import type { FileFacts } from "../../store/files/file-facts";
import { addPart, beginFile, finishFile } from "../../store/files/write-file";
import { openHandle } from "../../store/handles";
import type { RunningJob } from "../../store/jobs/running";
import type { Exporting } from "../../store/reading/exported";
import type { Keyset } from "../../store/reading/keyset";
import type { Condition } from "../../store/reading/wanted";
import { Forbidden } from "../../store/refusals";
import type { Batch, JobKind } from "../job-kind";
import { madeBefore } from "../made-before";
import type { ExportOrder } from "./export-order";
import { RecordsExport } from "./export-types";
import type { Piece } from "./file-writer";
import { formatOf } from "./formats";
import { type ExportedFile, exportedFile, judgeExport } from "./judge-export";
import { type Reach, reachOf, withReach } from "./reach";
import { type Writing, writerOf } from "./writer-of";

export const exportJob = "EXPORT_RECORDS";

/** Where a running export is: behind which record, and what its writer has to know to go on. */
interface Cursor {
  readonly fileId: string;
  readonly from: Keyset | null;
  readonly state: unknown;
  /** What has been told so far, and of which records, batch by batch. */
  readonly reached: readonly Reach[];
}

interface Written {
  readonly rows: number;
  readonly leftOut: number;
  /** Null until it is whole. */
  readonly file: FileFacts | null;
}

/** So many records are in memory at a time. */
const batchSize = 1_000;

/** Records taken out of the account into a file, each batch by the rights of its moment (`rights.md` 5.10). */
export const exportRecords: JobKind = {
  kind: exportJob,
  description: "Takes records of a kind out of the account into a file.",
  runBatch: async (door, job) => {
    const order = job.input as ExportOrder;
    const of = descriptionOf(order.resource);
    const standing = await door.standing();
    judgeExport(standing, of, formatOf(order.format).channel);
    const parts = partsOf(of, standing.customFields);
    const told = order.parts.flatMap((name) => parts.find((part) => part.name === name) ?? []);
    return goOn(door, job, { of, parts: told, order });
  },
  openResult: async (door, input, result) => {
    const { resource, format } = input as ExportOrder;
    const { rows, leftOut, file } = result as Written;
    try {
      judgeExport(await door.standing(), descriptionOf(resource), formatOf(format).channel);
    } catch (fault) {
      if (fault instanceof Forbidden) return null;
      throw fault;
    }
    const told = { resource, format, rows, leftOut, file: file && fileView(file) };
    return Object.assign(new RecordsExport(), told);
  },
};

/** Which records an export means: of those that fit, none that was made after it was asked for. */
export function exportingOf(of: Description, order: ExportOrder, askedAt: Date): Exporting {
  const filter = order.filter === null ? [] : conditionsOf(of, order.filter, ["input", "filter", of.plural]);
  const search: readonly Condition[] = order.search === null ? [] : [searchOf(order.search, ["input", "search"])];
  return {
    conditions: [...filter, ...search, madeBefore(of, askedAt)],
    orderBy: ordersOf(of, order.orderBy),
    judge: (standing) => judgeExport(standing, of, formatOf(order.format).channel),
  };
}

async function goOn(door: Door, job: RunningJob, writing: Writing & { readonly order: ExportOrder }): Promise<Batch> {
  const { of, parts, order } = writing;
  const exporting = exportingOf(of, order, job.createdAt);
  const exporter = await openHandle(door, of.type, "export");
  const total = job.total ?? (await exporter.count(exporting));
  const cursor = (job.cursor as Cursor | null) ?? (await begin(door, job, writing));
  const page = await exporter.some(wantedOf(of, parts), exporting, cursor.from, batchSize);
  const writer = writerOf(writing);
  const piece = writer.add(page.records, cursor.state);
  // What links lead to was read behind the records, maybe by other rights.
  const standings = [page.standing, await door.standing()];
  const reached = standings.map((standing) => reachOf(standing, of, parts)).reduce(withReach, cursor.reached);
  const last = page.last === null ? writer.end(piece.state) : Buffer.alloc(0);
  const bytes = Buffer.concat([piece.bytes, last]);
  const key = { accountId: job.accountId, fileId: cursor.fileId };
  await addPart(door.database, key, bytes);
  const done = job.done + page.records.length;
  const written = added(job.result as Written | null, piece, page.records.length);
  if (page.last !== null) {
    const next: Cursor = { fileId: cursor.fileId, from: page.last, state: piece.state, reached };
    return { cursor: next, done, total: Math.max(total, done), result: written, isLast: false };
  }
  const file = await finishFile(door.database, key, door.now, aboutOf(order, reached));
  await logFile(door, "export", { resource: order.resource, format: order.format, rows: written.rows });
  return { cursor: null, done, total: done, result: { ...written, file }, isLast: true };
}

/** Begins the file, with what stands above its records. */
async function begin(door: Door, job: RunningJob, { of, ...writing }: Writing & { readonly order: ExportOrder }) {
  const { extension, mediaType } = formatOf(writing.order.format);
  const name = `${of.plural}-${door.now.toISOString().slice(0, 10)}.${extension}`;
  const order = { kind: exportedFile, name, mediaType, about: aboutOf(writing.order, []) };
  const fileId = await beginFile(door.database, job, order, door.now);
  const { bytes, state } = writerOf({ of, ...writing }).begin();
  await addPart(door.database, { accountId: job.accountId, fileId }, bytes);
  return { fileId, from: null, state, reached: [] };
}

const aboutOf = ({ resource, format, parts }: ExportOrder, reached: readonly Reach[]): ExportedFile => ({
  ...{ resource, channel: formatOf(format).channel, parts, reached },
});

const added = (before: Written | null, { rows }: Piece, read: number): Written => ({
  rows: (before?.rows ?? 0) + rows,
  leftOut: (before?.leftOut ?? 0) + read - rows,
  file: null,
});
