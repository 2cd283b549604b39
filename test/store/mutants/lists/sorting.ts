import { breachesOf } from "../store-mutant";

/** What requests become, who gets those that come in, and rights that differ by the kind of a document. */
export const sortingMutants = [
  ...breachesOf("src/store/converting/converter.ts", [
    [
      "    refuseWithoutCreate(standing, asked);\n",
      "",
      "converting needs CREATE of each kind that is made",
      "converting",
    ],
    [
      "if (closed.length > 0) return { faults: closed };",
      "",
      "a closed link of a request stays closed",
      "convertingClosed",
    ],
    ["...(isSettled(values) ? [settledAlready] : [])", "", "what is settled is not converted again", "converted"],
    [
      "flatMap((each) => unseen(each, seen))",
      "flatMap(() => [])",
      "what is there is linked by who sees it",
      "convertingFaulty",
    ],
  ]),
  ...breachesOf("src/store/converting/make-records.ts", [
    ["if (faults.length > 0) throw new Faults(faults);", "", "all of it is made, or nothing", "converted"],
  ]),
  ...breachesOf("src/store/converting/taken-over.ts", [
    [
      "hiddenParts(standing, from, wouldBeFacts(from, request))",
      "[] as string[]",
      "what is hidden of a request goes nowhere",
      "convertingClosed",
    ],
    [" && !closed.has(name)", "", "what is closed of a new record is not taken over", "convertingClosed"],
  ]),
  ...breachesOf("src/store/converting/settling.ts", [
    ['reason === null ? [] : ["dismissReason"]', "[]", "a closed reason stays closed", "settling"],
    [", dismissReason: null } } : {", " } } : {", "what is reopened has no reason any more", "settling"],
  ]),
  ...breachesOf("src/store/distribution/receivers.ts", [
    ['said["responsibleId"] === undefined', "true", "who is named gets it", "distributing"],
    ["and u.status = 'ACTIVE'", "", "who is not active is passed over", "distributing"],
    ["(turn + index) %", "index %", "each has a turn", "distributing"],
  ]),
  ...breachesOf("src/people/right/read-cells.ts", [
    [
      "known.includes(documentKind)) return",
      "known.length > 0) return",
      "a kind of document is one that there is",
      "granting",
    ],
  ]),
  ...breachesOf("src/records/document/document.ts", [
    ['facts: { documentKind: "kind" }', "facts: {}", "a right may be another one for a kind of document", "documents"],
  ]),
];
