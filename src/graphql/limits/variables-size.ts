import type { GraphQLError } from "graphql";
import { type Limits, beyondLimit } from "./limits";

/**
 * Throws the refusal of variables that hold too many values, or values too deep inside each other, before anything
 * walks through them that can't stop.
 */
export function throwIfTooLarge(variables: unknown, limits: Limits): void {
  const refusal = refusalOf(variables, limits);
  if (refusal) throw refusal;
}

function refusalOf(variables: unknown, limits: Limits): GraphQLError | null {
  const waiting: { readonly value: unknown; readonly level: number }[] = [{ value: variables, level: 0 }];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, level } = next;
    if (typeof value !== "object" || value === null) continue;
    if (level > limits.nesting) return beyondLimit("nesting", level, limits.nesting);
    const inner: readonly unknown[] = Object.values(value);
    count += inner.length;
    if (count > limits.values) return beyondLimit("values", count, limits.values);
    for (const each of inner) waiting.push({ value: each, level: level + 1 });
  }
  return null;
}
