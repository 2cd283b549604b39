import type { Onlooker } from "../account/onlooker";
import { shapes } from "../account/shapes";
import type { WorldRecord } from "../account/world";

/** The note and the money of a record, and what has become of a request, as far as the onlooker may read them, by the fields of its kind. */
export function shownValues(onlooker: Onlooker, record: WorldRecord): Readonly<Record<string, unknown>> {
  const { note, money } = shapes[record.kind];
  const shown = (field: string | undefined, value: unknown): object =>
    field === undefined ? {} : { [field]: onlooker.mayRead(field, record) ? value : null };
  const { price, currency } = record;
  const becomes = record.kind === "REQUEST" ? { status: record.status, ...shown("dismissReason", record.reason) } : {};
  return {
    ...becomes,
    ...shown(note, record.note),
    ...shown(money, price === null ? null : { amount: String(price), currencyCode: currency }),
  };
}

/** What a record leads to, link by link, as the onlooker is shown it: what hangs leads to its card whatever roles say. */
export function shownLinks(
  onlooker: Onlooker,
  record: WorldRecord,
): readonly (readonly [name: string, target: WorldRecord | null])[] {
  const { ones, card } = shapes[record.kind];
  const led = ones.map(
    ({ name, column }) => [name, onlooker.mayRead(name, record) ? onlooker.find(record[column]) : null] as const,
  );
  return [...led, ...(card ? [["card", onlooker.find(record.cardId)] as const] : [])];
}
