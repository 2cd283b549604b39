/** Sentences of `docs/rights.md` that no story tells, by why that is so. */
export const untold: readonly { readonly why: string; readonly sentences: readonly string[] }[] = [
  {
    why: "no story sets such a cell: the generated worlds draw them for every kind (docs/worlds.md)",
    sentences: [
      "1: card | lead, request, contact, company, customer or document",
      "2: A cell of ACTIVITY may be narrowed to entries that people made (`origin: MANUAL`).",
      "2: REQUEST | NONE, ALL | any | any | any | any | any |",
      "2: CUSTOMER | NONE, ALL | any | any | any | any | any |",
      "2: DOCUMENT | NONE, ALL | any | any | any | any | any |",
      "2: EVENT | NONE, ALL | any | any | any | any | any | any",
      "2: ACTIVITY | NONE, ALL | any | any | any | any | |",
    ],
  },
  {
    why: "amo/matrix.test.ts sets every cell of it at every reach",
    sentences: [
      "2: LEAD | NONE, ALL | any | any | any | any | any |",
      "2: CONTACT | NONE, ALL | any | any | any | any | any |",
      "2: COMPANY | NONE, ALL | any | any | any | any | any |",
      "2: TASK | NONE, ALL | any | any | any | any | any | any",
    ],
  },
  {
    why: "no request brings it about: test/doors/unreadable.long.test.ts does",
    sentences: [
      '3: What can\'t be read (a cell, a value, a policy that this version does not know) means NONE, never "no filter".',
    ],
  },
  {
    why: "a story does not wait: test/doors/ends.test.ts does",
    sentences: ["3: What ends by time (share, token, session, seat) ends on time;"],
  },
  {
    why: "the one who keeps the gateway does it, and not by a request: test/people/branding-and-billing.test.ts",
    sentences: [
      "5.20: Suspended account: administrators reach the account itself and its billing, and may take its data as a file;",
      "5.20: nobody reaches anything else.",
    ],
  },
  {
    why: "in a story one thing happens after the other: test/people-races lets two act at once",
    sentences: ["5.16: Of two who act on each other at the same moment, one fails."],
  },
  {
    why: "a mailed link does it: test/people/invitation.test.ts",
    sentences: ["5.14: A person who has a login joins with it."],
  },
  {
    why: "it is all data of an account, which no story makes: test/jobs/account-file",
    sentences: [
      "5: All data of the account as a file is for administrators whose channel FILE is open, and for their tokens that list `account_file:view`.",
    ],
  },
  {
    why: "what is gone for good is looked for in every table: test/operations/erase-person",
    sentences: [
      "5: What the account keeps on a person is taken as a file, with VIEW and EXPORT of the contact and the channel FILE, and erased for good, with VIEW and DELETE of it, by administrators, and by their tokens that list `person:view` and `person:edit`.",
    ],
  },
];
