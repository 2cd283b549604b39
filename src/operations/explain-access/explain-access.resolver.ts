import { Arg, ID, Query, Resolver } from "type-graphql";
import { ActionType } from "../../people/right/right-words";
import type { Action } from "../../rights/catalogue";
import { AccessExplanation } from "./explanation-types";
import { type Explainer, Explains } from "./explainer";

/** Why a right is as it is (`rights.md` 3 and 5.22). */
@Resolver()
export class ExplainAccessResolver {
  @Query(() => AccessExplanation, {
    nullable: true,
    description:
      "Why the caller, or a user whose rights are the caller's to see, may do something to a record as the caller sees it; null where the record is hidden or unknown.",
  })
  @Explains()
  explainAccess(
    explainer: Explainer,
    @Arg("recordId", () => ID, { description: "The record." }) recordId: string,
    @Arg("action", () => ActionType, { description: "What somebody would do to it." }) action: Action,
    @Arg("userId", () => ID, {
      nullable: true,
      description: "Who would: administrators ask of everybody, others of those below them; oneself where left out.",
    })
    userId: string | null | undefined,
  ): Promise<AccessExplanation | null> {
    return explainer.explain(recordId, action, userId ?? null);
  }
}
