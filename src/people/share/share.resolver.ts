import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { payloadType } from "../../graphql/records/payload-types";
import type { Question } from "../../graphql/records/wanted";
import { DateTime } from "../../graphql/scalars";
import { type Administration, Administers } from "../administration";
import { uuidOrNobody } from "../input";
import { ShareAccessType, ShareAreaType } from "../right/right-words";
import { shown } from "../shown";
import { subjectUser } from "../user/subject";
import { User } from "../user/user";
import { setShares } from "./set-shares";

@InputType({ description: "What an owner lets the user see or edit." })
class ShareInput {
  @Field(() => ID, { description: "The user whose records they are." }) ownerId: string;
  @Field(() => ShareAreaType, { description: "Which of them." }) area: "CONTACTS" | "CALENDAR";
  @Field(() => ShareAccessType, { description: "How far." }) access: "VIEW" | "EDIT";
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until?: Date | null;
}

@InputType({ description: "All shares to a user." })
class SetSharesInput {
  @Field(() => ID, { description: "The user who gets them." }) userId: string;
  @Field(() => [ShareInput], { description: "The shares, at most 250; others end." }) shares: ShareInput[];
}

@ObjectType({ description: "What an owner lets a user see or edit: one-way, until its end.", simpleResolvers: true })
export class ShareView {
  @Field(() => ID, { description: "The user whose records they are." }) ownerId: string;
  @Field(() => ShareAreaType, { description: "Which of them." }) area: string;
  @Field(() => ShareAccessType, { description: "How far." }) access: string;
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until: Date | null;
}

const SetSharesPayload = payloadType("SetSharesPayload", "The user with the shares.", [
  { name: "user", type: User, nullable: true, description: "The user who has them." },
  { name: "shares", type: [ShareView], nullable: true, description: "All shares to the user." },
]);

/** Shares: a row of rights of their own, given by administrators (`rights.md` 4). */
@Resolver()
export class ShareResolver {
  @Mutation(() => SetSharesPayload, { description: "Makes these all that others let a user see or edit." })
  @Administers("SHARE")
  async setShares(
    administration: Administration,
    @Arg("input", () => SetSharesInput, { description: "To whom, and which." }) { userId, shares }: SetSharesInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const rows = shares.map(({ ownerId, area, access, until = null }) => ({
      ...{ ownerId: uuidOrNobody("USER", ownerId), area, access, until },
    }));
    const id = await administration.change(async (change) => {
      const user = await subjectUser(change, userId);
      await setShares(change, user, rows);
      return user.id;
    });
    return { user: await shown(administration.door, User, id, asked, "user"), shares };
  }
}
