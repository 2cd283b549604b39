import { cardKinds } from "../../rights/catalogue";
import type { Description } from "../description/description";
import { describedKinds } from "../description/registry";

/**
 * The kinds that have a responsible user, cards before what names them. Whoever locks rows of several kinds does it in
 * this order: two who lock the same rows do not wait for each other, and nothing is hung on a card that is locked.
 */
export function ownedKinds(): readonly Description[] {
  const owned = describedKinds().filter(({ owners }) => owners.responsible !== undefined);
  return [0, 1, 2].flatMap((rank) => owned.filter((of) => rankOf(of) === rank));
}

/** Cards, cards that name a card, and what hangs on cards. */
function rankOf({ kind, links }: Description): 0 | 1 | 2 {
  if (!(cardKinds as readonly string[]).includes(kind)) return 2;
  return links.some((link) => link.cardinality === "card") ? 1 : 0;
}
