import type { FieldDescription, FieldType } from "../../../store/description/description";
import { joined, overflow } from "../../../sheets/joined";
import { headingOf, headingOfEach } from "./headings";
import type { Column } from "./part";

/** So many columns there are for telephone numbers, and for addresses; the last one has the rest, too. */
export const columnsForSeveral = 3;

interface Money {
  readonly amount: string;
  readonly currencyCode: string;
}

/** The columns of a field: an amount has its currency beside it, numbers and addresses have columns of their own. */
export function columnsOfField(field: FieldDescription): readonly Column[] {
  const several = severals[field.type];
  if (several) return columnsOfSeveral(field.name, several);
  if (field.type === "money") {
    const money = (record: object): Money | null => valueIn(record, field.name) as Money | null;
    return [
      columnOf(field.name, (record) => money(record)?.amount ?? "", true),
      columnOf(`${field.name}Currency`, (record) => money(record)?.currencyCode ?? ""),
    ];
  }
  if (field.type === "file") {
    const file = (record: object) => valueIn(record, field.name) as { readonly name: string } | null;
    return [columnOf(field.name, (record) => file(record)?.name ?? "")];
  }
  const isNumber = field.type === "integer" || field.type === "decimal";
  return [columnOf(field.name, (record) => textOf(valueIn(record, field.name)), isNumber)];
}

export const valueIn = (record: object, name: string): unknown => (record as Readonly<Record<string, unknown>>)[name];

export const columnOf = (name: string, text: Column["text"], isNumber = false): Column => ({
  ...{ name, heading: headingOf(name), isNumber, text },
});

/** A value as a cell has it: moments in ISO 8601, UTC; lists in one cell. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return joined(value.map(String));
  return `${value as string | number | boolean}`;
}

type Labelled = Readonly<Record<string, string | null | undefined>>;

/** Of telephone numbers what was typed: read again it is the same number. */
const severals: Partial<Record<FieldType, string>> = { phones: "typed", emails: "address" };

/** `phones.1`, `phones.1.label`, … */
function columnsOfSeveral(name: string, value: string): readonly Column[] {
  const numbers = Array.from({ length: columnsForSeveral }, (_, index) => index + 1);
  return numbers.flatMap((number) => [
    {
      ...columnOf(`${name}.${number}`, (record) => shareOf(valueIn(record, name), value, number)),
      heading: headingOfEach(name, number, "Value"),
    },
    {
      ...columnOf(`${name}.${number}.label`, (record) => shareOf(valueIn(record, name), "label", number)),
      heading: headingOfEach(name, number, "Label"),
    },
  ]);
}

/** What of several is the column's with that number: one of them, the last column's all that are left. */
export function shareOf(held: unknown, member: string, number: number, columns = columnsForSeveral): string {
  const all = (held ?? []) as readonly Labelled[];
  const own = number < columns ? all.slice(number - 1, number) : all.slice(number - 1);
  const texts = own.map((each) => each[member] ?? "");
  return texts.every((text) => text === "") ? "" : texts.join(overflow);
}
