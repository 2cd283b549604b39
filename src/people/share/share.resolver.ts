import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { Requires } from "../../graphql/requires";
import { descriptionOf } from "../../store/description/registry";
import type { Reader } from "../../store/handles";
import type { RightsChange } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import { type Administration, Administers, ShownToAdministrators, type Sight } from "../administration";
import { uuidOrNobody } from "../input";
import { shown } from "../shown";
import { subjectUser } from "../user/subject";
import { User } from "../user/user";
import { readShare } from "./read-share";
import { addShare, endOneShare, setShares } from "./set-shares";
import * as types from "./share-types";
import { sharesOf, sharesOfUser } from "./shares-shown";

/** Shares: a row of rights of their own, given by administrators (`rights.md` 4). */
@Resolver()
export class ShareResolver {
  @Query(() => types.UserShares, {
    nullable: true,
    description: "The shares of a user, both ways: the administrators'. Null for an unknown user.",
  })
  @ShownToAdministrators("SHARE")
  shares(sight: Sight, @Arg("userId", () => ID, { description: "The user." }) userId: string): Promise<object | null> {
    return sharesOfUser(sight, userId);
  }

  @Mutation(() => types.SetSharesPayload, { description: "Makes these all that others let a user see or edit." })
  @Administers("SHARE")
  setShares(
    administration: Administration,
    @Arg("input", () => types.SetSharesInput, { description: "To whom, and which." })
    { userId, shares }: types.SetSharesInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutShares(administration, userId, asked, (change, user) => setShares(change, user, shares.map(readShare)));
  }

  @Mutation(() => types.AddSharePayload, {
    description: "Lets a user see or edit what is somebody's, or gives a share that is there another access and end.",
  })
  @Administers("SHARE")
  addShare(
    administration: Administration,
    @Arg("input", () => types.AddShareInput, { description: "Whose records, to whom, and how far." })
    { granteeId, ...share }: types.AddShareInput,
    @Asked() asked: Question,
  ): Promise<object> {
    return aboutShares(administration, granteeId, asked, (change, user) => addShare(change, user, readShare(share)));
  }

  @Mutation(() => types.EndSharePayload, { description: "Ends one share; all others stay." })
  @Administers("SHARE")
  endShare(
    administration: Administration,
    @Arg("input", () => types.EndShareInput, { description: "Which one." })
    { ownerId, granteeId, area }: types.EndShareInput,
    @Asked() asked: Question,
  ): Promise<object> {
    const share = { ownerId: uuidOrNobody("USER", ownerId), area };
    return aboutShares(administration, granteeId, asked, (change, user) => endOneShare(change, user, share));
  }
}

/** The two sides of a share, as the caller sees users. */
@Resolver(() => types.ShareView)
export class ShareSidesResolver {
  @FieldResolver(() => User, { nullable: true, description: "The user whose records they are." })
  @Requires(User, "view")
  owner(users: Reader<User>, @Root() share: types.ShareView, @Asked() asked: Question): Promise<User | null> {
    return users.one(share.ownerId, asked.record(descriptionOf("USER")));
  }

  @FieldResolver(() => User, { nullable: true, description: "The user who has it." })
  @Requires(User, "view")
  grantee(users: Reader<User>, @Root() share: types.ShareView, @Asked() asked: Question): Promise<User | null> {
    return users.one(share.granteeId, asked.record(descriptionOf("USER")));
  }
}

/** Does it to the shares of the user who has them, and shows what they are then. */
async function aboutShares(
  administration: Administration,
  granteeId: string,
  asked: Question,
  work: (change: RightsChange, user: UserRow) => Promise<void>,
): Promise<object> {
  const id = await administration.change(async (change) => {
    const user = await subjectUser(change, granteeId);
    await work(change, user);
    return user.id;
  });
  const { received } = await sharesOf(administration, id);
  return { user: await shown(administration.door, User, id, asked, "user"), shares: received };
}
