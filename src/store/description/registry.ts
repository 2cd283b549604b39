import { type CardKind, cardKinds } from "../../rights/catalogue";
import type { Description, FieldDescription, LinkDescription, RecordClass } from "./description";
import type { Kind } from "./kinds";

/** What the decorators of a class have said so far, by class; a subclass has what its parents have. */
const fieldsOf = new Map<object, FieldDescription[]>();
const linksOf = new Map<object, LinkDescription[]>();
const byKind = new Map<Kind, Registered>();

/** Its links are still being added to: what hangs on cards may be described after them. */
type Registered = Description & { readonly links: LinkDescription[] };

export function addField(type: object, field: FieldDescription): void {
  fieldsOf.set(type, [...(fieldsOf.get(type) ?? []), field]);
}

export function addLink(type: object, link: LinkDescription): void {
  linksOf.set(type, [...(linksOf.get(type) ?? []), link]);
}

function inherited<T>(known: ReadonlyMap<object, readonly T[]>, type: object | null): readonly T[] {
  if (type === null || type === Function.prototype) return [];
  return [...inherited(known, Object.getPrototypeOf(type) as object | null), ...(known.get(type) ?? [])];
}

export const declaredFields = (type: object): readonly FieldDescription[] => inherited(fieldsOf, type);
export const declaredLinks = (type: object): readonly LinkDescription[] => inherited(linksOf, type);

export function register(description: Registered): void {
  if (byKind.has(description.kind)) throw new Error(`${description.kind} is described twice`);
  byKind.set(description.kind, Object.freeze(description));
  for (const other of byKind.values()) {
    joinToCard(other, description);
    if (other !== description) joinToCard(description, other);
  }
}

const isCardKind = (kind: Kind): kind is CardKind => (cardKinds as readonly Kind[]).includes(kind);

/** Every card leads to what hangs on cards: none has to say so. */
function joinToCard(card: Registered, { kind, plural, links }: Description): void {
  const link = links.find(({ cardinality }) => cardinality === "card");
  if (!isCardKind(card.kind) || link?.cardinality !== "card" || !link.cards.includes(card.kind)) return;
  card.links.push({
    ...{ cardinality: "many", name: plural, target: kind, column: "card_id", cardKind: card.kind },
    description: `The ${plural} that ${link.carried ? "hang on" : "belong to"} it.`,
    ...{ reads: "everybody", required: false },
  });
}

/** The description of a kind. Throws where nothing describes it: a link to it was declared too early. */
export function descriptionOf(kind: Kind): Description {
  const description = byKind.get(kind);
  if (!description) throw new Error(`no class describes ${kind}`);
  return description;
}

export const describedKinds = (): readonly Description[] => [...byKind.values()];

export const isDescribed = (kind: string): kind is Kind => byKind.has(kind as Kind);

export function descriptionOfClass(type: RecordClass): Description {
  const description = describedKinds().find((known) => known.type === type);
  if (!description) throw new Error(`${type.name} is not described`);
  return description;
}

export const descriptionByPrefix = (prefix: string): Description | undefined =>
  describedKinds().find((known) => known.prefix === prefix);

/** Is it a card that what is of the other kind may hang on: does it list what hangs on it? */
export const mayCarry = (card: Description, hanging: Description): boolean =>
  card.links.some((link) => link.cardinality === "many" && link.target === hanging.kind && link.cardKind === card.kind);

/** The kinds of card that a kind may hang on. */
export const cardsFor = (hanging: Description): readonly Description[] =>
  describedKinds().filter((card) => mayCarry(card, hanging));
