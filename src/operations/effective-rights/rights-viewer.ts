import type { Question } from "../../graphql/records/wanted";
import { guarding } from "../../graphql/requires";
import { cellView } from "../../people/right/right-views";
import { shown } from "../../people/shown";
import { User } from "../../people/user/user";
import { exportChannels, modules } from "../../rights/catalogue";
import type { CellSource } from "../../rights/effective/cell-sources";
import { type EffectiveCell, effectiveCells } from "../../rights/effective/effective-cells";
import { effectiveFields } from "../../rights/effective/effective-fields";
import { extentOf } from "../../rights/effective/extent";
import { navigationOf, reachableModules } from "../../rights/effective/navigation";
import type { Door } from "../../store/door";
import { apiId } from "../../store/ids";
import { type Equipment, equipmentOf } from "../../store/people/equipment";
import { Unauthenticated } from "../../store/refusals";
import { subjectOf } from "../insight/whose-rights";
import type { ChannelHeld, EffectiveField, EffectiveRight, EffectiveRights } from "./effective-types";
import type { LicenceHeld, RightSource, RoleHeld } from "./effective-types";
import { holdsUntil } from "../../rights/until";

/** The right to see what somebody may: of oneself everybody, of others as far as `rights.md` 5.22 goes. */
export class RightsViewer {
  constructor(private readonly door: Door) {}

  /** All that the user may, oneself where it is null. Throws `Forbidden` for a user out of reach, there or not. */
  async show(userId: string | null, asked: Question): Promise<EffectiveRights> {
    const { door } = this;
    const asker = await door.standing();
    const { userId: uuid, principal } = await subjectOf(door, userId);
    const equipment = await equipmentOf(door.database, principal.facts.accountId, uuid);
    if (equipment === null) throw new Unauthenticated();
    const { facts, nobodyBecause, closedModules } = principal;
    // Which licences there are is the administrators' to know: others hear of what the user holds.
    const isShown = ({ hasSeat }: LicenceHeld) => hasSeat || asker.principal.facts.isAdministrator;
    return {
      user: await shown(door, User, uuid, asked, "user"),
      ...{ isAdministrator: facts.isAdministrator, nobodyBecause },
      rights: effectiveCells(principal).map(rightView),
      fields: effectiveFields(principal).map(fieldView),
      roles: rolesHeld(equipment),
      licences: equipment.licences.map((licence) => licenceHeld(licence, door.now)).filter(isShown),
      closedModules: modules.filter((module) => closedModules.has(module)),
      channels: channelsHeld(equipment),
      navigation: navigationOf(reachableModules(principal), equipment.navigation),
    };
  }
}

const rightView = ({ sources, ownSetting, ...cell }: EffectiveCell): EffectiveRight => ({
  ...cell,
  ownSetting: ownSetting && cellView(cell.resource, cell.action, ownSetting),
  sources: sources.map((source) => sourceView(source, cell)),
});

const sourceView = (
  { kind, role, owners, setting, gives, inWords }: CellSource,
  { resource, action }: Pick<EffectiveCell, "resource" | "action">,
): RightSource => ({
  ...{ kind, role: role && named("role", role), ownerIds: owners.map((owner) => apiId("user", owner)) },
  ...{ setting: setting && cellView(resource, action, setting.cell), place: setting?.place ?? null },
  ...{ extent: extentOf(gives), inForce: inWords },
});

const fieldView = ({ sources, ...field }: ReturnType<typeof effectiveFields>[number]): EffectiveField => ({
  ...field,
  sources: sources.map(({ setting, role }) => ({ setting, role: role && named("role", role) })),
});

const named = (prefix: string, { id, name }: { readonly id: string; readonly name: string }) => ({
  id: apiId(prefix, id),
  name,
});

/** Each role once, with all ways by which it is held. */
function rolesHeld({ roles }: Equipment): readonly RoleHeld[] {
  const ids = [...new Set(roles.map(({ roleId }) => roleId))];
  return ids.map((id) => {
    const ways = roles.filter(({ roleId }) => roleId === id);
    const groups = ways.flatMap(({ group }) => (group === null ? [] : [named("group", group)]));
    return { ...named("role", { id, name: ways[0]?.name ?? "" }), isGiven: ways.length > groups.length, groups };
  });
}

function licenceHeld(
  { until, hasSeat, modules: opened, ...licence }: Equipment["licences"][number],
  now: Date,
): LicenceHeld {
  const holds = hasSeat && holdsUntil(until, now.getTime());
  return {
    ...named("licence", licence),
    modules: opened,
    hasSeat: holds,
    until: until === null ? null : new Date(until),
  };
}

const channelsHeld = ({ blockedChannels }: Equipment): readonly ChannelHeld[] =>
  exportChannels.map((channel) => ({ channel, isAllowed: !blockedChannels.includes(channel) }));

/** The right of a resolver that shows what somebody may; its first parameter is the handle. */
export const ViewsRights = () =>
  guarding("rights:view", async (door) => {
    await door.standing();
    return new RightsViewer(door);
  });
