import { type AccountRow, findAccount } from "../../store/people/accounts";
import { loadEverybody } from "../../store/everybody-loader";
import type { RightsChange } from "../../store/people/rights-change";
import { NotFound } from "../../store/refusals";
import type { Everybody } from "../../rights/everybody/everybody";
import type { Policies } from "../../rights/facts";
import { changeAccount } from "../account/change-account";
import { fault, refuseIfAny } from "../input";
import type { Scene } from "../right/set-cells";
import { askedProfile, faultsOfProfile } from "./asked-profile";
import { type ProfilePlan, planProfile } from "./plan-profile";
import type { ChangeProfileInput } from "./profile-types";
import { writeProfile } from "./write-profile";

/** A change of profile that is made. */
export interface ChangedProfile {
  readonly plan: ProfilePlan;
  readonly account: AccountRow;
}

/** Gives the account another profile: what `profilePlan` says, written down. Throws `Faults`. */
export async function changeProfile(change: RightsChange, input: ChangeProfileInput): Promise<ChangedProfile> {
  const before = await loadEverybody(change.database, change.accountId);
  if (before === null) throw new NotFound();
  const plan = await profilePlan(change, before, input);
  await writeProfile(change, plan);
  return { plan, account: await changeAccount(change, { profile: plan.to, ...turnedPolicies(plan) }) };
}

function turnedPolicies({ before, after }: ProfilePlan): Partial<Policies> {
  const names = Object.keys(after.policies) as (keyof Policies)[];
  const turned = names.filter((name) => before.policies[name] !== after.policies[name]);
  return Object.fromEntries(turned.map((name) => [name, after.policies[name]]));
}

/** The change of profile that is asked for, thought through and not made. Throws `Faults` as the change does. */
export async function profilePlan(
  { database, accountId, standing }: Scene,
  everybody: Everybody,
  input: ChangeProfileInput,
): Promise<ProfilePlan> {
  const account = await findAccount(database, accountId);
  if (account === null) throw new NotFound();
  const { expectedRightsVersion = null } = input;
  const isStale = expectedRightsVersion !== null && expectedRightsVersion !== standing.rightsVersion;
  const stale = fault(
    ["expectedRightsVersion"],
    "STALE_VERSION",
    "Rights of the account have changed since: preview it again.",
  );
  refuseIfAny([...(isStale ? [stale] : []), ...faultsOfProfile(everybody, account.profile, input)]);
  return planProfile(everybody, account.profile, askedProfile(input), standing.caller.userId);
}
