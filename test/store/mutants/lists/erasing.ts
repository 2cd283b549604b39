import { breachesOf } from "../store-mutant";

/** Who erases a person or takes a person's data along, and what is left. */
export const erasingMutants = [
  ...breachesOf("src/rights/person.ts", [
    [
      "if (!facts.isAdministrator) return",
      "if (!facts.crmAccess) return",
      // `settingsScopeOf` refuses whoever is no administrator, too, and says less.
      "who may not erase a person is told whose that is",
      "erasing",
    ],
  ]),
  ...breachesOf("src/store/erasing/erase-person.ts", [
    ['person["name"] !== name ||', "", "who is erased is named", "erasing"],
  ]),
  ...breachesOf("src/store/erasing/ways-to-person.ts", [
    ['["ACTIVITY", "REQUEST"]', '["ACTIVITY"]', "what a person asked for goes with the person", "erasing"],
    ['["ACTIVITY", "REQUEST"]', '["REQUEST"]', "what was written down of a person goes with the person", "erasing"],
    ['kind.kind !== "ACTIVITY"', "kind !== of", "entries of a person's requests go with them", "erasing"],
  ]),
  ...breachesOf("src/store/erasing/forget-naming.ts", [
    ["  changesWithout(ids,", "  changesWithout([],", "no change log names who was erased", "erasing"],
    [
      "sql`delete from found_pair p where ",
      "sql`delete from found_pair p where false and ",
      "what was found of a person goes with the person",
      "erasing",
    ],
    [
      "const isAbout = (of: Description, ids: readonly string[]): Sql =>\n  sql`",
      "const isAbout = (of: Description, ids: readonly string[]): Sql =>\n  sql`false and ",
      "a person's file goes with the person",
      "personFile",
    ],
  ]),
  ...breachesOf("src/store/erasing/read-person.ts", [
    [
      '\n      and (${predicateToSql(scope, changeColumns, "c")}) is true',
      "",
      "the change log of a person is told to whom it is open",
      "personFile",
    ],
  ]),
  ...breachesOf("src/store/erasing/hidden-links.ts", [
    [
      '.is === "nothing"',
      '.is === "everything" && false',
      "a person's file tells no id of what is hidden",
      "personFile",
    ],
  ]),
  ...breachesOf("src/store/erasing/persons-files.ts", [
    [
      ' and (${predicateToSql(scope, kind, "r")}) is true',
      "",
      "a person's data hold the files of documents that are seen",
      "takenAlong",
    ],
  ]),
  ...breachesOf("src/store/whole-account/exported.ts", [
    ["and t.holder_id is not null", "", "what is its maker's alone is not in the account's data", "takenAlong"],
  ]),
  ...breachesOf("src/store/erasing/person-file.ts", [
    [
      'blockedChannels.includes("FILE")',
      'blockedChannels.includes("MAILCHIMP")',
      "a person's data leave by an open channel",
      "personFile",
    ],
  ]),
];
