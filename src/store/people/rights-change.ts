import type { Actor } from "../change-log";
import { type Database, noAccount } from "../database";
import type { Door } from "../door";
import { isFresh } from "../freshness";
import { Conflict } from "../refusals";
import { account, sql } from "../sql";
import type { Standing } from "../standing";

/** One transaction that changes what people may do, under a standing that holds until it ends. */
export interface RightsChange {
  readonly database: Database;
  readonly accountId: string;
  readonly standing: Standing;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Changes rights in one transaction, which begins by raising the rights version from the one that the caller's standing
 * was read with (`decisions.md` 3). So all such changes of an account stand in a row, each judged by what the one
 * before it left: of two administrators who demote each other at the same moment the second is one no more
 * (`rights.md` 5.16), and what `work` reads (the tree, the seats, who administers) stays so until it has written.
 * What the caller may is read anew by what comes after it: a caller who has ended the own user is nobody then.
 */
export async function changeRights<T>(door: Door, work: (change: RightsChange) => Promise<T>): Promise<T> {
  const known = await door.standing();
  const done = await door.inTransaction(async (inside) =>
    work((await raised(inside, known)) ?? (await raised(inside, await standingInTurn(inside))) ?? tooFast()),
  );
  door.forget();
  return done;
}

/** Somebody else's change came first: those who find it so queue, and each is judged anew when the turn has come. */
async function standingInTurn(inside: Door): Promise<Standing> {
  const accountId = (await inside.caller())?.accountId ?? noAccount;
  await inside.database.run(
    sql`select s.rights_version from account_state s where s.account_id = ${account} for update`,
    accountId,
  );
  return inside.reload();
}

function tooFast(): never {
  throw new Conflict();
}

/** Null where the standing holds no more. */
async function raised(inside: Door, standing: Standing): Promise<RightsChange | null> {
  const { database, now } = inside;
  const { accountId } = standing.caller;
  const rows = await database.run(
    sql`update account_state set rights_version = rights_version + 1
      where account_id = ${account} and rights_version = ${standing.rightsVersion}::bigint and ${isFresh(standing)}
      returning rights_version`,
    accountId,
  );
  if (rows.length === 0) return null;
  return { database, accountId, standing, actor: inside.actorFor(standing.caller), now };
}
