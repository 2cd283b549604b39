import { Field, ID, ObjectType } from "type-graphql";
import { connectionNamed } from "../../graphql/records/connection";
import { ActionType } from "../../people/right/right-words";
import { User } from "../../people/user/user";
import type { Action } from "../../rights/catalogue";
import { DecidingStep } from "../explain-access/explanation-types";

@ObjectType({ description: "Something that a user may do to the record, and why.", simpleResolvers: true })
export class AudienceAction {
  @Field(() => ActionType, { description: "What." }) action: Action;
  @Field(() => DecidingStep, { description: "The step of the rights that decided, as `explainAccess` tells it." })
  decidedBy: DecidingStep;
}

@ObjectType({ description: "A user who may do something to the record.", simpleResolvers: true })
export class AudienceMember {
  @Field(() => ID, { description: "Id of the user." }) userId: string;
  @Field(() => User, { nullable: true, description: "The user; null where the directory is closed to the caller." })
  user: object | null;
  @Field(() => [AudienceAction], { description: "What the user may do to the record, in the order of the matrix." })
  actions: readonly AudienceAction[];
}

export const AudienceConnection = connectionNamed(
  "Audience",
  AudienceMember,
  "A page of those who may do something to a record, by name.",
);
