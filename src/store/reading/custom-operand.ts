import { isDay, isDecimal, isText } from "../description/values";
import { BadInput } from "../refusals";
import type { CustomFieldDefinition } from "../standing";

const mostCharacters = 2_000;

const isShortText = (said: string): boolean => said.length <= mostCharacters && isText(said);

/** What each type of custom field can be compared with: PostgreSQL never sees what it could not read. */
const judges: Readonly<
  Record<CustomFieldDefinition["type"], { readonly fits: (said: string) => boolean; readonly right: string }>
> = {
  TEXT: { fits: isShortText, right: `a text of at most ${mostCharacters} characters, without NUL` },
  CHOICE: { fits: isShortText, right: "one of its options" },
  NUMBER: { fits: isDecimal, right: "a decimal number, as 1100.04" },
  DATE: { fits: isDay, right: "a day, as 2026-05-31" },
  BOOLEAN: { fits: (said) => said === "true" || said === "false", right: "true or false" },
};

/** Throws `BadInput` for a value that the custom field's type does not know. */
export function checkCustomOperand({ key, type }: CustomFieldDefinition, value: unknown): void {
  const { fits, right } = judges[type];
  const said = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  if (!said.every((each) => typeof each === "string" && fits(each)))
    throw new BadInput(`"${key}" is compared with ${right}.`, ["filter", "custom", key]);
}
