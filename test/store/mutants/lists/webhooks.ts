import { breachesOf } from "../store-mutant";

/** What programs are told, for how long, and where that may be sent. */
export const webhookMutants = [
  ...breachesOf("src/live/webhook/told-of.ts", [
    [
      'kinds.filter((of) => scopeFor(standing, of, "VIEW").is !== "nothing")',
      "kinds",
      "whose VIEW is NONE is told nothing, not that rights have changed either",
      "webhooks",
    ],
    ["news.isCut || !isSameRights", "news.isCut", "whose rights have changed is told to read again", "webhooks"],
  ]),
  ...breachesOf("src/live/webhook/take-turn.ts", [
    [
      "if (standing === null) return end(sender, webhook);",
      'if (standing === null) return "IDLE";',
      "a webhook ends with its token",
      "webhooks",
    ],
    [
      "await wakeWebhook(database, key, Math.min(longestSleep, wait));",
      "await wakeWebhook(database, key, 0);\n    return tell(sender, webhook, await readFeed(database, key.accountId, webhook.place, []), standing);",
      "who did not take a message is left alone for a while",
      "failing",
    ],
  ]),
  ...breachesOf("src/live/webhook/deliver.ts", [
    ["answered.status < 300", "answered.status < 400", "a redirect is no yes", "failing"],
    ["isOver || isUnwanted", "isUnwanted", "after a day in vain a webhook stops", "failing"],
  ]),
  ...breachesOf("src/live/webhook/message.ts", [
    [
      "JSON.stringify([webhookId, place, news])",
      "JSON.stringify([webhookId, place])",
      "other news has another id, lest it be left out",
      "failing",
    ],
    ["`${id}.${seconds}.${body}`", "`${id}.${body}`", "the moment is signed, too", "webhooks"],
  ]),
  ...breachesOf("src/live/webhook/post-message.ts", [
    [
      "toPrivate ? {} : { lookup: publicLookup }",
      "{}",
      "a name that leads into the house is connected to by nobody",
      "hookInputs",
    ],
  ]),
  ...breachesOf("src/live/webhook/faults-of-url.ts", [
    [
      "toPrivate || address === null || isPublicAddress(address)",
      "toPrivate || address !== text",
      "an address of the house is refused",
      "hookInputs",
    ],
  ]),
  ...breachesOf("src/live/webhook/create-webhook.ts", [
    ["if (caller.apiTokenId !== null) throw", "if (Boolean(0)) throw", "a token makes no webhooks", "hookInputs"],
    [
      "token?.userId === caller.userId ? token.id : null",
      "token?.id ?? null",
      "a webhook hangs on a token of one's own",
      "hookInputs",
    ],
    ["if (!scopes || scopes.has(scope)) return [];", "if (scope) return [];", "the token lists it", "hookInputs"],
  ]),
  ...breachesOf("src/store/feed/webhooks/change-webhook.ts", [
    [
      'isOf(apiTokensScopeOf(standing.principal, "EDIT"), "w")',
      'isOf(apiTokensScopeOf(standing.principal, "VIEW"), "w")',
      "a token that lists no settings:edit takes none away",
      "hookInputs",
    ],
  ]),
  ...breachesOf("src/store/feed/webhooks/seen-webhooks.ts", [
    [
      'from webhook w where w.account_id = ${account} and ${isOf(apiTokensScopeOf(principal, "VIEW"), "w")} ${more}',
      "from webhook w where w.account_id = ${account} ${more}",
      "another's webhook is as unknown",
      "hookInputs",
    ],
  ]),
];
