import { Arg, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import type { RightsChange } from "../../store/people/rights-change";
import { type Administration, Administers } from "../administration";
import { refuseAbsent, refuseIfAny } from "../input";
import { changePart, logDiffs } from "../many-users/part";
import { settings } from "../many-users/parts";
import { aboutUser } from "../user/about-user";
import * as types from "./access-types";
import { faultsOfChannels } from "./export-channels";
import { setModuleAccess } from "./set-module-access";
import { type AskedSettings, settingsAfter } from "./settings-after";

const about = { description: "The user, and what to set." };

/** Export channels, menu and modules of single users: the administrators'. */
@Resolver()
export class AccessResolver {
  @Mutation(() => types.SetExportChannelsPayload, {
    description:
      "Blocks or opens the channels by which a user takes records out. A blocked API stops the user's tokens at once.",
  })
  @Administers("USER")
  setExportChannels(
    administration: Administration,
    @Arg("input", () => types.SetExportChannelsInput, about) { userId, ...channels }: types.SetExportChannelsInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutUser(administration, userId, asked, async (change, { id }) => {
      refuseIfAny(faultsOfChannels(channels));
      await setSettings(change, id, { exportChannels: channels });
    });
  }

  @Mutation(() => types.SetNavigationPayload, {
    description: "Says which modules a user's menu shows. It changes no right.",
  })
  @Administers("USER")
  setNavigation(
    administration: Administration,
    @Arg("input", () => types.SetNavigationInput, about) { userId, modules }: types.SetNavigationInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutUser(administration, userId, asked, (change, { id }) => {
      refuseAbsent(modules, "modules");
      return setSettings(change, id, { navigation: modules ?? null });
    });
  }

  @Mutation(() => types.SetModuleAccessPayload, {
    description: "Closes whole modules to a user, whatever the user's roles and shares give, or leaves them again.",
  })
  @Administers("ROLE")
  setModuleAccess(
    administration: Administration,
    @Arg("input", () => types.SetModuleAccessInput, about) { userId, closed, opened }: types.SetModuleAccessInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const access = { closed: closed ?? [], opened: opened ?? [] };
    return aboutUser(administration, userId, asked, (change, user) => setModuleAccess(change, user, access));
  }
}

/** Sets them on one user. */
async function setSettings(change: RightsChange, id: string, asked: AskedSettings): Promise<void> {
  await logDiffs(change, [await changePart(change, settings, [id], settingsAfter(asked))]);
}
