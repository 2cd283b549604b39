import { type Module, modules } from "../../rights/catalogue";
import { type UserSettings, settingsOfUsers, writeSettings } from "../../store/people/many/user-settings";
import type { RightsChange } from "../../store/people/rights-change";
import { type Diffs, diffsOf } from "../many-users/diffs";
import { type AskedChannels, blockedAfter } from "./export-channels";

/** What is to become of the settings of users. Absent: as it is. */
export interface AskedSettings {
  readonly crmAccess?: boolean | undefined;
  /** Modules that the menu is to show; null for all. */
  readonly navigation?: readonly Module[] | null | undefined;
  readonly exportChannels?: AskedChannels | undefined;
}

/** Sets them on each of the users (UUIDs), without a look at what may not be. Answers what has changed; the caller logs it. */
export async function setSettings(
  { database, accountId }: RightsChange,
  userIds: readonly string[],
  asked: AskedSettings,
): Promise<Diffs> {
  const before = await settingsOfUsers(database, accountId, userIds);
  const after = new Map([...before].map(([id, settings]) => [id, settingsAfter(settings, asked)]));
  const diffs = diffsOf(
    [...before.keys()],
    (id) => before.get(id),
    (id) => after.get(id),
    (settings) => shownIn(asked, settings),
  );
  await writeSettings(database, accountId, new Map([...after].filter(([id]) => diffs.has(id))));
  return diffs;
}

function settingsAfter(before: UserSettings, { crmAccess, navigation, exportChannels }: AskedSettings): UserSettings {
  return {
    crmAccess: crmAccess ?? before.crmAccess,
    navigation: navigation === undefined ? before.navigation : inOrder(navigation),
    blockedChannels: exportChannels ? blockedAfter(before.blockedChannels, exportChannels) : before.blockedChannels,
  };
}

const inOrder = (checked: readonly Module[] | null): readonly Module[] | null =>
  checked && modules.filter((module) => checked.includes(module));

/** Of the settings those that were asked for, as the change log tells them. */
function shownIn(asked: AskedSettings, settings: UserSettings | undefined): object {
  return {
    ...(asked.crmAccess === undefined ? {} : { crmAccess: settings?.crmAccess }),
    ...(asked.navigation === undefined ? {} : { navigation: settings?.navigation }),
    ...(asked.exportChannels === undefined ? {} : { blockedChannels: settings?.blockedChannels }),
  };
}
