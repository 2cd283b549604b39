import { createHash } from "node:crypto";
import type { Standing } from "../standing";

/** What rights say, as a text: whose rights have changed in it sees other records, though none of them has changed. */
export const saidOf = (standing: Standing | null): string =>
  JSON.stringify([standing?.principal, standing?.customFields], (_key, value: unknown) =>
    value instanceof Set ? [...value] : value,
  );

const hashes = new WeakMap<Standing, Buffer>();

/** The same for keeping: a standing that is kept between two looks is read once. */
export function rightsHashOf(standing: Standing): Buffer {
  const hash = hashes.get(standing) ?? createHash("sha256").update(saidOf(standing)).digest();
  hashes.set(standing, hash);
  return hash;
}
