import {
  type Action,
  type ExportChannel,
  type Module,
  type Resource,
  actions,
  exportChannels,
  moduleOf,
  modules,
  resources,
} from "../../rights/catalogue";
import type { Principal } from "../../rights/principal";
import { scopeOf } from "../../rights/scope";
import type { Door } from "../../store/door";
import { apiId } from "../../store/ids";
import type { AccountRow } from "../../store/people/accounts";
import { type MeRow, findMeThere } from "../../store/people/me";
import { Unauthenticated } from "../../store/refusals";

/** How far a right reaches: nowhere, to some records, to all of them. */
export type Extent = "NONE" | "SOME" | "ALL";

export interface Me extends Omit<MeRow, "navigation" | "blockedChannels"> {
  readonly account: AccountRow;
  readonly rights: readonly { readonly resource: Resource; readonly action: Action; readonly extent: Extent }[];
  readonly navigation: readonly Module[];
  readonly exportChannels: readonly ExportChannel[];
}

/** Who asks, and what a client needs to draw its menus and buttons. Throws `Unauthenticated`. */
export async function meOf(door: Door): Promise<Me> {
  const found = await findMeThere(door);
  if (found === null) throw new Unauthenticated();
  const { account, standing } = found;
  const { blockedChannels, ...me } = found.me;
  const { rights, reachable } = openTo(standing.principal);
  const checked = me.navigation ?? modules;
  const navigation = reachable.filter((module) => checked.includes(module));
  const open = exportChannels.filter((channel) => !blockedChannels.includes(channel));
  return { ...me, id: apiId("user", me.id), account, rights, navigation, exportChannels: open };
}

interface OpenTo {
  readonly rights: Me["rights"];
  readonly reachable: readonly Module[];
}

const known = new WeakMap<Principal, OpenTo>();

/** What is open to a principal, worked out once for as long as it stands. */
function openTo(principal: Principal): OpenTo {
  const kept = known.get(principal);
  if (kept) return kept;
  const reachable = modules.filter((module) => isReachable(principal, module));
  const made = { rights: rightsInForce(principal), reachable };
  known.set(principal, made);
  return made;
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
