import { breachesOf } from "../store-mutant";

/** What is told by itself, and to whom. */
export const liveMutants = [
  ...breachesOf("src/store/feed/judge-changes.ts", [
    [
      "const isIn = (facts: RecordFacts | null): boolean => facts !== null && matches(view, facts);",
      "const isIn = (facts: RecordFacts | null): boolean => facts !== null || matches(view, {});",
      "what is out of VIEW is told to nobody",
      "told",
    ],
    ['action !== "DELETE" && isIn(after)', "isIn(after)", "what lies in the trash is gone", "told"],
    [
      "return properties.some((property) => open.has(property));",
      "return properties.length > 0 || open.size > 0;",
      "a change of hidden fields alone is no event",
      "told",
    ],
    [
      "wasSeen: seen.get(id)?.wasSeen ?? sides.before",
      "wasSeen: true",
      "gone is told to those alone who saw it",
      "told",
    ],
  ]),
  ...breachesOf("src/store/feed/listening.ts", [
    [
      "    this.standing = await this.look();\n    if (isCut",
      "    this.standing ??= await this.look();\n    if (isCut",
      "each event is judged by the rights of its moment",
      "sockets",
    ],
  ]),
  ...breachesOf("src/store/feed/feed.ts", [
    ["e.ended_at is not null", "false", "a session that has ended is heard of", "sockets"],
  ]),
  ...breachesOf("src/graphql/socket/socket-handler.ts", [
    [
      "if (fault instanceof Unauthenticated) return false;",
      "if (fault instanceof Unauthenticated) return true;",
      "a socket is never anonymous",
      "sockets",
    ],
  ]),
  ...breachesOf("src/graphql/socket/told-anew.ts", [
    [
      "contextValue: anew() }",
      "contextValue: args.contextValue }",
      "each event is answered in a context of its moment",
      "sockets",
      "until the deadline of the first one its door asks with each statement whether its standing holds",
    ],
  ]),
];
