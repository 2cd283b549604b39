import { scopeFor } from "../access";
import { logChanges } from "../change-log";
import { isFresh } from "../freshness";
import { predicateToSql } from "../predicate-to-sql";
import { liesIn } from "../reading/scoped-rows";
import { Conflict } from "../refusals";
import { account, identifier, sql } from "../sql";
import type { Standing } from "../standing";
import { wouldBeFacts } from "../writing/judge";
import type { Values } from "../writing/stored-values";
import { idIn } from "./merged-values";
import { type Merging, duplicatesOf, survivorOf } from "./merging";

/**
 * Takes the duplicates, which nothing leads to any more, out of their table, and leads their ids on, with all that led to
 * them. The statement carries the right to delete them. Throws `Conflict`.
 */
export async function absorb(merging: Merging, standing: Standing, duplicates: readonly Values[]): Promise<void> {
  const { database, actor, of, id } = merging;
  const survivor = survivorOf(merging);
  const scope = sql`(${predicateToSql(scopeFor(standing, of, "DELETE"), of, "r")}) is true`;
  const gone = await database.run(
    sql`with gone as (delete from ${identifier(of.table)} r where r.account_id = ${account} and r.id = any(${duplicatesOf(merging)})
          and ${liesIn(of, "r", "kept")} and ${scope} and ${isFresh(standing)} returning r.id, r.external_id, to_jsonb(r) as held),
      kept as (insert into merged_row (account_id, merge_id, from_table, by_column, number, held, is_moved, created_at)
        select ${account}, ${id}::uuid, ${of.table}::text, 'id', row_number() over (order by g.id), g.held, false, ${actor.at}::timestamptz from gone g),
      led as (insert into absorbed (account_id, id, kind, merge_id, into_id, survivor_id, external_id)
        select ${account}, g.id, ${of.kind}::text, ${id}::uuid, ${survivor}, ${survivor}, g.external_id from gone g),
      onward as (update absorbed a set survivor_id = ${survivor} where a.account_id = ${account} and a.survivor_id = any(${duplicatesOf(merging)}))
      select g.id from gone g`,
    actor.accountId,
  );
  if (gone.length !== duplicates.length) throw new Conflict();
  const deletedAt = actor.at.toISOString();
  const changes = duplicates.map((before) => ({
    ...{ kind: of.kind, recordId: idIn(before), action: "DELETE" as const },
    before: { deletedAt: null },
    after: { deletedAt, survivorId: idIn(merging.survivor) },
    ownersBefore: wouldBeFacts(of, before),
    ownersAfter: wouldBeFacts(of, before),
    version: (before["version"] as number) + 1,
  }));
  await logChanges(database, actor, changes);
}
