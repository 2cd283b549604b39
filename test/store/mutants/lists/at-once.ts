import { breachesOf } from "../store-mutant";

/** What a change in one statement holds to, as one in a transaction does. */
export const atOnceMutants = [
  ...breachesOf("src/store/writing/at-once/change-statement.ts", [
    [
      '[scopeFor(standing, of, "VIEW"), scopeFor(standing, of, manner.action)]',
      '[scopeFor(standing, of, "VIEW")]',
      "a change at once carries the scope of its action",
      "refusedAtOnce",
    ],
    ["and standing.fresh\n", "\n", "a change at once is made by rights that hold", "refusedAtOnce"],
    ["[...scopes, ...masks].map(", "scopes.map(", "a change at once writes no closed field", "refusedAtOnce"],
    [
      '${scopedRows(shape.of, "r", shape.manner.place)} and',
      "${identifier(shape.of.table)} r where r.account_id = ${account} and",
      "a change at once leaves the trash alone",
      "refusedAtOnce",
    ],
    [
      "and r.version = coalesce(${given.expectedVersion}::integer, r.version)",
      "and coalesce(${given.expectedVersion}::integer, r.version) is not null",
      "a change at once is of the version that was read",
      "refusedAtOnce",
    ],
    [
      "and old.was <> ${given.said}::jsonb",
      "and old.was is not null",
      "what is so already is not written at once",
      "refusedAtOnce",
    ],
    ["version = r.version + 1", "version = r.version", "a change at once raises the version", "simple"],
    ["and r.version = old.version", "", "a change at once is of the version that was judged", "laws"],
    ["skip locked", "", "a change at once does not wait while rights pass", "between"],
    ["logged as (${changeRow(shape)})", "logged as (select 1)", "a change at once has its row in the log", "simple"],
    ["old.facts, old.facts,", "old.facts, null,", "a change at once logs whom it was shown to", "simple"],
    [
      "old.was${unchanged}, ${given.said}::jsonb${unchanged}",
      "old.was, ${given.said}::jsonb",
      "a change at once logs what did change, and no more",
      "simple",
    ],
    [
      "said.flatMap(columnsOfField)",
      "said.flatMap((field) => columnsOfField(field).slice(0, 1))",
      "a change at once writes the key of a name, too",
      "simple",
    ],
  ]),
  ...breachesOf("src/store/writing/at-once/simple-change.ts", [
    ["|| fields.length < names.length", "", "nothing that is said is passed over at once", "simple"],
    ["&& !of.drafting?.looksAt.includes(name)", "", "what a drafting looks at is not written past it", "simple"],
  ]),
  ...breachesOf("src/store/writing/at-once/change-at-once.ts", [
    [
      "if (!isSurelyAnswered(wanted)) return null;",
      "",
      "a faulty question is not told of what was written",
      "payloads",
    ],
  ]),
  ...breachesOf("src/store/writing/at-once/told.ts", [
    [
      "if (!asked.bySlot.every(isPlain)) throw new NotCompiled();",
      "",
      "what is shown beside a change is what each request asks for",
      "payloadTexts",
    ],
  ]),
  ...breachesOf("src/graphql/records/artist.ts", [
    [
      "this.drawn.filter((each) => each === of).length > written",
      "this.drawn.length < written",
      "what is shown beside a change is not as it was before it",
      "payloadTexts",
    ],
  ]),
  ...breachesOf("src/graphql/run-once-a-request.ts", [
    [
      "if (known) return known;",
      "if (known && asked.path.key === 0) return known;",
      "a mutation is not done twice for its answer",
      "payloadTexts",
    ],
  ]),
  ...breachesOf("src/store/writing/at-once/write-at-once.ts", [
    [
      "if (!isFree) return null;",
      "if (isFree || !isFree) return null;",
      "a record that somebody holds is tried again at once",
      "simple",
    ],
  ]),
  ...breachesOf("src/store/writing/at-once/completion.ts", [
    ["absent: at === null ? null : field", "absent: null", "nobody's result is written over at once", "refusedAtOnce"],
  ]),
  ...breachesOf("src/store/door.ts", [
    [
      "[() => this.recognise(), () => this.reload()]",
      "[() => this.recognise()]",
      "rights that have passed are read anew once",
      "refusedAtOnce",
    ],
  ]),
  ...breachesOf("src/graphql/requires.ts", [
    ["requestKey === null && optimisations.has", "optimisations.has", "what has a key is done once", "idempotency"],
    ['optimisations.has("one-statement-writes")', "optimisations.size >= 0", "it can be switched off", "simple"],
    [
      "atOnce?.(context.door.anew(), args)",
      "atOnce?.(context.door, args)",
      "what is shown of a change is read after it",
      "simple",
    ],
  ]),
];
