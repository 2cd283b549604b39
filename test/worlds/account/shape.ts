import type { Row } from "./insert-rows";
import type { WorldKind, WorldRecord } from "./world";

/** What of a record of the worlds holds the id of another one. */
export type LinkColumn = "companyId" | "mainContactId" | "leadId" | "cardId";

/** A link to one: where the worlds hold what it leads to, of which kind that is, and what may be done with it. */
export interface OneShape {
  readonly name: string;
  readonly column: LinkColumn;
  readonly kind: WorldKind;
  /** Can an input say it? */
  readonly isSaid: boolean;
}

/** A link to many: the records at its other end, and the field of theirs that it is the other side of. */
export interface ManyShape {
  readonly name: string;
  readonly kind: WorldKind;
  readonly joins: (record: WorldRecord, target: WorldRecord) => boolean;
  readonly otherSide?: string;
}

/** A link to the card that a record hangs on for ever, or that it names and may name another one instead. */
export interface CardShape {
  readonly kinds: readonly WorldKind[];
  readonly isRequired: boolean;
  /** Can an update say it? */
  readonly isChanged: boolean;
}

/** A kind of record: what of the worlds' words it has, and what the API and the tables call it. */
export interface Shape {
  readonly singular: string;
  readonly plural: string;
  /** How many a world has. */
  readonly count: number;
  /** The field that holds a record's name, and what an input and the columns call it where that is another name. */
  readonly name: string;
  readonly saidName?: string;
  readonly nameColumns?: readonly string[];
  /** The field that holds a record's note, and whether it is searched. */
  readonly note?: string;
  readonly isNoteSearched?: boolean;
  /** The field of an amount of money. */
  readonly money?: string;
  /** Fields of moments, which are one in the worlds; which of them lists are sorted by, and whether it must be there. */
  readonly moments?: readonly string[];
  readonly sortedMoment?: string;
  readonly isMomentRequired?: boolean;
  readonly isCompleted?: boolean;
  readonly ones: readonly OneShape[];
  readonly many: readonly ManyShape[];
  /** The table of its contacts, where an input says them. */
  readonly contactTable?: string;
  readonly card?: CardShape;
  /** Fields and links that the worlds' roles restrict. */
  readonly restricted: readonly string[];
  /** What every row has, and what every new one says. */
  readonly row?: Row;
  readonly said?: object;
}
