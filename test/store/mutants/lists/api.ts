import { breachesOf } from "../store-mutant";

/** What is answered of it, and who is let in. */
export const apiMutants = [
  ...breachesOf("src/graphql/requires.ts", [
    [
      "repeated(() => context.door.inTransaction(transact, deedFrom(context.desk, asked.fieldName)))",
      "repeated(() => transact(context.door))",
      "a mutation is one transaction, its payload in it",
      "refused",
    ],
  ]),
  ...breachesOf("src/graphql/repeated.ts", [
    [
      "if (tries >= mostTries(fault)) throw fault;",
      "throw fault;",
      "a write whose rights were changed under it is judged anew",
      "between",
    ],
  ]),
  ...breachesOf("src/graphql/payload.ts", [
    ["userErrors: fault.faults.map(userErrorOf)", "userErrors: []", "a refusal says what was wrong", "refused"],
  ]),
  ...breachesOf("src/graphql/errors.ts", [
    [
      'const message = "Something went wrong here. Tell us the request id.";',
      "const message = String(cause);",
      "a fault of ours tells nothing",
      "deadlines",
    ],
  ]),
  ...breachesOf("src/graphql/records/written.ts", [
    [
      "{ [of.singular]: record, userErrors: faults.map(userErrorOf) }",
      "{ [of.singular]: record, userErrors: [] }",
      "a stale version is told beside the record",
      "refused",
    ],
    [
      "outcomes, userErrors: faults.map(userErrorOf) }",
      "outcomes, userErrors: [] }",
      "what of a partial batch was refused is told",
      "telling",
    ],
  ]),
  ...breachesOf("src/graphql/records/trashing-resolver.ts", [
    [
      "const [id] = faults.length === 0 ? ids : [];",
      "const [id] = ids;",
      "what was not deleted is not said to be",
      "laws",
    ],
  ]),
  ...breachesOf("src/jobs/change-responsible/change-responsible-resolver.ts", [
    ["userErrors: given.faults.map(userErrorOf)", "userErrors: []", "whom one may not give what is told", "reach"],
  ]),
  ...breachesOf("src/store/reading/record-rights.ts", [
    ['{ edit: "EDIT",', '{ edit: "VIEW",', "can says what one may", "rights"],
  ]),
  ...breachesOf("src/graphql/records/conditions.ts", [
    [
      "if (filter === undefined) return [];",
      "if (filter === undefined || filter === null) return [];",
      "no filter of a caller comes to mean everything",
      "reading",
    ],
  ]),
  ...breachesOf("src/graphql/records/input-types.ts", [
    [
      '(written === "create" && when === "create")',
      'written === "create"',
      "an update says nothing of the responsible user",
      "reach",
    ],
  ]),
  ...breachesOf("src/people/session/access-token.ts", [
    [
      "const options = { algorithms: [algorithm], issuer, audience: issuer, currentDate: now };",
      "const options = { algorithms: [algorithm], currentDate: now };",
      "a token is ours, and for us",
      "sessions",
    ],
  ]),
  ...breachesOf("src/people/session/refresh-session.ts", [
    ["await endTwice(desk, presented);", "", "a refresh token that comes twice ends its session", "sessions"],
  ]),
  ...breachesOf("src/people/session/switch-account.ts", [
    [
      "await endSession(desk.database, { accountId: caller.accountId, sessionId }, desk.now);",
      "",
      "going over to another account ends the session here",
      "sessions",
    ],
  ]),
  ...breachesOf("src/people/session/sign-out.ts", [
    [
      "return endSession(desk.database, { accountId: caller.accountId, sessionId }, desk.now);",
      "return Promise.resolve(desk.now.getTime() > 0 || endSession === undefined);",
      "signing out ends the session",
      "atOnce",
    ],
  ]),
  ...breachesOf("src/people/user/set-password.ts", [
    ["await endSessionsOf(database, whose, now);", "", "a new password ends the sessions of the old one", "atOnce"],
  ]),
  ...breachesOf("src/store/people/sessions.ts", [
    [
      "and s.refresh_hash = ${presented}",
      "and s.refresh_hash is distinct from ${presented}::bytea and s.refresh_hash is not null",
      "a session is renewed by its newest secret",
      "sessions",
    ],
  ]),
];
