import { exportChannels } from "../../rights/catalogue";
import type { Module } from "../../rights/catalogue";
import { cellsOf } from "../../rights/cell";
import type { Door } from "../../store/door";
import { apiId } from "../../store/ids";
import { holdingsOf } from "../../store/people/holdings";
import { type UserHoldings, holdingsOfUser } from "../../store/people/user-holdings";
import { subjectId } from "../input";
import { blockingDoes } from "./export-channels";
import { closedModules } from "./set-module-access";
import { holdsUntil } from "../../rights/until";

/** A user as it was given out: its id is that of the API. */
interface GivenOut {
  readonly id: string;
}

/** Null for a caller who does not see what the user holds. */
export const heldByUser = (door: Door, { id }: GivenOut): Promise<UserHoldings | null> =>
  holdingsOfUser(door, subjectId("USER", id));

export async function closedModulesOf(door: Door, { id }: GivenOut): Promise<readonly Module[] | null> {
  const stored = await holdingsOf(door, "user", "cells", subjectId("USER", id));
  return stored && closedModules(cellsOf(stored));
}

export const channelsOf = (held: UserHoldings | null): object | null =>
  held &&
  exportChannels.map((channel) => ({
    channel,
    allowed: !held.blockedChannels.includes(channel),
    blocking: blockingDoes[channel],
  }));

export const seatsOf = (held: UserHoldings | null, now: Date): object | null =>
  held?.seats.map(({ licenceId, ...seat }) => ({
    ...seat,
    licenceId: apiId("licence", licenceId),
    holds: holdsUntil(seat.until, now),
  })) ?? null;
