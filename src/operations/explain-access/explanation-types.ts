import { Field, Int, ObjectType } from "type-graphql";
import type { Explanation } from "../../rights/explain";

@ObjectType({ description: "The step of the rights that decided.", simpleResolvers: true })
export class DecidingStep {
  @Field(() => Int, { description: "Its number, 1 to 12, as the page on rights counts them." })
  step: Explanation["decidedBy"]["step"];

  @Field(() => String, { description: "Its name." }) name: string;

  @Field(() => String, { description: "Why, in a sentence that names the role, cell, share or rule." })
  because: string;
}

@ObjectType({ description: "The answer as it stood after one step of the rights.", simpleResolvers: true })
export class StepTaken {
  @Field(() => Int, { description: "Its number, 1 to 12." }) step: Explanation["decidedBy"]["step"];
  @Field(() => String, { description: "Its name." }) name: string;
  @Field(() => Boolean, { description: "Was it allowed after this step?" }) allowed: boolean;
}

@ObjectType({ description: "Why somebody may do something to a record, or may not.", simpleResolvers: true })
export class AccessExplanation implements Explanation {
  @Field(() => Boolean, { description: "Is it allowed?" }) allowed: boolean;
  @Field(() => DecidingStep, { description: "The last step that changed the answer." }) decidedBy: DecidingStep;
  @Field(() => [StepTaken], { description: "The twelve steps in their order." }) steps: readonly StepTaken[];
}
