import { createHash } from "node:crypto";
import { Client, type QueryConfig } from "pg";
import type { Optimisations } from "./optimisations";
import { type Statement, isPlannedAnew } from "./sql";

const mostNames = 500;

/** Names by text, the same on every connection: a hash, so that two texts never share one. The longest unused goes first. */
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known === undefined && (!hasPlan.test(text) || isPlannedAnew(text))) return undefined;
  const name = known ?? `bw_${createHash("sha256").update(text).digest("hex").slice(0, 24)}`;
  names.delete(text);
  names.set(text, name);
  if (names.size > mostNames) giveUpOldest();
  return name;
}

/** Names that were given up, in order: every connection has to hear of each. */
const givenUp: string[] = [];
/** How many of them each connection has heard of. */
const heard = new WeakMap<Client, number>();

function giveUpOldest(): void {
  const [oldest] = names;
  if (!oldest) return;
  const [text, name] = oldest;
  names.delete(text);
  givenUp.push(name);
}

/** What the driver knows of a connection, and its types do not say. */
type Wired = Client & { readonly connection: { readonly parsedStatements: Record<string, string | undefined> } };

/** Has the connection plans of texts that nobody asks for any more? */
export const hasOldPlans = (client: Client): boolean => (heard.get(client) ?? 0) < givenUp.length;

/** Frees them in PostgreSQL. Never throws: one that is not there is free already. */
export async function freeOldPlans(client: Client): Promise<void> {
  const old = givenUp.slice(heard.get(client) ?? 0);
  heard.set(client, givenUp.length);
  const { parsedStatements } = (client as Wired).connection;
  for (const name of old.filter((each) => parsedStatements[each] !== undefined)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the driver keeps them in a plain object
    delete parsedStatements[name];
    await client.query(`deallocate "${name}"`).catch(() => undefined);
  }
}

const hasPlan = /^\s*(select|with|insert|update|delete)\b/i;

/** A statement as the driver takes it. */
export type QueryMaker = (statement: Statement) => QueryConfig;

/** What has a plan has a name, so that PostgreSQL parses and plans it once a connection. */
const namedQuery: QueryMaker = ({ text, values }) => ({ name: nameOf(text), text, values: values as unknown[] });

const plainQuery: QueryMaker = ({ text, values }) => ({ text, values: values as unknown[] });

export const queriesOf = (optimisations: Optimisations): QueryMaker =>
  optimisations.has("named-statements") ? namedQuery : plainQuery;

/** PostgreSQL's words where a table has changed under a statement that it had planned. */
const outdated = "cached plan must not change result type";

/**
 * Did PostgreSQL refuse a plan of before a migration? It did nothing then, and the text has another name from now on, by
 * which every connection plans it anew.
 */
export function isOutdatedPlan(error: unknown, text: string): boolean {
  if (!(error instanceof Error) || !error.message.includes(outdated)) return false;
  const name = names.get(text);
  if (name !== undefined) names.set(text, renamed(name));
  return true;
}

function renamed(name: string): string {
  const [, stem = name, count = "0"] = /^(bw_[0-9a-f]+)(?:_(\d+))?$/.exec(name) ?? [];
  return `${stem}_${Number(count) + 1}`;
}

/**
 * A client that names what has a plan (`performance.md` 3). TypeORM, which transactions go through, never names what it
 * sends, and passes text and values.
 */
export class NamedClient extends Client {
  // The overloads of pg's `query` can't be overridden type by type; what goes in comes out unchanged but for the name.
  override query = ((first: unknown, values?: unknown, callback?: unknown) => {
    const send = Client.prototype.query.bind(this) as (...args: readonly unknown[]) => unknown;
    if (typeof first !== "string" || !Array.isArray(values)) return send(first, values, callback);
    const named = namedQuery({ text: first, values });
    return callback === undefined ? send(named) : send(named, callback);
  }) as Client["query"];
}
