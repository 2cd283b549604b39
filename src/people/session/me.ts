import {
  type Action,
  type ExportChannel,
  type Module,
  type Resource,
  actions,
  exportChannels,
  resources,
} from "../../rights/catalogue";
import { type Extent, extentOf } from "../../rights/effective/extent";
import { navigationOf, reachableModules } from "../../rights/effective/navigation";
import type { Principal } from "../../rights/principal";
import { scopeOf } from "../../rights/scope";
import type { Door } from "../../store/door";
import { apiId } from "../../store/ids";
import { type BesideMe, type MeRow, findMe, findMeThere } from "../../store/people/me";
import { Unauthenticated } from "../../store/refusals";

export interface Me extends Omit<MeRow, "navigation" | "blockedChannels">, Partial<BesideMe> {
  readonly rights: readonly { readonly resource: Resource; readonly action: Action; readonly extent: Extent }[];
  readonly navigation: readonly Module[];
  readonly exportChannels: readonly ExportChannel[];
}

/** Members of oneself that are read from other tables, and so only where they are asked for. */
export const besideMe: readonly (keyof BesideMe)[] = ["account", "hasSecondFactor"];

/**
 * Who asks, and what a client needs to draw its menus and buttons; with what stands in other tables where it is asked for.
 * Throws `Unauthenticated`.
 */
export async function meOf(door: Door, withBeside: boolean): Promise<Me> {
  const { standing, me } = await (withBeside ? findMeThere(door) : findMe(door));
  if (me === null) throw new Unauthenticated();
  const { rights, reachable } = openTo(standing.principal);
  const navigation = navigationOf(reachable, me.navigation);
  const open = exportChannels.filter((channel) => !me.blockedChannels.includes(channel));
  return { ...me, id: apiId("user", me.id), rights, navigation, exportChannels: open };
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
  const made = { rights: rightsInForce(principal), reachable: reachableModules(principal) };
  known.set(principal, made);
  return made;
}

const rightsInForce = (principal: Principal): Me["rights"] =>
  resources.flatMap((resource) =>
    actions.map((action) => ({ resource, action, extent: extentOf(scopeOf(principal, resource, action)) })),
  );
