import { Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionNamed } from "../../graphql/records/connection";
import { enumType } from "../../graphql/records/generated";
import { Node } from "../../graphql/records/node";
import { payloadType } from "../../graphql/records/payload-types";
import { DateTime } from "../../graphql/scalars";

export type ApiTokenState = "ACCEPTED" | "REVOKED" | "EXPIRED" | "BLOCKED";

const ApiTokenStateType = enumType("ApiTokenState", "Whether a token is accepted.", {
  ACCEPTED: "Whoever has it acts as its user, within its scopes.",
  REVOKED: "It was taken back, for good.",
  EXPIRED: "Its end has come.",
  BLOCKED: "Its user is kept out, or the channel API is blocked for the user. It is accepted again when that ends.",
});

@ObjectType("ApiToken", {
  description: "A key for programs: it acts as its user, narrowed to its scopes. Its secret is kept nowhere.",
  implements: Node,
  simpleResolvers: true,
})
export class ApiTokenView extends Node {
  @Field(() => ID, { description: "Id of the user as whom it acts." }) userId: string;
  @Field(() => String, { description: "What it is for." }) name: string;
  @Field(() => [String], { description: "What it lists: `lead:view`. What is not listed it may not." })
  scopes: readonly string[];
  @Field(() => ApiTokenStateType, { description: "Whether it is accepted now." }) state: ApiTokenState;
  @Field(() => DateTime, { description: "When it was made." }) createdAt: Date;
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until: Date | null;
  @Field(() => DateTime, { nullable: true, description: "When it was last used, to the minute; null where never." })
  lastUsedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: "When it was revoked; null where it was not." })
  revokedAt: Date | null;
}

@InputType({ description: "A token for oneself. Nobody makes one for somebody else." })
export class CreateApiTokenInput {
  @Field(() => String, { description: "What it is for, to tell it from others." }) name: string;
  @Field(() => [String], {
    description:
      "What it may do, at most what its maker may: resource and action, as `lead:view`; `settings:view` and `settings:edit` for what is no record, `billing:view` and `billing:edit` for who pays, `account_file:view` for all data of the account as a file, `person:view` and `person:edit` for the data of a person, and to erase one.",
  })
  scopes: string[];
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until?: Date | null;
}

@InputType({ description: "A token to take back." })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: "The token." }) id: string;
}

export const ApiTokenConnection = connectionNamed(
  "ApiToken",
  ApiTokenView,
  "A page of tokens, of those that one sees.",
);

const token = { name: "apiToken", type: ApiTokenView, nullable: true, description: "The token, as it is now." };

export const CreateApiTokenPayload = payloadType("CreateApiTokenPayload", "The new token, and its secret.", [
  token,
  {
    name: "secret",
    type: String,
    nullable: true,
    description:
      "`bw_live_…`, for `Authorization: Bearer`. Shown this once: a repeated request has null here, and a lost one is replaced by a new token.",
  },
]);
export const RevokeApiTokenPayload = payloadType("RevokeApiTokenPayload", "The token, which is refused.", [token]);
