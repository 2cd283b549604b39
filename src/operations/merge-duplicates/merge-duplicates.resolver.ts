import { Arg, ID, Mutation, Query, Resolver } from "type-graphql";
import { recordsOfAnyKind } from "../../graphql/records/any-kind";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import type { AskedMerge } from "../../store/merging/asked-merge";
import { ResourceType } from "../../people/right/right-words";
import {
  MergeDuplicatesInput,
  MergeDuplicatesPayload,
  MergeView,
  UndoMergeInput,
  UndoMergePayload,
  mergeView,
} from "./merge-types";
import { leftShown } from "./left-shown";
import { MergePreviewView } from "./preview-types";
import { type Mergers, RequiresMerge } from "./requires-merge";

const askedIn = ({ survivorId, duplicateIds, values }: MergeDuplicatesInput): AskedMerge => ({
  ...{ survivorId, duplicateIds, values: values ?? [] },
});

/** One record of several, and back (`rights.md` 5.9). */
@Resolver()
export class MergeDuplicatesResolver {
  @Mutation(() => MergeDuplicatesPayload, {
    description:
      "Makes one record of several: links, tasks and entries of the others move to the one that stays, whoever sees them; telephone numbers, addresses and tags are united; the earliest creation time stays. An absorbed id answers with the survivor from then on. Needs CREATE, VIEW, EDIT and DELETE of the kind, each in force for everything; `undoMerge` takes it back for 30 days.",
  })
  @RequiresMerge()
  async mergeDuplicates(
    mergers: Mergers,
    @Arg("input", () => MergeDuplicatesInput, { description: "Which records." }) input: MergeDuplicatesInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const wanted = askedIn(input);
    const merger = await mergers.merging(input.resource, wanted);
    const { id, survivorId } = await merger.merge(wanted);
    const [survivor] = await recordsOfAnyKind(mergers, [survivorId], (of) => asked.under("survivor", of));
    const merge = await merger.seen(id);
    return { survivor: survivor ?? null, merge: merge && mergeView(merge) };
  }

  @Mutation(() => UndoMergePayload, {
    description:
      "Takes a merge back, for 30 days: the absorbed records are there again with what was theirs. What was linked since stays with the survivor; what was changed since stays as it is and is told. Needs the rights that merging needs.",
  })
  @RequiresMerge()
  async undoMerge(
    mergers: Mergers,
    @Arg("input", () => UndoMergeInput, { description: "Which merge." }) { resource, id }: UndoMergeInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const merger = await mergers.merging(resource, null);
    const { survivorId, restoredIds, left } = await merger.undo(id);
    const [survivor] = await recordsOfAnyKind(mergers, [survivorId], (of) => asked.under("survivor", of));
    const restored = await recordsOfAnyKind(mergers, restoredIds, (of) => asked.under("restored", of));
    return {
      survivor: survivor ?? null,
      restored: restored.filter((record) => record !== null),
      left: await leftShown(mergers, left),
    };
  }

  @Query(() => MergePreviewView, {
    nullable: true,
    description:
      "What `mergeDuplicates` would come to with the same input, and nothing is done: field by field what would stay and what there is to choose, of what the caller sees. Needs the rights that merging needs; null where one of the records is hidden or unknown. What else is wrong with the input is BAD_USER_INPUT, with all `faults`.",
  })
  @RequiresMerge()
  async mergePreview(
    mergers: Mergers,
    @Arg("input", () => MergeDuplicatesInput, { description: "Which records." }) input: MergeDuplicatesInput,
  ): Promise<object | null> {
    const wanted = askedIn(input);
    const merger = await mergers.merging(input.resource, wanted);
    const preview = await merger.preview(wanted);
    if (preview === null) return null;
    const { fields, moving } = preview;
    return { fields, moving: moving.map(({ kind, count }) => ({ resource: kind, count })) };
  }

  @Query(() => [MergeView], {
    nullable: true,
    description:
      "The merges that a record has come out of, the last one first, as long as they can be taken back. Empty for one that has none, or is unknown. Needs the rights that merging needs.",
  })
  @RequiresMerge()
  async merges(
    mergers: Mergers,
    @Arg("resource", () => ResourceType, { description: "What kind of record." }) resource: string,
    @Arg("survivorId", () => ID, { description: "The record that stayed." }) survivorId: string,
  ): Promise<readonly MergeView[]> {
    const merger = await mergers.merging(resource, null, ["resource"]);
    return (await merger.merges(survivorId)).map(mergeView);
  }
}
