import { uuidv7 } from "uuidv7";
import { type ProfileName, profiles } from "../../rights/profiles";
import { type Actor, logChanges } from "../../store/change-log";
import type { Database } from "../../store/database";
import { insertAccount, insertPipeline } from "../../store/people/accounts";
import { insertLicence, takeSeat } from "../../store/people/licences";
import { joinAccount } from "../../store/people/memberships";
import { createUser } from "../user/create-user";
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

/** Seats of each licence that a profile begins with. */
const firstSeats = 10;

export interface CreatedAccount {
  readonly accountId: string;
  /** The founder. */
  readonly userId: string;
}

/** An account from its profile: policies, roles, licences, a pipeline, and its founder as administrator. In one transaction. */
export function createAccount(database: Database, account: NewAccount, now: Date): Promise<CreatedAccount> {
  return database.inTransaction(async (inside) => {
    const accountId = uuidv7();
    const { policies, roles, licensedModules } = profiles[account.profile];
    const { name, profile, timeZone, currency, founder } = account;
    await insertAccount(inside, { accountId, name, profile, timeZone, currency, createdAt: now, ...policies });
    const actor: Actor = { accountId, userId: null, via: "system", at: now };
    const after = { name, profile, timeZone, currency };
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
      },
    });
    await joinAccount(inside, { loginId: founder.loginId, accountId, userId, email: founder.email });
    for (const module of licensedModules) {
      const licence = { id: uuidv7(), name: titleOf(module), modules: [module], seats: firstSeats };
      await insertLicence(inside, accountId, licence);
      await takeSeat(inside, accountId, { licenceId: licence.id, userId, until: null }, now);
    }
    return { accountId, userId };
  });
}

async function openFirstPipeline(database: Database, accountId: string, now: Date): Promise<void> {
  const stages = firstPipeline.stages.map((stage) => ({ ...stage, id: uuidv7() }));
  await insertPipeline(database, accountId, { id: uuidv7(), name: firstPipeline.name, stages }, now);
}

const titleOf = (module: string): string => module.charAt(0) + module.slice(1).toLowerCase();
