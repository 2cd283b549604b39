import { Arg, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { completeInput, reopenInput } from "./complete-inputs";
import { recordPayload } from "../../graphql/records/payload-types";
import { answersSketches } from "../../graphql/records/sketching";
import type { Question } from "../../graphql/records/wanted";
import { one, payloadAtOnce, payloadOfOne } from "../../graphql/records/written";
import { Requires } from "../../graphql/requires";
import type { RecordClass } from "../../store/description/description";
import { withArticle } from "../../store/description/record-kinds";
import { descriptionOfClass } from "../../store/description/registry";
import type { Completer, Editor } from "../../store/handles";
import type { CompleterAtOnce, EditorAtOnce } from "../../store/handles-at-once";
import type { Completion } from "../../store/writing/at-once/completion";
import type { UpdateItem } from "../../store/writing/update-batch";

/** Completing what is on somebody's calendar. It is not editing: it needs COMPLETE alone (`rights.md` 5.4). */
export function completingResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);
  const payload = recordPayload("Complete")(of);
  const inputOf = completeInput(of);
  const name = `complete${of.typeName}`;

  const completeAtOnce = async (records: CompleterAtOnce<T>, input: Completion, asked: Question) =>
    payloadAtOnce(of, await records.complete(input, asked.payload(of)));

  @Resolver()
  class Completing {
    @Mutation(() => payload, { name, description: `Completes ${withArticle(of.singular)}, with what came of it.` })
    @Requires(type, "complete", completeAtOnce)
    async complete(
      records: Completer<T>,
      @Arg("input", () => inputOf, { description: `Which ${of.singular}, and what came of it.` }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const { id, expectedVersion, ...said } = input as Completion;
      return payloadOfOne(records, asked, await records.completeBatch({ ...one, ids: [id], expectedVersion }, said));
    }
  }
  answersSketches(name, of, "payload");
  return Completing;
}

/** Opening it again, which needs EDIT. */
export function reopeningResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);
  const payload = recordPayload("Reopen")(of);
  const inputOf = reopenInput(of);
  const name = `reopen${of.typeName}`;

  const reopenAtOnce = async (records: EditorAtOnce<T>, input: UpdateItem, asked: Question) =>
    payloadAtOnce(of, await records.reopen(input, asked.payload(of)));

  @Resolver()
  class Reopening {
    @Mutation(() => payload, { name, description: `Opens a completed ${of.singular} again; what came of it stays.` })
    @Requires(type, "edit", reopenAtOnce)
    async reopen(
      records: Editor<T>,
      @Arg("input", () => inputOf, { description: `Which ${of.singular}.` }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const { id, expectedVersion } = input as UpdateItem;
      return payloadOfOne(records, asked, await records.reopenBatch({ ...one, ids: [id], expectedVersion }));
    }
  }
  answersSketches(name, of, "payload");
  return Reopening;
}
