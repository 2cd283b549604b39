/** What the audit log speaks of: the account, who is in it, and what they may. Policies are the account's, shares the grantee's, seats the user's. */
export const auditedKinds = ["ACCOUNT", "USER", "GROUP", "ROLE", "LICENCE", "API_TOKEN", "WEBHOOK", "BILLING"] as const;
export type AuditedKind = (typeof auditedKinds)[number];

export const isAudited = (kind: string): kind is AuditedKind => (auditedKinds as readonly string[]).includes(kind);

/** With what their ids begin. */
export const auditedPrefixes: Readonly<Record<AuditedKind, string>> = {
  ACCOUNT: "account",
  USER: "user",
  GROUP: "group",
  ROLE: "role",
  LICENCE: "licence",
  API_TOKEN: "api_token",
  WEBHOOK: "webhook",
  BILLING: "account",
};
