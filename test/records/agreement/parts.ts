import type { Onlooker } from "./onlooker";
import { byKeys, expectedSearch, expectedTotals, groupingNames, questions } from "./questions";
import { apiIdOf, shapes } from "./shapes";

/** A root field, whether it may be asked, and what it must answer; what was answered, with its lists in order. */
export interface Part {
  readonly selection: string;
  readonly isAllowed: boolean;
  readonly expected: object;
  readonly inOrder: (answered: never) => object;
}

interface Ids {
  readonly nodes: readonly { readonly id: string }[];
}

const idsOf = ({ nodes }: Ids): readonly string[] => nodes.map(({ id }) => id).toSorted();

const filterParts = (onlooker: Onlooker): readonly Part[] =>
  questions.map(({ kind, filter, uses, fits }) => {
    const found = onlooker.sees(kind).filter((record) => fits(onlooker, record));
    return {
      selection: `${shapes[kind].plural}(first: 250, filter: ${filter}) { totalCount { count } nodes { id } }`,
      isAllowed: uses.every(([of, field]) => onlooker.mayUse(of, field)),
      expected: { count: found.length, ids: found.map(apiIdOf).toSorted() },
      inOrder: (list: Ids & { readonly totalCount: { readonly count: number } }) => ({
        count: list.totalCount.count,
        ids: idsOf(list),
      }),
    };
  });

const searchParts = (onlooker: Onlooker): readonly Part[] =>
  ["ел", "bir amb", "100%", "_"].map((text) => ({
    selection: `search(text: "${text}", first: 50) { nodes { id } }`,
    isAllowed: true,
    expected: expectedSearch(onlooker, text),
    inOrder: idsOf,
  }));

const totalsParts = (onlooker: Onlooker): readonly Part[] =>
  groupingNames.map((by) => ({
    selection: `leadTotals(by: ${by}) { currencyCode totals { key count sum minimum maximum } }`,
    isAllowed: onlooker.mayUse("LEAD", "price"),
    expected: { currencyCode: "EUR", totals: expectedTotals(onlooker, by) },
    inOrder: (answered: { readonly totals: readonly { readonly key: string | null }[] }) => ({
      ...answered,
      totals: answered.totals.toSorted(byKeys),
    }),
  }));

/** Filters, searches and totals, with what the onlooker must be answered. */
export const partsOf = (onlooker: Onlooker): readonly Part[] => [
  ...filterParts(onlooker),
  ...searchParts(onlooker),
  ...totalsParts(onlooker),
];
