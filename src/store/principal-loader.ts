import { type CellFault, type StoredCell, cellsOf } from "../rights/cell";
import type { Policies, PrincipalFacts, Restrictions, RoleFacts, ShareFacts } from "../rights/facts";
import { principalOf } from "../rights/principal";
import type { Database } from "./database";
import { factsOfManyQuery, factsQuery } from "./principal-query";
import type { Caller, CustomFieldDefinition, Standing } from "./standing";
import { holdsUntil } from "../rights/until";

/** What the one statement answers: see `principal-query.ts`. */
export interface FactsRow {
  readonly version: string;
  readonly account: PrincipalFacts["policies"] & {
    readonly suspended: boolean;
    readonly closed: boolean;
    readonly currency: string;
    readonly timeZone: string;
  };
  readonly user: Pick<PrincipalFacts, "status" | "crmAccess" | "isAdministrator"> & {
    readonly blockedChannels: string[];
  };
  readonly groupMates: string[];
  readonly subordinates: string[];
  readonly ownCells: readonly StoredCell[];
  readonly ownRestrictions: readonly StoredRestriction[];
  readonly roles: readonly StoredRole[];
  readonly shares: readonly ShareFacts[];
  readonly licensedModules: PrincipalFacts["licensedModules"];
  readonly seats: PrincipalFacts["seats"];
  readonly token: { readonly scopes: string[]; readonly until: number | null; readonly revoked: boolean } | null;
  readonly session: { readonly until: number; readonly ended: boolean } | null;
  readonly job: { readonly running: boolean } | null;
  readonly customFields: readonly CustomFieldDefinition[];
}

export interface StoredRestriction {
  readonly resource: string;
  readonly field: string;
  readonly setting: string;
}

export interface StoredRole {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly StoredCell[];
  readonly restrictions: readonly StoredRestriction[];
}

export type FaultListener = (fault: CellFault) => void;

/**
 * Reads all that decides what a caller may, in one statement.
 * Null where there is no such user, or the session or token has ended: the caller is then nobody.
 */
export async function loadStanding(
  database: Database,
  caller: Caller,
  now: number,
  onFault: FaultListener,
): Promise<Standing | null> {
  const [row] = await database.ask<{ facts: FactsRow | null }>(factsQuery(caller), caller.accountId);
  const facts = row?.facts;
  if (!facts || !isSignedIn(facts, caller, now)) return null;
  return {
    caller,
    principal: principalOf(principalFacts(facts, caller, onFault), now),
    rightsVersion: facts.version,
    currency: facts.account.currency,
    timeZone: facts.account.timeZone,
    blockedChannels: facts.user.blockedChannels,
    customFields: facts.customFields,
  };
}

/** What decides what another user may, without a session or a token: for warnings and explanations. */
export async function factsOfUser(
  database: Database,
  user: Pick<Caller, "accountId" | "userId">,
  onFault: FaultListener = () => undefined,
): Promise<PrincipalFacts | null> {
  const caller = { ...user, sessionId: null, apiTokenId: null };
  const [row] = await database.ask<{ facts: FactsRow | null }>(factsQuery(caller), user.accountId);
  return row?.facts ? principalFacts(row.facts, caller, onFault) : null;
}

/** The same of many, by UUID, each without whoever reports to it or is in its groups: for warnings, which ask nobody. */
export async function factsOfUsers(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, PrincipalFacts>> {
  const rows = await database.ask<{ id: string; facts: FactsRow }>(factsOfManyQuery(userIds), accountId);
  const facts = ({ id, facts: row }: (typeof rows)[number]): PrincipalFacts =>
    principalFacts(row, { accountId, userId: id, sessionId: null, apiTokenId: null }, () => undefined);
  return new Map(rows.map((row) => [row.id, facts(row)]));
}

function isSignedIn(facts: FactsRow, caller: Caller, now: number): boolean {
  if (facts.account.closed || facts.user.status !== "ACTIVE") return false;
  if (caller.jobId !== undefined && facts.job?.running !== true) return false;
  if (caller.apiTokenId !== null) return isTokenAccepted(facts, now);
  if (caller.jobId !== undefined) return true;
  return facts.session !== null && !facts.session.ended && holdsUntil(facts.session.until, now);
}

/** Where the channel API is blocked, no token of the user is accepted (`rights.md` 5.10). */
const isTokenAccepted = ({ token, user }: FactsRow, now: number): boolean =>
  token !== null && !token.revoked && holdsUntil(token.until, now) && !user.blockedChannels.includes("API");

function principalFacts(row: FactsRow, caller: Caller, onFault: FaultListener): PrincipalFacts {
  return {
    accountId: caller.accountId,
    accountSuspended: row.account.suspended,
    policies: policiesOf(row.account),
    userId: caller.userId,
    status: row.user.status,
    crmAccess: row.user.crmAccess,
    isAdministrator: row.user.isAdministrator,
    groupMates: row.groupMates,
    subordinates: row.subordinates,
    ownCells: cellsOf(row.ownCells, onFault),
    ownRestrictions: restrictionsOf(row.ownRestrictions),
    roles: row.roles.map((role) => roleFacts(role, onFault)),
    shares: row.shares,
    licensedModules: row.licensedModules,
    seats: row.seats,
    token: row.token && {
      scopes: row.token.scopes,
      channelBlocked: row.user.blockedChannels.includes("API"),
      until: row.token.until,
    },
    sessionUntil: row.session?.until ?? null,
  };
}

export function policiesOf(account: Policies): Policies {
  const { viewersMayAnnotate, tasksFollowCards, reassignWithinEdit, taskNeedsCalendarEdit } = account;
  return { viewersMayAnnotate, tasksFollowCards, reassignWithinEdit, taskNeedsCalendarEdit };
}

export const roleFacts = ({ id, name, cells, restrictions }: StoredRole, onFault: FaultListener): RoleFacts => ({
  ...{ id, name, cells: cellsOf(cells, onFault) },
  restrictions: restrictionsOf(restrictions),
});

/** A setting that can't be read hides: deny by default. */
export function restrictionsOf(rows: readonly StoredRestriction[]): Restrictions {
  const settings = new Map<string, Record<string, "HIDDEN" | "READ_ONLY" | "OPEN">>();
  for (const { resource, field, setting } of rows) {
    const known = setting === "OPEN" || setting === "READ_ONLY" ? setting : "HIDDEN";
    settings.set(resource, { ...settings.get(resource), [field]: known });
  }
  return Object.fromEntries(settings);
}
