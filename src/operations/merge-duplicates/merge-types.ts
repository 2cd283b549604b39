import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Node } from "../../graphql/records/node";
import { registerNode } from "../../graphql/records/other-nodes";
import { Payload } from "../../graphql/payload";
import { DateTime } from "../../graphql/scalars";
import { ResourceType } from "../../people/right/right-words";
import type { MergeableKind } from "../../rights/merging";
import { type SeenMerge, mergesById } from "../../store/merging/seen-merges";

@InputType({ description: "Whose value of a field stays." })
export class MergeValueInput {
  @Field(() => String, {
    description:
      "The field, as inputs call it: `position`, `companyId`, `custom.revenue`. Telephone numbers, addresses and tags are united, and the responsible user is the survivor's: there is nothing to choose.",
  })
  field: string;

  @Field(() => ID, { description: "The survivor, or one of the duplicates." }) fromId: string;
}

@InputType({ description: "Records that are one." })
export class MergeDuplicatesInput {
  @Field(() => ResourceType, { description: "Of what kind: CONTACT, COMPANY, LEAD or CUSTOMER." }) resource: string;

  @Field(() => ID, { description: "The record that stays, with its responsible user and its creator." })
  survivorId: string;

  @Field(() => [ID], { description: "Those that it absorbs, 1 to 20." }) duplicateIds: string[];

  @Field(() => [MergeValueInput], {
    nullable: true,
    description:
      "Whose values stay. Of a field that is not named the survivor's does, or, where it has none, that of the first duplicate that has one.",
  })
  values?: MergeValueInput[] | null;
}

@ObjectType("Merge", {
  description:
    "Records that were merged into one. Shown to whom CREATE, VIEW, EDIT and DELETE of the kind are in force for everything, as long as it can be taken back.",
  implements: Node,
  simpleResolvers: true,
})
export class MergeView extends Node {
  @Field(() => ResourceType, { description: "What kind of records." }) resource: MergeableKind;
  @Field(() => ID, { description: "The record that stayed." }) survivorId: string;
  @Field(() => [ID], { description: "Those that it absorbed: each of these ids answers with the survivor since." })
  absorbedIds: readonly string[];
  @Field(() => DateTime, { description: "When." }) mergedAt: Date;
  @Field(() => DateTime, { description: "Until when `undoMerge` takes it back." }) undoableUntil: Date;
  @Field(() => DateTime, { nullable: true, description: "When it was taken back; null where it was not." })
  undoneAt: Date | null;
}

@ObjectType({ description: "What became of the records.", simpleResolvers: true })
export class MergeDuplicatesPayload extends Payload {
  @Field(() => Node, { nullable: true, description: "The record that stays; null where it was refused." })
  survivor: object | null;

  @Field(() => MergeView, {
    nullable: true,
    description: "The merge, by which it is taken back; null where it was refused.",
  })
  merge: object | null;
}

@InputType({ description: "A merge to take back." })
export class UndoMergeInput {
  @Field(() => ResourceType, { description: "What kind of records were merged." }) resource: string;
  @Field(() => ID, { description: "The merge, as `mergeDuplicates` answered it." }) id: string;
}

@ObjectType({
  description: "A part of a record that stays as it is though the merge had changed it, since it was changed again.",
  simpleResolvers: true,
})
export class LeftByUndo {
  @Field(() => ID, { description: "Which record." }) recordId: string;
  @Field(() => String, {
    description: "Which field or link of it, as inputs call it; a list of links as `contactIds`.",
  })
  field: string;
}

@ObjectType({ description: "What is there again.", simpleResolvers: true })
export class UndoMergePayload extends Payload {
  @Field(() => Node, {
    nullable: true,
    description: "The record that had absorbed the others; null where it was refused.",
  })
  survivor: object | null;

  @Field(() => [Node], { description: "Those that are there again. Empty where it was refused." })
  restored: object[];

  @Field(() => [LeftByUndo], { description: "What stays as it is, of the records that the caller sees." })
  left: LeftByUndo[];
}

export const mergeView = (merge: SeenMerge): MergeView =>
  Object.assign(Object.create(MergeView.prototype) as MergeView, merge);

registerNode({
  prefix: "merge",
  type: MergeView as never,
  typeName: "Merge",
  find: async (door, ids) => (await mergesById(door, ids)).map((merge) => merge && mergeView(merge)),
});
