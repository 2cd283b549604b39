import type { Database } from "../../database";
import { account, sql } from "../../sql";
import type { SeatRow } from "../licences";

/** A licence, and how many of its seats hold now that others than the users in question have. */
export interface LicenceRoom {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly takenByOthers: number;
}

/** Of these licences, for these users; all UUIDs. One that is not there is left out. */
export async function roomIn(
  database: Database,
  accountId: string,
  of: { readonly licenceIds: readonly string[]; readonly userIds: readonly string[] },
  now: Date,
): Promise<readonly LicenceRoom[]> {
  return database.run<LicenceRoom>(
    sql`select l.id, l.name, l.seats, (select count(*)::integer from seat s
        where s.account_id = ${account} and s.licence_id = l.id and not s.user_id = any(${of.userIds}::uuid[])
          and (s.until is null or s.until > ${now}::timestamptz)) as "takenByOthers"
      from licence l where l.account_id = ${account} and l.id = any(${of.licenceIds}::uuid[]) order by l.name, l.id`,
    accountId,
  );
}

/** The seats of each of the users, by UUID; not in it who has none. */
export async function seatsOfUsers(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SeatRow[]>> {
  const rows = await database.run<SeatRow>(
    sql`select s.licence_id as "licenceId", s.user_id as "userId", s.until from seat s
      where s.account_id = ${account} and s.user_id = any(${userIds}::uuid[]) order by s.licence_id`,
    accountId,
  );
  const found = new Map<string, SeatRow[]>();
  for (const row of rows) found.set(row.userId, [...(found.get(row.userId) ?? []), row]);
  return found;
}

/** Makes the seats of each of the users be just these: whether there is room is for the caller to know. */
export async function writeSeats(
  database: Database,
  accountId: string,
  seats: ReadonlyMap<string, readonly SeatRow[]>,
): Promise<void> {
  await database.run(
    sql`delete from seat where account_id = ${account} and user_id = any(${[...seats.keys()]}::uuid[])`,
    accountId,
  );
  await database.run(
    sql`insert into seat (account_id, licence_id, user_id, until)
      select ${account}, s."licenceId", s."userId", s.until
      from jsonb_to_recordset(${JSON.stringify([...seats.values()].flat())}::jsonb)
        s ("licenceId" uuid, "userId" uuid, until timestamptz)`,
    accountId,
  );
}
