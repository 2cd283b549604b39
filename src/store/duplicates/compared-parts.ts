import type { ComparedAs, ComparedField } from "../../duplicates/compared-field";
import { isUsable } from "../access";
import type { Description, FieldDescription } from "../description/description";
import type { CustomFieldDefinition, Standing } from "../standing";
import type { Values } from "../writing/stored-values";

/** A field of a kind, or a custom one, by which doubles are looked for, and its texts in a record. */
export interface ComparedPart extends ComparedField {
  readonly textsIn: (values: Values) => readonly string[];
}

const customAs: Readonly<Record<CustomFieldDefinition["type"], ComparedAs | null>> = {
  TEXT: "words",
  CHOICE: "words",
  NUMBER: "number",
  DATE: "day",
  BOOLEAN: null,
};

/** All by which doubles of a kind are looked for, whoever may read it. */
export function comparedParts(
  { customFields }: Pick<Standing, "customFields">,
  of: Description,
): readonly ComparedPart[] {
  const own = of.fields.flatMap((field): readonly ComparedPart[] =>
    field.compared === null ? [] : [{ name: field.name, as: field.compared, textsIn: textsOfField(field) }],
  );
  const custom = customFields
    .filter(({ resource }) => resource === of.kind)
    .flatMap(({ key, type }): readonly ComparedPart[] => {
      const as = customAs[type];
      return as === null ? [] : [{ name: `custom.${key}`, as, textsIn: textsOfCustom(key) }];
    });
  return [...own, ...custom];
}

/** Those of them that count for the caller: a field that may be hidden anywhere does not (`rights.md` 3, Field restrictions). */
export function usableParts(standing: Standing, of: Description): readonly ComparedPart[] {
  return comparedParts(standing, of).filter(({ name }) => {
    const restrictable = of.fields.find((field) => field.name === name)?.restrictable ?? true;
    return isUsable(standing, of, { name, restrictable });
  });
}

interface Entry {
  readonly number?: string;
  readonly address?: string;
  readonly amount?: string;
}

function textsOfField({ name, type }: FieldDescription): ComparedPart["textsIn"] {
  return (values) => {
    const value = values[name] ?? null;
    if (value === null) return [];
    if (type === "phones") return (value as readonly Entry[]).flatMap(({ number }) => number ?? []);
    if (type === "emails") return (value as readonly Entry[]).flatMap(({ address }) => address ?? []);
    if (type === "money") return [(value as Entry).amount ?? ""];
    return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
  };
}

const textsOfCustom =
  (key: string): ComparedPart["textsIn"] =>
  (values) => {
    const text = (values["custom"] as Readonly<Record<string, string>> | undefined)?.[key];
    return text === undefined ? [] : [text];
  };
