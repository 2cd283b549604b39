import { Arg, ID, Query, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { EffectiveRights } from "./effective-types";
import { type RightsViewer, ViewsRights } from "./rights-viewer";

/** What somebody may, with where each right comes from (`rights.md` 3 and 5.22). */
@Resolver()
export class EffectiveRightsResolver {
  @Query(() => EffectiveRights, {
    nullable: true,
    description:
      "All that the caller, or a user whose rights are the caller's to see, may: every cell of the matrix as it is in force, with where it comes from and what took of it.",
  })
  @ViewsRights()
  effectiveRights(
    viewer: RightsViewer,
    @Arg("userId", () => ID, {
      nullable: true,
      description: "Whose: administrators ask of everybody, others of those below them; oneself where left out.",
    })
    userId: string | null | undefined,
    @Asked() asked: Question,
  ): Promise<EffectiveRights> {
    return viewer.show(userId ?? null, asked);
  }
}
