import { type GraphQLResolveInfo, OperationTypeNode } from "graphql";
import { createParameterDecorator } from "type-graphql";
import { deedFrom } from "../store/change-log";
import type { RecordClass } from "../store/description/description";
import type { Door } from "../store/door";
import { type Handles, type Right, openHandle } from "../store/handles";
import { type HandlesAtOnce, openAtOnce } from "../store/handles-at-once";
import type { Context } from "./context";
import { refusedInPayload } from "./payload";
import { type Once, runOnce } from "./repeatable";
import { runOnceARequest } from "./run-once-a-request";
import { repeated } from "./repeated";

// A parameter that is used once is what makes the two functions compare their types exactly.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- see above
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** A method whose first parameter is exactly the handle that its right gives; anything else does not compile. */
type Guarded<Handle> = <M extends (...args: never[]) => unknown>(
  prototype: object,
  key: string,
  method: Same<Parameters<M>[0], Handle> extends true ? TypedPropertyDescriptor<M> : never,
) => void;

interface Call {
  readonly context: Context;
  readonly asked: GraphQLResolveInfo;
}

/** What each resolver says of its right, by class and method: read by the test that names every field without one. */
const declared = new Map<object, Map<string, string>>();

export const declaredRight = (prototype: object, key: string): string | undefined => declared.get(prototype)?.get(key);

export function declareRight(prototype: object, key: string, right: string): void {
  const rights = declared.get(prototype) ?? new Map<string, string>();
  declared.set(prototype, rights.set(key, right));
}

/**
 * What a mutation may do in one statement instead of a transaction, with the arguments of its resolver. Null: nothing was
 * done, and the resolver is asked, which does it or refuses it.
 */
type AtOnce<Handle> = (handle: Handle, ...args: never[]) => Promise<object | null>;

/**
 * The right that a resolver needs. It opens the handle and hands it over as the first parameter,
 * and a mutation runs in one transaction, which a refusal takes back whole; what it can do `atOnce` is tried before.
 * @example
 * @Query(() => LeadConnection)
 * @Requires(Lead, "view")
 * leads(leads: Reader<Lead>, @Asked() asked: Question) { … }
 */
export function Requires<T extends object, R extends Right>(
  type: RecordClass<T>,
  right: R,
  atOnce?: R extends keyof HandlesAtOnce<T> ? AtOnce<HandlesAtOnce<T>[R]> : never,
): Guarded<Handles<T>[R]> {
  const attempt = atOnce as Attempt | undefined;
  return guarding(`${type.name}:${right}`, (door) => openHandle(door, type, right), {
    answersIds: true,
    atOnce: attempt && ((door, args) => attempt(openAtOnce(door, type, right as keyof HandlesAtOnce<T>), ...args)),
  });
}

type Attempt = (handle: unknown, ...args: readonly unknown[]) => Promise<unknown>;

/** What a guarded mutation answers: nothing but records, ids and outcomes, or more than that, or secrets; and what it tries first. */
type Answering = Pick<Once, "answersIds" | "shownOnce"> & {
  readonly atOnce?: ((door: Door, args: readonly unknown[]) => Promise<unknown>) | undefined;
};

/** A resolver whose handle is something else than that of one kind of record. */
export function guarding<Handle>(
  name: string,
  open: (door: Door) => Promise<Handle>,
  answering: Answering = { answersIds: false },
): Guarded<Handle> {
  return (prototype, key, method) => {
    declareRight(prototype, key, name);
    guard(prototype, key, method, open, answering);
  };
}

function guard<Handle>(
  prototype: object,
  key: string,
  method: TypedPropertyDescriptor<never> | object,
  open: (door: Door) => Promise<Handle>,
  { atOnce, ...answering }: Answering,
): void {
  const descriptor = method as { value: (...args: readonly unknown[]) => unknown };
  const resolve = descriptor.value;
  createParameterDecorator<Context>((asked): Call => ({ context: asked.context, asked: asked.info }))(
    prototype,
    key,
    0,
  );
  descriptor.value = async function (this: unknown, call: unknown, ...args: readonly unknown[]) {
    const { context, asked } = call as Call;
    if (!isMutation(asked)) return resolve.call(this, await open(context.door), ...args);
    const run = async (door: Door): Promise<unknown> => resolve.call(this, await open(door), ...args);
    const { requestKey, errand } = context;
    const transact = (door: Door): Promise<unknown> =>
      runOnce(door, { requestKey, asked, ...answering, open: () => open(door), run: () => run(door) });
    const write = async (): Promise<unknown> => {
      const done = isTriedAtOnce(context) ? await atOnce?.(context.door.anew(), args) : null;
      return done ?? repeated(() => context.door.inTransaction(transact, deedFrom(context.desk, asked.fieldName)));
    };
    return runOnceARequest(context, asked, () => refusedInPayload(asked, errand, write));
  };
}

/** What is done once for a key needs a transaction around it, for the key. */
const isTriedAtOnce = ({ requestKey, optimisations }: Context): boolean =>
  requestKey === null && optimisations.has("one-statement-writes");

const isMutation = ({ operation, path }: GraphQLResolveInfo): boolean =>
  operation.operation === OperationTypeNode.MUTATION && path.prev === undefined;

/** A field that anybody may ask for. Why it may stay open is said where it stands; the list of them is a test. */
export function Open(because: string): MethodDecorator {
  return (prototype, key) => {
    declareRight(prototype, String(key), `open: ${because}`);
  };
}
