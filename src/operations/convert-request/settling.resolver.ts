import { Arg, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { recordPayloadNamed } from "../../graphql/records/payload-types";
import type { Question } from "../../graphql/records/wanted";
import { one, payloadOfOne } from "../../graphql/records/written";
import { descriptionOf } from "../../store/description/registry";
import type { UpdateItem } from "../../store/writing/update-batch";
import { type Sorter, RequiresSorting } from "./requires-sorting";
import { dismissInput, reopenInput } from "./sorting-types";

/** Saying that nothing is to come of a request, or that it is to be sorted once more. */
export function settlingResolver(): object {
  const of = descriptionOf("REQUEST");
  const [dismissal, reopening] = [dismissInput(), reopenInput()];
  const [dismissed, reopened] = ["Dismiss", "Reopen"].map((verb) => recordPayloadNamed(`${verb}RequestPayload`, of));

  @Resolver()
  class Settling {
    @Mutation(() => dismissed as never, { description: "Says that nothing is to come of a request, and why." })
    @RequiresSorting()
    async dismissRequest(
      requests: Sorter,
      @Arg("input", () => dismissal, { description: "Which request, and why." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const { id, expectedVersion, reason = null } = input as UpdateItem & { readonly reason?: string | null };
      const outcome = await requests.dismiss({ ...one, ids: [id], expectedVersion }, reason);
      return payloadOfOne(await requests.of(of), asked, outcome);
    }

    @Mutation(() => reopened as never, {
      description: "Has a request sorted once more that was converted or dismissed. What it became stays.",
    })
    @RequiresSorting()
    async reopenRequest(
      requests: Sorter,
      @Arg("input", () => reopening, { description: "Which request." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const { id, expectedVersion } = input as UpdateItem;
      return payloadOfOne(await requests.of(of), asked, await requests.reopen({ ...one, ids: [id], expectedVersion }));
    }
  }
  return Settling;
}
