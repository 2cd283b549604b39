import { cardKinds } from "../../rights/catalogue";
import type { Description } from "../description/description";
import { describedKinds } from "../description/registry";
import type { Door } from "../door";
import { type Sql, account, column, identifier, sql } from "../sql";

/**
 * Keeps what hangs on cards true to them: their responsible, creator, trash state, pipeline and stage stand on the
 * tasks and entries themselves (`rights.md` 7), one statement for each kind that hangs. They are locked in the order of
 * their ids, as every writing locks rows.
 */
export async function followCards(door: Door, of: Description, ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || !(cardKinds as readonly string[]).includes(of.kind)) return;
  const { caller } = await door.standing();
  const hanging = describedKinds().filter((kind) => kind.links.some((link) => link.cardinality === "card"));
  const fact = (name: string | undefined): Sql => (name === undefined ? sql`null` : column("c", name));
  for (const kind of hanging) {
    await door.database.run(
      sql`with hanging as (select h.id from ${identifier(kind.table)} h where h.account_id = ${account}
          and h.card_kind = ${of.kind} and h.card_id = any(${ids}::uuid[]) order by h.id for update of h)
        update ${identifier(kind.table)} t set card_responsible_id = c.responsible_id, card_creator_id = c.creator_id,
          card_trashed = c.deleted_at is not null, card_pipeline_id = ${fact(of.facts.pipeline)}, card_stage_id = ${fact(of.facts.stage)}
        from hanging, ${identifier(of.table)} c
        where t.account_id = ${account} and t.id = hanging.id and c.account_id = ${account} and c.id = t.card_id`,
      caller.accountId,
    );
  }
}
