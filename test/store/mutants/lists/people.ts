import { breachesOf } from "../store-mutant";

/** What users hold, and who gives it to them. */
export const peopleMutants = [
  ...breachesOf("src/people/access/export-channels.ts", [
    [
      "(switched.includes(channel) && !allowed?.includes(channel))",
      "switched.includes(channel)",
      "single channels are opened again once all are blocked",
      "access",
    ],
  ]),
  ...breachesOf("src/store/people/holdings.ts", [
    [
      'return isOwn || settingsScopeOf(principal, "ROLE", "VIEW").is === "everything";',
      "return isOwn || principal.nobodyBecause === null;",
      "what a user holds is the administrators' and the user's to see",
      "access",
    ],
  ]),
  ...breachesOf("src/graphql/repeatable.ts", [
    [
      "shownOnce.map((name) => [name, null])",
      "shownOnce.slice(9).map((name) => [name, null])",
      "a secret is kept nowhere, and shown once",
      "idempotency",
    ],
  ]),
  ...breachesOf("src/people/api-token/create-api-token.ts", [
    [
      "new Set(scopesNotHeld(principal, scopes))",
      "new Set(scopesNotHeld(principal, scopes).slice(9))",
      "a token lists no more than its maker holds",
      "making",
    ],
  ]),
  ...breachesOf("src/people/many-users/change-seats.ts", [
    ["(left.get(room) ?? 0) < 1", "(left.get(room) ?? 0) < -99", "many users get no more seats than there are", "many"],
  ]),
  ...breachesOf("src/people/supervisor/move-reports.ts", [
    [".length > 0;\n  if (isCircle)", ".length > 99;\n  if (isCircle)", "a branch is moved into no circle", "tree"],
  ]),
];
