import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { describedKinds } from "../../../src/store/description/registry";
import { kindNamed } from "./kind-named";

/** A place in the arguments of a query or mutation where an id stands: `filter.company.id.eq`. */
export interface IdSlot {
  readonly operation: "query" | "mutation";
  readonly field: GraphQLField<unknown, unknown>;
  readonly path: readonly string[];
}

/** Filters are read down to a link's own fields; further down they are the same filters again. */
const deepest = 4;

/** Every place for an id that the schema has, whatever fields are added to it. */
export function idSlotsOf(schema: GraphQLSchema): readonly IdSlot[] {
  const roots = [
    ["query", schema.getQueryType()],
    ["mutation", schema.getMutationType()],
  ] as const;
  return roots.flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {}).flatMap((field) =>
      field.args.flatMap((arg) => pathsIn(arg.type, [arg.name])).map((path): IdSlot => ({ operation, field, path })),
    ),
  );
}

function pathsIn(type: GraphQLInputType, path: readonly string[]): readonly (readonly string[])[] {
  const named = getNamedType(type);
  if (named.name === "ID") return [path];
  if (!isInputObjectType(named) || path.length >= deepest) return [];
  // Beyond the filter's own members one comparison stands for all of them.
  const members = Object.values(named.getFields()).filter(({ name }) => name !== "in" || path.length < deepest - 1);
  return members.flatMap((field) => pathsIn(field.type, [...path, field.name]));
}

export const nameOfSlot = ({ field, path }: IdSlot): string => `${field.name}(${path.join(".")})`;

/** The kind of thing that the slot's id names. */
export const kindOfSlot = ({ field, path }: IdSlot): string => kindNamed(field.name, path);

/** What stands in the arguments beside the id in question: as little as there must be, and ids of what is there. */
export type Filling = (kind: string) => string;

/** The arguments of the slot's field with `id` in the slot. */
export function argumentsWith(
  { field, path }: IdSlot,
  id: string,
  filling: Filling,
): Readonly<Record<string, unknown>> {
  const isOnTheWay = (at: readonly string[]): boolean => at.every((name, index) => path[index] === name);
  const value = (type: GraphQLInputType, at: readonly string[]): unknown => {
    if (isNonNullType(type)) return needed(type.ofType, at);
    const isTold = told(path).has(at.at(-1) ?? "") && isLeafType(getNamedType(type));
    return isOnTheWay(at) || isTold ? needed(type, at) : undefined;
  };
  const needed = (type: GraphQLInputType, at: readonly string[]): unknown => {
    if (isListType(type)) return [needed(bare(type.ofType), at)];
    const named = getNamedType(type);
    if (at.at(-1) === "filter" && !isOnTheWay(at)) return { search: "nothing that is there" };
    if (isInputObjectType(named)) {
      const members = Object.values(named.getFields()).map((each) => [each.name, value(each.type, [...at, each.name])]);
      return Object.fromEntries(members) as unknown;
    }
    if (named.name === "ID") return at.join() === path.join() ? id : filling(kindNamed(field.name, at));
    if (isEnumType(named)) return usual.find((name) => named.getValue(name)) ?? named.getValues()[0]?.name;
    return { Int: 1, Float: 0.5, Boolean: false }[named.name] ?? "x";
  };
  return Object.fromEntries(field.args.map((arg) => [arg.name, value(arg.type, [arg.name])]));
}

/** What the schema lets one leave out, and has to be said for the id to matter. */
const told = (path: readonly string[]): ReadonlySet<string> =>
  new Set(["text", "lastName", "reach", ...(path.includes("filter") ? [] : ["recordIds"])]);

/** Values of enums with which an id beside them matters. */
const usual = ["LEAD", "VIEW", "OWN"];

const bare = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? type.ofType : type);

/** A question for several slots of one operation at once, and its variables. */
export function questionFor(
  slots: readonly IdSlot[],
  idFor: (slot: IdSlot) => string,
  filling: Filling,
): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
  const asked = slots.map((slot, index) => {
    const values = argumentsWith(slot, idFor(slot), filling);
    const args = slot.field.args.filter(({ name }) => values[name] !== undefined);
    const variable = (name: string): string => `${name}${index}`;
    return {
      declared: args.map(({ name, type }) => `$${variable(name)}: ${String(type)}`),
      text: `a${index}: ${slot.field.name}(${args.map(({ name }) => `${name}: $${variable(name)}`).join(", ")}) ${shows(slot.field.type)}`,
      variables: args.map(({ name }) => [variable(name), values[name]] as const),
    };
  });
  const operation = slots[0]?.operation ?? "query";
  return {
    query: `${operation} (${asked.flatMap(({ declared }) => declared).join(", ")}) { ${asked.map(({ text }) => text).join(" ")} }`,
    variables: Object.fromEntries(asked.flatMap(({ variables }) => variables)),
  };
}

/** All that can be asked for two steps down without telling anything more. */
function shows(type: GraphQLOutputType, steps = 2): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  if (!isObjectType(named) || steps === 0) return "{ __typename }";
  if (named.name.endsWith("Connection")) return "{ nodes { __typename } totalCount { count } }";
  const members = Object.values(named.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .map((field) => `${field.name} ${shows(field.type, steps - 1)}`);
  return `{ __typename ${members.join(" ")} }`;
}

const pagesOfRecords = new Set(describedKinds().map(({ typeName }) => `${typeName}Connection`));

/**
 * What can't be null and is refused takes the whole answer with it, and which other refusals are still told is left to
 * chance. Pages of records are never refused.
 */
export const standsAlone = ({ field: { type } }: IdSlot): boolean =>
  isNonNullType(type) && !pagesOfRecords.has(String(type.ofType));
