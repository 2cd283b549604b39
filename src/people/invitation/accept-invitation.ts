import { repeated } from "../../graphql/repeated";
import { deedFrom } from "../../store/change-log";
import type { Database } from "../../store/database";
import type { Door } from "../../store/door";
import { findAccount } from "../../store/people/accounts";
import { joinAccount } from "../../store/people/memberships";
import { type UserRow, describeUser, findUsers, hasUser, setOnUser } from "../../store/people/users";
import { Conflict, NotFound } from "../../store/refusals";
import { raiseRights } from "../../store/rights-version";
import { fault, refuseIfAny } from "../input";
import { type PresentedLink, presentLink } from "../link/present-link";
import { lacksFactor } from "../second-factor/show-factor";
import type { Desk } from "../session/desk";
import { type SignedIn, openSessionAt } from "../session/open-session";
import { logUserChange } from "../user/log-user-change";
import { type Acceptance, type Comer, whoComes } from "./who-comes";

/**
 * The invited person comes: with a new login, or with the one that has the address. The link shows that the mailbox is the
 * person's, and no other login gets in by it (`cases.md`, climb 3). The person is signed in then. Throws `Faults`, `Throttled`.
 */
export async function acceptInvitation(desk: Desk, door: Door, acceptance: Acceptance): Promise<SignedIn> {
  const link = await presentLink(desk.database, "INVITATION", acceptance.token, desk.now);
  return repeated(async () => {
    const comer = await whoComes(desk, door, link, acceptance);
    return desk.database.inTransaction((inside) => letIn({ ...desk, database: inside }, link, comer));
  });
}

/** Under the lock of the account's rights: whoever revokes the invitation at this moment comes before or after. */
async function letIn(desk: Desk, link: PresentedLink, comer: Comer): Promise<SignedIn> {
  const { database, now } = desk;
  const { accountId, userId } = link;
  await raiseRights(database, accountId);
  await link.use(database);
  const [user] = await findUsers(database, accountId, [userId]);
  const account = await findAccount(database, accountId);
  if (!user || account === null) throw new NotFound();
  const { loginId, name } = await comer.enter(database);
  if (user.loginId === null) await join(database, { accountId, user, loginId }, now);
  else if (user.loginId !== loginId) throw new Conflict();
  if (name !== null && name !== user.name) await rename(desk, link, { from: user.name, to: name });
  const entrance = { accountId, accountName: account.name, userId, userStatus: user.status };
  const isShort = await lacksFactor(desk, loginId, link);
  return openSessionAt(desk, loginId, entrance, { operation, milliseconds: isShort ? timeForSetup : undefined });
}

const operation = "acceptInvitation";

/** For setting up the second factor that the account asks for: the next sign-in needs it. */
const timeForSetup = 15 * 60 * 1_000;

async function rename(
  desk: Desk,
  { id, accountId, userId }: PresentedLink,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const { database, now } = desk;
  await describeUser(database, { accountId, id: userId }, { name: to }, now);
  const actor = { accountId, userId, via: `link:${id}`, at: now, deed: deedFrom(desk, operation) };
  await logUserChange(database, actor, { userId, before: { name: from }, after: { name: to } });
}

async function join(
  database: Database,
  { accountId, user, loginId }: { readonly accountId: string; readonly user: UserRow; readonly loginId: string },
  now: Date,
): Promise<void> {
  if (await hasUser(database, accountId, loginId))
    refuseIfAny([fault(["token"], "TAKEN", "You are a user of this account already, under another address.")]);
  await setOnUser(database, { accountId, id: user.id }, { loginId }, now);
  await joinAccount(database, { loginId, accountId, userId: user.id, email: user.email });
}
