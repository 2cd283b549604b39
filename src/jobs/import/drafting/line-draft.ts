import type { FaultCode } from "../../../store/fault-codes";
import type { LinkDescription } from "../../../store/description/description";
import type { DayOrder } from "../values/day";

/** Something that is wrong with a line; `column` counts from 0 on, null for what is no column's. */
export interface LineFault {
  readonly column: number | null;
  readonly code: FaultCode;
  readonly message: string;
}

/** A record that a line names, by its name or by its id in the API. */
export interface NamedLink {
  readonly link: LinkDescription;
  readonly column: number;
  readonly said: string;
}

/** A line as an item of an input, before what it names is looked up. */
export interface LineDraft {
  /** Of a record that is there, as the API says it; null where the line names none. */
  id: string | null;
  readonly item: Record<string, unknown>;
  /** From which column what stands at a path in the item comes: `phones.0`, `custom.2`, `name`. */
  readonly origins: Map<string, number>;
  readonly links: NamedLink[];
  readonly faults: LineFault[];
  /** What the record comes without, which keeps nothing else from being written. */
  readonly leftOut: LineFault[];
}

/** What values are read by. */
export interface Circumstances {
  readonly timeZone: string;
  readonly dayOrder: DayOrder;
  /** Is a lone comma, as in `1,234`, what parts the whole from the rest? */
  readonly isCommaDecimal: boolean;
  /** May cells have an apostrophe in front that keeps a spreadsheet from taking them for formulas? */
  readonly isDefused: boolean;
}

export const emptyDraft = (): LineDraft => ({
  id: null,
  item: {},
  origins: new Map(),
  links: [],
  faults: [],
  leftOut: [],
});
