import { turnsOf } from "../../support/naive";
import type { RequestSource, World } from "../account/world";
import type { Item } from "./call";
import type { Draft } from "./judge-giving";
import type { Written } from "./verdict";

/** New items of a call: requests that name nobody go to whose turn it is; what is refused takes none (`docs/adr/0043`, 5). */
export function givenInTurn(world: World, drafts: readonly Draft[], items: readonly Item[]): readonly Item[] {
  const taken = new Map<RequestSource, number>();
  return items.map((item, index) => {
    const { source, to = null } = drafts[index] ?? {};
    const rule = world.requestRules.find((each) => each.source === source);
    if (!rule || to !== null || item.verdict.is !== "written") return item;
    const users = turnsOf(rule, world.people);
    const turn = taken.get(rule.source) ?? 0;
    taken.set(rule.source, turn + 1);
    return { ...item, verdict: given(item.verdict, rule.source, users[(rule.turn + turn) % users.length]) };
  });
}

/** Nobody active in the rule: the maker keeps it. */
const given = (verdict: Written, turnOf: RequestSource, user: string | undefined): Written => ({
  ...verdict,
  after: { ...verdict.after, responsibleId: user ?? verdict.after.responsibleId },
  turnOf,
});

/** The world once so many turns are taken. */
export function afterTurns({ requestRules }: World, written: readonly Written[]): World["requestRules"] {
  const turns = written.flatMap(({ turnOf }) => turnOf ?? []);
  if (turns.length === 0) return requestRules;
  return requestRules.map((rule) => {
    const own = turns.filter((source) => source === rule.source);
    return { ...rule, turn: rule.turn + own.length };
  });
}
