import { breachesOf } from "../store-mutant";

/** What is read of the past, and by work that goes on after the answer. */
export const laterReaderMutants = [
  ...breachesOf("src/store/reading/history/changed-parts.ts", [
    ["=> !hidden.has(name);", '=> name !== "" || hidden.has(name);', "the change log tells no hidden field", "history"],
    [
      "named.filter(isSeen).map(",
      'named.filter((one) => isSeen(one) || one.id !== "").map(',
      "the change log names no hidden record",
      "history",
    ],
    [" && !hidden.has(`custom.${key}`)", "", "the change log tells no hidden custom field", "history"],
  ]),
  ...breachesOf("src/store/reading/matching.ts", [
    [
      'predicate: allOf(scopeFor(standing, of, "VIEW"), owners),',
      "predicate: owners,",
      "a job finds what its owner sees",
      "byFilter",
    ],
  ]),
];
