import { Column, ForeignKey, Index } from "typeorm";
import { Described } from "../../store/description/describe";
import { ChoiceField, EmailField, FlagField, InstantField, TextField, UrlField } from "../../store/description/fields";
import { Many, One, Through } from "../../store/description/links";
import { AccountRow } from "../../store/description/record";

/** A login's membership of an account: what the rights call "me". */
@Described({
  kind: "USER",
  singular: "user",
  plural: "users",
  description:
    "A person in the account. Everybody sees the directory (name, e-mail, groups, active); the rest is for whom VIEW of USER reaches.",
  owners: { user: "id" },
  facts: { administrator: "is_administrator" },
  raisesRights: true,
})
@Through("groups", "GROUP", {
  through: "user_group",
  from: "user_id",
  to: "group_id",
  description: "The groups that the user is in.",
})
@Through("roles", "ROLE", {
  through: "user_role",
  from: "user_id",
  to: "role_id",
  reads: "view",
  description: "The roles that the user holds.",
})
@Many("reports", "USER", { column: "supervisor_id", reads: "view", description: "The users whose supervisor it is." })
@ForeignKey("Account", ["accountId"], ["accountId"])
@Index("user_supervisor_id_link", ["accountId", "supervisorId"])
@Index("user_account_id_login_id_unique", ["accountId", "loginId"], { unique: true, where: `"status" <> 'REMOVED'` })
export class User extends AccountRow {
  @TextField({
    description: "What the user is called.",
    required: true,
    searched: true,
    column: "display_name",
    max: 200,
  })
  name: string;

  @EmailField({ description: "The e-mail address of the user's login.", required: true, written: "never" })
  email: string;

  @ChoiceField({
    description: "Whether the user is there.",
    required: true,
    written: "never",
    choices: {
      name: "UserStatus",
      description: "Whether a user is there.",
      values: {
        INVITED: "Asked to come, not yet there.",
        ACTIVE: "Signs in and works.",
        INACTIVE: "May not sign in; what the user owns stays.",
        REMOVED: "Gone; what the user made keeps the user as its creator.",
      },
    },
  })
  status: "INVITED" | "ACTIVE" | "INACTIVE" | "REMOVED";

  @FlagField({ description: "May do everything.", written: "never", reads: "view" })
  isAdministrator: boolean;

  @FlagField({ description: "May use the CRM; without it a user sees `me` alone.", written: "never", reads: "view" })
  crmAccess: boolean;

  @FlagField({ description: "Needs a second factor, whatever the account's rule.", written: "never", reads: "view" })
  secondFactorRequired: boolean;

  @TextField({ description: "Telephone number.", reads: "view", restrictable: false, max: 40 })
  phone: string | null;

  @UrlField({ description: "Picture.", reads: "view", restrictable: false })
  pictureUrl: string | null;

  @TextField({ description: "IANA time zone; null for the account's.", reads: "view", restrictable: false, max: 60 })
  timeZone: string | null;

  @InstantField({
    description: "When the user last signed in or went on with a session, to a quarter of an hour; null for never.",
    written: "never",
    reads: "view",
    restrictable: false,
  })
  lastSeenAt: Date | null;

  @One("USER", "User", { description: "The user's boss.", written: "never", restrictable: false, reads: "view" })
  supervisorId: string | null;

  @Column({ type: "uuid", nullable: true }) loginId: string | null;
  @Column({ type: "text", array: true, nullable: true }) navigation: string[] | null;
  @Column({ type: "text", array: true, default: "{}" }) blockedChannels: string[];
  /** Is the user mailed when somebody makes it responsible for records? */
  @Column({ type: "boolean", default: true }) mailedWhenGiven: boolean;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) removedAt: Date | null;
}
