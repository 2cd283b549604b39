import { breachesOf } from "../store-mutant";

/** Whose an import is, what its lines reach, and what taking it back does. */
export const importingMutants = [
  ...breachesOf("src/store/imports/judge-import.ts", [
    [
      "if (mayImport(standing, action)) return;",
      'if (mayImport(standing, action) || action === "CREATE") return;',
      "who may not import is refused before the file is kept",
      "sendingImports",
    ],
  ]),
  ...breachesOf("src/store/imports/imports.ts", [
    [
      "return sql`and i.maker_id = ${caller.userId}::uuid ${token}`;",
      "return sql`and (true or i.maker_id = ${caller.userId}::uuid) ${token}`;",
      "another's import is as an unknown one",
      "sendingImports",
    ],
    [
      "caller.apiTokenId === null ? nothingMore",
      'caller.apiTokenId !== "" ? nothingMore',
      "a token has the imports that were sent with it",
      "importRights",
    ],
    ["and i.job_id is null ${isOwn(standing)}", "${isOwn(standing)}", "a file is imported once", "importing"],
  ]),
  ...breachesOf("src/store/imports/find-doubles.ts", [
    [
      "and ${where} and ${scope}`",
      "and ${where} and (true or ${scope})`",
      "a hidden record is no double by its name",
      "importDoubles",
    ],
    [
      "and ${has} and ${scope} offset 0`",
      "and ${has} and (true or ${scope}) offset 0`",
      "a hidden record is no double by an address",
      "importDoubles",
    ],
  ]),
  ...breachesOf("src/store/imports/find-named.ts", [
    [
      "${there} and (${scope}) is true",
      "${there} and (true or (${scope}) is true)",
      "what is named is found among what one sees",
      "importRights",
    ],
  ]),
  ...breachesOf("src/jobs/import/running/resolve-links.ts", [
    [
      'scopeFor(standing, of, "CREATE").is !== "nothing" && matches',
      "matches",
      "what is named is made only where one may make it",
      "importRights",
    ],
  ]),
  ...breachesOf("src/jobs/import/running/run-import.ts", [
    [
      'judgeImport(await door.standing(), "CREATE");',
      'judgeImport(await door.standing(), "VIEW");',
      "a right to import that goes ends the job",
      "importRights",
    ],
    [
      "await judge(bench);\n    return batch;",
      "return batch;",
      "of a part during which a right went nothing is kept",
      "importRights",
    ],
    ["importId: order.importId });", "});", "the change log says that it was the import", "importing"],
  ]),
  ...breachesOf("src/store/imports/take-back.ts", [
    [
      "since.some(({ actorId }) => actorId !== userId);",
      "since.length === 0;",
      "what somebody else has changed since stays",
      "undoingChanged",
    ],
    [
      "locked.filter(({ isVisible }) => isVisible)",
      "locked.filter(({ values }) => values)",
      "what is out of sight is not taken back",
      "undoing",
      "by id only rows in sight are locked at all",
    ],
    [
      ".filter((each) => !wasUndone(of, each))",
      "",
      "what was taken back once is left alone by another undoing",
      "undoingAgain",
    ],
  ]),
];
