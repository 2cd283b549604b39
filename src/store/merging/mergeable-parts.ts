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
  /** By what members of a list are the same, where all lists are united; null where one value is chosen. */
  readonly keyOf: ((member: unknown) => string) | null;
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
  ...{ field, part, keyOf: null, isChosen: true },
  valueIn: (values) => values[field] ?? null,
});

function fieldPart({ name, type }: FieldDescription): MergeablePart {
  const keyOf = keys[type];
  return keyOf === undefined ? chosen(name, name) : { ...chosen(name, name), keyOf, isChosen: false };
}

const customPart = (key: string): MergeablePart => ({
  ...chosen(`custom.${key}`, `custom.${key}`),
  valueIn: ({ custom }) => (custom as Values | undefined)?.[key] ?? null,
});

type Member = Readonly<Record<string, unknown>>;

const keys: Partial<Record<FieldDescription["type"], (member: unknown) => string>> = {
  tags: String,
  phones: (member) => String((member as Member)["number"]),
  emails: (member) => String((member as Member)["address"]).toLowerCase(),
};

/**
 * All members in the order of the records, each once; what a number or an address is for is told by the first of the
 * same ones that says it.
 */
export function united(keyOf: (member: unknown) => string, lists: readonly unknown[]): readonly unknown[] {
  const once = new Map<string, unknown>();
  for (const member of lists.flatMap((list) => (list ?? []) as readonly unknown[])) {
    const first = once.get(keyOf(member));
    once.set(keyOf(member), first === undefined ? member : labelled(first, member));
  }
  return [...once.values()];
}

function labelled(first: unknown, other: unknown): unknown {
  const { label } = other as Member;
  const isSilent = typeof first === "object" && ((first as Member)["label"] ?? "") === "";
  return isSilent && label ? { ...first, label } : first;
}
