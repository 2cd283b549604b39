import { touchNamed } from "../../store/people/named";
import { type Holder, restrictionsOfHolder } from "../../store/people/cells";
import type { RightsChange } from "../../store/people/rights-change";
import { setOnUser } from "../../store/people/users";
import type { Administration } from "../administration";
import { fault, faultsOfTooMany, refuseIfAny } from "../input";
import { subjectNamed } from "../named-thing";
import { subjectUser } from "../user/subject";
import type { AskedCell } from "./read-cells";
import { adjustedView, cellViewsOf } from "./right-views";
import { setCells } from "./set-cells";
import { type AskedRestriction, setRestrictions } from "./set-restrictions";

export interface ChangedCells {
  /** UUID of the user or role. */
  readonly id: string;
  readonly rights: readonly object[];
  readonly adjusted: readonly object[];
  readonly warnings: readonly object[];
}

/** Sets cells of a user or a role, by its id in the API, and tells what became of them. */
export function changeCells(
  administration: Administration,
  kind: Holder["kind"],
  id: string,
  cells: readonly AskedCell[],
): Promise<ChangedCells> {
  return administration.change(async (change) => {
    const { holder, version } = await holderOf(change, kind, id);
    refuseIfAny(faultsOfTooMany(cells, ["cells"]));
    const { adjusted, warnings } = await setCells(change, holder, version, cells);
    const rights = await cellViewsOf(change.database, holder);
    return { id: holder.id, rights, adjusted: adjusted.map(adjustedView), warnings };
  });
}

export interface Whose {
  readonly roleId?: string | null | undefined;
  readonly userId?: string | null | undefined;
}

export function changeRestrictions(
  administration: Administration,
  { roleId, userId }: Whose,
  restrictions: readonly AskedRestriction[],
): Promise<{ readonly kind: Holder["kind"]; readonly id: string; readonly set: readonly object[] }> {
  return administration.change(async (change) => {
    if (Boolean(roleId) === Boolean(userId)) refuseIfAny([fault([], "INVALID", "Name either a role or a user.")]);
    const kind = roleId ? "role" : "user";
    const { holder, version } = await holderOf(change, kind, roleId ?? userId ?? "");
    refuseIfAny(faultsOfTooMany(restrictions, ["restrictions"]));
    await setRestrictions(change, holder, version, restrictions);
    return { kind, id: holder.id, set: await restrictionsOfHolder(change.database, holder) };
  });
}

/** The holder, at a new version of it. Throws `NotFound`. */
async function holderOf(
  change: RightsChange,
  kind: Holder["kind"],
  id: string,
): Promise<{ readonly holder: Holder; readonly version: number }> {
  const { database, accountId, now } = change;
  if (kind === "role") {
    const role = await subjectNamed(change, "role", id);
    const version = await touchNamed(database, { accountId, table: "role", id: role.id }, now);
    return { holder: { accountId, kind, id: role.id }, version };
  }
  const user = await subjectUser(change, id);
  const version = await setOnUser(database, { accountId, id: user.id }, {}, now);
  return { holder: { accountId, kind, id: user.id }, version };
}
