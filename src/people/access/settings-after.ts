import { type Module, modules } from "../../rights/catalogue";
import type { UserSettings } from "../../store/people/many/user-settings";
import { type AskedChannels, blockedAfter } from "./export-channels";

/** What is to become of the settings of users. Absent: as it is. */
export interface AskedSettings {
  readonly crmAccess?: boolean | undefined;
  /** Modules that the menu is to show; null for all. */
  readonly navigation?: readonly Module[] | null | undefined;
  readonly exportChannels?: AskedChannels | undefined;
}

/** The settings of a user as they are to be. */
export const settingsAfter =
  ({ crmAccess, navigation, exportChannels }: AskedSettings) =>
  (before: UserSettings): UserSettings => ({
    crmAccess: crmAccess ?? before.crmAccess,
    navigation: navigation === undefined ? before.navigation : inOrder(navigation),
    blockedChannels: exportChannels ? blockedAfter(before.blockedChannels, exportChannels) : before.blockedChannels,
  });

const inOrder = (checked: readonly Module[] | null): readonly Module[] | null =>
  checked && modules.filter((module) => checked.includes(module));
