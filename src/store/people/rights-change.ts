import type { Actor } from "../change-log";
import type { Database } from "../database";
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

const mostRounds = 5;

/** Somebody else's change came first: the standing that this one was judged with is no longer true. */
class Overtaken extends Error {}

/**
 * Changes rights in one transaction, which begins by raising the rights version from the one that the caller's standing
 * was read with (`decisions.md` 3). So all such changes of an account stand in a row, each judged by what the one
 * before it left: of two administrators who demote each other at the same moment the second is one no more
 * (`rights.md` 5.16), and what `work` reads (the tree, the seats, who administers) stays so until it has written.
 */
export async function changeRights<T>(door: Door, work: (change: RightsChange) => Promise<T>): Promise<T> {
  for (let round = 0; round < mostRounds; round += 1) {
    const standing = round === 0 ? await door.standing() : await door.reload();
    try {
      const done = await door.inTransaction((inside) => workUnderLock(inside, standing, work));
      await door.reload();
      return done;
    } catch (fault) {
      if (!(fault instanceof Overtaken)) throw fault;
    }
  }
  throw new Conflict();
}

async function workUnderLock<T>(
  { database, now }: Door,
  standing: Standing,
  work: (change: RightsChange) => Promise<T>,
): Promise<T> {
  const { accountId, userId, sessionId, apiTokenId } = standing.caller;
  const raised = await database.run(
    sql`update account_state set rights_version = rights_version + 1
      where account_id = ${account} and rights_version = ${standing.rightsVersion}::bigint and ${isFresh(standing)}
      returning rights_version`,
    accountId,
  );
  if (raised.length === 0) throw new Overtaken();
  const via = apiTokenId === null ? `session:${sessionId ?? ""}` : `token:${apiTokenId}`;
  return work({ database, accountId, standing, actor: { accountId, userId, via, at: now }, now });
}
