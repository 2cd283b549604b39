import { breachesOf } from "../store-mutant";

/** What is written, together with what, and under which scope. */
export const writingMutants = [
  ...breachesOf("src/store/change-log.ts", [
    [
      "if (changes.length === 0) return;",
      "if (changes.length >= 0) return;",
      "every change has its row in the log",
      "updates",
    ],
  ]),
  ...breachesOf("src/store/writing/batch.ts", [
    [
      "if (faults.length > 0 && !batch.partial && !isStale) throw new Faults(faults);",
      "",
      "a batch is whole or nothing",
      "telling",
    ],
    [
      "const isWritten = faults.length === 0 || batch.partial;",
      "const isWritten = true;",
      "a stale batch is not half written",
      "telling",
    ],
    [
      'if (batch.single && first && first.is !== "stale") throwRefused(of, first);',
      "",
      "out of reach is an error of its own",
      "refused",
    ],
  ]),
  ...breachesOf("src/store/writing/follow-cards.ts", [
    ["card_trashed = c.deleted_at is not null", "card_trashed = false", "a card in the trash is not followed", "laws"],
  ]),
  ...breachesOf("src/store/description/on-card-row.ts", [
    ['owner: "responsible" }', 'owner: "creator" }', "a task knows whose its card is", "reach"],
  ]),
  ...breachesOf("src/store/writing/verdict.ts", [
    [
      '{ field: verdict.path, code: "NOT_FOUND"',
      '{ field: verdict.path, code: "FORBIDDEN"',
      "hidden is as unknown among others",
      "telling",
    ],
    [
      'if (verdict.is === "absent") throw new NotFound();',
      'if (verdict.is === "absent") throw new Forbidden(of.kind, "EDIT", "it is hidden");',
      "hidden is as unknown by itself",
      "telling",
    ],
  ]),
  ...breachesOf("src/store/writing/write-rows.ts", [
    [
      "from ${rowsAs(of, records)} where ${isFresh(standing)}",
      "from ${rowsAs(of, records)} where true",
      "a new record is made under rights that hold",
      "between",
    ],
    [
      "and ${scope} and ${isFresh(standing)} returning",
      "and ${scope} returning",
      "a record is changed under rights that hold",
      "between",
    ],
    [
      "and ${scope} and ${isFresh(standing)} returning",
      "and ${isFresh(standing)} returning",
      "a write carries its scope in its own statement",
      "laws",
    ],
    ["and r.version = v.version and", "and", "a write carries the version that it was judged with", "laws"],
    [' and ${liesIn(of, "r", place)}\n', "\n", "a write says where its record lies", "laws"],
    [
      "if (amended.length !== records.length) throw new Conflict();",
      "",
      "what was not written was not done",
      "between",
    ],
    ["if (inserted.length !== records.length) throw new Conflict();", "", "what was not made was not done", "between"],
    ["before: some(before),\n", "before: some(after),\n", "the log says what was before", "updates"],
  ]),
  ...breachesOf("src/store/writing/write-verdicts.ts", [
    [
      "await followCards(door, of, idsOf(changed.filter((each) => hasMoved(of, each))));",
      "",
      "what hangs on a card follows it",
      "reach",
    ],
    [
      "await logChanges(door.database, actor, [...made.map((record) => createdChange(of, record)), ...changes]);",
      "await logChanges(door.database, actor, made.map((record) => createdChange(of, record)));",
      "a change of a record is in the log",
      "updates",
    ],
    [
      "const asked = Object.values({ ...of.owners, ...of.facts });",
      "const asked = Object.values(of.facts);",
      "a change of the responsible user moves what hangs on the card",
      "reach",
    ],
  ]),
];
