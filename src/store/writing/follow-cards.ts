import { cardKinds } from "../../rights/catalogue";
import type { Description } from "../description/description";
import { type Carried, carriedOfCard } from "../description/on-card-row";
import { describedKinds } from "../description/registry";
import type { Door } from "../door";
import { isCardLink } from "./stored-values";
import { type Sql, account, column, identifier, join, sql } from "../sql";

/**
 * Keeps what hangs on cards true to them: what the rights ask of a card stands on the tasks and
 * entries themselves (`rights.md` 7), one statement for each kind that hangs. They are locked in the order of
 * their ids, as every writing locks rows.
 */
export async function followCards(door: Door, of: Description, ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || !(cardKinds as readonly string[]).includes(of.kind)) return;
  const { caller } = await door.standing();
  const hanging = describedKinds().filter((kind) => kind.links.some((link) => isCardLink(link) && link.carried));
  const heldIn = ({ owner, fact }: Carried): Sql => heldAs(owner ? of.owners[owner] : fact && of.facts[fact]);
  const carried = join(
    carriedOfCard.map((each) => sql`${identifier(each.column)} = ${heldIn(each)}`),
    ", ",
  );
  for (const kind of hanging) {
    await door.database.run(
      sql`with hanging as (select h.id from ${identifier(kind.table)} h where h.account_id = ${account}
          and h.card_kind = ${of.kind} and h.card_id = any(${ids}::uuid[]) order by h.id for update of h)
        update ${identifier(kind.table)} t set card_trashed = c.deleted_at is not null, ${carried}
        from hanging, ${identifier(of.table)} c
        where t.account_id = ${account} and t.id = hanging.id and c.account_id = ${account} and c.id = t.card_id`,
      caller.accountId,
    );
  }
}

/** The column of the card `c`; nothing where its kind has none. */
const heldAs = (name: string | undefined): Sql => (name === undefined ? sql`null` : column("c", name));
