import type { Door } from "../door";
import type { Draft, Reference } from "../writing/draft";
import { type Seen, lookUp } from "../writing/lookups";
import { survivorsOf } from "./survivors";

/** Drafts, and what they refer to, as far as the caller sees it. */
export interface SeenDrafts {
  readonly drafts: readonly Draft[];
  readonly seen: Seen;
}

/** Looks up what drafts refer to, and `more` beside it. An absorbed record is its survivor: the draft then says that one. */
export async function lookUpDrafts(
  door: Door,
  drafts: readonly Draft[],
  more: readonly Reference[] = [],
): Promise<SeenDrafts> {
  const references = drafts.flatMap((draft) => draft.references);
  const seen = await lookUp(door, [...more, ...references]);
  const led = await survivorsAmong(
    door,
    references.filter(({ of, id }) => !seen.row(of, id)),
  );
  if (led.size === 0) return { drafts, seen };
  const asLed = drafts.map((draft) => ledOn(draft, led));
  return { drafts: asLed, seen: await lookUp(door, [...more, ...asLed.flatMap((draft) => draft.references)]) };
}

async function survivorsAmong(door: Door, missing: readonly Reference[]): Promise<ReadonlyMap<string, string>> {
  const led = new Map<string, string>();
  for (const of of new Set(missing.map((reference) => reference.of))) {
    const ids = missing.filter((reference) => reference.of === of).map(({ id }) => id);
    for (const [from, to] of await survivorsOf(door, of, ids)) led.set(from, to);
  }
  return led;
}

function ledOn(draft: Draft, led: ReadonlyMap<string, string>): Draft {
  const onward = (reference: Reference): Reference => ({ ...reference, id: led.get(reference.id) ?? reference.id });
  // A draft says of a record its id and nothing else, under the name of the link that leads to it.
  const said = Object.entries(draft.said).map(
    ([name, value]) => [name, name.endsWith("Id") ? (led.get(String(value)) ?? value) : value] as const,
  );
  return {
    ...draft,
    said: Object.fromEntries(said),
    references: draft.references.map(onward),
    lists: draft.lists.map((list) => ({ ...list, targets: list.targets.map(onward) })),
  };
}
