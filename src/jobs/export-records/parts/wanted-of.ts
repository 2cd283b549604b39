import type { Description, LinkDescription } from "../../../store/description/description";
import { cardsFor } from "../../../store/description/registry";
import type { PageRequest, Wanted, WantedLink } from "../../../store/reading/wanted";
import { targetKindsOf, titleFieldOf } from "./link-parts";
import type { Part } from "./part";

/** What has to be read of a kind for these parts: of links what their targets are called. */
export function wantedOf(of: Description, parts: readonly Part[]): Wanted {
  const fields = parts.flatMap(({ reads }) => (reads !== null && "field" in reads ? [reads.field] : []));
  const links = parts.flatMap(({ reads }) => (reads !== null && "link" in reads ? [reads.link] : []));
  return { description: of, fields: new Set(fields), links: [...new Set(links)].map((link) => wantedLink(of, link)) };
}

function wantedLink(of: Description, link: LinkDescription): WantedLink {
  const targets = targetKindsOf(link, cardsFor(of)).map((target): [Description["kind"], Wanted] => [
    target.kind,
    { description: target, fields: new Set([titleFieldOf(target).name]), links: [] },
  ]);
  return { key: link.name, link, targets: new Map(targets), page: link.cardinality === "through" ? firstOnes : null };
}

/** As many as a page has. */
const firstOnes: PageRequest = {
  ...{ first: 250, after: null, last: null, before: null },
  ...{ conditions: [], orderBy: [], counted: false, listed: true },
};
