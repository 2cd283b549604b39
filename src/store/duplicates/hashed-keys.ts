import { createHash } from "node:crypto";
import type { ComparedRecord } from "../../duplicates/compared-record";
import { keysOf } from "../../duplicates/finding/keys";
import type { Description } from "../description/description";
import type { ComparedPart } from "./compared-parts";

/**
 * The keys of a record as PostgreSQL holds them: 64 bits of a hash each, whole numbers as texts. Each is of its kind and
 * field; two that fall together bring a candidate more, which is compared and found to be none.
 */
export function hashedKeys(
  { kind }: Description,
  parts: readonly ComparedPart[],
  record: ComparedRecord,
): readonly string[] {
  return keysOf(parts, record).map((key) => hashed(`${kind}:${key}`));
}

const hashed = (key: string): string => createHash("sha1").update(key).digest().readBigInt64BE().toString();
