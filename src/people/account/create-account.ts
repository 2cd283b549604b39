import { uuidv7 } from "uuidv7";
import type { Module } from "../../rights/catalogue";
import { type ProfileName, profiles } from "../../rights/profiles";
import { type Actor, type Deed, logChanges } from "../../store/change-log";
import type { Database } from "../../store/database";
import { insertAccount, insertPipeline } from "../../store/people/accounts";
import { insertLicence, takeSeat } from "../../store/people/licences";
import { joinAccount } from "../../store/people/memberships";
import { firstLicence } from "../licence/first-licence";
import { logLicence } from "../licence/log-licence";
import { createUser } from "../user/create-user";
import { logUserChange } from "../user/log-user-change";
import { firstPipeline } from "./first-pipeline";
import { writeRoles } from "./write-roles";

export interface NewAccount {
  readonly name: string;
  readonly profile: ProfileName;
  /** IANA */
  readonly timeZone: string;
  /** ISO 4217 */
  readonly currency: string;
  /** The first user, an administrator. The login has to be there. */
  readonly founder: { readonly loginId: string; readonly email: string; readonly name: string };
}

export interface CreatedAccount {
  readonly accountId: string;
  /** The founder. */
  readonly userId: string;
}

/** An account from its profile: policies, roles, licences, a pipeline, and its founder as administrator. In one transaction. */
export function createAccount(
  database: Database,
  account: NewAccount,
  now: Date,
  deed: Deed | null = null,
): Promise<CreatedAccount> {
  return database.inTransaction(async (inside) => {
    const accountId = uuidv7();
    const { policies, roles, licensedModules } = profiles[account.profile];
    const { name, profile, timeZone, currency, founder } = account;
    await insertAccount(inside, { accountId, name, profile, timeZone, currency, createdAt: now, ...policies });
    const actor: Actor = { accountId, userId: null, via: "system", at: now, deed };
    const after = { name, profile, timeZone, currency, ...policies };
    await logChanges(inside, actor, [
      { kind: "ACCOUNT", recordId: accountId, action: "CREATE", before: null, after, version: 1 },
    ]);
    await writeRoles(inside, actor, roles);
    await openFirstPipeline(inside, accountId, now);
    const userId = await createUser(inside, actor, {
      ...{ name: founder.name, email: founder.email, loginId: founder.loginId, profile },
      ...{
        status: "ACTIVE",
        isAdministrator: true,
        supervisorId: null,
        phone: null,
        timeZone: null,
        blockedChannels: [],
        groupIds: [],
        roleIds: [],
      },
    });
    await joinAccount(inside, { loginId: founder.loginId, accountId, userId, email: founder.email });
    await writeLicences(inside, actor, licensedModules, userId);
    return { accountId, userId };
  });
}

/** A licence for each of the modules, with a seat for the founder. */
async function writeLicences(
  database: Database,
  actor: Actor,
  modules: readonly Module[],
  userId: string,
): Promise<void> {
  const { accountId, at } = actor;
  const seats: object[] = [];
  for (const module of modules) {
    const licence = firstLicence(module);
    const id = uuidv7();
    await insertLicence(database, accountId, { id, ...licence });
    await logLicence({ database, actor }, id, "CREATE", null, licence);
    await takeSeat(database, accountId, { licenceId: id, userId, until: null }, at);
    seats.push({ licenceId: id, until: null });
  }
  if (seats.length > 0) await logUserChange(database, actor, { userId, before: { seats: [] }, after: { seats } });
}

async function openFirstPipeline(database: Database, accountId: string, now: Date): Promise<void> {
  const stages = firstPipeline.stages.map((stage) => ({ ...stage, id: uuidv7() }));
  await insertPipeline(database, accountId, { id: uuidv7(), name: firstPipeline.name, stages }, now);
}
