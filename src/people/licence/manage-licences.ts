import { uuidv7 } from "uuidv7";
import { type Module, modules } from "../../rights/catalogue";
import { logChanges } from "../../store/change-log";
import { type LicenceRow, insertLicence, leaveSeat, licencesOf, takeSeat } from "../../store/people/licences";
import type { RightsChange } from "../../store/people/rights-change";
import { NotFound } from "../../store/refusals";
import { fault, faultsOfText, refuseIfAny } from "../input";
import { subjectUser } from "../user/subject";
import { licenceUuid } from "./licence-view";

export interface NewLicence {
  readonly name: string;
  readonly modules: readonly Module[];
  readonly seats: number;
}

const mostSeats = 1_000_000;

/** Licenses modules: from now on they are open to those who have a seat. Answers its UUID. Throws `Faults`. */
export async function createLicence(change: RightsChange, input: NewLicence): Promise<string> {
  const isCount = input.seats >= 0 && input.seats <= mostSeats;
  refuseIfAny([
    ...faultsOfText(input.name, ["name"], 100),
    ...(input.modules.length > 0 ? [] : [fault(["modules"], "REQUIRED", "A licence has at least one module.")]),
    ...(isCount ? [] : [fault(["seats"], "INVALID", `0 to ${mostSeats} seats.`)]),
  ]);
  const name = input.name.trim();
  const licensed = modules.filter((module) => input.modules.includes(module));
  const licence = { id: uuidv7(), name, modules: licensed, seats: input.seats };
  await insertLicence(change.database, change.accountId, licence);
  await log(change, licence.id, "CREATE", null, { name, modules: licensed, seats: input.seats });
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
  if (!(await takeSeat(change.database, change.accountId, seat, change.now)))
    refuseIfAny([fault(["licenceId"], "NO_SEAT", `All ${licence.seats} seats are taken.`)]);
  await log(change, licence.id, "UPDATE", null, { granted: user.id, until });
  return licence.id;
}

/** Takes a seat back: it is free again. Throws `Faults`, `NotFound`. */
export async function revokeLicence(change: RightsChange, input: SeatInput): Promise<string> {
  const licence = await subjectLicence(change, input.licenceId);
  const user = await subjectUser(change, input.userId);
  if (!(await leaveSeat(change.database, change.accountId, { licenceId: licence.id, userId: user.id })))
    refuseIfAny([fault(["userId"], "NOT_FOUND", "The user has no seat of this licence.")]);
  await log(change, licence.id, "UPDATE", { granted: user.id }, null);
  return licence.id;
}

async function subjectLicence({ database, accountId }: RightsChange, id: string): Promise<LicenceRow> {
  const uuid = licenceUuid(id);
  const licence = (await licencesOf(database, accountId)).find((each) => each.id === uuid);
  if (!licence) throw new NotFound();
  return licence;
}

/** A licence has no version of its own: its rows stand in the order of their time. */
const log = (
  { database, actor }: RightsChange,
  recordId: string,
  action: "CREATE" | "UPDATE",
  ...[before, after]: readonly [object | null, object | null]
): Promise<void> => logChanges(database, actor, [{ kind: "LICENCE", recordId, action, before, after, version: 1 }]);
