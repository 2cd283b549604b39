import { Field, ID, InputType, ObjectType } from "type-graphql";
import { payloadType } from "../../graphql/records/payload-types";
import { SessionPayload } from "../session/session-types";
import { User } from "../user/user";

@InputType({ description: "Who comes by an invitation." })
export class AcceptInvitationInput {
  @Field(() => String, { description: "`bw_invitation_…`, as it stands behind the `#` of the mailed link." })
  token: string;
  @Field(() => String, {
    nullable: true,
    description:
      "What one wants to be called in the account. Where it is left out: the name of one's login, or what the administrator wrote.",
  })
  name?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Of a new login the first password, 8 to 200 characters; of a login that has the address its password. Left out by who is signed in with that login.",
  })
  password?: string | null;
}

@InputType({ description: "Whom to invite once more." })
export class ResendInvitationInput {
  @Field(() => ID, { description: "A user who has not come yet." }) userId: string;
}

@InputType({ description: "Whose invitation to take back." })
export class RevokeInvitationInput {
  @Field(() => ID, { description: "A user who has not come yet." }) userId: string;
}

@ObjectType({ description: "The person, signed in to the account that the invitation was to." })
export class AcceptInvitationPayload extends SessionPayload {}

const showsUser = [{ name: "user", type: User, nullable: true, description: "The user, as it is now." }];
export const ResendInvitationPayload = payloadType("ResendInvitationPayload", "The user, who is mailed.", showsUser);
export const RevokeInvitationPayload = payloadType(
  "RevokeInvitationPayload",
  "The invitation opens nothing any more.",
  [{ name: "revokedUserId", type: ID, nullable: true, description: "Id of the user, who is removed." }],
);
