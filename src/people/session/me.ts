import { type Action, type Module, type Resource, actions, moduleOf, modules, resources } from "../../rights/catalogue";
import type { Principal } from "../../rights/principal";
import { scopeOf } from "../../rights/scope";
import type { Door } from "../../store/door";
import { apiId } from "../../store/ids";
import { type AccountRow, findAccount } from "../../store/people/accounts";
import { type MeRow, findMe } from "../../store/people/me";
import { Unauthenticated } from "../../store/refusals";

/** How far a right reaches: nowhere, to some records, to all of them. */
export type Extent = "NONE" | "SOME" | "ALL";

export interface Me extends Omit<MeRow, "navigation"> {
  readonly account: AccountRow;
  readonly rights: readonly { readonly resource: Resource; readonly action: Action; readonly extent: Extent }[];
  readonly navigation: readonly Module[];
}

/** Who asks, and what a client needs to draw its menus and buttons. Throws `Unauthenticated`. */
export async function meOf(door: Door): Promise<Me> {
  const { standing, me } = await findMe(door);
  const account = await findAccount(door.database, standing.caller.accountId);
  if (me === null || account === null) throw new Unauthenticated();
  const { principal } = standing;
  const checked = me.navigation ?? modules;
  return {
    ...me,
    id: apiId("user", me.id),
    account,
    rights: rightsInForce(principal),
    navigation: modules.filter((module) => checked.includes(module) && isReachable(principal, module)),
  };
}

const rightsInForce = (principal: Principal): Me["rights"] =>
  resources.flatMap((resource) =>
    actions.map((action) => ({ resource, action, extent: extentOf(principal, resource, action) })),
  );

function extentOf(principal: Principal, resource: Resource, action: Action): Extent {
  const { is } = scopeOf(principal, resource, action);
  return is === "everything" ? "ALL" : is === "nothing" ? "NONE" : "SOME";
}

/** A module is reachable where something in it can be seen or made. */
const isReachable = (principal: Principal, module: Module): boolean =>
  resources.some(
    (resource) =>
      moduleOf[resource] === module &&
      (["VIEW", "CREATE"] as const).some((action) => extentOf(principal, resource, action) !== "NONE"),
  );
