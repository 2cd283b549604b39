import { breachesOf } from "../store-mutant";

/** How what fits a filter is found before it is put in order. */
export const findingMutants = [
  ...breachesOf("src/store/reading/found-once.ts", [
    ["const fits = [...scope, ...once];", "const fits = [...once];", "what is found first is in VIEW", "plans"],
    ["const fits = [...scope, ...once];", "const fits = [...scope];", "what is found first is found once", "plans"],
    ["[sql`${held} = ${user ?? null}::uuid`, ...fits]", "[...fits]", "what is found first is the owner's", "reading"],
    ["[sql`${held} = o.owner`, ...fits]", "[...fits]", "what is found first is the owners'", "ways"],
    [
      "behind.length > 0 ? sql` where is_behind` : nothingMore",
      "nothingMore",
      "a page of what is found first goes on behind its cursor",
      "ways",
    ],
    [
      "sql`(select count from hits) <= ${literal(mostCounted)}`",
      "sql`true`",
      "what was found in part is not answered as all",
      "plans",
    ],
  ]),
  ...breachesOf("src/store/reading/dense-page.ts", [
    [
      'sql`(${predicateToSql(list.predicate, list.of, "r")}) is true`, ...list.conditions',
      "...list.conditions",
      "what is walked through is in VIEW",
      "plans",
    ],
    [
      "conditions: behind, limit: most }",
      "conditions: [], limit: most }",
      "a page of much goes on behind its cursor",
      "plans",
    ],
  ]),
  ...breachesOf("src/store/reading/probed-first.ts", [
    [
      "found where not ${isFull}) r",
      "found) r",
      "what stands on a page full of the first rows stands there once",
      "pages",
    ],
    [
      "walkOf({ ...sought, from: null }, behind, mostProbed)",
      "walkOf({ ...sought, from: null }, [], mostProbed)",
      "a page of the first rows goes on behind its cursor",
      "pages",
    ],
    [
      "count(*) = ${most} as is_full",
      "count(*) > 0 as is_full",
      "a page that the first rows did not fill is looked for further",
      "plans",
    ],
  ]),
];
