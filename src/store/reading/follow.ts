import type { Door } from "../door";
import { rowsById } from "../batching";
import type { Description, LinkDescription } from "../description/description";
import { descriptionOf } from "../description/registry";
import { type Row, kindOfCard } from "./columns";
import { heldOf, recordOf } from "./found";
import { followToMany } from "./follow-to-many";
import { together } from "./together";
import type { Wanted, WantedLink } from "./wanted";

/** Follows every wanted link of the records, all at once, each in one statement for all of them. */
export async function followLinks(door: Door, wanted: Wanted, records: readonly object[]): Promise<void> {
  if (records.length === 0) return;
  await together(wanted.links.map((link) => follow(door, link, records)));
}

function follow(door: Door, wantedLink: WantedLink, records: readonly object[]): Promise<void> {
  switch (wantedLink.link.cardinality) {
    case "one":
    case "card":
      return followToOne(door, wantedLink, records);
    case "many":
    case "through":
      return followToMany(door, wantedLink, records, followLinks);
  }
}

/** Where a record's link to one leads: null where it leads nowhere or is hidden. */
function targetOf(record: object, link: LinkDescription): { readonly of: Description; readonly id: string } | null {
  const { row, hidden } = heldOf(record);
  if (hidden.includes(link.name)) return null;
  if (link.cardinality === "card") return cardOf(row);
  if (link.cardinality !== "one") return null;
  const id = row[`l_${link.column}`];
  return typeof id === "string" ? { of: descriptionOf(link.target), id } : null;
}

function cardOf(row: Row): { readonly of: Description; readonly id: string } | null {
  const of = kindOfCard(row);
  return of ? { of, id: row["card_id"] as string } : null;
}

async function followToOne(door: Door, { key, link, targets }: WantedLink, records: readonly object[]): Promise<void> {
  const followed = [...targets.values()].map((wanted) => {
    const fit = records.filter((record) => targetOf(record, link)?.of === wanted.description);
    return joinTargets(door, key, link, wanted, fit);
  });
  await together(followed);
}

/** Records that lead to the same target share it. */
async function joinTargets(
  door: Door,
  key: string,
  link: LinkDescription,
  wanted: Wanted,
  records: readonly object[],
): Promise<void> {
  const ids = [...new Set(records.flatMap((record) => targetOf(record, link)?.id ?? []))];
  if (ids.length === 0) return;
  const { standing, rows } = await rowsById(door, wanted, ids);
  const found = new Map(rows.map((row) => [row["id"], recordOf(standing, wanted, row)]));
  for (const record of records) heldOf(record).linked.set(key, found.get(targetOf(record, link)?.id) ?? null);
  await followLinks(door, wanted, [...found.values()]);
}
