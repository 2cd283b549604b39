import type { Module } from "../../rights/catalogue";
import type { Database } from "../database";
import { account, sql } from "../sql";

export interface LicenceRow {
  readonly id: string;
  readonly name: string;
  readonly modules: readonly Module[];
  readonly seats: number;
}

export interface SeatRow {
  readonly licenceId: string;
  readonly userId: string;
  /** The first moment without it; null where it has no end. */
  readonly until: Date | null;
}

export async function licencesOf(database: Database, accountId: string): Promise<LicenceRow[]> {
  return database.run<LicenceRow>(
    sql`select l.id, l.name, l.modules, l.seats from licence l where l.account_id = ${account} order by l.name, l.id`,
    accountId,
  );
}

export async function seatsOf(database: Database, accountId: string): Promise<SeatRow[]> {
  return database.run<SeatRow>(
    sql`select s.licence_id as "licenceId", s.user_id as "userId", s.until from seat s
      where s.account_id = ${account} order by s.licence_id, s.user_id`,
    accountId,
  );
}

export async function insertLicence(database: Database, accountId: string, licence: LicenceRow): Promise<void> {
  await database.run(
    sql`insert into licence (account_id, id, name, modules, seats)
      values (${account}, ${licence.id}, ${licence.name}, ${licence.modules}, ${licence.seats})`,
    accountId,
  );
}

export async function rewriteLicence(database: Database, accountId: string, licence: LicenceRow): Promise<void> {
  await database.run(
    sql`update licence set name = ${licence.name}, modules = ${licence.modules}, seats = ${licence.seats}
      where account_id = ${account} and id = ${licence.id}`,
    accountId,
  );
}

/** Takes it away, with all its seats. */
export async function deleteLicence(database: Database, accountId: string, id: string): Promise<void> {
  await database.run(sql`delete from seat where account_id = ${account} and licence_id = ${id}`, accountId);
  await database.run(sql`delete from licence where account_id = ${account} and id = ${id}`, accountId);
}

/** Gives a seat, or a new end to one that the user has. False where all are taken: a seat that ended is free again. */
export async function takeSeat(database: Database, accountId: string, seat: SeatRow, now: Date): Promise<boolean> {
  const { licenceId, userId, until } = seat;
  const rows = await database.run(
    sql`insert into seat (account_id, licence_id, user_id, until)
      select ${account}, l.id, ${userId}::uuid, ${until}::timestamptz from licence l
      where l.account_id = ${account} and l.id = ${licenceId} and l.seats > (
        select count(*) from seat s where s.account_id = ${account} and s.licence_id = l.id and s.user_id <> ${userId}::uuid
          and (s.until is null or s.until > ${now}::timestamptz))
      on conflict (account_id, licence_id, user_id) do update set until = excluded.until
      returning user_id`,
    accountId,
  );
  return rows.length > 0;
}

/** False where the user had none. */
export async function leaveSeat(
  database: Database,
  accountId: string,
  seat: { readonly licenceId: string; readonly userId: string },
): Promise<boolean> {
  const rows = await database.run(
    sql`delete from seat where account_id = ${account} and licence_id = ${seat.licenceId} and user_id = ${seat.userId}
      returning user_id`,
    accountId,
  );
  return rows.length > 0;
}
