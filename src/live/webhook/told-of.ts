import { scopeFor } from "../../store/access";
import { descriptionOf, isDescribed } from "../../store/description/registry";
import type { News } from "../../store/feed/feed";
import { type Told, judgeChanges, nothingTold } from "../../store/feed/judge-changes";
import type { Standing } from "../../store/standing";

/**
 * What news comes to for whoever hears of these kinds, by the rights of this moment; null for nothing. Where rights have
 * changed, or more happened than is told, all is to be read again that is still in VIEW: what is not is told of no more.
 */
export function toldOf(
  standing: Standing,
  resources: readonly string[],
  news: News,
  isSameRights: boolean,
): Told | null {
  const kinds = resources.filter(isDescribed).map(descriptionOf);
  const seen = kinds.filter((of) => scopeFor(standing, of, "VIEW").is !== "nothing");
  if (news.isCut || !isSameRights) return seen.length === 0 ? null : { ...nothingTold, again: seen };
  const told = judgeChanges(standing, { kinds, records: null }, news.changes);
  return told === nothingTold ? null : told;
}
