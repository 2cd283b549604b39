import { resources } from "../../rights/catalogue";
import { auditScopeOf, mayReadInAudit } from "../../rights/audit-log";
import type { Principal } from "../../rights/principal";

/** For whom a part of an entry is, beside the administrators. */
interface Reading {
  /** The field of a user that it is, for whom USER VIEW reaches; null: the administrators' alone. */
  readonly field: string | null;
  /** Does it name users? */
  readonly namesUsers?: true;
}

const administrators: Reading = { field: null };
const namingUsers = (field: string | null): Reading => ({ field, namesUsers: true });
const each = <Name extends string>(names: readonly Name[], reading: (name: Name) => Reading): Record<Name, Reading> =>
  Object.fromEntries(names.map((name) => [name, reading(name)])) as Record<Name, Reading>;

const ofUser = [
  ...(["name", "email", "status", "isAdministrator", "crmAccess", "secondFactorRequired"] as const),
  ...(["phone", "pictureUrl", "timeZone", "navigation", "blockedChannels", "invitation", "restrictions"] as const),
];
const ofAccount = [
  ...(["profile", "currency", "duplicatesThreshold", "secondFactorRule"] as const),
  ...(["viewersMayAnnotate", "tasksFollowCards", "reassignWithinEdit", "taskNeedsCalendarEdit"] as const),
  ...([
    "primaryColor",
    "accentColor",
    "backgroundColor",
    "textColor",
    "logo",
    "accountFile",
    "importFile",
    "heldFile",
    "export",
    "closedAt",
  ] as const),
  ...(["personErased", "personFile"] as const),
  ...(["companyName", "addressLines", "country", "taxNumber", "purchaseOrder"] as const),
];
const kept = [
  "requestRules" as const,
  ...(["password", "secondFactor", "session", "sessions"] as const),
  ...(["purpose", "modules", "seats", "scopes", "until", "revokedAt", "roleIds", "tokenIds"] as const),
  ...(["tokenId", "url", "resources", "state", "mailedWhenGiven"] as const),
];

/**
 * Everything that change rows of people and rights speak of, by the name under which they keep it, and for whom it is.
 * What is not here is shown to nobody. Own rights stand under their resource.
 */
export const auditParts = {
  ...each(ofUser, (field) => ({ field })),
  ...each(resources, () => ({ field: "rights" })),
  ...each([...ofAccount, ...kept], () => administrators),
  supervisorId: namingUsers("supervisor"),
  groupIds: { field: "groups" },
  shares: namingUsers(null),
  userIds: namingUsers(null),
  successorId: namingUsers(null),
} as const satisfies Readonly<Record<string, Reading>>;

export type AuditPart = keyof typeof auditParts;

/** The parts of an entry that the principal reads, in the order in which they are told. */
export function readableAuditParts(principal: Principal): readonly AuditPart[] {
  const { isWhole, namesUsers } = auditScopeOf(principal);
  const all = Object.entries(auditParts) as [AuditPart, Reading][];
  const isRead = ({ field, namesUsers: isNaming }: Reading): boolean =>
    isWhole || (field !== null && (namesUsers || isNaming !== true) && mayReadInAudit(principal, field));
  return all.filter(([, reading]) => isRead(reading)).map(([part]) => part);
}
