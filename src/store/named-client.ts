import { createHash } from "node:crypto";
import { Client, type QueryConfig } from "pg";

const mostNames = 500;

/** Names by text, the same on every connection: a hash, so that two texts never share one. */
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `bw_${createHash("sha256").update(text).digest("hex").slice(0, 24)}`;
  names.set(text, name);
  return name;
}

const isReading = /^\s*(select|with)\b/i;

/**
 * A client that names its readings, so that PostgreSQL parses and plans each text once a connection (`performance.md`).
 * TypeORM never names what it sends, and passes text and values.
 */
export class NamedClient extends Client {
  // The overloads of pg's `query` can't be overridden type by type; what goes in comes out unchanged but for the name.
  override query = ((first: unknown, values?: unknown, callback?: unknown) => {
    const send = Client.prototype.query.bind(this) as (...args: readonly unknown[]) => unknown;
    if (typeof first !== "string" || !Array.isArray(values) || !isReading.test(first))
      return send(first, values, callback);
    const named: QueryConfig = { name: nameOf(first), text: first, values };
    return callback === undefined ? send(named) : send(named, callback);
  }) as Client["query"];
}
