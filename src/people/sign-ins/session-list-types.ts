import { Field, ID, InputType, ObjectType } from "type-graphql";
import { payloadType } from "../../graphql/records/payload-types";
import { DateTime } from "../../graphql/scalars";

@ObjectType("Session", { description: "A device on which one is signed in.", simpleResolvers: true })
export class SessionView {
  @Field(() => ID, { description: "For `endSession`." }) id: string;
  @Field(() => Boolean, { description: "Is it the one that asks?" }) isCurrent: boolean;
  @Field(() => String, { description: "Network address that one signed in from." }) address: string;
  @Field(() => String, { description: "The program that it says it is." }) agent: string;
  @Field(() => DateTime, { description: "When one signed in." }) createdAt: Date;
  @Field(() => DateTime, { description: "When its tokens were last renewed." }) usedAt: Date;
  @Field(() => DateTime, { description: "The first moment without it." }) until: Date;
}

@ObjectType("SignIn", { description: "That somebody came in.", simpleResolvers: true })
export class SignInView {
  @Field(() => DateTime, { description: "When." }) at: Date;
  @Field(() => String, { description: "From which network address." }) address: string;
  @Field(() => String, { description: "With which program, as it says." }) agent: string;
  @Field(() => DateTime, { nullable: true, description: "When that session ended; null while it is open." })
  endedAt: Date | null;
}

@InputType({ description: "The session to end." })
export class EndSessionInput {
  @Field(() => ID, { description: "One of `sessions`." }) id: string;
}

const shows = [{ name: "sessions", type: [SessionView], nullable: true, description: "Those that are open now." }];
export const EndSessionPayload = payloadType("EndSessionPayload", "One session less.", shows);
export const EndOtherSessionsPayload = payloadType("EndOtherSessionsPayload", "This session alone.", shows);
