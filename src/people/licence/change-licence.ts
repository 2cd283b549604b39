import type { Module } from "../../rights/catalogue";
import { deleteLicence, licencesOf, rewriteLicence, seatsOf } from "../../store/people/licences";
import type { RightsChange } from "../../store/people/rights-change";
import type { Fault } from "../../store/refusals";
import { fault, refuseIfAny } from "../input";
import { seatsAfter } from "../many-users/change-seats";
import { changePart, logDiffs } from "../many-users/part";
import { seats } from "../many-users/parts";
import { type NewLicence, faultsOfLicence, inOrder, newlyLicensed } from "./licence-input";
import { logLicence } from "./log-licence";
import { subjectLicence } from "./manage-licences";
import { holdsUntil } from "../../rights/until";

/** Absent: as it is. Null clears nothing here: everything is needed. */
export type LicenceChange = { readonly [F in keyof NewLicence]?: NewLicence[F] | null | undefined };

/** What became of a licence, and of modules that need a seat now or need none any more. */
export interface ChangedLicence {
  /** UUID */
  readonly id: string;
  readonly closedModules: readonly Module[];
  readonly openedModules: readonly Module[];
}

/** Changes name, modules and seats; no fewer seats than hold now. Throws `Faults`, `NotFound`. */
export async function updateLicence(change: RightsChange, id: string, input: LicenceChange): Promise<ChangedLicence> {
  const before = await subjectLicence(change, id);
  const { name, modules, seats } = input;
  const said = { name: name ?? before.name, modules: modules ?? before.modules, seats: seats ?? before.seats };
  const cleared = Object.entries(input).filter(([, value]) => value === null);
  refuseIfAny([
    ...cleared.map(([field]) => fault([field], "REQUIRED", "It can't be cleared.")),
    ...faultsOfLicence(said),
    ...(await faultsOfHeld(change, before.id, said.seats)),
  ]);
  return watched(change, before.id, async () => {
    await rewriteLicence(change.database, change.accountId, { id: before.id, ...inOrder(said) });
    await logLicence(change, before.id, "UPDATE", inOrder(before), inOrder(said));
  });
}

/** Takes a licence away: its seats end, and what no other one licenses is open to everybody again. Throws `NotFound`. */
export async function removeLicence(change: RightsChange, id: string): Promise<ChangedLicence> {
  const before = await subjectLicence(change, id);
  return watched(change, before.id, async () => {
    await endSeats(change, before.id);
    await deleteLicence(change.database, change.accountId, before.id);
    await logLicence(change, before.id, "DELETE", inOrder(before), null);
  });
}

/** Each of its users has a seat less, and has it written down. */
async function endSeats(change: RightsChange, id: string): Promise<void> {
  const all = await seatsOf(change.database, change.accountId);
  const userIds = all.filter(({ licenceId }) => licenceId === id).map(({ userId }) => userId);
  const after = seatsAfter({ given: [], taken: (licenceId) => licenceId === id });
  await logDiffs(change, [await changePart(change, seats, userIds, after)]);
}

/** More hold than there would be: a seat that has ended is nobody's. */
async function faultsOfHeld({ database, accountId, now }: RightsChange, id: string, seats: number): Promise<Fault[]> {
  const all = await seatsOf(database, accountId);
  const held = all.filter(({ licenceId, until }) => licenceId === id && holdsUntil(until, now)).length;
  const message = `${held} seats are given: revoke some first.`;
  return seats < held ? [fault(["seats"], "IN_USE", message, { min: String(held) })] : [];
}

async function watched(
  { database, accountId }: RightsChange,
  id: string,
  work: () => Promise<void>,
): Promise<ChangedLicence> {
  const before = await licencesOf(database, accountId);
  await work();
  const after = await licencesOf(database, accountId);
  return { id, closedModules: newlyLicensed(before, after), openedModules: newlyLicensed(after, before) };
}
