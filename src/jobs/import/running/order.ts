import type { Description } from "../../../store/description/description";
import type { Door } from "../../../store/door";
import type { Line } from "../../../sheets/sheet";
import type { LineOutcome, ShownFault } from "../../../store/imports/lines";
import type { Circumstances, LineDraft, LineFault } from "../drafting/line-draft";
import type { MappedColumn } from "../mapping/propose";

/** What happens to likely doubles. */
export type DuplicateWay = "SKIP" | "UPDATE" | "CREATE";

/** What an import works from. Ids are UUIDs. */
export interface ImportOrder {
  readonly importId: string;
  readonly fileId: string;
  readonly name: string;
  readonly parts: number;
  readonly lines: number;
  readonly headings: readonly string[];
  readonly resource: string;
  readonly mapping: readonly MappedColumn[];
  readonly duplicates: DuplicateWay;
  /** As the API says it; null for whoever imports. */
  readonly responsibleId: string | null;
  readonly isTrial: boolean;
  readonly by: Circumstances;
}

/** A line on its way: what it says, and what becomes of it. */
export interface Entry {
  /** Among the lines with records, from 0 on. */
  readonly place: number;
  readonly line: Line;
  readonly draft: LineDraft;
  outcome: LineOutcome | null;
  /** UUID */
  recordId: string | null;
  faults: LineFault[];
}

/** What the lines of a batch are imported with. */
export interface Bench {
  readonly door: Door;
  readonly of: Description;
  readonly order: ImportOrder;
  readonly jobId: string;
}

export const fail = (entry: Entry, faults: readonly LineFault[]): void => {
  entry.outcome = "FAULTY";
  entry.faults.push(...faults);
};

/** Does a link lead to records of the same kind, which may come later in the file? */
export const isWithin = ({ of }: Bench, link: Entry["draft"]["links"][number]["link"]): boolean =>
  link.cardinality !== "card" && link.target === of.kind;

/** A fault as it is kept and told. */
export function shownFault(
  { headings }: Pick<ImportOrder, "headings">,
  cells: readonly string[],
  fault: LineFault,
): ShownFault {
  const { column, code, message } = fault;
  if (column === null) return { column, heading: null, value: null, code, message };
  return {
    column: column + 1,
    heading: headings[column] ?? null,
    value: (cells[column] ?? "").slice(0, 1_000),
    code,
    message,
  };
}
