import type { Client } from "pg";
import type { Seen } from "../operations/requests";
import { accountId, idIn, isBusy, userId } from "./numbers";
import type { Person } from "./people";
import { type SizeName, sizes } from "./size";

const most = 400;

/** Leads that the person sees, drawn by the seed of the bench; the busy ones are those on which twenty tasks hang. */
export async function seenBy(client: Client, { user, reach }: Person, size: SizeName): Promise<Seen> {
  const { leads } = sizes[size][0];
  const owners = {
    OWN: "and responsible_id = $2",
    GROUP: `and responsible_id = any (array(select mate.user_id from user_group mine join user_group mate using (account_id, group_id)
      where account_id = $1 and mine.user_id = $2))`,
    ALL: "and $2::uuid is not null",
  }[reach];
  const drawnFrom = async (more: string): Promise<string[]> => {
    const { rows } = await client.query<{ id: string }>(
      `select id from lead where account_id = $1 ${owners} ${more} order by md5(id::text) limit ${most}`,
      [accountId(1), userId(1, user)],
    );
    return rows.map(({ id }) => id);
  };
  const busy = `select ${idIn(1, "lead", "n", leads)} from generate_series(1, ${leads}) n where ${isBusy("n")}`;
  return { any: await drawnFrom(""), busy: await drawnFrom(`and id in (${busy})`) };
}
