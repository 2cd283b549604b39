import { guarding } from "../graphql/requires";
import { settingsScopeOf } from "../rights/settings";
import type { SettingAction, SettingThing } from "../rights/settings";
import { whyNotListed } from "../rights/not-listed";
import type { Principal } from "../rights/principal";
import { scopeOf } from "../rights/scope";
import type { Door } from "../store/door";
import type { Sql } from "../store/sql";
import { type RightsChange, changeRights } from "../store/people/rights-change";
import { Forbidden } from "../store/refusals";
import type { Standing } from "../store/standing";

/** What administrators alone may change: settings of an account, or who is in it (`rights.md` 5.11). */
type Administered = SettingThing | "USER";

/** The right to change what people may do. No other way leads to it. */
export class Administration {
  constructor(
    readonly door: Door,
    private readonly things: readonly Administered[],
  ) {}

  /**
   * One transaction under the lock of the account's rights; the caller is an administrator until it ends, of these things
   * too.
   */
  change<T>(work: (change: RightsChange) => Promise<T>, also: readonly Administered[] = []): Promise<T> {
    return changeRights(this.door, (change) => {
      this.judge(change.standing);
      for (const thing of also) judge(change.standing, thing);
      return work(change);
    });
  }

  /** A reading of what the administrators alone see; the caller is one of them while it is made. */
  async read<Row>(reading: Sql): Promise<readonly Row[]> {
    const { rows } = await this.door.read<Row>((standing) => {
      this.judge(standing);
      return reading;
    });
    return rows;
  }

  private judge(standing: Standing): void {
    for (const thing of this.things) judge(standing, thing);
  }
}

/**
 * The right that a resolver of the administrators needs, for each of the things that it changes: a token may list one and
 * not the other. Its first parameter is the handle.
 * @example
 * @Mutation(() => SetPoliciesPayload)
 * @Administers("ACCOUNT")
 * setPolicies(administration: Administration, …) { … }
 */
export const Administers = (...things: readonly [Administered, ...Administered[]]) =>
  guarding(`${things.join(",")}:administer`, (door) => administrationOf(door, ...things));

/** The same for what does not run in one transaction, and asks for the right itself. Throws `Forbidden`, `Unauthenticated`. */
export async function administrationOf(door: Door, ...things: readonly Administered[]): Promise<Administration> {
  const standing = await door.standing();
  for (const thing of things) judge(standing, thing);
  return new Administration(door, things);
}

/** Settings that the administrators alone see: a token of theirs that lists `settings:view` does, too. */
export class Sight {
  constructor(
    readonly door: Door,
    private readonly thing: SettingThing,
  ) {}

  /** The caller is an administrator while it is read. */
  async read<Row>(reading: Sql): Promise<readonly Row[]> {
    const { rows } = await this.door.read<Row>((standing) => {
      judge(standing, this.thing, "VIEW");
      return reading;
    });
    return rows;
  }
}

/**
 * The right that a question needs about settings that the administrators alone see. Its first parameter is the handle.
 * @example
 * @Query(() => UserShares)
 * @ShownToAdministrators("SHARE")
 * shares(sight: Sight, …) { … }
 */
export const ShownToAdministrators = (thing: SettingThing) =>
  guarding(`${thing}:see`, async (door) => {
    judge(await door.standing(), thing, "VIEW");
    return new Sight(door, thing);
  });

function judge({ principal }: Standing, thing: Administered, action: SettingAction = "EDIT"): void {
  const scope = thing === "USER" ? scopeOf(principal, "USER", "CREATE") : settingsScopeOf(principal, thing, action);
  if (scope.is !== "everything") throw new Forbidden(thing, action, whyNotAdministered(principal, thing, action));
}

/** Why the principal may not change it, or see it: a token may be short of a scope. */
export function whyNotAdministered(principal: Principal, thing: Administered, action: SettingAction): string {
  const missing = whyNotListed(principal, thing, thing === "USER" ? "CREATE" : action);
  return (principal.facts.isAdministrator ? missing : null) ?? "this is the administrators' alone";
}
