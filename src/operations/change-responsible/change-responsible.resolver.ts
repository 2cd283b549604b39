import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { recordsOfAnyKind } from "../../graphql/records/any-kind";
import { Asked } from "../../graphql/records/asked";
import { ItemOutcomeType } from "../../graphql/records/input-types";
import { Node } from "../../graphql/records/node";
import type { Question } from "../../graphql/records/wanted";
import { Payload, userErrorOf } from "../../graphql/payload";
import { type Assigner, RequiresAssign } from "../../graphql/requires-any";

@InputType({ description: "Records, and who is to be responsible for them." })
export class ChangeResponsibleInput {
  @Field(() => [ID], { description: "Records of any kind that has a responsible user, 1 to 250." })
  recordIds: string[];

  @Field(() => ID, { description: "An active or invited user of the account." })
  responsibleId: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Does a refused record leave the others be? False where left out.",
  })
  partial?: boolean | null;
}

@ObjectType({ description: "What became of the records.", simpleResolvers: true })
export class ChangeResponsiblePayload extends Payload {
  @Field(() => [Node], {
    nullable: "items",
    description:
      "The records as the caller sees them now, one for each id; null where it was refused or is out of sight. Empty where all were refused.",
  })
  changed: object[];

  @Field(() => [ItemOutcomeType], { description: "What became of each record. Empty where all were refused." })
  outcomes: string[];
}

/** Giving records to somebody else (`rights.md` 5.6, 5.7). */
@Resolver()
export class ChangeResponsibleResolver {
  @Mutation(() => ChangeResponsiblePayload, { description: "Makes somebody responsible for records of any kinds." })
  @RequiresAssign()
  async changeResponsible(
    records: Assigner,
    @Arg("input", () => ChangeResponsibleInput, { description: "Which records, and who." })
    { recordIds, responsibleId, partial }: ChangeResponsibleInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const given = await records.assignBatch({ recordIds, responsibleId, partial: partial ?? false });
    const changed = await recordsOfAnyKind(records, given.ids, (of) => asked.under("changed", of));
    return { changed, outcomes: given.outcomes, userErrors: given.faults.map(userErrorOf) };
  }
}
