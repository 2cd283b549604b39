import { breachesOf } from "../store-mutant";

/** What a write is judged by, before it is one. */
export const judgingMutants = [
  ...breachesOf("src/store/writing/amend-batch.ts", [
    [
      "await lockSubjects(door, of, asked, manner)",
      'await lockSubjects(door, of, asked, { ...manner, action: "VIEW" as never })',
      "a record is judged by the action that is asked for",
      "refused",
    ],
  ]),
  ...breachesOf("src/store/writing/completing.ts", [
    [
      "const closed = closedFields(standing, of, draft, wouldBeFacts(of, values));",
      "const closed = closedFields(standing, of, { ...draft, parts: [] }, wouldBeFacts(of, values));",
      "completing writes no closed field",
      "refused",
    ],
    [
      'action: "COMPLETE", place',
      'action: "EDIT", place',
      "whom COMPLETE reaches completes, EDIT or not",
      "operations",
    ],
    [
      "amendBatch(door, batch, { of, manner: editing,",
      "amendBatch(door, batch, { of, manner: completing,",
      "only EDIT opens again",
      "laws",
    ],
    [
      "(completedAt ?? null) === null\n    ? []",
      "(completedAt ?? null) !== undefined\n    ? []",
      "nobody's result is written over",
      "operations",
    ],
  ]),
  ...breachesOf("src/store/writing/judge-batch.ts", [
    [
      'bench.batch.onConflict === "REFUSE" || !there.isVisible',
      'bench.batch.onConflict === "REFUSE"',
      "an upsert tells no hidden record from a taken id",
      "laws",
    ],
    [
      "if (!there.isReached) return outOfReach(bench.standing, bench.of, there, draft.path);",
      "",
      "an upsert changes what EDIT reaches",
      "creating",
    ],
    ["if (refusals.length > 0) return refused(refusals);", "", "creating is allowed before it is done", "creating"],
  ]),
  ...breachesOf("src/store/writing/judge.ts", [
    [
      "if (refusal) {",
      'if (refusal && refusal.action === "CREATE") {',
      "creating for somebody else is assigning",
      "creating",
    ],
    [
      "if (isHangingOnSeen(of, record, seen) && !mayAddToCard(",
      'if (of.kind === "LEAD" && !mayAddToCard(',
      "adding to a card needs the right to",
      "laws",
    ],
    [
      "const closed = closedParts(standing, of, facts);",
      "const closed: readonly string[] = closedParts(standing, of, facts).slice(0, 0);",
      "a closed field is refused by name",
      "refused",
    ],
  ]),
  ...breachesOf("src/store/writing/judge-change.ts", [
    ["if (closed.length > 0) return refused(closed);", "", "a closed field is refused before it is written", "refused"],
    [
      "[...draft.faults, ...unseen(draft, seen), ...faults,",
      "[...draft.faults, ...faults,",
      "a hidden target is as unknown",
      "telling",
    ],
    [", ...unchangeable(of, draft, before)]", "]", "what is set once is not changed by an upsert", "creating"],
    ["...linksLeftAlone(bench, draft, before), ", "", "a null leaves a link to what one does not see", "updates"],
  ]),
  ...breachesOf("src/store/writing/link-lists.ts", [
    [
      "replace: (said, { hidden }) => [...said, ...hidden]",
      "replace: (said, { hidden }) => said.filter((id) => !hidden.includes(id))",
      "a list leaves the links that one does not see",
      "laws",
    ],
    [
      'const scope = sql`(${predicateToSql(scopeFor(standing, target, "VIEW"), target, "r")}) is true`;',
      "const scope = sql`true`;",
      "which links one sees is a matter of VIEW",
      "laws",
    ],
  ]),
  ...breachesOf("src/store/writing/lookups.ts", [
    ["(${scope}) is true${held}`", "(${scope}) is not null${held}`", "linking to a record needs VIEW of it", "telling"],
    [
      "sql` order by r.id for share of r`",
      "sql` order by r.id`",
      "a card stays as it is until the task hangs on it",
      "between",
    ],
    [
      "order by r.id for update of r`",
      "order by r.id`",
      "a record stays as it was judged until it is written",
      "between",
    ],
    [
      "sql`r.id = any(${keys}::uuid[]) and ${visible}`",
      "sql`r.id = any(${keys}::uuid[])`",
      "whether a hidden record is being changed shows in no waiting",
      "between",
    ],
    [
      'place === "kept" ? scope("VIEW") : sql`${scope("VIEW")} and ${scope(action)}`',
      'scope("VIEW")',
      "what one may not restore is not in the trash",
      "trash",
    ],
    [
      "const visible = sql`(${there} and ${seen})`;",
      "const visible = there;",
      "a hidden record is not there",
      "telling",
    ],
    [
      "(${there} and ${scope(action)}) as reached",
      "(${there}) as reached",
      "a record is judged by the action's scope",
      "refused",
    ],
    [
      'const there = liesIn(of, "r", place);',
      "const there = sql`true`;",
      "what is in the trash is not written",
      "trash",
    ],
  ]),
  ...breachesOf("src/store/writing/subjects.ts", [
    [
      "if (!there?.isVisible) return",
      "if (!there) return",
      "hidden and unknown are one",
      "telling",
      "by id only rows in sight are locked at all",
    ],
    [
      "if (!there.isReached) return outOfReach(judging.standing, judging.of, there, subject.path, judging.action);",
      "",
      "out of reach is refused with its reason",
      "refused",
    ],
    [
      'subject.expectedVersion !== null && subject.expectedVersion !== there.values["version"]',
      "subject.expectedVersion === -1",
      "nobody's change is written over",
      "refused",
    ],
    ["if (once.has(id)) return refused([twice(subject)]);", "", "a record is changed once by a call", "refused"],
  ]),
  ...breachesOf("src/store/writing/trash.ts", [
    ['action: "DELETE", place: "kept"', 'action: "EDIT", place: "kept"', "only DELETE deletes", "laws"],
    ['action: "DELETE", place: "trash"', 'action: "EDIT", place: "trash"', "only DELETE restores", "trash"],
  ]),
  ...breachesOf("src/store/writing/update-batch.ts", [
    [
      "locked.filter(({ isReached, isVisible }) => isVisible && isReached)",
      "locked",
      "a hidden record costs the statements that an unknown one does",
      "telling",
      "by id only rows in sight are locked at all",
    ],
  ]),
];
