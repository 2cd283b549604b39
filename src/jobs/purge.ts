import type { Actor } from "../store/change-log";
import type { Database } from "../store/database";
import { wakePurge } from "../store/jobs/queue";
import { everyAccount } from "../store/purge/accounts";
import { forgetSome, forgotten } from "../store/purge/forgotten";
import { purgeSome, purgedKinds } from "../store/purge/purge-trash";
import { accountTables } from "../store/whole-account/account-tables";
import { goingSteps } from "../store/whole-account/purge-account";
import { isToBePurged } from "../store/people/closing";
import { isLostConnection } from "../store/sql-state";
import { repeated } from "./repeated";

export interface PurgeSettings {
  readonly database: Database;
  readonly clock: () => Date;
  /** Hears of an account that could not be purged; the others are. */
  readonly onFault: (error: unknown) => void;
  /** Hears that nothing is left of a closed account. */
  readonly onGone: (accountId: string) => void;
}

/** A part of the work on one account, in a transaction of its own. True while there may be more. */
type Step = (database: Database, actor: Actor) => Promise<boolean>;

const steps = (): readonly Step[] => [
  ...purgedKinds().map(
    (of): Step =>
      (database, actor) =>
        purgeSome(database, actor, of),
  ),
  ...forgotten.map(
    (each): Step =>
      (database, actor) =>
        forgetSome(database, actor, each),
  ),
];

/** Takes for good what is due, account by account; where the worker stops, the purge is begun again later. */
export async function purge(settings: PurgeSettings, isStopping: () => boolean): Promise<void> {
  for await (const accountId of everyAccount(settings.database)) {
    if (isStopping()) return wakePurge(settings.database);
    try {
      if (await isToBePurged(settings.database, accountId, settings.clock()))
        await purgeWhole(settings, accountId, isStopping);
      else await purgeAccount(settings, accountId, isStopping);
    } catch (error) {
      if (isLostConnection(error)) throw error;
      settings.onFault(error);
    }
  }
  if (isStopping()) await wakePurge(settings.database);
}

async function purgeAccount(
  { database, clock }: PurgeSettings,
  accountId: string,
  isStopping: () => boolean,
): Promise<void> {
  for (const step of steps()) {
    const actor: Actor = { accountId, userId: null, via: "system", at: clock() };
    const once = (): Promise<boolean> => database.inTransaction((inside) => step(inside, actor));
    while (!isStopping() && (await repeated(once)));
  }
}

/** Takes all that there is of an account which was closed long enough, table after table. */
async function purgeWhole(
  { database, onGone }: PurgeSettings,
  accountId: string,
  isStopping: () => boolean,
): Promise<void> {
  for (const step of goingSteps(await accountTables(database))) {
    const once = (): Promise<boolean> => database.inTransaction((inside) => step(inside, accountId));
    do if (isStopping()) return;
    while (await repeated(once));
  }
  onGone(accountId);
}
