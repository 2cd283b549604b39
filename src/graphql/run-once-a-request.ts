import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "./context";
import { sketchIn } from "./records/sketching";

/** What mutations came to of which a text was asked: each is the only one of its request. */
const came = new WeakMap<Context, Promise<unknown>>();

/**
 * Runs a mutation. Where a text was asked of it and something else came, graphql-js makes the answer of that, and asks
 * for it by the same resolver: nothing is done again, it says what it came to.
 */
export function runOnceARequest(
  context: Context,
  asked: GraphQLResolveInfo,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const known = came.get(context);
  if (known) return known;
  const running = run();
  if (sketchIn(asked)) came.set(context, running);
  return running;
}
