import { nameKey } from "../../../src/store/name-key";
import type { Onlooker } from "../account/onlooker";
import type { WorldRecord } from "../account/world";
import { agree } from "../agree";
import type { Path } from "../tally";
import type { Visit } from "../visit";
import { byKeys, expectedSearch, expectedTotals, groupingNames, questions } from "./questions";
import { apiIdOf, shapes } from "../account/shapes";

/** A root field, whether it may be asked, and what it must answer; what was answered, with its lists in order. */
interface Part {
  readonly path: Path;
  /** The records that the answer is made of, for whom it may be. */
  readonly about: readonly WorldRecord[];
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
    const { world } = onlooker;
    return {
      path: "filter through a link",
      about: world.records.filter((record) => record.kind === kind && fits(onlooker, record)),
      selection: `${shapes[kind].plural}(first: 250, filter: ${filter}) { totalCount { count } nodes { id } }`,
      isAllowed: uses.every(([of, field]) => onlooker.mayUse(of, field)),
      expected: { count: found.length, ids: found.map(apiIdOf).toSorted() },
      inOrder: (list: Ids & { readonly totalCount: { readonly count: number } }) => ({
        count: list.totalCount.count,
        ids: idsOf(list),
      }),
    };
  });

const words = (text: string): readonly string[] => nameKey(text).split(" ");

const searchParts = (onlooker: Onlooker): readonly Part[] =>
  ["ел", "bir amb", "100%", "_"].map((text) => ({
    path: "search",
    about: onlooker.world.records.filter(({ name }) => words(text).every((word) => nameKey(name).includes(word))),
    selection: `search(text: "${text}", first: 50) { nodes { id } }`,
    isAllowed: true,
    expected: expectedSearch(onlooker, text),
    inOrder: idsOf,
  }));

const totalsParts = (onlooker: Onlooker): readonly Part[] =>
  groupingNames.map((by) => ({
    path: "totals",
    about: onlooker.world.records.filter(({ kind }) => kind === "LEAD"),
    selection: `leadTotals(by: ${by}) { currencyCode totals { key count sum minimum maximum } }`,
    isAllowed: onlooker.mayUse("LEAD", "price"),
    expected: { currencyCode: "EUR", totals: expectedTotals(onlooker, by) },
    inOrder: (answered: { readonly totals: readonly { readonly key: string | null }[] }) => ({
      ...answered,
      totals: answered.totals.toSorted(byKeys),
    }),
  }));

/** Filters, searches and totals, with what the onlooker must be answered. */
const partsOf = (onlooker: Onlooker): readonly Part[] => [
  ...filterParts(onlooker),
  ...searchParts(onlooker),
  ...totalsParts(onlooker),
];

/** Asks all that may be asked at once, and each that may not by itself. */
export async function askParts(visit: Visit): Promise<void> {
  const { onlooker, grounds, random } = visit;
  const parts = partsOf(onlooker).filter(() => random.chance(0.4));
  for (const { selection } of parts.filter(({ isAllowed }) => !isAllowed))
    await visit.expectRefused("FORBIDDEN", `{ ${selection} }`);
  const allowed = parts.filter(({ isAllowed }) => isAllowed);
  if (allowed.length === 0) return;
  const fields = allowed.map(({ selection }, index) => `part${String(index)}: ${selection}`);
  const answered = await visit.read<Readonly<Record<string, never>>>(`{ ${fields.join("\n")} }`);
  for (const [index, { selection, inOrder, expected, about, path }] of allowed.entries()) {
    agree(selection, inOrder(answered[`part${String(index)}`] as never), expected);
    for (const record of about.filter(({ isDeleted }) => !isDeleted))
      grounds.tally.add(path, "VIEW", onlooker.judge("VIEW", record));
  }
}
