import { Arg, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { enumType } from "../../graphql/records/generated";
import { payloadType } from "../../graphql/records/payload-types";
import type { Question } from "../../graphql/records/wanted";
import { type Administration, Administers } from "../../people/administration";
import { shown } from "../../people/shown";
import { User } from "../../people/user/user";
import { MovingRecords, movingOf } from "../remove-user/removal-types";
import { type Former, changeAdministrator } from "./change-administrator";

const FormerAdministrator = enumType("FormerAdministrator", "What becomes of an administrator who hands over.", {
  KEEP: "An ordinary user, who goes on working.",
  DEACTIVATE: "An ordinary user who is kept out; what the user owns stays.",
  REMOVE: "Removed, in favour of `reassignTo`.",
});

@InputType({ description: "Who administers the account in the caller's stead." })
export class ChangeAdministratorInput {
  @Field(() => ID, { description: "A user who is active and has CRM access." }) newAdministratorId: string;

  @Field(() => FormerAdministrator, { description: "What becomes of the caller." }) formerAdministrator: Former;

  @Field(() => ID, {
    nullable: true,
    description: "With REMOVE: the active user who becomes responsible for all that the caller was.",
  })
  reassignTo?: string | null;
}

const ChangeAdministratorPayload = payloadType("ChangeAdministratorPayload", "The account in other hands.", [
  {
    name: "newAdministrator",
    type: User,
    nullable: true,
    description: "The new administrator; null where the caller, deactivated or removed, sees nothing any more.",
  },
  {
    name: "records",
    type: [MovingRecords],
    nullable: false,
    description: "What moved with REMOVE, by kind; else empty.",
  },
]);

/** The way in which an administrator ends as such (`rights.md` 5.16). */
@Resolver()
export class ChangeAdministratorResolver {
  @Mutation(() => ChangeAdministratorPayload, {
    description: "Hands the account over: another user becomes administrator, and the caller is one no more.",
  })
  @Administers("USER")
  async changeAdministrator(
    administration: Administration,
    @Arg("input", () => ChangeAdministratorInput, { description: "To whom, and what becomes of the caller." })
    { newAdministratorId, formerAdministrator: former, reassignTo = null }: ChangeAdministratorInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const handover = { newAdministratorId, former, reassignTo };
    const { userId, removed } = await administration.change((change) => changeAdministrator(change, handover));
    const newAdministrator =
      former === "KEEP" ? await shown(administration.door, User, userId, asked, "newAdministrator") : null;
    return { newAdministrator, records: movingOf(removed?.records ?? []) };
  }
}
