import { Arg, Mutation, Resolver } from "type-graphql";
import { withArticle } from "../../store/description/record-kinds";
import type { RecordClass } from "../../store/description/description";
import { descriptionOfClass } from "../../store/description/registry";
import type { Deleter } from "../../store/handles";
import { apiId } from "../../store/ids";
import { userErrorOf } from "../payload";
import { Requires } from "../requires";
import { Asked } from "./asked";
import { pluralName, subjectInput, subjectsInput } from "./input-types";
import { batchPayload, deleteBatchPayload, deletePayload, recordPayload } from "./payload-types";
import type { Question } from "./wanted";
import { one, payloadOfBatch, payloadOfOne } from "./written";

interface Subject {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

interface Subjects {
  readonly ids: readonly string[];
  readonly partial?: boolean | null;
}

const batchOf = ({ id, expectedVersion }: Subject) => ({ ...one, ids: [id], expectedVersion });

const batchOfMany = ({ ids, partial }: Subjects) =>
  ({ ids, partial: partial ?? false, single: false, path: ["input", "ids"] }) as const;

/** Putting records of a kind in the trash, one and many. */
export function deletingResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);
  const [payload, payloadOfMany] = [deletePayload(of), deleteBatchPayload(of)];
  const [inputOf, inputOfMany] = [subjectInput("Delete")(of), subjectsInput("Delete")(of)];

  @Resolver()
  class Deleting {
    @Mutation(() => payload, {
      name: `delete${of.typeName}`,
      description: `Puts ${withArticle(of.singular)} in the trash.`,
    })
    @Requires(type, "delete")
    async delete(
      records: Deleter<T>,
      @Arg("input", () => inputOf, { description: "Which one." }) input: object,
    ): Promise<object> {
      const { ids, faults } = await records.deleteBatch(batchOf(input as Subject));
      const [id] = faults.length === 0 ? ids : [];
      return { [`deleted${of.typeName}Id`]: id && apiId(of.prefix, id), userErrors: faults.map(userErrorOf) };
    }

    @Mutation(() => payloadOfMany, {
      name: `delete${pluralName(of)}`,
      description: `Puts ${of.plural} in the trash.`,
    })
    @Requires(type, "delete")
    async deleteAll(
      records: Deleter<T>,
      @Arg("input", () => inputOfMany, { description: "Which ones." }) input: object,
    ): Promise<object> {
      const { ids, outcomes, faults } = await records.deleteBatch(batchOfMany(input as Subjects));
      return {
        [`deleted${of.typeName}Ids`]: ids.map((id) => id && apiId(of.prefix, id)),
        outcomes,
        userErrors: faults.map(userErrorOf),
      };
    }
  }
  return Deleting;
}

/** Taking records of a kind out of the trash, one and many. */
export function restoringResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);
  const [payload, payloadOfMany] = [recordPayload("Restore")(of), batchPayload("Restore")(of)];
  const [inputOf, inputOfMany] = [subjectInput("Restore")(of), subjectsInput("Restore")(of)];

  @Resolver()
  class Restoring {
    @Mutation(() => payload, {
      name: `restore${of.typeName}`,
      description: `Takes ${withArticle(of.singular)} out of the trash.`,
    })
    @Requires(type, "delete")
    async restore(
      records: Deleter<T>,
      @Arg("input", () => inputOf, { description: "Which one." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      return payloadOfOne(records, asked, await records.restoreBatch(batchOf(input as Subject)));
    }

    @Mutation(() => payloadOfMany, {
      name: `restore${pluralName(of)}`,
      description: `Takes ${of.plural} out of the trash.`,
    })
    @Requires(type, "delete")
    async restoreAll(
      records: Deleter<T>,
      @Arg("input", () => inputOfMany, { description: "Which ones." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      return payloadOfBatch(records, asked, await records.restoreBatch(batchOfMany(input as Subjects)));
    }
  }
  return Restoring;
}
