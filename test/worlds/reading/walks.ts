import { nameKey } from "../../../src/store/name-key";
import type { Onlooker } from "../account/onlooker";
import { apiIdOf, shapes } from "../account/shapes";
import type { WorldKind, WorldRecord } from "../account/world";

type Key = number | string;

/** A list of a kind in an order: the key that it goes by, and the field that must be usable for it. */
export interface Walk {
  readonly kind: WorldKind;
  readonly field: string;
  readonly key: (record: WorldRecord) => Key;
  readonly uses: string | null;
}

const byCreation = (kind: WorldKind): Walk => ({
  kind,
  field: "CREATED_AT",
  key: (record) => record.createdAt,
  uses: null,
});
const byName = (kind: WorldKind): Walk => ({ kind, field: "NAME", key: ({ name }) => nameKey(name), uses: null });

export const walks: readonly Walk[] = [
  ...(["COMPANY", "CONTACT", "LEAD", "TASK"] as const).map(byCreation),
  ...(["COMPANY", "CONTACT", "LEAD"] as const).map(byName),
  { kind: "LEAD", field: "PRICE", key: ({ price }) => price ?? -Infinity, uses: "price" },
  { kind: "TASK", field: "DUE_BY", key: ({ dueBy }) => dueBy ?? Infinity, uses: null },
];

/** Texts by their code points, as PostgreSQL's collation "C" has them. */
function compare(a: Key, b: Key): number {
  if (typeof a === "string" && typeof b === "string") return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The ids of the list, first to last; the id breaks ties, in the same direction. */
export function expectedWalk(onlooker: Onlooker, { kind, key }: Walk, direction: "ASC" | "DESC"): readonly string[] {
  const sign = direction === "ASC" ? 1 : -1;
  return onlooker
    .sees(kind)
    .toSorted((a, b) => sign * (compare(key(a), key(b)) || compare(a.id, b.id)))
    .map(apiIdOf);
}

/** A page of a list, forwards or backwards. */
export const walkQuery = ({ kind }: Walk): string => {
  const order = `${kind.charAt(0)}${kind.slice(1).toLowerCase()}Order`;
  return `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: [${order}!]) {
    list: ${shapes[kind].plural}(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
      edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount { count } } }`;
};

export interface WalkedPage {
  readonly list: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
    readonly totalCount: { readonly count: number };
  };
}
