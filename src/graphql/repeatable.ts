import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { GraphQLResolveInfo } from "graphql";
import type { Door } from "../store/door";
import { heldOf, isHeld } from "../store/reading/found";
import { apiId } from "../store/ids";
import { type Keyed, keepOutcome, takeKey } from "../store/keyed";
import { recordsOfAnyKind } from "./records/any-kind";
import { Question } from "./records/wanted";
import { Readers } from "./readers";

/** The request's `Idempotency-Key`, and a hash of what it asks; null where it has none. */
export type RequestKey = Omit<Keyed, "field"> | null;

export function requestKeyOf({ headers, body }: FastifyRequest): RequestKey {
  const key = headers["idempotency-key"];
  if (key === undefined) return null;
  const { query, operationName, variables } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const asked = JSON.stringify([query, operationName ?? null, variables ?? {}]);
  return { key: String(key), fingerprint: createHash("sha256").update(asked).digest("base64url") };
}

/** What is done once for a key. */
export interface Once {
  readonly requestKey: RequestKey;
  readonly asked: GraphQLResolveInfo;
  /** Is the payload nothing but records, ids and outcomes? Else it is shown again to whom the mutation is still open. */
  readonly answersIds: boolean;
  /** Members of the payload that are shown once and kept nowhere: secrets. */
  readonly shownOnce?: readonly string[];
  /** Throws where the mutation is not open to the caller. */
  readonly open: () => Promise<unknown>;
  readonly run: () => Promise<unknown>;
}

/**
 * Runs a mutation, once for its key: sent again it is answered from ids, which are read back through the rights of
 * today (`rights.md` 3, At once).
 */
export async function runOnce(door: Door, once: Once): Promise<unknown> {
  const { requestKey, asked, answersIds, shownOnce = [], open, run } = once;
  if (requestKey === null) return run();
  const keyed: Keyed = { ...requestKey, field: String(asked.path.key) };
  const earlier = await takeKey(door, keyed);
  if (earlier) {
    if (!answersIds) await open();
    return readBack(door, asked, earlier.outcome as Readonly<Record<string, unknown>>);
  }
  const payload = (await run()) as Readonly<Record<string, unknown>>;
  const outcome = { ...payload, ...Object.fromEntries(shownOnce.map((name) => [name, null])) };
  await keepOutcome(door, keyed, isDone(payload) ? (kept(outcome) as object) : null);
  return payload;
}

/** Was anything done? What was refused whole, or only asked back, may be sent again with the same key. */
function isDone({ userErrors = [], outcomes, question = null }: Readonly<Record<string, unknown>>): boolean {
  if (question !== null) return false;
  if ((userErrors as readonly unknown[]).length === 0) return true;
  return Array.isArray(outcomes) && outcomes.some((outcome) => outcome !== "REFUSED");
}

const recordMark = "=record";
const momentMark = "=moment";

/** A payload as it is kept: ids in the place of records. */
function kept(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kept);
  if (value instanceof Date) return { [momentMark]: value.toISOString() };
  if (typeof value !== "object" || value === null) return value;
  if (!isHeld(value)) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, kept(each)]));
  const { of, row } = heldOf(value);
  return { [recordMark]: apiId(of.prefix, row["id"] as string) };
}

type Kept = Readonly<Record<string, unknown>>;

const isKept = (value: unknown): value is Kept => typeof value === "object" && value !== null;

/** The payload again: the records of each member in one statement a kind, null where they are out of sight by now. */
async function readBack(door: Door, asked: GraphQLResolveInfo, payload: Kept): Promise<Kept> {
  const question = new Question(asked);
  const places = new Set(placesIn(payload).map(({ path }) => path));
  const found = new Map<string, object | null>();
  const read = [...places].map(async (path) => {
    const ids = placesIn(payload).flatMap((place) => (place.path === path ? [place.id] : []));
    const records = await recordsOfAnyKind(new Readers(door), ids, (of) => question.under(path, of));
    ids.forEach((id, index) => found.set(`${path} ${id}`, records[index] ?? null));
  });
  await Promise.all(read);
  return revived(payload, "", found) as Kept;
}

/** A record that a payload holds, and under which names: those of a list stand at one place. */
interface Place {
  readonly path: string;
  readonly id: string;
}

const below = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

function placesIn(value: unknown, path = ""): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap((each) => placesIn(each, path));
  if (!isKept(value)) return [];
  const id = value[recordMark];
  if (typeof id === "string") return [{ path, id }];
  return Object.entries(value).flatMap(([name, each]) => placesIn(each, below(path, name)));
}

function revived(value: unknown, path: string, records: ReadonlyMap<string, object | null>): unknown {
  if (Array.isArray(value)) return value.map((each) => revived(each, path, records));
  if (!isKept(value)) return value;
  const { [recordMark]: id, [momentMark]: moment } = value;
  if (typeof id === "string") return records.get(`${path} ${id}`) ?? null;
  if (typeof moment === "string") return new Date(moment);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, revived(each, below(path, name), records)]),
  );
}
