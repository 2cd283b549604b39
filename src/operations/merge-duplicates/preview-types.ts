import { Field, ID, Int, ObjectType } from "type-graphql";
import { Json } from "../../graphql/scalars";
import { ResourceType } from "../../people/right/right-words";
import type { PreviewedField } from "../../store/merging/preview-merge";

@ObjectType({ description: "A value of a field, and whose it is.", simpleResolvers: true })
export class MergeChoice {
  @Field(() => ID, { description: "The survivor, or one of the duplicates." }) fromId: string;
  @Field(() => Json, { nullable: true, description: "Its value, in the shape that inputs take." }) value: unknown;
}

@ObjectType({ description: "What a merge would make of a field.", simpleResolvers: true })
export class MergePreviewField implements PreviewedField {
  @Field(() => String, {
    description: "As inputs call it, and `values` names it: `position`, `companyId`, `custom.revenue`.",
  })
  field: string;

  @Field(() => Json, { nullable: true, description: "What it would be, in the shape that inputs take; null for none." })
  value: unknown;

  @Field(() => ID, { nullable: true, description: "Whose value that is; null where it is all of theirs together." })
  fromId: string | null;

  @Field(() => Boolean, { description: "Are there several values, of which one has to go?" }) isConflicting: boolean;

  @Field(() => Boolean, {
    description: "May `values` say whose stays? Not of what is united, and of what is closed to the caller.",
  })
  isChoosable: boolean;

  @Field(() => [MergeChoice], { description: "The values that there are, the survivor's first." })
  choices: readonly MergeChoice[];
}

@ObjectType({
  description: "How many records of a kind would lead to the survivor instead of a duplicate.",
  simpleResolvers: true,
})
export class MergeMoving {
  @Field(() => ResourceType, { description: "Which kind." }) resource: string;
  @Field(() => Int, { description: "How many, of those that the caller sees: the others move as well." }) count: number;
}

@ObjectType("MergePreview", { description: "What a merge would come to, as it is now.", simpleResolvers: true })
export class MergePreviewView {
  @Field(() => [MergePreviewField], {
    description:
      "The fields that some of the records have a value of. What is hidden from the caller on one of them is left out.",
  })
  fields: readonly MergePreviewField[];

  @Field(() => [MergeMoving], { description: "What would be led on, by kind; none of which there is nothing." })
  moving: readonly MergeMoving[];
}
