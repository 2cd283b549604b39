import type { GraphQLInputType, GraphQLSchema } from "graphql";
import type { Pool } from "./ids";
import type { Luck } from "./luck";

/** A document as it is being written. */
export interface Writing {
  readonly luck: Luck;
  readonly schema: GraphQLSchema;
  readonly pool: Pool;
  /** From 0, where every value fits its type, to 1. */
  readonly wildness: number;
  readonly variables: Map<string, Declared>;
  readonly fragments: string[];
  /** Fields that may still be written. */
  room: number;
}

export interface Declared {
  readonly type: GraphQLInputType | string;
  readonly value: unknown;
}

export function declare(writing: Writing, type: GraphQLInputType | string, value: unknown): string {
  const name = `v${writing.variables.size}`;
  writing.variables.set(name, { type, value });
  return name;
}
