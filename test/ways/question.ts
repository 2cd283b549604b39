import type { GraphQLField, GraphQLSchema } from "graphql";
import type { Asked } from "../fuzz/document";
import { type Pool, idFor } from "../fuzz/ids";
import type { Luck } from "../fuzz/luck";
import { mangleVariables } from "../fuzz/mangle";
import { type Writing, declare } from "../fuzz/writing";
import { Reference } from "../fuzz/values";
import type { Cursors, Mark } from "./cursors";
import { fieldText } from "./selection";

/** A question as it is being written. */
export interface Pen extends Writing {
  readonly cursors: Cursors;
  /** Lists of the question by their aliases, each of which stands for one alone. */
  readonly marks: Map<string, Mark>;
  /** A number that no other part of the question has. */
  readonly next: () => number;
  /** An id of that kind, now and then none. */
  readonly id: (kind: string) => string | Reference;
}

export interface Question extends Asked {
  readonly operationName: string | null;
  readonly marks: ReadonlyMap<string, Mark>;
}

type Field = GraphQLField<unknown, unknown>;

/** Which fields of the root are asked for, and how often beside the others. */
const weights: readonly (readonly [RegExp, number])[] = [
  [/^(leads|contacts|companies|tasks)$/, 9],
  [/^(customers|requests|documents|events|activities)$/, 5],
  [/^(lead|contact|company|task)$/, 6],
  [/^(customer|request|document|event|activity)$/, 4],
  [/^(users|groups|roles|pipelines|stages|lossReasons|customFields)$/, 4],
  [/^(user|group|role|pipeline|stage|lossReason|customField)$/, 2],
  [/^(node|nodes|search|trash|history|me|leadTotals)$/, 1],
];
/** All the others together, however many they are. */
const weightOfOthers = 8;

export function writeQuestion(luck: Luck, schema: GraphQLSchema, pool: Pool, cursors: Cursors): Question {
  const pen = penOf(luck, schema, pool, cursors);
  const weighted = weightedFields(Object.values(schema.getQueryType()?.getFields() ?? {}));
  const roots = luck.times(
    luck.weighted([
      [1, 6],
      [2, 3],
      [3, 1],
    ] as const),
    () => luck.weighted<Field>(weighted),
  );
  const parts = roots.map((field) => rootText(pen, field));
  if (luck.chance(0.1)) parts.splice(luck.whole(0, parts.length), 0, "__typename");
  const body = luck.chance(0.06) ? wrapped(pen, parts) : parts.join(" ");
  const declared = [...pen.variables].map(([name, { type }]) => `$${name}: ${String(type)}`).join(", ");
  const main = `query Ask${declared === "" ? "" : `(${declared})`} { ${body} }`;
  const isAmong = luck.chance(0.04);
  const query = [main, ...pen.fragments, ...(isAmong ? ["query Other { me { id } }"] : [])].join("\n");
  const variables = Object.fromEntries([...pen.variables].map(([name, { value }]) => [name, value]));
  const asked = luck.chance(0.04) ? mangleVariables(luck, { query, variables }) : { query, variables };
  return { ...asked, marks: pen.marks, operationName: isAmong || luck.chance(0.3) ? "Ask" : null };
}

function weightedFields(fields: readonly Field[]): readonly (readonly [Field, number])[] {
  const own = (field: Field): number | undefined => weights.find(([name]) => name.test(field.name))?.[1];
  const others = weightOfOthers / fields.filter((field) => own(field) === undefined).length;
  return fields.map((field) => [field, own(field) ?? others]);
}

/** Now and then twice, under one key, so that it is merged. */
function rootText(pen: Pen, field: Field): string {
  const depth = pen.luck.weighted([
    [1, 1],
    [2, 3],
    [3, 4],
    [4, 2],
  ] as const);
  return fieldText(pen, field, { depth, within: "Query" });
}

function wrapped(pen: Pen, parts: readonly string[]): string {
  const name = `Root${pen.next()}`;
  const [first = "__typename", ...others] = parts;
  pen.fragments.push(`fragment ${name} on Query { ${first} }`);
  return [`...${name}`, ...others.map((part) => `... on Query { ${part} }`)].join(" ");
}

function penOf(luck: Luck, schema: GraphQLSchema, pool: Pool, cursors: Cursors): Pen {
  let number = 0;
  const pen: Pen = {
    ...{ luck, schema, pool, cursors, wildness: luck.chance(0.05) ? 0.3 : 0, room: 90 },
    ...{ variables: new Map(), fragments: [], marks: new Map(), next: () => (number += 1) },
    id: (kind) => {
      const id = idFor(luck, pool, [kind]);
      return luck.chance(0.5) ? new Reference(declare(pen, "ID!", id)) : id;
    },
  };
  return pen;
}
