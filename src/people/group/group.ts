import { Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { Described } from "../../store/description/describe";
import { TextField } from "../../store/description/fields";
import { Through } from "../../store/description/links";
import { AccountRow } from "../../store/description/record";

/** A department: a set of users, which the reach GROUP looks at. */
@Described({
  kind: "GROUP",
  singular: "group",
  plural: "groups",
  description: "A department: a set of users, which the reach GROUP looks at.",
  raisesRights: true,
})
@Through("users", "USER", { through: "user_group", from: "group_id", to: "user_id", description: "The users in it." })
@Through("roles", "ROLE", {
  through: "group_role",
  from: "group_id",
  to: "role_id",
  reads: "view",
  description: "The roles that its members hold.",
})
@ForeignKey("Account", ["accountId"], ["accountId"])
@Unique(["accountId", "name"])
export class Group extends AccountRow {
  @TextField({ description: "Its name, unique in the account.", required: true, max: 100 })
  name: string;
}

/** A user in a group. */
@Entity("user_group")
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
@ForeignKey("Group", ["accountId", "groupId"], ["accountId", "id"])
@Index("user_group_group_id_link", ["accountId", "groupId", "userId"])
export class UserGroup {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) userId: string;
  @PrimaryColumn({ type: "uuid" }) groupId: string;
}

/** A role that the members of a group hold. */
@Entity("group_role")
@ForeignKey("Group", ["accountId", "groupId"], ["accountId", "id"])
@ForeignKey("Role", ["accountId", "roleId"], ["accountId", "id"])
export class GroupRole {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) groupId: string;
  @PrimaryColumn({ type: "uuid" }) roleId: string;
}
