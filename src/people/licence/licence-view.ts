import type { Database } from "../../store/database";
import { apiId } from "../../store/ids";
import { licencesOf, seatsOf } from "../../store/people/licences";

/** The licences of an account with their seats, as the API shows them. */
export async function licenceViews(database: Database, accountId: string): Promise<LicenceShown[]> {
  const seats = await seatsOf(database, accountId);
  return (await licencesOf(database, accountId)).map(({ id, name, modules, seats: count }) => ({
    ...{ id: apiId("licence", id), name, modules, seats: count },
    taken: seats
      .filter(({ licenceId }) => licenceId === id)
      .map(({ userId, until }) => ({ userId: apiId("user", userId), until })),
  }));
}

export interface LicenceShown {
  readonly id: string;
  readonly name: string;
  readonly modules: readonly string[];
  readonly seats: number;
  readonly taken: readonly { readonly userId: string; readonly until: Date | null }[];
}

const shape = /^licence_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** Null for a text that is no licence's id. */
export function licenceUuid(id: string): string | null {
  const [, ...parts] = shape.exec(id) ?? [];
  return parts.length === 0 ? null : parts.join("-");
}
