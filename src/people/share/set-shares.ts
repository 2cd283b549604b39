import { logChanges } from "../../store/change-log";
import type { RightsChange } from "../../store/people/rights-change";
import { type ShareRow, setSharesTo, sharesTo } from "../../store/people/shares";
import { type UserRow, findUsers, setOnUser } from "../../store/people/users";
import type { Fault } from "../../store/refusals";
import { fault, refuseIfAny } from "../input";

/** Makes these all that others let the user see or edit (`rights.md` 4). Throws `Faults`. */
export async function setShares(change: RightsChange, user: UserRow, shares: readonly ShareRow[]): Promise<void> {
  const { database, accountId, actor, now } = change;
  refuseIfAny(await faultsOf(change, user, shares));
  const grantee = { accountId, userId: user.id };
  const before = { shares: await sharesTo(database, grantee) };
  await setSharesTo(database, grantee, shares);
  const version = await setOnUser(database, { accountId, id: user.id }, {}, now);
  await logChanges(database, actor, [
    { kind: "USER", recordId: user.id, action: "UPDATE", before, after: { shares }, version },
  ]);
}

async function faultsOf(
  { database, accountId, now }: RightsChange,
  user: UserRow,
  shares: readonly ShareRow[],
): Promise<Fault[]> {
  const owners = await findUsers(
    database,
    accountId,
    shares.map(({ ownerId }) => ownerId),
  );
  const known = new Set(owners.map(({ id }) => id));
  const seen = new Set<string>();
  return shares.flatMap(({ ownerId, area, until }, index) => {
    const path = ["shares", String(index)];
    const isTwice = seen.size === seen.add(`${ownerId} ${area}`).size;
    return [
      ...(known.has(ownerId) ? [] : [fault([...path, "ownerId"], "NOT_FOUND", "There is no such user.")]),
      ...(ownerId === user.id ? [fault([...path, "ownerId"], "SELF", "Nobody shares with oneself.")] : []),
      ...(isTwice ? [fault(path, "TAKEN", "There is one of this owner and area before.")] : []),
      ...(until !== null && until <= now ? [fault([...path, "until"], "EXPIRED", "Its end is past.")] : []),
    ];
  });
}
