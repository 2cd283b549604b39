import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from "graphql";
import type { Pool } from "./ids";
import { luckFrom } from "./luck";
import type { Luck } from "./luck";
import { fieldOf } from "./selections";
import type { Writing } from "./writing";

/** A document with its variables. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whose rights a document may change: somebody who asks only queries changes none. */
export type Reach = "queries" | "everything";

/** What ends sessions or costs a password's hash comes seldom, lest it drown the rest. */
const rare =
  /^(signUp|signIn|signOut|refreshSession|switchAccount|changePassword|setUserPassword|addUser|deactivateUser)$/;

/** A document out of the schema's grammar: all fields, arguments, inputs, fragments, aliases, directives, variables. */
export function writeDocument(luck: Luck, schema: GraphQLSchema, pool: Pool, reach: Reach, wildness: number): Asked {
  const writing: Writing = { luck, schema, pool, wildness, variables: new Map(), fragments: [], room: 60 };
  const isMutation = reach === "everything" && luck.chance(0.4);
  const body = isMutation
    ? rootOf(writing, schema.getMutationType(), luck.whole(1, 2))
    : rootOf(writing, schema.getQueryType(), luck.whole(1, 3));
  const declared = [...writing.variables].map(([name, { type }]) => `$${name}: ${String(type)}`).join(", ");
  const head = `${isMutation ? "mutation" : "query"} Fuzz${declared === "" ? "" : `(${declared})`}`;
  const query = [`${head} { ${body} }`, ...writing.fragments].join("\n");
  const variables = Object.fromEntries([...writing.variables].map(([name, { value }]) => [name, value]));
  return { query: luck.chance(0.02) ? `${query}\n${introspection(luckFrom(luck.whole(0, 99)))}` : query, variables };
}

function rootOf(writing: Writing, type: GraphQLObjectType | null | undefined, count: number): string {
  const fields = Object.values(type?.getFields() ?? {});
  const roots = writing.luck.times(count, () => rootField(writing, fields));
  return roots.map((field) => fieldOf(writing, field, writing.luck.whole(2, 5), [])).join(" ");
}

function rootField({ luck }: Writing, fields: readonly GraphQLField<unknown, unknown>[]) {
  const field = luck.pick(fields);
  return rare.test(field.name) && luck.chance(0.7) ? luck.pick(fields.filter(({ name }) => !rare.test(name))) : field;
}

const introspection = (luck: Luck): string =>
  luck.pick([
    "query I { __schema { types { name fields { name args { name type { name ofType { name } } } } } } }",
    'query I { __type(name: "Lead") { name fields(includeDeprecated: true) { name } inputFields { name } } }',
    "query I { __typename }",
  ]);
