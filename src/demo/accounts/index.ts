import type { DemoAccount } from "../demo-account";
import { acronx } from "./acronx";
import { amo } from "./amo";
import { lessAnnoying } from "./less-annoying";
import { synergy } from "./synergy";

/** One account for each profile, the one with the tree first: its people show best what rights are. */
export const demoAccounts: readonly DemoAccount[] = [synergy, amo, acronx, lessAnnoying];
