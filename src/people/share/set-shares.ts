import type { RightsChange } from "../../store/people/rights-change";
import { type ShareRow, endShare, giveShare, setSharesTo, sharesTo } from "../../store/people/shares";
import { type UserRow, findUsers, setOnUser } from "../../store/people/users";
import type { Fault } from "../../store/refusals";
import { fault, faultsOfTooMany, refuseIfAny } from "../input";
import { logUserChange } from "../user/log-user-change";

/** Makes these all that others let the user see or edit (`rights.md` 4). Throws `Faults`. */
export async function setShares(change: RightsChange, user: UserRow, shares: readonly ShareRow[]): Promise<void> {
  refuseIfAny(await faultsOfShares(change, user.id, shares));
  await changeShares(change, user, (grantee) => setSharesTo(change.database, grantee, shares));
}

/** What is wrong with all the shares that a user is to have (a UUID; null for one who is new), at their places. */
export async function faultsOfShares(
  change: RightsChange,
  userId: string | null,
  shares: readonly ShareRow[],
): Promise<Fault[]> {
  const tooMany = faultsOfTooMany(shares, ["shares"]);
  return tooMany.length > 0 ? tooMany : faultsOf(change, userId, shares, (index) => ["shares", String(index)]);
}

/** Lets the user see or edit what is an owner's, or gives such a share another access and end. Throws `Faults`. */
export async function addShare(change: RightsChange, user: UserRow, share: ShareRow): Promise<void> {
  refuseIfAny(await faultsOf(change, user.id, [share], () => []));
  await changeShares(change, user, (grantee) => giveShare(change.database, grantee, share));
}

/** Ends one share to the user. Throws `Faults`. */
export async function endOneShare(
  change: RightsChange,
  user: UserRow,
  share: Pick<ShareRow, "ownerId" | "area">,
): Promise<void> {
  await changeShares(change, user, async (grantee) => {
    if (!(await endShare(change.database, grantee, share)))
      refuseIfAny([fault([], "NOT_FOUND", "There is no such share.")]);
  });
}

async function changeShares(
  { database, accountId, actor, now }: RightsChange,
  user: UserRow,
  write: (grantee: { readonly accountId: string; readonly userId: string }) => Promise<void>,
): Promise<void> {
  const grantee = { accountId, userId: user.id };
  const before = { shares: await sharesTo(database, grantee) };
  await write(grantee);
  await setOnUser(database, { accountId, id: user.id }, {}, now);
  const after = { shares: await sharesTo(database, grantee) };
  await logUserChange(database, actor, { userId: user.id, before, after });
}

async function faultsOf(
  { database, accountId, now }: RightsChange,
  userId: string | null,
  shares: readonly ShareRow[],
  pathOf: (index: number) => readonly string[],
): Promise<Fault[]> {
  const ownerIds = shares.map(({ ownerId }) => ownerId);
  const known = new Set((await findUsers(database, accountId, ownerIds)).map(({ id }) => id));
  const seen = new Set<string>();
  return shares.flatMap(({ ownerId, area, until }, index) => {
    const path = pathOf(index);
    const isTwice = seen.size === seen.add(`${ownerId} ${area}`).size;
    return [
      ...(known.has(ownerId) ? [] : [fault([...path, "ownerId"], "NOT_FOUND", "There is no such user.")]),
      ...(ownerId === userId ? [fault([...path, "ownerId"], "SELF", "Nobody shares with oneself.")] : []),
      ...(isTwice ? [fault(path, "TAKEN", "There is one of this owner and area before.")] : []),
      ...(until !== null && until <= now ? [fault([...path, "until"], "EXPIRED", "Its end is past.")] : []),
    ];
  });
}
