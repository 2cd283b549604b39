import type { CardLink, Description, OneLink, ThroughLink } from "../description/description";
import { describedKinds } from "../description/registry";
import { inputName } from "../writing/draft";

/** A link that leads to records of a kind, by a column of the record that holds it. */
export interface ColumnLink {
  readonly holder: Description;
  readonly column: string;
  /** What change rows call it. */
  readonly property: string;
  /** Does it lead to a card, of whatever kind? */
  readonly isCard: boolean;
  /** Does the holder hang on it, and carry what the rights ask of it (`rights.md` 7)? */
  readonly isCarried: boolean;
}

/** A table of links, by the column that leads to records of the kind. */
export interface LinkTable {
  readonly table: string;
  /** The column with the record's id, and that of the other end. */
  readonly mine: string;
  readonly other: string;
  /** The kind at the other end. */
  readonly otherKind: Description["kind"];
  /** Whose list it is, where it is that of the other end: a link is written on one side. */
  readonly holder: Description | null;
  readonly property: string;
}

/** Every link of every kind that a record of this one is led to by, out of the descriptions. */
export const columnLinksTo = (of: Description): readonly ColumnLink[] =>
  describedKinds().flatMap((holder) =>
    holder.links.flatMap((link) => {
      if (link.cardinality === "card")
        return (link.cards as readonly string[]).includes(of.kind) ? [byCard(holder, link)] : [];
      return link.cardinality === "one" && link.target === of.kind ? [byColumn(holder, link)] : [];
    }),
  );

const byColumn = (holder: Description, { name, column }: OneLink): ColumnLink => ({
  ...{ holder, column, property: `${name}Id`, isCard: false, isCarried: false },
});

const byCard = (holder: Description, { name, carried }: CardLink): ColumnLink => ({
  ...{ holder, column: `${name}_id`, property: `${name}Id`, isCard: true, isCarried: carried },
});

/** Every table of links in which records of the kind stand, each once for a column. */
export function linkTablesOf(of: Description): readonly LinkTable[] {
  const all = describedKinds().flatMap((holder) =>
    holder.links
      .filter((link) => link.cardinality === "through")
      .flatMap((link) => [
        ...(holder === of ? [ownTable(link)] : []),
        ...(link.target === of.kind ? [othersTable(holder, link)] : []),
      ]),
  );
  // What is somebody's list comes last: of two descriptions of one column it is the one that stays.
  const inOrder = [...all.filter(({ holder }) => holder === null), ...all.filter(({ holder }) => holder !== null)];
  return [...new Map(inOrder.map((each) => [`${each.table}.${each.mine}`, each])).values()];
}

const ownTable = (link: ThroughLink): LinkTable => ({
  ...{ table: link.through, mine: link.from, other: link.to, otherKind: link.target },
  ...{ holder: null, property: inputName(link) },
});

const othersTable = (holder: Description, link: ThroughLink): LinkTable => ({
  ...{ table: link.through, mine: link.to, other: link.from, otherKind: holder.kind },
  ...{ holder: link.written === "always" ? holder : null, property: inputName(link) },
});

/** The lists that a record of the kind has of its own. */
export const ownLists = (of: Description): readonly ThroughLink[] =>
  of.links.filter((link) => link.cardinality === "through").filter((link) => link.written === "always");
