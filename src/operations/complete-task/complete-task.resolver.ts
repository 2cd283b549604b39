import { Arg, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { recordPayload } from "../../graphql/records/payload-types";
import { answersSketches } from "../../graphql/records/sketching";
import type { Question } from "../../graphql/records/wanted";
import { one, payloadAtOnce, payloadOfOne } from "../../graphql/records/written";
import { Requires } from "../../graphql/requires";
import { Task } from "../../records/task/task";
import { descriptionOf } from "../../store/description/registry";
import type { Completer, Editor } from "../../store/handles";
import type { CompleterAtOnce, EditorAtOnce } from "../../store/handles-at-once";

@InputType({ description: "A task that is done." })
export class CompleteTaskInput {
  @Field(() => ID, { description: "Which one." })
  id: string;

  @Field(() => String, { nullable: true, description: "What came of it; what was said before stays where left out." })
  result?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that was read: where it has changed, nothing is done.",
  })
  expectedVersion?: number | null;
}

@InputType({ description: "A task that is not done after all." })
export class ReopenTaskInput {
  @Field(() => ID, { description: "Which one." })
  id: string;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that was read: where it has changed, nothing is done.",
  })
  expectedVersion?: number | null;
}

const of = descriptionOf("TASK");
const completed = recordPayload("Complete")(of);
const reopened = recordPayload("Reopen")(of);

const completeAtOnce = async (tasks: CompleterAtOnce<Task>, input: CompleteTaskInput, asked: Question) =>
  payloadAtOnce(of, await tasks.complete(input, asked.payload(of)));

const reopenAtOnce = async (tasks: EditorAtOnce<Task>, input: ReopenTaskInput, asked: Question) =>
  payloadAtOnce(of, await tasks.reopen(input, asked.payload(of)));

for (const name of ["completeTask", "reopenTask"]) answersSketches(name, of, "payload");

/** Completing is not editing: it needs COMPLETE alone, and reopening needs EDIT (`rights.md` 5.4). */
@Resolver()
export class CompleteTaskResolver {
  @Mutation(() => completed, { description: "Completes a task, with what came of it." })
  @Requires(Task, "complete", completeAtOnce)
  async completeTask(
    tasks: Completer<Task>,
    @Arg("input", () => CompleteTaskInput, { description: "Which task, and what came of it." })
    { id, expectedVersion, ...said }: CompleteTaskInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return payloadOfOne(tasks, asked, await tasks.completeBatch({ ...one, ids: [id], expectedVersion }, said));
  }

  @Mutation(() => reopened, { description: "Opens a completed task again; what came of it stays." })
  @Requires(Task, "edit", reopenAtOnce)
  async reopenTask(
    tasks: Editor<Task>,
    @Arg("input", () => ReopenTaskInput, { description: "Which task." }) { id, expectedVersion }: ReopenTaskInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return payloadOfOne(tasks, asked, await tasks.reopenBatch({ ...one, ids: [id], expectedVersion }));
  }
}
