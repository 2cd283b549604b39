import type { Wanted, WantedLink } from "../../store/reading/wanted";

/** The same link asked for twice in the same words is followed once, with all that is wanted of it. */
export function merged(links: readonly WantedLink[]): readonly WantedLink[] {
  const byKey = new Map<string, WantedLink>();
  for (const link of links) {
    const known = byKey.get(link.key);
    byKey.set(link.key, known ? mergeLinks(known, link) : link);
  }
  return [...byKey.values()];
}

function mergeLinks(one: WantedLink, other: WantedLink): WantedLink {
  const targets = [...one.targets].map(([kind, wanted]) => {
    const more = other.targets.get(kind);
    return [kind, more ? mergeWanted(wanted, more) : wanted] as const;
  });
  const page = one.page && {
    ...one.page,
    counted: one.page.counted || other.page?.counted === true,
    listed: one.page.listed || other.page?.listed === true,
  };
  return { ...one, targets: new Map(targets), page };
}

const mergeWanted = (one: Wanted, other: Wanted): Wanted => ({
  description: one.description,
  fields: new Set([...one.fields, ...other.fields]),
  links: merged([...one.links, ...other.links]),
});
