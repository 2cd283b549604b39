import type { Client } from "pg";
import { people } from "../support/generated/account";
import type { Luck } from "../fuzz/luck";
import { insertRows } from "../worlds/account/insert-rows";
import { cardKinds, givenKinds, hangingKinds, shapes } from "../worlds/account/shapes";
import { type World, worldId } from "../worlds/account/world";

/** People whom no world has by itself. */
export const keeper = worldId(7, 1);
export const pauper = worldId(7, 2);

export const extraSessionOf = (userId: string): string => userId.replace("-9007-", "-9008-");

const crowdOf = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => worldId(9, index));
const long = new Date(0).toISOString();

/** An administrator, who changes what others may, and somebody who may nothing at all. */
export async function addKeeper(client: Client, { accountId }: World, now: number): Promise<void> {
  await insertUsers(client, accountId, [keeper, pauper], (id) => ({ is_administrator: id === keeper }));
  const at = new Date(now).toISOString();
  const sessions = [keeper, pauper].map((user_id) => ({
    ...{ account_id: accountId, id: extraSessionOf(user_id), user_id, refresh_hash: "\\x00", address: "", agent: "" },
    ...{ created_at: at, used_at: at, until: new Date(now + 86_400_000).toISOString() },
  }));
  await insertRows(client, "session", sessions);
}

const insertUsers = (client: Client, accountId: string, ids: readonly string[], more: (id: string) => object) =>
  insertRows(
    client,
    "user",
    ids.map((id) => ({
      ...{ account_id: accountId, id, created_at: long, updated_at: long, version: 1, display_name: id },
      ...{ display_name_key: id, email: "a@b.example", status: "ACTIVE", is_administrator: false, crm_access: true },
      ...{ supervisor_id: null, blocked_channels: [], ...more(id) },
    })),
  );

/**
 * So many people below one of those who ask, in a group with him, who are responsible for most: his reach has more
 * owners than arms are made for.
 */
export async function addCrowd(client: Client, luck: Luck, { accountId, groups }: World, count = 90): Promise<void> {
  const crowd = crowdOf(count);
  await insertUsers(client, accountId, crowd, () => ({ supervisor_id: people.me }));
  const members = [...crowd, people.me].map((user_id) => ({ account_id: accountId, user_id, group_id: groups[0]?.id }));
  await client.query(`delete from user_group where account_id = $1 and user_id = $2`, [accountId, people.me]);
  await insertRows(client, "user_group", members);
  for (const kind of givenKinds) {
    const cell = {
      reach: luck.pick(["GROUP", "SUBORDINATES"]),
      ownership: luck.pick(["RESPONSIBLE", "EITHER", "CREATOR"]),
    };
    await client.query(
      `insert into user_right (account_id, user_id, resource, action, cell) values ($1, $2, $3, 'VIEW', $4)
       on conflict (account_id, user_id, resource, action) do update set cell = excluded.cell`,
      [accountId, people.me, kind, JSON.stringify(cell)],
    );
    await client.query(
      `update "${shapes[kind].singular}" r set responsible_id = ($2::uuid[])[1 + abs(hashtext(r.id::text)) % $3] where r.account_id = $1 and abs(hashtext(r.id::text)) % 4 > 0`,
      [accountId, crowd, count],
    );
  }
  for (const hanging of hangingKinds)
    for (const card of cardKinds)
      await client.query(
        `update "${shapes[hanging].singular}" t set card_responsible_id = c.responsible_id from "${shapes[card].singular}" c
         where t.account_id = $1 and c.account_id = $1 and t.card_id = c.id and t.card_kind = $2`,
        [accountId, card],
      );
}
