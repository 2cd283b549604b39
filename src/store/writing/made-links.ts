import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import { type Draft, type LinkList, type Reference, inputName } from "./draft";

/** Links to what the same transaction has made or found, by their names in inputs: UUIDs, nothing where there is none. */
export type MadeLinks = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * A draft that leads to what was made with it, as if it were said: closed links are refused by name, but nobody has to
 * see what he has made a moment ago.
 */
export function withMade(of: Description, draft: Draft, made: MadeLinks): Draft {
  const links = of.links.filter((link) => made[inputName(link)] !== undefined);
  const ones = links
    .filter((link) => link.cardinality === "one")
    .map((link) => [inputName(link), made[inputName(link)]] as const);
  const lists = links.flatMap((link): readonly LinkList[] => {
    if (link.cardinality !== "through") return [];
    const target = descriptionOf(link.target);
    const ids = made[inputName(link)] as readonly string[];
    const targets = ids.map((id): Reference => ({ of: target, id, path: draft.path }));
    const said = draft.lists.filter((list) => list.link === link).flatMap((list) => list.targets);
    return [{ link, mode: "replace", targets: [...said, ...targets] }];
  });
  return {
    ...draft,
    said: { ...draft.said, ...Object.fromEntries(ones) },
    parts: [...draft.parts, ...links.map(({ name }) => name)],
    lists: [...draft.lists.filter((list) => !lists.some(({ link }) => link === list.link)), ...lists],
  };
}
