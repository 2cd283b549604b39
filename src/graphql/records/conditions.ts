import type { Description, FieldDescription, LinkDescription } from "../../store/description/description";
import { descriptionOf } from "../../store/description/registry";
import { BadInput } from "../../store/refusals";
import type { Condition, Operator } from "../../store/reading/wanted";
import { isReference } from "./filter-types";
import { checkedOperand, saidIn } from "./operands";

type Input = Readonly<Record<string, unknown>>;

const mostClauses = 20;
const mostCharactersOfSearch = 200;

/** A filter of the API as conditions, none where it is left out. Throws `BadInput` with the path of what can't be compared. */
export function conditionsOf(
  of: Description,
  filter: Input | null | undefined,
  path: readonly string[] = ["filter"],
): readonly Condition[] {
  if (filter === undefined) return [];
  return saidIn(filter, path).flatMap(([name, value]) => conditionsOfMember(of, name, value, [...path, name]));
}

function conditionsOfMember(
  of: Description,
  name: string,
  value: unknown,
  path: readonly string[],
): readonly Condition[] {
  if (name === "id") return comparisons(value as Input, path).map((each) => ({ on: "id", ...each }));
  if (name === "search") return [searchOf(value as string, path)];
  if (name === "anyOf") return [anyOfClauses(of, value as readonly Input[], path)];
  if (name === "custom")
    return (value as readonly Input[]).flatMap((each, index) => customOf(each, [...path, String(index)]));
  const field = of.fields.find((each) => each.name === name);
  if (field) return fieldConditions(field, value as Input, path);
  return linkConditions(of, name, value as Input, path);
}

interface Comparison {
  readonly operator: Operator;
  readonly value: unknown;
}

const mostValues = 250;

/** What an input of operators says: at most 250 values each. Throws `BadInput`. */
export function comparisons(
  filter: Input,
  path: readonly string[],
  aside: readonly string[] = [],
): readonly Comparison[] {
  const asked = Object.fromEntries(Object.entries(filter).filter(([operator]) => !aside.includes(operator)));
  return saidIn(asked, path).map(([operator, value]) => {
    if (Array.isArray(value) && value.length > mostValues) {
      throw new BadInput(`At most ${mostValues} values can be compared with, not ${value.length}.`, [
        ...path,
        operator,
      ]);
    }
    return { operator: operator as Operator, value };
  });
}

function fieldConditions(field: FieldDescription, filter: Input, path: readonly string[]): readonly Condition[] {
  return comparisons(filter, path, ["currencyCode"]).map(({ operator, value }) => ({
    on: "field",
    field,
    operator,
    value: checkedOperand(field.type, operator, value, [...path, operator], filter["currencyCode"]),
  }));
}

function linkConditions(of: Description, name: string, filter: Input, path: readonly string[]): readonly Condition[] {
  const reference = of.links.find((link) => isReference(link) && `${link.name}Id` === name);
  if (reference) return comparisons(filter, path).map((each) => ({ on: "reference", link: reference, ...each }));
  const link = of.links.find((each) => each.name === name);
  if (!link) throw new BadInput(`${of.typeName} has no ${name}`, path);
  const { exists, ...rest } = Object.fromEntries(saidIn(filter, path));
  return [{ on: "link", link, exists: exists !== false, conditions: conditionsThere(link, rest, path) }];
}

function conditionsThere(link: LinkDescription, filter: Input, path: readonly string[]): readonly Condition[] {
  if (Object.keys(filter).length === 0) return [];
  if (link.cardinality !== "card") return conditionsOf(descriptionOf(link.target), filter, path);
  return comparisons(filter["id"] as Input, path).map((each) => ({ on: "id", ...each }));
}

function customOf(filter: Input, path: readonly string[]): readonly Condition[] {
  const key = String(filter["key"]);
  return comparisons(filter, path, ["key"]).map((each) => ({ on: "custom", key, ...each }));
}

function anyOfClauses(of: Description, clauses: readonly Input[], path: readonly string[]): Condition {
  if (clauses.length === 0 || clauses.length > mostClauses) {
    throw new BadInput(`anyOf takes 1 to ${mostClauses} clauses, not ${clauses.length}.`, path);
  }
  return { on: "anyOf", clauses: clauses.map((clause, index) => conditionsOf(of, clause, [...path, String(index)])) };
}

/** The words to look for, anywhere where people type. */
export function searchOf(text: string, path: readonly string[]): Condition {
  if (text.trim() === "") throw new BadInput("Say what to look for.", path);
  if (text.length > mostCharactersOfSearch)
    throw new BadInput(`A search has at most ${mostCharactersOfSearch} characters.`, path);
  return { on: "search", text: checkedOperand("text", "contains", text, path) as string };
}
