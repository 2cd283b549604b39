import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../graphql/records/generated";
import { DateTime } from "../../graphql/scalars";

const AccessFindingKind = enumType("AccessFindingKind", "What stands out about access.", {
  EXPORTER: "May take records out: `subject` names channels and kinds.",
  ADMINISTRATOR: "May do everything; `at` is when the user was last there.",
  NO_CRM_ACCESS: "The CRM is closed to the user.",
  DORMANT: "Active, and not there for so many days.",
  UNUSED_TOKEN: "An API token that holds and was not used for so many days: `subject` is its name.",
  UNUSED_SEAT: "A seat of somebody who is dormant or not active, or free ones: `subject` names the licence.",
  ENDLESS_SHARE: "A share without an end: `subject` says of what and whose.",
  UNHELD_ROLE: "A role that nobody holds and no group names.",
});

@ObjectType({ description: "Something to look at when access is reviewed.", simpleResolvers: true })
export class AccessFinding {
  @Field(() => AccessFindingKind, { description: "What it is." }) kind: string;
  @Field(() => ID, { nullable: true, description: "The user that it is about; null where it is about none." })
  userId: string | null;
  @Field(() => String, { nullable: true, description: "What that user is called." }) name: string | null;
  @Field(() => String, { nullable: true, description: "The e-mail address of that user." }) email: string | null;
  @Field(() => String, { description: "What it is about beside the user: a token, a licence, a share, a role." })
  subject: string;
  @Field(() => DateTime, { nullable: true, description: "Since when, or when last; null for never." }) at: Date | null;
}

@ObjectType({ description: "A review of who may reach what.", simpleResolvers: true })
export class AccessReview {
  @Field(() => Int, { description: "How many findings there are." }) total: number;
  @Field(() => [AccessFinding], { description: "The first of them, by kind and name." })
  findings: readonly AccessFinding[];
  @Field(() => String, {
    description: "All of them as CSV. Cells that a spreadsheet would take for formulas begin with an apostrophe.",
  })
  csv: string;
}
