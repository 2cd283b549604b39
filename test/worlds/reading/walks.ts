import { columnNameOf } from "../../../src/store/description/naming-strategy";
import { nameKey } from "../../../src/store/name-key";
import type { Onlooker } from "../account/onlooker";
import { apiIdOf, cardKinds, shapes, typeNameOf } from "../account/shapes";
import { type WorldKind, type WorldRecord, kinds } from "../account/world";

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

/** `NEXT_DAY` of `nextDay`. */
const orderOf = (field: string): string => columnNameOf(field).toUpperCase();

const byName = (kind: WorldKind): Walk => ({
  ...{ kind, field: orderOf(shapes[kind].name), uses: null },
  key: ({ name }) => nameKey(name),
});

function byMoney(kind: WorldKind): readonly Walk[] {
  const { money } = shapes[kind];
  if (money === undefined) return [];
  return [{ kind, field: orderOf(money), key: ({ price }) => price ?? -Infinity, uses: money }];
}

function byMoment(kind: WorldKind): readonly Walk[] {
  const { sortedMoment } = shapes[kind];
  if (sortedMoment === undefined) return [];
  return [{ kind, field: orderOf(sortedMoment), key: ({ dueBy }) => dueBy ?? Infinity, uses: null }];
}

export const walks: readonly Walk[] = [
  ...kinds.map(byCreation),
  ...cardKinds.map(byName),
  ...kinds.flatMap(byMoney),
  ...kinds.flatMap(byMoment),
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
  const order = `${typeNameOf(kind)}Order`;
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
