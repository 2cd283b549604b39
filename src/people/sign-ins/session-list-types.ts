import { Field, ID, InputType, ObjectType } from "type-graphql";
import { enumType } from "../../graphql/records/generated";
import { payloadType } from "../../graphql/records/payload-types";
import type { SeenSignIn } from "../../store/people/sign-in-failures";
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

const SignInOutcome = enumType("SignInOutcome", "What became of an attempt to come in.", {
  SIGNED_IN: "Somebody came in.",
  WRONG_PASSWORD: "The password was a wrong one.",
  WRONG_CODE: "The password was right, and the code of the second factor was a wrong one.",
});

@ObjectType("SignIn", {
  description: "That somebody came in, or tried to. What failed is kept for 90 days, without what was typed.",
  simpleResolvers: true,
})
export class SignInView {
  @Field(() => DateTime, { description: "When." }) at: Date;
  @Field(() => SignInOutcome, { description: "Whether somebody came in." }) outcome: SeenSignIn["outcome"];
  @Field(() => String, { description: "From which network address." }) address: string;
  @Field(() => String, { description: "With which program, as it says." }) agent: string;
  @Field(() => DateTime, {
    nullable: true,
    description: "When that session ended; null while it is open, and where none began.",
  })
  endedAt: Date | null;
}

@InputType({ description: "The session to end." })
export class EndSessionInput {
  @Field(() => ID, { description: "One of `sessions`." }) id: string;
}

const shows = [{ name: "sessions", type: [SessionView], nullable: true, description: "Those that are open now." }];
export const EndSessionPayload = payloadType("EndSessionPayload", "One session less.", shows);
export const EndOtherSessionsPayload = payloadType("EndOtherSessionsPayload", "This session alone.", shows);
