import type { Part as Restricted } from "../../../store/access";
import type { LinkDescription } from "../../../store/description/description";

/** A column of a file of records. */
export interface Column {
  /** `name`, `priceCurrency`, `phones.1.label`, `companyId`, `custom.size`: what the API calls it. */
  readonly name: string;
  /** What people read: `Price currency`. */
  readonly heading: string;
  readonly isNumber: boolean;
  /** Its cell of a record that came through the door, empty for none. */
  readonly text: (record: object) => string;
}

/** What can be asked for of a kind by one name: a field, a link, the ids of a link, a custom field. */
export interface Part {
  /** `price`, `company`, `companyId`, `custom.size` */
  readonly name: string;
  /** What a restriction would hide with it. */
  readonly restricted: Restricted;
  /** Is it there where nothing is said? */
  readonly isUsual: boolean;
  readonly columns: readonly Column[];
  /** Under which name, and what, an object of JSON has it. */
  readonly json: { readonly name: string; readonly value: (record: object) => unknown };
  /** What has to be read of the record: the name of a field, or `custom`; or a link. */
  readonly reads: { readonly field: string } | { readonly link: LinkDescription } | null;
}
