import { cardKinds } from "../../rights/catalogue";
import type { Description } from "../description/description";
import { describedKinds } from "../description/registry";

/**
 * The kinds that have a responsible user, cards before what hangs on them. Whoever locks rows of several kinds does it in
 * this order: two who lock the same rows do not wait for each other, and nothing is hung on a card that is locked.
 */
export function ownedKinds(): readonly Description[] {
  const isCard = ({ kind }: Description): boolean => (cardKinds as readonly string[]).includes(kind);
  const owned = describedKinds().filter(({ owners }) => owners.responsible !== undefined);
  return [...owned.filter(isCard), ...owned.filter((of) => !isCard(of))];
}
