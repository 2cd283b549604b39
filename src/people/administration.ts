import { guarding } from "../graphql/requires";
import { settingsScopeOf } from "../rights/settings";
import type { SettingThing } from "../rights/settings";
import { scopeOf } from "../rights/scope";
import type { Door } from "../store/door";
import { type RightsChange, changeRights } from "../store/people/rights-change";
import { Forbidden } from "../store/refusals";
import type { Standing } from "../store/standing";

/** What administrators alone may change: settings of an account, or who is in it (`rights.md` 5.11). */
type Administered = SettingThing | "USER";

/** The right to change what people may do. No other way leads to it. */
export class Administration {
  constructor(
    readonly door: Door,
    private readonly thing: Administered,
  ) {}

  /** One transaction under the lock of the account's rights; the caller is an administrator until it ends. */
  change<T>(work: (change: RightsChange) => Promise<T>): Promise<T> {
    return changeRights(this.door, (change) => {
      judge(change.standing, this.thing);
      return work(change);
    });
  }
}

/**
 * The right that a resolver of the administrators needs; its first parameter is the handle.
 * @example
 * @Mutation(() => SetPoliciesPayload)
 * @Administers("ACCOUNT")
 * setPolicies(administration: Administration, …) { … }
 */
export const Administers = (thing: Administered) =>
  guarding(`${thing}:administer`, async (door) => {
    judge(await door.standing(), thing);
    return new Administration(door, thing);
  });

function judge({ principal }: Standing, thing: Administered): void {
  const scope = thing === "USER" ? scopeOf(principal, "USER", "CREATE") : settingsScopeOf(principal, thing, "EDIT");
  if (scope.is !== "everything") throw new Forbidden(thing, "EDIT", "this is the administrators' alone");
}
