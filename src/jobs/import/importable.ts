import { scopeFor } from "../../store/access";
import type { Description } from "../../store/description/description";
import { descriptionOf, isDescribed } from "../../store/description/registry";
import type { Standing } from "../../store/standing";
import { ownedKinds } from "../../store/writing/owned-kinds";
import { type MappedColumn, likeliestKind, proposeMapping } from "./mapping/propose";

/** Of two kinds that a file fits alike, the one that files more often hold. */
const usual = ["CONTACT", "COMPANY", "LEAD"];

/** The kinds of record that may be imported: all that somebody is responsible for. */
export const importableKinds = (): readonly Description[] => ownedKinds().toSorted((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ kind }: Description): number => (usual.includes(kind) ? usual.indexOf(kind) : usual.length);

/** Null for what is no kind of record. */
export function importable(resource: string): Description | null {
  if (!isDescribed(resource)) return null;
  const of = descriptionOf(resource);
  return of.owners.responsible === undefined ? null : of;
}

/** What a file looks like it holds, and what its columns mean. */
export interface Proposal {
  readonly resource: string;
  readonly mapping: readonly MappedColumn[];
}

/** Of the kinds that the caller may make, if there is one; cards of an address book are contacts. */
export function proposalFor(standing: Standing, format: string, headings: readonly string[]): Proposal {
  const all = importableKinds();
  const open = all.filter((of) => scopeFor(standing, of, "CREATE").is !== "nothing");
  const kinds = open.length > 0 ? open : all;
  const cards = format === "VCARD" ? kinds.find(({ kind }) => kind === "CONTACT") : undefined;
  const of = cards ?? likeliestKind(kinds, standing.customFields, headings);
  if (!of) throw new Error("there is no kind to import");
  return { resource: of.kind, mapping: proposeMapping(of, standing.customFields, headings) };
}
