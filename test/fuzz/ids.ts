import type { Luck } from "./luck";

/** Ids and cursors that the accounts have, as one person meets them. Always the same ones at the same place. */
export interface Pool {
  /** By the type's prefix, as `lead`. */
  readonly own: ReadonlyMap<string, readonly string[]>;
  readonly foreign: ReadonlyMap<string, readonly string[]>;
  readonly cursors: readonly string[];
}

/** Which kind of id a name asks for; the first that fits. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/lossReason/i, "loss_reason"],
  [/customField/i, "custom_field"],
  [/responsible|creator|user|supervisor|owner|successor|administrator/i, "user"],
  [/contact/i, "contact"],
  [/compan|parent|subsidiar/i, "company"],
  [/task/i, "task"],
  [/customer/i, "customer"],
  [/request/i, "request"],
  [/document/i, "document"],
  [/event/i, "event"],
  [/activit/i, "activity"],
  [/pipeline/i, "pipeline"],
  [/stage/i, "stage"],
  [/licence/i, "licence"],
  [/group/i, "group"],
  [/role/i, "role"],
  [/account/i, "account"],
  [/lead|card|record/i, "lead"],
];

/** The names above a value, the nearest last: `["createLead", "input", "companyId"]` asks for a company. */
function kindFor(path: readonly string[]): string | undefined {
  for (const name of [...path].reverse()) {
    const [, kind] = hints.find(([pattern]) => pattern.test(name)) ?? [];
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const unknown = "0".repeat(32);

export function idFor(luck: Luck, pool: Pool, path: readonly string[]): string {
  const kind = kindFor(path) ?? luck.pick([...pool.own.keys()]);
  const any = [...pool.own.values()].flat();
  const of = (ids: ReadonlyMap<string, readonly string[]>): string => luck.pick(ids.get(kind) ?? any);
  return luck.weighted<() => string>([
    [() => of(pool.own), 70],
    [() => of(pool.foreign), 10],
    [() => luck.pick(any), 6],
    [() => `${kind}_${unknown}`, 5],
    [() => garbled(luck, of(pool.own)), 6],
    [() => luck.pick(["", "lead_", "x", "lead_xyz", "node", unknown, `lead_${unknown}${unknown}`]), 3],
  ])();
}

export const cursorFor = (luck: Luck, pool: Pool): string =>
  luck.chance(0.5) ? luck.pick(pool.cursors) : garbled(luck, luck.pick(pool.cursors));

/** Some characters changed, cut off, doubled or put into another case. */
export function garbled(luck: Luck, text: string): string {
  const at = luck.whole(0, text.length);
  const strange = luck.pick(["", "Z", "0", "_", "=", "\u0000", "ё", "%", " "]);
  return luck.pick([
    text.slice(0, at),
    text.slice(0, at) + strange + text.slice(at + 1),
    text + strange,
    text.toUpperCase(),
    text + text,
    [...text].reverse().join(""),
  ]);
}
