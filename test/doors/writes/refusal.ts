import type { Answer } from "../../support/gateway";
import { type Person, type Refusable, codesOf, faultsOf } from "../../records/office";

/** The words of a mutation over its input, as `Person.act` makes them. */
export const mutationOf = (mutation: string, shows = ""): string =>
  `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) { ${shows} userErrors { field code message params { name value } } } }`;

export const asked = (person: Person, mutation: string, input: object, shows = ""): Promise<Answer<unknown>> =>
  person.ask(mutationOf(mutation, shows), { input });

/** How a mutation was refused: the codes of its errors, or of its `userErrors` with their paths; empty where it was done. */
export async function refusalOf(
  person: Person,
  mutation: string,
  input: object,
  shows = "",
): Promise<readonly unknown[]> {
  const answer = await asked(person, mutation, input, shows);
  if (answer.errors) return codesOf(answer);
  const { [mutation]: payload } = answer.data as Readonly<Record<string, Refusable>>;
  return payload ? faultsOf(payload) : ["no payload"];
}

/** An id that nothing has. */
export const absent = (kind: string): string => `${kind}_${"0".repeat(32)}`;
