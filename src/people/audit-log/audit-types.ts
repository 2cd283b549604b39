import { Field, ID, ObjectType } from "type-graphql";
import { ChangeSource, FieldChange } from "../../graphql/records/change-types";
import { connectionNamed } from "../../graphql/records/connection";
import { choiceType } from "../../graphql/records/field-types";
import { enumType } from "../../graphql/records/generated";
import { DateTime } from "../../graphql/scalars";
import type { AuditEntry } from "../../store/audit-log/shown-entry";
import { User } from "../user/user";

/** A function, as what names it is made of it: the type, and the filter. */
export const auditKinds = {
  name: "AuditKind",
  description: "What an entry of the audit log is about.",
  values: {
    ACCOUNT:
      "The account: its name, time zone, currency, colours, logo, policies, and of whom it asks a second factor.",
    USER: "A user: what is said of it, where it stands, what it holds, own rights, shares it was given, seats.",
    GROUP: "A group: its name, who is in it, roles of its members.",
    ROLE: "A role: its name, who holds it, rights and field restrictions.",
    LICENCE: "A licence: its name, modules and number of seats. Who has one is said of the user.",
    API_TOKEN: "An API token: that it was made, and taken back.",
    WEBHOOK: "A webhook: that it was made, changed its state for good, and was taken away.",
    BILLING: "Who pays for the account. A token needs `billing:view` beside `settings:view`.",
  },
};

const AuditAction = enumType("AuditAction", "What became of what an entry is about.", {
  CREATE: "It was made.",
  UPDATE: "It was changed.",
  DELETE: "It was taken away.",
});

@ObjectType("AuditEntry", {
  description: "Something that was done to people, rights or the account. Nobody changes an entry, or takes it away.",
  simpleResolvers: true,
})
export class AuditEntryType implements AuditEntry {
  @Field(() => ID, { description: "Its id, unique across types." }) id: string;
  @Field(() => DateTime, { description: "When." }) at: Date;
  @Field(() => choiceType(auditKinds) as never, { description: "About what." }) kind: AuditEntry["kind"];
  @Field(() => ID, { description: "About whom or which. It may be gone." }) subjectId: string;
  @Field(() => String, {
    nullable: true,
    description: "What that is called; of what is gone, what it was called at the end.",
  })
  subjectName: string | null;
  @Field(() => AuditAction, { description: "What became of it." }) action: AuditEntry["action"];
  @Field(() => String, {
    nullable: true,
    description: "By which mutation: `setUserRoles`. Null where none was asked for at that moment.",
  })
  operation: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Who did it; null where nobody in the account did, or the directory is closed to the caller.",
  })
  actorId: string | null;
  @Field(() => String, { nullable: true, description: "What who did it is called, also of one who was removed." })
  actorName: string | null;
  @Field(() => User, { nullable: true, description: "Who did it, as the caller sees users." }) actor: object | null;
  @Field(() => ChangeSource, { description: "By what way." }) via: AuditEntry["via"];
  @Field(() => ID, { nullable: true, description: "The API token that it came by. For administrators." })
  apiTokenId: string | null;
  @Field(() => String, { nullable: true, description: "What that token is called. For administrators." })
  apiTokenName: string | null;
  @Field(() => String, { nullable: true, description: "Network address that it came from. For administrators." })
  address: string | null;
  @Field(() => String, { nullable: true, description: "The program that asked, as it says. For administrators." })
  agent: string | null;
  @Field(() => [FieldChange], {
    description:
      "What changed, of what the caller may read: `roleIds`, `supervisorId`, `rights.LEAD.VIEW`, `fieldRestrictions.LEAD.price`. Secrets are never in it: `password` is `set`.",
  })
  fields: readonly FieldChange[];
}

export const AuditConnection = connectionNamed(
  "Audit",
  AuditEntryType,
  "A page of the audit log, as far as it is the caller's.",
);
