import DataLoader from "dataloader";
import type { ExportChannel, Module } from "../../rights/catalogue";
import type { Door } from "../door";
import { account, sql } from "../sql";
import { isSeen } from "./holdings";

/** What a user holds beside cells and restrictions. */
export interface UserHoldings {
  /** Modules that the menu shows; null for all. */
  readonly navigation: readonly Module[] | null;
  readonly blockedChannels: readonly ExportChannel[];
  readonly seats: readonly HeldSeat[];
  /** Is the password alone not enough for the user's login? */
  readonly hasSecondFactor: boolean;
}

export interface HeldSeat {
  readonly licenceId: string;
  readonly name: string;
  readonly modules: readonly Module[];
  /** The first moment without it; null where it has no end. */
  readonly until: Date | null;
}

const loaders = new WeakMap<Door, DataLoader<string, UserHoldings | null>>();

/** What the user (a UUID) holds; null for a caller who sees it of nobody. One statement for all who are asked for at once. */
export function holdingsOfUser(door: Door, userId: string): Promise<UserHoldings | null> {
  const known = loaders.get(door);
  const loader = known ?? new DataLoader((ids: readonly string[]) => load(door, ids), { cache: false });
  if (!known) loaders.set(door, loader);
  return loader.load(userId);
}

interface Row extends Omit<UserHoldings, "seats"> {
  readonly id: string;
  readonly seats: readonly (Omit<HeldSeat, "until"> & { readonly until: string | null })[];
}

async function load(door: Door, ids: readonly string[]): Promise<readonly (UserHoldings | null)[]> {
  const { rows } = await door.read<Row>(
    (standing) => sql`select u.id, u.navigation, u.blocked_channels as "blockedChannels", (
        select coalesce(json_agg(json_build_object('licenceId', l.id, 'name', l.name, 'modules', l.modules, 'until', t.until)
          order by l.name, l.id), '[]')
        from seat t join licence l on l.account_id = ${account} and l.id = t.licence_id
        where t.account_id = ${account} and t.user_id = u.id) as seats,
        exists (select from login f where f.id = u.login_id and f.factor_set_at is not null) as "hasSecondFactor"
      from "user" u
      where u.account_id = ${account} and u.id = any(${ids.filter((id) => isSeen(standing, "user", id))}::uuid[])`,
  );
  const byId = new Map(rows.map(({ id, ...row }) => [id, { ...row, seats: row.seats.map(seatOf) }]));
  return ids.map((id) => byId.get(id) ?? null);
}

const seatOf = ({ until, ...seat }: Row["seats"][number]): HeldSeat => ({
  ...seat,
  until: until === null ? null : new Date(until),
});
