import type { GraphQLSchema } from "graphql";
import { type Asked, writeDocument } from "./document";
import { type Luck, luckFrom } from "./luck";
import { mangleDocument, mangleVariables } from "./mangle";
import { type Parcel, parcelOf } from "./parcel";
import type { Person } from "./people";

export interface Case {
  readonly seed: number;
  readonly person: Person;
  readonly asked: Asked;
  readonly parcel: Parcel;
}

/** What the seed asks, and as whom: always the same of accounts that were settled in the same way. */
export function caseOf(seed: number, schema: GraphQLSchema, people: readonly Person[]): Case {
  const luck = luckFrom(seed);
  const person = luck.weighted(people.map((each) => [each, each.weight] as const));
  const asked = ask(luck, schema, person);
  return { seed, person, asked, parcel: parcelOf(luck, asked) };
}

/** Half of them fit the schema; the others are wild in their values, their text, their variables or in all of it. */
function ask(luck: Luck, schema: GraphQLSchema, { pool, reach }: Person): Asked {
  const write = (wildness: number): Asked => writeDocument(luck, schema, pool, reach, wildness);
  return luck.weighted<() => Asked>([
    [() => write(0), 50],
    [() => write(luck.next()), 25],
    [() => mangleVariables(luck, write(0)), 10],
    [() => mangleDocument(luck, write(0)), 12],
    [() => mangleDocument(luck, mangleVariables(luck, write(1))), 3],
  ])();
}
