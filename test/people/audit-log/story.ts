import { TOTP } from "otpauth";
import { beside } from "../../support/api-tokens";
import { MailedTown } from "../mailed-town";
import { type Payload, type Session, password } from "../people";
import { takeFile } from "../taken-file";
import { type Entry, type Log, logOf, wholeLog } from "./audited";
import { type Deeds, deedsAboutUsers } from "./deeds-about-users";

/** A mutation that was made, and by whom (an id): null where that is nobody yet. */
type Deed = readonly [mutation: string, by: string | null];

const recoveryCodesOf = (payload: Payload): readonly string[] => payload["recoveryCodes"] as readonly string[];
const idOf = (payload: Payload, name: string): string => (payload[name] as { id: string }).id;

const onePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** An account in which everything is done to people and rights that can be done. */
export class Story {
  readonly made: Deed[] = [];
  private carla: Session;
  private constructor(
    readonly mailed: MailedTown,
    private anna: Session,
    private readonly boris: Session,
    private readonly dana: Session,
    carla: Session,
  ) {
    this.carla = carla;
    this.made.push(["signUp", null], ["addUser", anna.me.id]);
  }

  static async told(): Promise<Story> {
    const mailed = await MailedTown.open();
    const { town } = mailed;
    const anna = await town.signUp("anna@audit.example", "ACRONX");
    const settled = (name: string): Promise<Session> => town.settle(anna.accessToken, `${name}@audit.example`);
    const story = new Story(mailed, anna, await settled("boris"), await settled("dana"), await settled("carla"));
    await story.makeAll(await story.aboutRights());
    await story.makeAll(deedsAboutUsers(story.boris.me.id, story.carla.me.id, story.dana.me.id));
    await story.aboutComingIn();
    await story.aboutFactors();
    await story.byOneself();
    await story.goodbyes();
    return story;
  }

  /** All of the log, as who administers at the end sees it. */
  entries(): Promise<readonly Entry[]> {
    return wholeLog(this.mailed.town, this.carla);
  }

  /** A page of it, as the same one asks for it. */
  log(): Promise<Log> {
    return logOf(this.mailed.town, this.carla.accessToken);
  }

  /** Makes it, as the administrator or somebody else, and remembers it. */
  private async make(mutation: string, input: object, shows = "__typename", by?: Session | null): Promise<Payload> {
    const who = by === undefined ? this.anna : by;
    const payload = await this.mailed.town.act(mutation, input, shows, who?.accessToken);
    if (payload.refused !== undefined || payload.userErrors.length > 0)
      throw new Error(`${mutation}: ${JSON.stringify(payload)}`);
    this.made.push([mutation, who?.me.id ?? null]);
    return payload;
  }

  private async makeAll(deeds: Deeds): Promise<void> {
    for (const [mutation, input] of deeds) await this.make(mutation, input);
  }

  private async aboutRights(): Promise<Deeds> {
    const [userId, other] = [this.boris.me.id, this.carla.me.id];
    const made = async (mutation: string, input: object, name: string): Promise<string> =>
      idOf(await this.make(mutation, input, `${name} { id }`), name);
    const cells = [{ resource: "LEAD", action: "VIEW", reach: "OWN", ownership: "EITHER" }];
    const groupId = await made("createGroup", { name: "Team", userIds: [userId] }, "group");
    const roleId = await made("createRole", { name: "Closers", purpose: "They close" }, "role");
    const licence = { name: "Papers", modules: ["DOCUMENTS"], seats: 3 };
    const licenceId = await made("createLicence", licence, "licence");
    return [
      ["updateGroup", { id: groupId, name: "Crew", userIds: [userId, other] }],
      ["updateRole", { id: roleId, userIds: [userId] }],
      ["setRoleRights", { roleId, cells }],
      ["setGroupRoles", { groupId, roleIds: [roleId] }],
      ["setUserRoles", { userId: other, roleIds: [roleId] }],
      ["setUserGroups", { userId: other, groupIds: [] }],
      ["setUserRights", { userId, cells }],
      ["setFieldRestrictions", { roleId, restrictions: [{ resource: "LEAD", field: "price", setting: "HIDDEN" }] }],
      ["setGroupRights", { groupId, cells: [{ resource: "LEAD", action: "VIEW", reach: "ALL" }] }],
      ["copyRights", { fromUserId: userId, toUserIds: [other], what: ["CELLS", "GROUPS"] }],
      ["grantLicence", { licenceId, userId }],
      ["updateUsersAccess", { userIds: [other], grantLicences: [{ licenceId }], removeRoleIds: [roleId] }],
      ["revokeLicence", { licenceId, userId }],
      ["updateLicence", { id: licenceId, seats: 5 }],
      ["deleteLicence", { id: licenceId }],
      ["setPolicies", { viewersMayAnnotate: true }],
      ["setRequestRules", { rules: [{ source: "FORM", userIds: [userId] }] }],
      ["changeProfile", { profile: "AMO" }],
      ["updateAccount", { name: "Audited" }],
      ["updateBranding", { primaryColor: "#112233" }],
      ["setLogo", { image: `data:image/png;base64,${onePixel}` }],
      ["updateBilling", { companyName: "Audited Ltd", addressLines: ["Under the Lindens 1"] }],
      ["deleteRole", { id: roleId }],
      ["deleteGroup", { id: groupId }],
    ];
  }

  private async aboutComingIn(): Promise<void> {
    const { post, town } = this.mailed;
    const [email, name] = ["emil@audit.example", "Emil"];
    const invited = idOf(await this.make("addUser", { name, email }, "user { id }"), "user");
    await post.awaited(email);
    await this.make("resendInvitation", { userId: invited });
    const { token } = await post.awaited(email, 2);
    await this.make("acceptInvitation", { token, password, name: "Emil Ericson" }, "me { id }", null);
    const never = { name: "Never", email: "never@audit.example" };
    await this.make("revokeInvitation", { userId: idOf(await this.make("addUser", never, "user { id }"), "user") });
    await town.act("requestPasswordReset", { email: "carla@audit.example" }, "requested");
    const reset = (await post.awaited("carla@audit.example")).token;
    await this.make("resetPassword", { token: reset, password }, "reset", null);
    this.carla = await town.signIn("carla@audit.example");
    await town.act("changeEmail", { email: "carla.c@audit.example", password }, "sentTo", this.carla.accessToken);
    await this.make("confirmEmail", { token: (await post.awaited("carla.c@audit.example")).token }, "email", null);
  }

  private async aboutFactors(): Promise<void> {
    const shown = { email: "dana@audit.example", password };
    const [code] = await this.setUpFactor(shown);
    const next = await this.make("renewRecoveryCodes", { ...shown, code }, "recoveryCodes", null);
    await this.make("removeSecondFactor", { ...shown, code: recoveryCodesOf(next)[0] }, "removed", null);
    await this.setUpFactor(shown);
    await this.make("resetSecondFactor", { userId: this.dana.me.id });
    const [own] = await this.setUpFactor({ email: "anna@audit.example", password });
    this.anna = await this.mailed.town.signIn("anna@audit.example", { code: own });
    for (const rule of ["ADMINISTRATORS", "OPTIONAL"]) await this.make("setSecondFactorRule", { rule });
  }

  /** The recovery codes of a second factor that a person sets up. */
  private async setUpFactor(shown: object): Promise<readonly string[]> {
    const { secret } = await this.mailed.town.act("proposeSecondFactor", shown, "secret");
    const code = new TOTP({ secret: String(secret) }).generate();
    return recoveryCodesOf(await this.make("confirmSecondFactor", { ...shown, code }, "recoveryCodes", null));
  }

  private async byOneself(): Promise<void> {
    const { town } = this.mailed;
    const carla = await town.signIn("carla.c@audit.example");
    await town.signIn("carla.c@audit.example");
    const asked = "{ sessions { id } }";
    const { data } = await town.ask<{ sessions: readonly { id: string }[] }>(asked, undefined, carla.accessToken);
    await this.make("endSession", { id: data.sessions[0]?.id ?? "" }, "__typename", carla);
    await town.ask("mutation { endOtherSessions { userErrors { code } } }", undefined, carla.accessToken);
    this.made.push(["endOtherSessions", carla.me.id]);
    await this.make("updateProfile", { phone: "456" }, "__typename", carla);
    await this.make("changePassword", { password, newPassword: "another one of mine" }, "__typename", carla);
    this.carla = carla;
    const token = await this.make("createApiToken", { name: "Sync", scopes: ["lead:view"] }, "apiToken { id }");
    await this.aboutWebhooks(idOf(token, "apiToken"));
    await this.make("revokeApiToken", { id: idOf(token, "apiToken") });
  }

  private async aboutWebhooks(apiTokenId: string): Promise<void> {
    const hook = { apiTokenId, name: "Sync", url: "https://partner.example/hook", resources: ["LEAD"] };
    const id = idOf(await this.make("createWebhook", hook, "webhook { id }"), "webhook");
    // As after a day in vain.
    await beside(this.mailed.town.gateway.databaseUrl, "update webhook set state = 'STOPPED'");
    await this.make("resumeWebhook", { id });
    await this.make("deleteWebhook", { id });
  }

  private async goodbyes(): Promise<void> {
    const id = await takeFile(this.mailed.town, this.anna);
    this.made.push(["exportAccount", this.anna.me.id]);
    await this.make("downloadFile", { id });
    const carlaId = this.carla.me.id;
    await this.make("removeUser", { userId: this.boris.me.id, reassignTo: carlaId });
    await this.make("changeAdministrator", { newAdministratorId: carlaId, formerAdministrator: "KEEP" });
    const carla = { password: "another one of mine", email: "carla.c@audit.example" };
    const named = { name: "Audited", password: carla.password };
    await this.make("closeAccount", named, "closedAt", this.carla);
    this.carla = await this.mailed.town.act<Session>("reopenAccount", carla, "accessToken me { id account { id } }");
    this.made.push(["reopenAccount", carlaId]);
  }
}
