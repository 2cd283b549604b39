import { GraphQLError } from "graphql";

/** What one request may ask for; more is refused before a statement runs. `docs/configuration.md` says what each means. */
export interface Limits {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly fields: number;
  readonly directives: number;
  readonly nesting: number;
  readonly values: number;
  readonly tokens: number;
  readonly cost: number;
}

export type LimitName = keyof Limits;

const whatIsLimited: Readonly<Record<Exclude<LimitName, "tokens" | "cost">, string>> = {
  depth: "levels of fields inside each other",
  aliases: "aliases, those in fragments counted wherever they are spread",
  rootFields: "fields at the top",
  fields: "fields, those in fragments counted wherever they are spread",
  directives: "directives at one place",
  nesting: "levels of lists and objects in a value",
  values: "values in its variables",
};

/** The refusal of a request that asks for more than a limit; `requested` is at least so much. */
export function beyondLimit(name: keyof typeof whatIsLimited, requested: number, maximum: number): GraphQLError {
  const limit = { name, requested: Math.min(requested, 1_000_000_000), maximum };
  return new GraphQLError(`The request has more than ${maximum} ${whatIsLimited[name]}. Ask for less at a time.`, {
    extensions: { code: "BAD_USER_INPUT", limit, http: { status: 400 } },
  });
}
