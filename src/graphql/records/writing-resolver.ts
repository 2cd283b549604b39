import { Arg, Mutation, Resolver } from "type-graphql";
import { withArticle } from "../../store/description/record-kinds";
import type { RecordClass } from "../../store/description/description";
import { descriptionOfClass } from "../../store/description/registry";
import type { Creator, Editor } from "../../store/handles";
import type { EditorAtOnce } from "../../store/handles-at-once";
import type { UpdateItem } from "../../store/writing/update-batch";
import { Requires } from "../requires";
import { Asked } from "./asked";
import { batchInput, createInput, pluralName, updateBatchInput, updateInput } from "./input-types";
import { batchPayload, recordPayload } from "./payload-types";
import { answersSketches } from "./sketching";
import type { Question } from "./wanted";
import { one, payloadAtOnce, payloadOfBatch, payloadOfOne } from "./written";

interface Batch<Item> {
  readonly items: readonly Item[];
  readonly onConflict?: "REFUSE" | "UPDATE" | null;
  readonly partial?: boolean | null;
}

const manyItems = { single: false, path: ["input", "items"] } as const;

/** Making one record of a kind. */
export function creatingResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);
  const payload = recordPayload("Create")(of);
  const inputOf = createInput(of);

  @Resolver()
  class Creating {
    @Mutation(() => payload, { name: `create${of.typeName}`, description: `Makes ${withArticle(of.singular)}.` })
    @Requires(type, "create")
    async create(
      records: Creator<T>,
      @Arg("input", () => inputOf, { description: "What it is." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const outcome = await records.createBatch({ ...one, items: [input], onConflict: "REFUSE" });
      return payloadOfOne(records, asked, outcome);
    }
  }
  return Creating;
}

/** Making many at once, and bringing those up to date that are there. */
export function batchResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);
  const inputOf = batchInput(of);
  const payload = batchPayload("Create")(of);

  @Resolver()
  class Batching {
    @Mutation(() => payload, {
      name: `create${pluralName(of)}`,
      description: `Makes ${of.plural}, or updates those that have the external ids.`,
    })
    @Requires(type, "create")
    async createAll(
      records: Creator<T>,
      @Arg("input", () => inputOf, { description: "What they are." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const { items, onConflict, partial } = input as Batch<object>;
      const batch = { ...manyItems, items, onConflict: onConflict ?? "REFUSE", partial: partial ?? false };
      return payloadOfBatch(records, asked, await records.createBatch(batch));
    }
  }
  return Batching;
}

/** Changing one record, or one setting. */
export function updatingResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);
  const payload = recordPayload("Update")(of);
  const inputOf = updateInput(of);

  const updateAtOnce = async (records: EditorAtOnce<T>, input: UpdateItem, asked: Question): Promise<object | null> =>
    payloadAtOnce(of, await records.update(input, asked.payload(of)));

  @Resolver()
  class Updating {
    @Mutation(() => payload, { name: `update${of.typeName}`, description: `Changes ${withArticle(of.singular)}.` })
    @Requires(type, "edit", updateAtOnce)
    async update(
      records: Editor<T>,
      @Arg("input", () => inputOf, { description: "What changes." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const outcome = await records.updateBatch({ ...one, items: [input as UpdateItem] });
      return payloadOfOne(records, asked, outcome);
    }
  }
  answersSketches(`update${of.typeName}`, of, "payload");
  return Updating;
}

/** Changing many at once. */
export function batchUpdatingResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);
  const payload = batchPayload("Update")(of);
  const inputOf = updateBatchInput(of);

  @Resolver()
  class BatchUpdating {
    @Mutation(() => payload, { name: `update${pluralName(of)}`, description: `Changes ${of.plural}.` })
    @Requires(type, "edit")
    async updateAll(
      records: Editor<T>,
      @Arg("input", () => inputOf, { description: "What changes." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const { items, partial } = input as Batch<UpdateItem>;
      const outcome = await records.updateBatch({ ...manyItems, items, partial: partial ?? false });
      return payloadOfBatch(records, asked, outcome);
    }
  }
  return BatchUpdating;
}
