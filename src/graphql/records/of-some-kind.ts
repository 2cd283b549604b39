import type { Description } from "../../store/description/description";
import type { Fault } from "../../store/refusals";
import { type Generated, inputType } from "./generated";

/** What is said of records of one kind: an input with a member for each kind, `leads`. */
export const ofSomeKind = (
  name: string,
  description: string,
  kinds: readonly Description[],
  typeOf: (of: Description) => unknown,
): Generated =>
  inputType(
    name,
    description,
    kinds.map((of) => ({
      ...{ name: of.plural, type: typeOf(of), nullable: true },
      description: `Of ${of.plural}.`,
    })),
  );

/** Says why what is said of some kind is not just said of this one; null where it is, or where nothing is said. */
export function faultOfKind(of: Description, said: object | null | undefined, field: readonly string[]): Fault | null {
  if (said === undefined) return null;
  const named = Object.entries(said ?? {}).filter(([, value]) => value !== undefined && value !== null);
  if (named.length === 1 && named[0]?.[0] === of.plural) return null;
  const message = `This is about ${of.plural}: say \`${of.plural}\` in it and nothing else, or leave it out.`;
  return { field, code: "INVALID", message };
}
