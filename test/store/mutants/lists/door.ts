import { breachesOf } from "../store-mutant";

/** Who stands before the door, with which rights, and whether they still hold. */
export const doorMutants = [
  ...breachesOf("src/store/access.ts", [
    [`kind, action === "VIEW" ? "VIEW" : "EDIT")`, `kind, "VIEW")`, "who sees settings may not change them", "refused"],
    [
      `kind === "USER" ? scopeOf(principal, "USER", "VIEW") : nothing;`,
      "everything;",
      "the directory shows no more of a user",
      "hidden",
    ],
    [
      "return part.restrictable ? readableWhere(principal, kind, part.name) : everything;",
      "return everything;",
      "a hidden field reads null",
      "hidden",
    ],
    [
      `isSetting(kind) || !part.restrictable ? everything : writableWhere(principal, kind, part.name)`,
      "everything",
      "a closed field is not written",
      "refused",
    ],
    [
      `return scopeOf(principal, kind, "VIEW").is === "everything";`,
      "return true;",
      "what the directory hides is not asked by",
      "hidden",
    ],
    [
      "return !part.restrictable || mayUseField(principal, kind, part.name);",
      "return true;",
      "a hidden field is not asked by",
      "hidden",
    ],
  ]),
  ...breachesOf("src/store/batching.ts", [
    [
      "any(${ids}::uuid[]) and (${scope}) is true`",
      "any(${ids}::uuid[])`",
      "a look-up by key carries the scope",
      "reading",
    ],
    [
      "const known = loaders.get(door) ?? new Map<string, DataLoader<string, Loaded | null>>();\n  loaders.set(door, known);",
      "const all = loaders as never;\n  const known = loaders.get(all) ?? new Map<string, DataLoader<string, Loaded | null>>();\n  loaders.set(all, known);",
      "no two people share a loader",
      "reading",
    ],
  ]),
  ...breachesOf("src/store/door.ts", [
    [
      "if (!rows[0]?.fresh) return null;",
      "if (!rows[0]) return null;",
      "a reading under rights that have passed is made again",
      "rights",
    ],
    [
      "caller === null || this.transaction ? null",
      "caller === null ? null",
      "what writes is judged by the rights of this moment",
      "laws",
      "a kept standing is confirmed by PostgreSQL before anything is judged by it: reading it anew spares a statement",
    ],
  ]),
  ...breachesOf("src/store/freshness.ts", [
    [
      "select ${isFresh(standing)} as fresh offset 0",
      "select true as fresh offset 0",
      "every reading asks whether its rights hold",
      "rights",
    ],
    [
      "s.rights_version = ${rightsVersion}::bigint",
      "s.rights_version >= ${rightsVersion}::bigint",
      "rights of another version have passed",
      "rights",
    ],
    [
      "e.ended_at is not null)",
      "e.ended_at is null and e.ended_at is not null)",
      "a session that has ended reads nothing",
      "ends",
    ],
    ["if (sessionId !== null)", "if (sessionId === null)", "it is asked whether the session has ended", "ends"],
    ["if (apiTokenId !== null)", "if (apiTokenId === null)", "it is asked whether the token was revoked", "tokenJobs"],
  ]),
  ...breachesOf("src/store/gate.ts", [
    ["this.settings.clock() >= validUntil", "this.settings.clock() < 0", "what ends by time ends on time", "ends"],
    [
      '`${accountId} ${userId} ${sessionId ?? ""} ${apiTokenId ?? ""} ${jobId ?? ""} ${importId ?? ""}`',
      "accountId",
      "each has a standing of one's own",
      "reading",
    ],
    [
      '${sessionId ?? ""} ${apiTokenId ?? ""}',
      '${sessionId ?? ""}',
      "two tokens of one user are narrowed each by its own scopes",
      "ends",
    ],
  ]),
  ...breachesOf("src/store/handles.ts", [
    [
      "else await refuseWithoutReach(door, of, action);",
      "else await door.recognise();",
      "a write that no row could allow is refused at once",
      "refused",
    ],
  ]),
  ...breachesOf("src/store/principal-loader.ts", [
    [
      `facts.account.closed || facts.user.status !== "ACTIVE"`,
      "facts.account.closed",
      "nobody but an active user is signed in",
      "atOnce",
    ],
    [
      "facts.session !== null && !facts.session.ended &&",
      "facts.session !== null &&",
      "a session that has ended signs nobody in",
      "atOnce",
    ],
    [
      `!user.blockedChannels.includes("API")`,
      "user.blockedChannels.length >= 0",
      "no token comes through a blocked channel",
      "tokens",
    ],
    [`: "HIDDEN";`, `: "OPEN";`, "a setting that can't be read hides", "unreadable"],
    [
      "ownCells: cellsOf(row.ownCells, onFault)",
      "ownCells: cellsOf(row.ownCells)",
      "the log names a cell that can't be read",
      "unreadable",
    ],
  ]),
];
