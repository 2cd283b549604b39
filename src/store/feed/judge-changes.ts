import { type CardKind, cardKinds } from "../../rights/catalogue";
import { type Predicate, type RecordFacts, matches } from "../../rights/predicate";
import { scopeFor } from "../access";
import type { Description } from "../description/description";
import { descriptionOf, isDescribed } from "../description/registry";
import { apiId } from "../ids";
import { readableParts } from "../reading/history/changed-parts";
import type { Standing } from "../standing";
import type { FedChange } from "./feed";

/** What somebody wants to hear of. */
export interface Heeded {
  readonly kinds: readonly Description[];
  /** UUIDs; null for all that one sees. */
  readonly records: ReadonlySet<string> | null;
}

/** What changes come to for somebody: ids as the API has them. */
export interface Told {
  /** In VIEW now; made, changed, or come into sight. */
  readonly changed: readonly string[];
  /** In VIEW before, and no longer. */
  readonly gone: readonly string[];
  /** Of these more has changed than is told. */
  readonly again: readonly Description[];
}

export const nothingTold: Told = { changed: [], gone: [], again: [] };

/** What is told at once; of kinds of which there is more nothing is told but that. */
export const mostTold = 100;

/**
 * Judges changes by the rights of this moment, each by its own facts before and after (`rights.md` 3): what was never in
 * VIEW is told to nobody, and "gone" to those alone who saw it (`rights.md` 7).
 */
export function judgeChanges(standing: Standing, heeded: Heeded, changes: readonly FedChange[]): Told {
  const seen = new Map<string, { readonly of: Description; readonly isSeen: boolean; readonly wasSeen: boolean }>();
  const again = new Set<Description>();
  for (const change of changes) {
    if (!isDescribed(change.kind)) continue;
    const of = descriptionOf(change.kind);
    const sides = sidesOf(standing, of, change);
    for (const hanging of movedWith(standing, heeded, change, sides)) again.add(hanging);
    if (!isHeeded(heeded, of, change) || !saysSomething(standing, of, change, sides)) continue;
    const id = apiId(of.prefix, change.recordId);
    seen.set(id, { of, isSeen: sides.after, wasSeen: seen.get(id)?.wasSeen ?? sides.before });
  }
  return bounded([...seen], again);
}

interface Sides {
  readonly before: boolean;
  readonly after: boolean;
}

/** Was the record in VIEW, and is it? What lies in the trash is not (`rights.md` 5.5). */
function sidesOf(standing: Standing, of: Description, { action, before, after }: FedChange): Sides {
  const view = scopeFor(standing, of, "VIEW");
  const isIn = (facts: RecordFacts | null): boolean => facts !== null && matches(view, facts);
  return { before: action !== "RESTORE" && isIn(before), after: action !== "DELETE" && isIn(after) };
}

const isHeeded = ({ kinds, records }: Heeded, of: Description, { recordId }: FedChange): boolean =>
  kinds.includes(of) && (records?.has(recordId) ?? true);

/** A change of what is hidden on the record alone says nothing (`cases.md` 39). */
function saysSomething(
  standing: Standing,
  of: Description,
  { action, after, properties }: FedChange,
  sides: Sides,
): boolean {
  if (action !== "UPDATE" || sides.before !== sides.after) return sides.before || sides.after;
  if (!sides.after || after === null) return false;
  const open = new Set(readableParts(standing, of, after).map(({ property }) => property));
  return properties.some((property) => open.has(property));
}

/**
 * Kinds whose VIEW looks at the card that a record hangs on: what hangs on a card that has changed hands, or its place,
 * comes or goes with it, and no change of its own says so.
 */
function movedWith(standing: Standing, heeded: Heeded, change: FedChange, sides: Sides): readonly Description[] {
  if (!(cardKinds as readonly string[]).includes(change.kind) || !(sides.before || sides.after)) return [];
  if (change.action === "CREATE" || (change.action === "UPDATE" && sameFacts(change))) return [];
  return heeded.kinds.filter((of) => looksAtCards(scopeFor(standing, of, "VIEW"), change.kind as CardKind));
}

const sameFacts = ({ before, after }: FedChange): boolean =>
  Object.keys(after ?? {}).every((name) => (after as Facts)[name] === (before as Facts | null)?.[name]);

type Facts = Readonly<Record<string, unknown>>;

function looksAtCards(predicate: Predicate, kind: CardKind): boolean {
  switch (predicate.is) {
    case "userIn":
      return predicate.column.startsWith("card");
    case "fieldIs":
    case "fieldIsNot":
      return predicate.field.startsWith("card");
    case "anyOf":
    case "allOf":
      return predicate.predicates.some((each) => looksAtCards(each, kind));
    default:
      return false;
  }
}

type Seen = readonly [string, { readonly of: Description; readonly isSeen: boolean; readonly wasSeen: boolean }];

function bounded(seen: readonly Seen[], again: ReadonlySet<Description>): Told {
  const all = seen.filter(([, { isSeen, wasSeen }]) => isSeen || wasSeen);
  const tooMany = all.length > mostTold ? all.map(([, { of }]) => of) : [];
  const whole = new Set([...again, ...tooMany]);
  if (all.length === 0 && again.size === 0) return nothingTold;
  const told = all.filter(([, { of }]) => !whole.has(of));
  return {
    changed: told.filter(([, { isSeen }]) => isSeen).map(([id]) => id),
    gone: told.filter(([, { isSeen }]) => !isSeen).map(([id]) => id),
    again: [...whole],
  };
}
