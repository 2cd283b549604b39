import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { Action, Resource } from "../../rights/catalogue";
import type { FieldSetting } from "../../rights/facts";
import { Described } from "../../store/description/describe";
import { LongTextField, TextField } from "../../store/description/fields";
import { Through } from "../../store/description/links";
import { AccountRow } from "../../store/description/record";

/** A named set of rights. */
@Described({
  kind: "ROLE",
  singular: "role",
  plural: "roles",
  description: "A named set of rights, given to users and to groups.",
  raisesRights: true,
})
@Through("users", "USER", {
  through: "user_role",
  from: "role_id",
  to: "user_id",
  description: "The users who hold it themselves.",
})
@ForeignKey("Account", ["accountId"], ["accountId"])
@Unique(["accountId", "name"])
export class Role extends AccountRow {
  @TextField({ description: "Its name, unique in the account.", required: true, max: 100 })
  name: string;

  @LongTextField({ description: "What it is for.", column: "description", max: 1_000, restrictable: false })
  purpose: string | null;
}

/** A role that a user holds. */
@Entity("user_role")
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
@ForeignKey("Role", ["accountId", "roleId"], ["accountId", "id"])
@Index("user_role_role_id_link", ["accountId", "roleId", "userId"])
export class UserRole {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) userId: string;
  @PrimaryColumn({ type: "uuid" }) roleId: string;
}

/** A cell of a role, as it is stored: parsed by the core, and NONE where it can't be read. */
@Entity("role_right")
@ForeignKey("Role", ["accountId", "roleId"], ["accountId", "id"])
export class RoleRight {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) roleId: string;
  @PrimaryColumn({ type: "text" }) resource: Resource;
  @PrimaryColumn({ type: "text" }) action: Action;
  @Column({ type: "jsonb" }) cell: unknown;
}

/** A cell of a user's own. */
@Entity("user_right")
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
export class UserRight {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) userId: string;
  @PrimaryColumn({ type: "text" }) resource: Resource;
  @PrimaryColumn({ type: "text" }) action: Action;
  @Column({ type: "jsonb" }) cell: unknown;
}

/** A field that a role hides, closes or opens. */
@Entity("role_restriction")
@ForeignKey("Role", ["accountId", "roleId"], ["accountId", "id"])
export class RoleRestriction {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) roleId: string;
  @PrimaryColumn({ type: "text" }) resource: Resource;
  @PrimaryColumn({ type: "text" }) field: string;
  @Column({ type: "text" }) setting: FieldSetting;
}

/** A field that a user's own setting hides, closes or opens. */
@Entity("user_restriction")
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
export class UserRestriction {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) userId: string;
  @PrimaryColumn({ type: "text" }) resource: Resource;
  @PrimaryColumn({ type: "text" }) field: string;
  @Column({ type: "text" }) setting: FieldSetting;
}
