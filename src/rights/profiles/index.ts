import { acronx } from "./acronx";
import { amo } from "./amo";
import { lessAnnoying } from "./less-annoying";
import type { Profile } from "./profile";
import { synergy } from "./synergy";

export type { Profile, ProfileRole } from "./profile";

export const profileNames = ["AMO", "LESS_ANNOYING", "ACRONX", "SYNERGY"] as const;
export type ProfileName = (typeof profileNames)[number];

/** The four ways of working that an account may start from (`rights.md` 6). */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  AMO: amo,
  LESS_ANNOYING: lessAnnoying,
  ACRONX: acronx,
  SYNERGY: synergy,
};
