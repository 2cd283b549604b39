import type { Everybody } from "../../rights/everybody/everybody";
import type { Fault } from "../../store/refusals";
import { faultsOfUnknown } from "../input";

/** Removed users are no more. */
export const isThere = ({ people }: Everybody, id: string): boolean =>
  (people.get(id)?.status ?? "REMOVED") !== "REMOVED";

/** One fault for each UUID of a list that is no user's who is there, at its index. */
export const faultsOfUsers = (everybody: Everybody, users: readonly string[], path: readonly string[]): Fault[] =>
  faultsOfUnknown(users, new Set(users.filter((id) => isThere(everybody, id))), path);
