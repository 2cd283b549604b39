import type { Description, FieldDescription } from "../description/description";
import type { Standing } from "../standing";
import type { Values } from "../writing/stored-values";

/** A part of a record that is one record's or another's after a merge, or what all of them have together. */
export interface MergeablePart {
  /** As inputs call it: `position`, `companyId`, `custom.revenue`. */
  readonly field: string;
  /** As restrictions call it: `company`. */
  readonly part: string;
  /** Null where there is none. */
  readonly valueIn: (values: Values) => unknown;
  /** What all values are together; null where one of them is chosen. */
  readonly unite: ((values: readonly unknown[]) => unknown) | null;
  /** May the call say whose value it is? */
  readonly isChosen: boolean;
}

/** Responsible, creator and dates are none of them (`rights.md` 5.9). */
export function mergeableParts(standing: Standing, of: Description): readonly MergeablePart[] {
  const fields = of.fields.filter(({ written }) => written === "always").map(fieldPart);
  const links = of.links.flatMap((link) =>
    link.cardinality === "one" && link.written === "always" ? [chosen(`${link.name}Id`, link.name)] : [],
  );
  const custom = standing.customFields.filter(({ resource }) => resource === of.kind).map(({ key }) => customPart(key));
  // Its id in another system is kept, and taken over by a survivor that has none: those of the others lead to it.
  const externalId = { ...chosen("externalId", "externalId"), isChosen: false };
  return [...fields, ...links, ...custom, externalId];
}

const chosen = (field: string, part: string): MergeablePart => ({
  ...{ field, part, unite: null, isChosen: true },
  valueIn: (values) => values[field] ?? null,
});

function fieldPart({ name, type }: FieldDescription): MergeablePart {
  const unite = uniting[type];
  return unite === undefined ? chosen(name, name) : { ...chosen(name, name), unite, isChosen: false };
}

const customPart = (key: string): MergeablePart => ({
  ...chosen(`custom.${key}`, `custom.${key}`),
  valueIn: ({ custom }) => (custom as Values | undefined)?.[key] ?? null,
});

type Item = Readonly<Record<string, unknown>>;

/** All of them in the order of the records, each once. */
const unitedBy =
  (keyOf: (item: unknown) => string) =>
  (lists: readonly unknown[]): unknown => {
    const once = new Map<string, unknown>();
    for (const item of lists.flatMap((list) => (list ?? []) as readonly unknown[]))
      if (!once.has(keyOf(item))) once.set(keyOf(item), item);
    return [...once.values()];
  };

const uniting: Partial<Record<FieldDescription["type"], (lists: readonly unknown[]) => unknown>> = {
  tags: unitedBy(String),
  phones: unitedBy((item) => String((item as Item)["number"])),
  emails: unitedBy((item) => String((item as Item)["address"]).toLowerCase()),
};
