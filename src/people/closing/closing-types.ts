import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../graphql/payload";
import { DateTime, EmailAddress } from "../../graphql/scalars";
import { SessionPayload, codeDescription } from "../session/session-types";

@InputType({ description: "What shows that the account is to be closed." })
export class CloseAccountInput {
  @Field(() => String, { description: "The name of the account, typed as it has it." }) name: string;
  @Field(() => String, { description: "One's password." }) password: string;
  @Field(() => String, { nullable: true, description: codeDescription }) code?: string | null;
}

@ObjectType({ description: "The account is closed, and the caller signed out.", simpleResolvers: true })
export class CloseAccountPayload extends Payload {
  @Field(() => DateTime, { nullable: true, description: "Since when." }) closedAt: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "Until when an administrator can bring it back; the night after the next day all that is in it goes for good.",
  })
  reopenableUntil: Date | null;
}

@InputType({ description: "Who brings which account back." })
export class ReopenAccountInput {
  @Field(() => EmailAddress, { description: "The address of the login." }) email: string;
  @Field(() => String, { description: "Its password." }) password: string;
  @Field(() => ID, { nullable: true, description: "The closed account; the last used one where left out." })
  accountId?: string | null;
  @Field(() => String, { nullable: true, description: codeDescription }) code?: string | null;
}

@ObjectType({ description: "The administrator who has brought an account back, signed in." })
export class ReopenAccountPayload extends SessionPayload {}
