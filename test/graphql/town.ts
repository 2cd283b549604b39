import { type GraphQLFieldResolver, type GraphQLResolveInfo, buildSchema, getNamedType, isObjectType } from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import type { Sketched } from "../../src/graphql/records/sketching";
import { Answer } from "../../src/store/compiled/answer";
import { NotCompiled } from "../../src/store/compiled/not-compiled";

/** A schema in which everything can go wrong that can go wrong in ours. */
export const schema = buildSchema(`
  scalar Text
  enum Size { SMALL LARGE }
  interface Place { name: String! }
  type House implements Place { name: String! rooms(first: Int = 2, size: Size): [Room!]! street: Street guests: [String] }
  type Street implements Place { name: String! house: House! note: Text mayor: Text }
  type Wreck { depth: Int! width: Int }
  type Room { number: Int! size: Size! }
  input Spot @oneOf { number: Int street: String }
  input Deep { of: Deep name: String }
  type Query {
    house(number: Int!, name: String): House
    home: House!
    street: Street
    wreck: Wreck
    ruin: House!
    place(isStreet: Boolean): Place
    places(sizes: [Size!]): [Place!]!
    count(number: Int = 7): Int
    at(spot: Spot!): String
    deep(deep: Deep): String
    broken: House
    gone: House!
    odd: House
  }
  type Mutation { move: House }
`);

const house = {
  __typename: "House",
  name: 'House "1"',
  rooms: ({ first, size = "SMALL" }: { first: number; size?: string }) =>
    Array.from({ length: first }, (_each, index) => ({ number: index === 7 ? "seven" : index, size })),
  street: () => Promise.resolve(street),
  guests: ["Ann", null, "Ü"],
};
const street = {
  __typename: "Street",
  name: "Street",
  house,
  note: Promise.resolve("a promise without a resolver"),
  mayor: () => "a function without a resolver",
};

/** Fields of the root with a sketch, by what their resolvers answer. */
const sketched: Readonly<Record<string, () => unknown>> = {
  house: () => house,
  home: () => house,
  ruin: () => null,
  broken: () => Promise.reject(new TypeError("it broke")),
  gone: () => Promise.reject(new Error("it is gone")),
  odd: () => house,
};

const plain: Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> = {
  street: () => Promise.resolve(street),
  wreck: () => ({ depth: "deep", width: "wide" }),
  place: (_root, { isStreet }) => (isStreet === true ? street : house),
  places: (_root, { sizes = [] }) => [house, ...(sizes as unknown[]).map(() => street)],
  count: (_root, { number }) => number as unknown,
  at: (_root, { spot }) => JSON.stringify(spot),
  deep: (_root, { deep }) => JSON.stringify(deep),
};

export const sketchOf = ({ fieldName, fieldNodes, variableValues, ...asked }: GraphQLResolveInfo): Sketched | null => {
  if (!(fieldName in sketched)) return null;
  const { schema: of, fragments, returnType } = asked;
  const type = getNamedType(returnType);
  if (!isObjectType(type)) return null;
  const members = collectSubfields(of, fragments, variableValues, type, fieldNodes);
  const names = [...members].map(([key, [node]]) => [key, node?.name.value ?? ""] as const);
  const isFlat = names.every(([, name]) => ["name", "guests", "__typename"].includes(name));
  return isFlat ? ({ names, takesArguments: true } as never) : null;
};

const borne = new WeakMap<GraphQLResolveInfo, Sketched>();

export const bearSketch = (asked: GraphQLResolveInfo, sketch: Sketched): void => {
  borne.set(asked, sketch);
};

/** How often a text was answered, and how often graphql-jit asked: what is never asked proves nothing. */
export const seen = { texts: 0, compiled: 0 };

function textOf(source: object, { names }: { readonly names: readonly (readonly [string, string])[] }): Answer {
  seen.texts += 1;
  const members = names.map(([key, name]) => [key, (source as Record<string, unknown>)[name]]);
  return new Answer(JSON.stringify(Object.fromEntries(members)));
}

for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
  const answer = sketched[name];
  field.resolve = async (root, given, context, asked) => {
    // The path that graphql-js tells has the type in it.
    if (asked.path.typename === undefined) seen.compiled += 1;
    if (!answer) return plain[name]?.(root, given, context, asked);
    const value = await answer();
    const sketch = borne.get(asked);
    if (sketch && name === "odd") throw new NotCompiled();
    return sketch && value ? textOf(value, sketch as never) : value;
  };
}
