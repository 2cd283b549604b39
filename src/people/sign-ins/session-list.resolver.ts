import { Arg, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { BadInput } from "../../store/refusals";
import { type Administration, Administers } from "../administration";
import { uuidOrNobody } from "../input";
import { AsOneself, type Oneself } from "../oneself";
import { endOtherSessions, endSession, ownSessions, signInsOf } from "./own-sessions";
import {
  EndOtherSessionsPayload,
  EndSessionInput,
  EndSessionPayload,
  SessionView,
  SignInView,
} from "./session-list-types";

const mostSignIns = 250;

/** On which devices one is signed in, and who came in when. */
@Resolver()
export class SessionListResolver {
  @Query(() => [SessionView], {
    description: "The devices on which one is signed in to this account, the newest first.",
  })
  @AsOneself()
  sessions({ door }: Oneself): Promise<SessionView[]> {
    return ownSessions(door);
  }

  @Query(() => [SignInView], {
    description:
      "When and from where one has signed in to this account, or somebody tried to in vain, the latest first.",
  })
  @AsOneself()
  async signIns(
    { door }: Oneself,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many: 1 to 250." }) first: number,
  ): Promise<SignInView[]> {
    return signInsOf(door, (await door.standing()).caller, counted(first));
  }

  @Query(() => [SignInView], {
    nullable: true,
    description: "The same of a user: the administrators'. Empty for an unknown user.",
  })
  @Administers("USER")
  async signInsOfUser(
    { door }: Administration,
    @Arg("userId", () => ID, { description: "The user." }) userId: string,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many: 1 to 250." }) first: number,
  ): Promise<SignInView[]> {
    const { accountId } = (await door.standing()).caller;
    return signInsOf(door, { accountId, userId: uuidOrNobody("USER", userId) }, counted(first));
  }

  @Mutation(() => EndSessionPayload, { description: "Signs one out on a device, at once." })
  @AsOneself()
  async endSession(
    { door }: Oneself,
    @Arg("input", () => EndSessionInput, { description: "Which one." }) { id }: EndSessionInput,
  ): Promise<object> {
    await endSession(door, id);
    return { sessions: await ownSessions(door) };
  }

  @Mutation(() => EndOtherSessionsPayload, { description: "Signs one out everywhere but here, at once." })
  @AsOneself()
  async endOtherSessions({ door }: Oneself): Promise<object> {
    await endOtherSessions(door);
    return { sessions: await ownSessions(door) };
  }
}

function counted(first: number): number {
  if (first >= 1 && first <= mostSignIns) return first;
  throw new BadInput(`first is 1 to ${mostSignIns}, not ${first}.`, ["first"]);
}
