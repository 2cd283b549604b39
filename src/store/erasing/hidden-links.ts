import { scopeFor } from "../access";
import type { Description, LinkDescription } from "../description/description";
import type { Kind } from "../description/kinds";
import { descriptionOf } from "../description/registry";
import type { Standing } from "../standing";
import { cardColumnsOf } from "../writing/stored-values";

/** Links of a kind that lead to what the caller sees nothing of. */
export interface HiddenLinks {
  readonly columns: readonly string[];
  /** What change rows call them. */
  readonly properties: readonly string[];
  /** Columns of the card, to be left out where the card is of one of these kinds. */
  readonly cards: readonly Kind[];
  readonly cardColumns: readonly string[];
}

/**
 * Where a row that is told as it is kept says an id of what is hidden, which is told nowhere (`rights.md` 5.1). To
 * administrators a kind is open as a whole or, without a seat or by a token that does not list it, not at all.
 */
export function hiddenLinks(standing: Standing, of: Description): HiddenLinks {
  const isHidden = (kind: Kind): boolean => scopeFor(standing, descriptionOf(kind), "VIEW").is === "nothing";
  const ones = of.links.filter(isOne).filter(({ target }) => isHidden(target));
  const cards = of.links.flatMap((link) => (link.cardinality === "card" ? link.cards : []));
  return {
    columns: ones.map(({ column }) => column),
    properties: ones.map(({ name }) => `${name}Id`),
    cards: cards.filter(isHidden),
    cardColumns: cardColumnsOf(of).map(({ name }) => name),
  };
}

const isOne = (link: LinkDescription) => link.cardinality === "one";
