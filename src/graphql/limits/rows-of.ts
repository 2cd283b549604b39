import { type ArgumentNode, type GraphQLArgument, Kind, type ValueNode, valueFromAST } from "graphql";
import { mostRows, usualRows } from "../../store/reading/window";

export type Variables = Readonly<Record<string, unknown>>;

/** How many rows a field stands for with these variables, in front of each row of its parent. */
export type RowsOf = (variables: Variables) => number;

/** The size of a page, or the number of ids; null for a field that has neither. */
export function rowsOfArguments(args: readonly GraphQLArgument[], given: readonly ArgumentNode[]): RowsOf | null {
  const [first, last, ids] = ["first", "last", "ids"].map((name) => {
    const arg = args.find((each) => each.name === name);
    return arg ? argumentOf(arg, given) : null;
  });
  if (first) return (variables) => pageSize(first(variables) ?? last?.(variables));
  return ids ? (variables) => lengthOf(ids(variables)) : null;
}

function argumentOf(arg: GraphQLArgument, given: readonly ArgumentNode[]): (variables: Variables) => unknown {
  const node = given.find(({ name }) => name.value === arg.name)?.value;
  return node ? (variables) => valueFromAST(node, arg.type, variables) ?? arg.defaultValue : () => arg.defaultValue;
}

/** What the list itself refuses is no reason to call it dear. */
const pageSize = (size: unknown): number =>
  typeof size === "number" ? Math.min(Math.max(size, 1), mostRows) : usualRows;

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 1);

/** Rows that a member of an input stands for beside the lists, where it is said: it may find so many. */
export type RowsBeside = Readonly<Record<string, number>>;

/** What a mutation is asked to write: as many as the longest list of its input has, as it was sent, and what is beside. */
export function rowsOfInput(given: readonly ArgumentNode[], beside: RowsBeside = {}): RowsOf {
  const input = given[0]?.value;
  return (variables) => {
    const members = membersOf(input, variables);
    const found = members.reduce((sum, [name]) => sum + (beside[name] ?? 0), 0);
    return Math.max(1, ...members.map(([, value]) => lengthOf(value))) + found;
  };
}

function membersOf(input: ValueNode | undefined, variables: Variables): readonly (readonly [string, unknown])[] {
  if (input?.kind === Kind.OBJECT)
    return input.fields.map(({ name, value }) => [name.value, sentValue(value, variables)]);
  const sent = input && sentValue(input, variables);
  return typeof sent === "object" && sent !== null ? Object.entries(sent) : [];
}

/** A literal list as its nodes: just its length is asked for. */
function sentValue(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  return value.kind === Kind.LIST ? value.values : null;
}

/** Names of the variables that are the arguments, or items of them. */
export const variablesIn = (given: readonly ArgumentNode[]): readonly string[] =>
  given.flatMap(({ value }) =>
    (value.kind === Kind.LIST ? value.values : [value]).flatMap((each) =>
      each.kind === Kind.VARIABLE ? [each.name.value] : [],
    ),
  );
