import { breachesOf } from "../store-mutant";

/** How records are given to somebody, and what follows them. */
export const givingMutants = [
  ...breachesOf("src/store/writing/assigning/judge-assigning.ts", [
    [
      "const refusal = refusalOfAssignment(principal, of.kind as Resource, wouldBeFacts(of, values), to);",
      'const refusal = principal.facts.accountId === "" ? refusalOfAssignment(principal, of.kind as Resource, wouldBeFacts(of, values), to) : null;',
      "the policies and the receiver are asked",
      "reach",
    ],
    ['action: "ASSIGN", place', 'action: "EDIT", place', "ASSIGN gives a record away, and nothing else", "laws"],
  ]),
  ...breachesOf("src/store/writing/assigning/receiver.ts", [
    [
      'status: row["f_status"] as Responsible["status"]',
      'status: "ACTIVE"',
      "nobody who is inactive becomes responsible",
      "reach",
    ],
  ]),
  ...breachesOf("src/store/writing/assigning/find-related.ts", [
    [
      "from ${targetsOf(link, of)} and ${scope}",
      "from ${targetsOf(link, of)} and (true or ${scope})",
      "a related record that is hidden is not there",
      "relatedRights",
    ],
    [
      "= any(${ids}::uuid[]) and ${seen} and ${shown}",
      "= any(${ids}::uuid[]) and ${seen} and (true or ${shown})",
      "a hidden link leads nowhere",
      "relatedRights",
    ],
    [
      'scopeFor(standing, of, "ASSIGN")',
      'scopeFor(standing, of, "VIEW")',
      "what may not be given is not asked about",
      "relatedRights",
    ],
  ]),
  ...breachesOf("src/store/writing/assigning/related-outcome.ts", [
    [
      'if (now["version"] !== version || !isAsSeen) throw new Conflict();',
      'if (now["version"] !== version && !isAsSeen && version < 0) throw new Conflict();',
      "a link that changes meanwhile leads where it leads by then",
      "givingRaces",
    ],
    ['&& judged.get(related)?.is !== "absent"', "", "what is hidden meanwhile is not told of", "givingRaces"],
  ]),
  ...breachesOf("src/store/writing/assigning/assign-records.ts", [
    [
      "if (outcome.asked.size > 0) return questionOf(outcome);",
      "if (outcome.asked.size > 0 && asked.partial) return questionOf(outcome);",
      "without an answer nothing changes",
      "question",
    ],
  ]),
  ...breachesOf("src/store/writing/assigning/named-faults.ts", [
    [
      "id !== null && seen.row(of, id) ? unrelated(of.plural, path)",
      "id !== null ? unrelated(of.plural, path)",
      "an answer that names a hidden record names none",
      "relatedRights",
    ],
  ]),
];
