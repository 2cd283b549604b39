import { repeated } from "../../graphql/repeated";
import { deedFrom } from "../../store/change-log";
import type { Database } from "../../store/database";
import type { Door } from "../../store/door";
import { postMail } from "../../store/mail/post-mail";
import { findAccount } from "../../store/people/accounts";
import { administratorsOf, closeNow, endOfReopening, showEverybodyOut } from "../../store/people/closing";
import type { RightsChange } from "../../store/people/rights-change";
import { type Fault, NotFound } from "../../store/refusals";
import { hasFreshFile } from "../../store/whole-account/account-file";
import { logAccountChange } from "../account/log-account-change";
import { administrationOf } from "../administration";
import { fault, refuseIfAny } from "../input";
import { showFactor } from "../second-factor/show-factor";
import { ownLogin, wrongPassword } from "../session/change-password";
import type { Desk } from "../session/desk";
import { day } from "../../store/day";

/** How somebody shows that an account is to be closed. */
export interface Closing {
  /** Its name, typed. */
  readonly name: string;
  readonly password: string;
  /** Of the second factor; null where none was said. */
  readonly code: string | null;
}

export interface Closed {
  readonly closedAt: Date;
  /** The first moment at which it can't be brought back any more. */
  readonly reopenableUntil: Date;
}

/**
 * Closes an account: nobody is let in from now on, whoever is in is out, and its administrators are told. Refused before
 * its data were taken as a file. All that is wrong comes at once, and a code is used up only then. Throws `Faults`, and as
 * `ownLogin` does; `Forbidden` for whom the account is not to change.
 */
export async function closeAccount(desk: Desk, door: Door, { name, password, code }: Closing): Promise<Closed> {
  await administrationOf(door, "ACCOUNT");
  const { caller, login, isRight } = await ownLogin(door, desk, password);
  const { accountId } = caller;
  const faults = await faultsOf(door.database, accountId, name, door.now);
  refuseIfAny([...(isRight ? [] : [wrongPassword]), ...faults]);
  if (login === null) throw new NotFound();
  await showFactor(desk, { loginId: login.id, code });
  const close = async (inside: Door): Promise<void> => {
    const administration = await administrationOf(inside, "ACCOUNT");
    await administration.change(async (change) => {
      refuseIfAny(await faultsOf(change.database, accountId, name, change.now));
      await closeIn(change);
    });
  };
  await repeated(() => door.inTransaction(close, deedFrom(desk, "closeAccount")));
  return { closedAt: door.now, reopenableUntil: endOfReopening(door.now) };
}

async function faultsOf(database: Database, accountId: string, name: string, now: Date): Promise<Fault[]> {
  const row = await findAccount(database, accountId);
  if (row === null) throw new NotFound();
  const isTyped = name.trim() === row.name;
  const isTaken = await hasFreshFile(database, accountId, new Date(now.getTime() - day));
  return [...(isTyped ? [] : [anotherName]), ...(isTaken ? [] : [fileNeeded])];
}

const anotherName = fault(["name"], "INVALID", "This is not the name of the account: type it as the account has it.");

const fileNeeded = fault(
  [],
  "FILE_REQUIRED",
  "Take the account's data as a file first, with exportAccount and downloadFile: one that is there, and was finished within the last 24 hours.",
);

async function closeIn(change: RightsChange): Promise<void> {
  const { database, accountId, now } = change;
  await closeNow(database, accountId, now);
  await logAccountChange(change, { closedAt: null }, { closedAt: now.toISOString() });
  await showEverybodyOut(database, accountId, now);
  await tellAdministrators(database, change.actor, "ACCOUNT_CLOSED", endOfReopening(now));
}

/** All of them, who did it as well. */
export async function tellAdministrators(
  database: Database,
  { accountId, userId: actorId, at }: RightsChange["actor"],
  kind: "ACCOUNT_CLOSED" | "ACCOUNT_REOPENED",
  until: Date,
): Promise<void> {
  for (const { id: userId, email: address } of await administratorsOf(database, accountId))
    await postMail(database, { accountId, kind, userId, address, actorId, facts: { until: until.toISOString() }, at });
}
