import { Field, ID, InputType, ObjectType } from "type-graphql";
import { payloadType } from "../../graphql/records/payload-types";
import { DateTime } from "../../graphql/scalars";
import { ShareAccessType, ShareAreaType } from "../right/right-words";
import { User } from "../user/user";

type Area = "CONTACTS" | "CALENDAR";
type Access = "VIEW" | "EDIT";

@InputType({ description: "What an owner lets the user see or edit." })
export class ShareInput {
  @Field(() => ID, { description: "The user whose records they are." }) ownerId: string;
  @Field(() => ShareAreaType, { description: "Which of them." }) area: Area;
  @Field(() => ShareAccessType, { description: "How far." }) access: Access;
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until?: Date | null;
}

@InputType({ description: "All shares to a user." })
export class SetSharesInput {
  @Field(() => ID, { description: "The user who gets them." }) userId: string;
  @Field(() => [ShareInput], { description: "The shares, at most 250; others end." }) shares: ShareInput[];
}

@InputType({ description: "A share to give, or what one that is there is to be." })
export class AddShareInput extends ShareInput {
  @Field(() => ID, { description: "The user who gets it." }) granteeId: string;
}

@InputType({ description: "A share to end." })
export class EndShareInput {
  @Field(() => ID, { description: "The user whose records they are." }) ownerId: string;
  @Field(() => ID, { description: "The user who has it." }) granteeId: string;
  @Field(() => ShareAreaType, { description: "Which of the records." }) area: Area;
}

@ObjectType("ShareView", {
  description: "What an owner lets a user see or edit: one-way, until its end.",
  simpleResolvers: true,
})
export class ShareView {
  @Field(() => ID, { description: "The user whose records they are." }) ownerId: string;
  @Field(() => ID, { description: "The user who has it." }) granteeId: string;
  @Field(() => ShareAreaType, { description: "Which of them." }) area: Area;
  @Field(() => ShareAccessType, { description: "How far." }) access: Access;
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until: Date | null;
  @Field(() => Boolean, { description: "Does it hold now? One that has ended opens nothing." }) holds: boolean;
}

@ObjectType({
  description: "The shares of a user, both ways, those that have ended among them.",
  simpleResolvers: true,
})
export class UserShares {
  @Field(() => [ShareView], { description: "What the user lets others see or edit." }) given: readonly ShareView[];
  @Field(() => [ShareView], { description: "What others let the user see or edit." }) received: readonly ShareView[];
}

const members = [
  { name: "user", type: User, nullable: true, description: "The user who has them." },
  { name: "shares", type: [ShareView], nullable: true, description: "All shares to the user." },
];

export const SetSharesPayload = payloadType("SetSharesPayload", "The user with the shares.", members);
export const AddSharePayload = payloadType("AddSharePayload", "The user with the shares.", members);
export const EndSharePayload = payloadType("EndSharePayload", "The user with the shares that are left.", members);
