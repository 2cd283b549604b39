import type { ComparedField, RecordTexts } from "./compared-field";
import { type Value, valueOf } from "./comparing/value";

/** A record whose texts were read once, to be compared with many: its values in the order of the fields. */
export interface ComparedRecord {
  readonly id: string;
  readonly values: readonly (readonly Value[])[];
}

/** Of a list that is longer the rest tells nothing more. */
const mostValues = 10;

export function comparedRecord(fields: readonly ComparedField[], { id, texts }: RecordTexts): ComparedRecord {
  const values = fields.map(({ as }, at) => {
    const read = (texts[at] ?? []).slice(0, mostValues).map((text) => valueOf(as, text));
    return read.filter((value) => value !== null);
  });
  return { id, values };
}
