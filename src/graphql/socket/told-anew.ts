import { type ExecutionArgs, type ExecutionResult, createSourceEventStream, execute, getOperationAST } from "graphql";
import type { Watch } from "../../observe/watch";
import { operationOf } from "../watched-operations";
import { type LiveContext, errandEnd } from "./live-context";

type Told = AsyncIterableIterator<ExecutionResult>;
type Args = ExecutionArgs & { readonly contextValue: LiveContext };

/**
 * As graphql-js subscribes, but each event is answered in a context of its moment: what the context of the subscription
 * knows of rights is as old as that.
 */
export async function subscribeAnew(watch: Watch, args: Args): Promise<Told | ExecutionResult> {
  const finish = watched(watch, args);
  const events = await createSourceEventStream(args);
  if (!isIterable(events)) {
    finish();
    return events;
  }
  return toldAnew(args, events[Symbol.asyncIterator](), finish);
}

const isIterable = (events: AsyncIterable<unknown> | ExecutionResult): events is AsyncIterable<unknown> =>
  Symbol.asyncIterator in events;

/** No generator: one that waits for its next event can't be ended before that. */
function toldAnew(args: Args, source: AsyncIterator<unknown>, finish: () => void): Told {
  const { anew } = args.contextValue.live;
  const told: Told = {
    [Symbol.asyncIterator]: () => told,
    next: async () => {
      const event = await source.next().catch((fault: unknown) => {
        finish();
        throw fault;
      });
      if (event.done) return { done: true, value: undefined };
      return { done: false, value: await execute({ ...args, rootValue: event.value, contextValue: anew() }) };
    },
    return: async () => {
      await source.return?.();
      finish();
      return { done: true, value: undefined };
    },
  };
  return told;
}

/** One line of the log for a subscription, when it ends. */
function watched(watch: Watch, { document, operationName, contextValue: { errand } }: Args): () => void {
  const operation = getOperationAST(document, operationName);
  if (operation) errand.begin(operationOf(operation, document, operation.name?.value ?? null));
  return errandEnd(watch, errand);
}
