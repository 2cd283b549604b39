import { Arg, Mutation, Resolver } from "type-graphql";
import type { RecordClass } from "../../store/description/description";
import { descriptionOfClass } from "../../store/description/registry";
import type { Creator, Editor } from "../../store/handles";
import { apiId } from "../../store/ids";
import { userErrorOf } from "../payload";
import { Requires } from "../requires";
import { Asked } from "./asked";
import { batchInput, createInput, updateInput } from "./input-types";
import { batchPayload, recordPayload } from "./payload-types";
import type { Question } from "./wanted";

interface Batch {
  readonly items: readonly object[];
  readonly onConflict?: "REFUSE" | "UPDATE" | null;
  readonly partial?: boolean | null;
}

/** Making one record of a kind. */
export function creatingResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);
  const payload = recordPayload("Create")(of);
  const inputOf = createInput(of);

  @Resolver()
  class Creating {
    @Mutation(() => payload, { name: `create${of.typeName}`, description: `Makes a ${of.singular}.` })
    @Requires(type, "create")
    async create(
      records: Creator<T>,
      @Arg("input", () => inputOf, { description: "What it is." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const { ids } = await records.createBatch({
        items: [input],
        onConflict: "REFUSE",
        partial: false,
        path: ["input"],
      });
      return { [of.singular]: await records.one(apiId(of.prefix, ids[0] ?? ""), asked.under(of.singular, of)) };
    }
  }
  return Creating;
}

/** Making many at once, and bringing those up to date that are there. */
export function batchResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);
  const Plural = of.plural.charAt(0).toUpperCase() + of.plural.slice(1);

  const inputOf = batchInput(of);
  const payload = batchPayload(of);

  @Resolver()
  class Batching {
    @Mutation(() => payload, {
      name: `create${Plural}`,
      description: `Makes ${of.plural}, or updates those that have the external ids.`,
    })
    @Requires(type, "create")
    async createAll(
      records: Creator<T>,
      @Arg("input", () => inputOf, { description: "What they are." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const { items, onConflict, partial } = input as Batch;
      const batch = {
        items,
        onConflict: onConflict ?? "REFUSE",
        partial: partial ?? false,
        path: ["input", "items"],
      } as const;
      const { ids, outcomes, faults } = await records.createBatch(batch);
      const read = await records.many(
        ids.map((id) => apiId(of.prefix, id ?? "")),
        asked.under(of.plural, of),
      );
      return { [of.plural]: read, outcomes, userErrors: faults.map(userErrorOf) };
    }
  }
  return Batching;
}

/** Changing one setting. */
export function updatingResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);
  const payload = recordPayload("Update")(of);
  const inputOf = updateInput(of);

  @Resolver()
  class Updating {
    @Mutation(() => payload, { name: `update${of.typeName}`, description: `Changes a ${of.singular}.` })
    @Requires(type, "edit")
    async update(
      records: Editor<T>,
      @Arg("input", () => inputOf, { description: "What changes." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const { id, ...changes } = input as { id: string };
      await records.update(id, changes);
      return { [of.singular]: await records.one(id, asked.under(of.singular, of)) };
    }
  }
  return Updating;
}
