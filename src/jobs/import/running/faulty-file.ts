import { byteOrderMark, csvLine } from "../../../sheets/csv/write-csv";
import { armed } from "../../../sheets/defused";
import type { Door } from "../../../store/door";
import type { FileFacts } from "../../../store/files/file-facts";
import { addPart, beginFile, finishFile } from "../../../store/files/write-file";
import { faultyLinesFile } from "../../../store/imports/judge-import";
import type { Bench, Entry, ImportOrder } from "./order";

/** What the column of reasons is called: no field is, so that nobody takes it for one when the file is sent again. */
const reasonHeading = "Reason";

/** Adds the lines that could not be imported to their file, which is begun with the first of them. */
export async function addFaulty(
  { door, order, jobId }: Bench,
  entries: readonly Entry[],
  before: FileFacts | null,
): Promise<FileFacts | null> {
  const faulty = entries.filter(({ outcome }) => outcome === "FAULTY");
  if (faulty.length === 0) return before;
  const { accountId } = (await door.standing()).caller;
  const fileId = before?.id ?? (await begin(door, order.name, jobId));
  const rows = faulty.map((entry) => rowOf(entry, order));
  const head = before === null ? byteOrderMark + csvLine([...order.headings, reasonHeading]) : "";
  const text = head + rows.map((row) => csvLine(row)).join("");
  await addPart(door.database, { accountId, fileId }, Buffer.from(text));
  return finishFile(door.database, { accountId, fileId }, door.now);
}

async function begin(door: Door, name: string, jobId: string): Promise<string> {
  const { accountId, userId: creatorId, apiTokenId } = (await door.standing()).caller;
  const order = {
    kind: faultyLinesFile,
    name: `${name.replace(/\.\w+$/, "")}-faulty.csv`,
    mediaType: "text/csv; charset=utf-8",
  };
  return beginFile(door.database, { accountId, creatorId, apiTokenId, jobId }, { ...order, about: {} }, door.now);
}

/** The cells as they were sent, and which line it was and all that is wrong with it before those behind the last column; what an export had defused is defused once. */
const rowOf = ({ line, faults }: Entry, { headings, by }: ImportOrder): readonly string[] => [
  ...headings.map((_, index) => line.cells[index] ?? "").map((cell) => (by.isDefused ? armed(cell) : cell)),
  [`Line ${line.number}.`, ...faults.map((fault) => reasonOf(fault, headings))].join(" "),
  ...line.cells.slice(headings.length),
];

const reasonOf = ({ column, message }: Entry["faults"][number], headings: readonly string[]): string => {
  const heading = headings[column ?? -1] ?? "";
  return heading === "" ? message : `${heading}: ${message}`;
};
