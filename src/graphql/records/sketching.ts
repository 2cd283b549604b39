import type { GraphQLResolveInfo } from "graphql";
import type { ListSketch, RecordSketch } from "../../store/compiled/sketch";

/** What a field of the root asks for, as the compiler takes it. */
export interface Sketched {
  readonly sketch: ListSketch | RecordSketch;
}

/**
 * The sketch of what a field of the root asks for; null for what is not compiled. Asked for once for an operation: it
 * depends on the variables in `@skip` and `@include` alone.
 */
export function sketchOf(_asked: GraphQLResolveInfo): Sketched | null {
  return null;
}

const borne = new WeakMap<GraphQLResolveInfo, Sketched>();

/** Gives the sketch to the question of a call, before its resolver is called. */
export function bearSketch(asked: GraphQLResolveInfo, sketched: Sketched): void {
  borne.set(asked, sketched);
}
