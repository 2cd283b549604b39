import type { Description } from "../description/description";
import { isDay, isDecimal, isText } from "../description/values";
import type { Fault } from "../refusals";
import type { CustomFieldDefinition, Standing } from "../standing";

const mostCharacters = 2_000;

/** What each type of custom field takes, and what is said of anything else. */
const judges: Readonly<
  Record<
    CustomFieldDefinition["type"],
    {
      readonly fits: (value: string, of: CustomFieldDefinition) => boolean;
      readonly right: (of: CustomFieldDefinition) => string;
    }
  >
> = {
  TEXT: {
    fits: (value) => [...value].length <= mostCharacters,
    right: () => `a text of at most ${mostCharacters} characters`,
  },
  NUMBER: { fits: isDecimal, right: () => "a decimal number, as 1100.04" },
  DATE: { fits: isDay, right: () => "a day, as 2026-05-31" },
  BOOLEAN: { fits: (value) => value === "true" || value === "false", right: () => "true or false" },
  CHOICE: {
    fits: (value, { options }) => options.includes(value),
    right: ({ options }) => `one of ${options.join(", ")}`,
  },
};

export interface ParsedCustom {
  /** By key; null clears. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly faults: readonly Fault[];
}

/** Judges the values for custom fields of an input against the account's definitions. */
export function parseCustom(
  standing: Standing,
  of: Description,
  said: readonly { readonly key: string; readonly value?: string | null }[],
  path: readonly string[],
): ParsedCustom {
  const values: Record<string, string | null> = {};
  const faults: Fault[] = [];
  said.forEach(({ key, value }, index) => {
    const at = [...path, String(index)];
    const isRepeated = said.slice(0, index).some((before) => before.key === key);
    const fault = isRepeated ? repeated(key, at) : faultOf(standing, of, key, value ?? null, at);
    if (fault) faults.push(fault);
    else values[key] = value ?? null;
  });
  return { values, faults };
}

const repeated = (key: string, at: readonly string[]): Fault => ({
  field: [...at, "key"],
  code: "INVALID",
  message: `${key} was said before: a custom field has one value.`,
});

function faultOf(
  standing: Standing,
  of: Description,
  key: string,
  value: string | null,
  at: readonly string[],
): Fault | null {
  const definition = standing.customFields.find((field) => field.resource === of.kind && field.key === key);
  if (!definition) {
    const known = standing.customFields.filter((field) => field.resource === of.kind).map((field) => field.key);
    const message = `${of.typeName} has no custom field "${key}"; it has ${known.join(", ") || "none"}.`;
    return { field: [...at, "key"], code: "NOT_FOUND", message };
  }
  if (value === null)
    return definition.isRequired
      ? { field: [...at, "value"], code: "REQUIRED", message: `${key} can't be empty.` }
      : null;
  const judge = judges[definition.type];
  if (isText(value) && judge.fits(value, definition)) return null;
  return { field: [...at, "value"], code: "INVALID", message: `${key} is ${judge.right(definition)}.` };
}
