import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { leadingOn } from "../merging/stand-ins";
import { inputName } from "../writing/draft";
import type { Values } from "../writing/stored-values";

/**
 * Records that are to be as they were, where what they led to may be gone by now: a link leads to where that was merged
 * into, or nowhere. Users stay, whatever becomes of them.
 */
export async function leadLinksOn(door: Door, of: Description, records: readonly Values[]): Promise<readonly Values[]> {
  const { caller } = await door.standing();
  let led = records;
  for (const link of of.links) {
    if ((link.cardinality !== "one" && link.cardinality !== "through") || link.target === "USER") continue;
    const name = link.cardinality === "one" ? `${link.name}Id` : inputName(link);
    const ids = [...new Set(led.flatMap((values) => idsIn(values[name])))];
    const gone = await leadingOn(door.database, caller.accountId, descriptionOf(link.target), ids);
    const leadOn = (id: string): string | null => (gone.has(id) ? (gone.get(id) ?? null) : id);
    if (gone.size > 0) led = led.map((values) => ({ ...values, [name]: withLed(values[name], leadOn) }));
  }
  return led;
}

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : typeof value === "string" ? [value] : [];

function withLed(value: unknown, leadOn: (id: string) => string | null): unknown {
  const ids = [...new Set(idsIn(value).flatMap((id) => leadOn(id) ?? []))].sort();
  return Array.isArray(value) ? ids : (ids[0] ?? null);
}
