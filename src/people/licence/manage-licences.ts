import { uuidv7 } from "uuidv7";
import { type LicenceRow, insertLicence, leaveSeat, licencesOf, takeSeat } from "../../store/people/licences";
import type { RightsChange } from "../../store/people/rights-change";
import { NotFound } from "../../store/refusals";
import { fault, refuseIfAny } from "../input";
import { seats } from "../many-users/parts";
import { logUserChange } from "../user/log-user-change";
import { subjectUser } from "../user/subject";
import { type NewLicence, faultsOfLicence, inOrder } from "./licence-input";
import { licenceUuid } from "./licence-view";
import { logLicence } from "./log-licence";
import { noSeat } from "./no-seat";

/** Licenses modules: from now on they are open to those who have a seat. Answers its UUID. Throws `Faults`. */
export async function createLicence(change: RightsChange, input: NewLicence): Promise<string> {
  refuseIfAny(faultsOfLicence(input));
  const licence = { id: uuidv7(), ...inOrder(input) };
  await insertLicence(change.database, change.accountId, licence);
  await logLicence(change, licence.id, "CREATE", null, inOrder(input));
  return licence.id;
}

export interface SeatInput {
  readonly licenceId: string;
  readonly userId: string;
}

/** Gives a user a seat; no more than there are, also when two give the last one at once (`rights.md` 5.18). Throws `Faults`, `NotFound`. */
export async function grantLicence(change: RightsChange, input: SeatInput, until: Date | null): Promise<string> {
  const licence = await subjectLicence(change, input.licenceId);
  const user = await subjectUser(change, input.userId);
  if (until !== null && until <= change.now) refuseIfAny([fault(["until"], "EXPIRED", "Its end is past.")]);
  const seat = { licenceId: licence.id, userId: user.id, until };
  await seating(change, user.id, async () => {
    if (!(await takeSeat(change.database, change.accountId, seat, change.now)))
      refuseIfAny([noSeat(licence, ["licenceId"])]);
  });
  return licence.id;
}

/** Takes a seat back: it is free again. Throws `Faults`, `NotFound`. */
export async function revokeLicence(change: RightsChange, input: SeatInput): Promise<string> {
  const licence = await subjectLicence(change, input.licenceId);
  const user = await subjectUser(change, input.userId);
  await seating(change, user.id, async () => {
    if (!(await leaveSeat(change.database, change.accountId, { licenceId: licence.id, userId: user.id })))
      refuseIfAny([fault(["userId"], "NOT_FOUND", "The user has no seat of this licence.")]);
  });
  return licence.id;
}

/** Does something to a user's seats, and writes it down as the user's: one manner for one seat and for many. */
async function seating(change: RightsChange, userId: string, work: () => Promise<void>): Promise<void> {
  const { database, actor } = change;
  const seatsNow = async () => seats.shown((await seats.read(change, [userId])).get(userId) ?? []);
  const before = await seatsNow();
  await work();
  await logUserChange(database, actor, { userId, before, after: await seatsNow() });
}

/** The licence that a change is about. Throws `NotFound`. */
export async function subjectLicence({ database, accountId }: RightsChange, id: string): Promise<LicenceRow> {
  const uuid = licenceUuid(id);
  const licence = (await licencesOf(database, accountId)).find((each) => each.id === uuid);
  if (!licence) throw new NotFound();
  return licence;
}
