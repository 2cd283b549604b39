import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { payloadType } from "../../graphql/records/payload-types";
import { ResourceType } from "../../people/right/right-words";
import { User } from "../../people/user/user";
import type { Resource } from "../../rights/catalogue";
import type { Counted } from "../../store/removal/count-moving";
import type { Preview } from "../../store/removal/preview";
import { isAllReached, totalOf } from "./remove-user";

@InputType({ description: "Who is removed, and who takes over." })
export class RemoveUserInput {
  @Field(() => ID, { description: "The user who goes." }) userId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "Needed: the active user who becomes responsible for all that the other one was. Of administrators anybody; of others oneself or a user below oneself.",
  })
  reassignTo?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The `total` that `removalPreview` told: where another number would move by now, nothing is done and STALE_VERSION says so.",
  })
  confirm?: number | null;
}

@ObjectType({ description: "How many records of a kind change hands with a removal.", simpleResolvers: true })
export class MovingRecords {
  @Field(() => ResourceType, { description: "Which kind." }) kind: Resource;
  @Field(() => Int, { description: "How many outside the trash, as far as the caller may give them away." })
  count: number;
  @Field(() => Int, { description: "How many in the trash, as far as the caller finds them there." }) inTrash: number;
}

@ObjectType({ description: "What removing a user would move and end, as it is now.", simpleResolvers: true })
export class RemovalPreview {
  @Field(() => [MovingRecords], { description: "What the user is responsible for, by kind, tasks included." })
  records: readonly MovingRecords[];

  @Field(() => Int, { description: "All of them together: what `removeUser` may be told as `confirm`." })
  total: number;

  @Field(() => Boolean, {
    description:
      "May the caller give away everything that would move? Where not, `removeUser` is refused, and the numbers are of what the caller may.",
  })
  isAllReached: boolean;

  @Field(() => Int, { description: "Users whose supervisor it is: they go to the user's own." }) subordinates: number;

  @Field(() => Int, {
    nullable: true,
    description: "Shares to and from the user, which end; null where the caller does not see shares.",
  })
  shares: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Seats of licences, which are free again; null where the caller does not see licences.",
  })
  seats: number | null;

  @Field(() => Int, { nullable: true, description: "API tokens, which end; null for who is no administrator." })
  tokens: number | null;

  @Field(() => Int, { nullable: true, description: "Open sessions, which end; null for who is no administrator." })
  sessions: number | null;
}

export const RemoveUserPayload = payloadType("RemoveUserPayload", "The user who is gone, and what moved.", [
  { name: "user", type: User, nullable: true, description: "The user, whom the directory keeps as removed." },
  {
    name: "records",
    type: [MovingRecords],
    nullable: false,
    description: "What moved, by kind. Empty where it was refused.",
  },
  {
    name: "subordinates",
    type: Int,
    nullable: true,
    description: "How many users went to the removed one's supervisor; null where it was refused.",
  },
]);

export const movingOf = (records: readonly Counted[]): readonly MovingRecords[] =>
  records.map(({ kind, kept, trashed }) => ({ kind, count: kept, inTrash: trashed }));

/** Shares, seats, tokens and sessions are the administrators' to know of. */
export function previewOf({ records, belongings }: Preview, isAdministrative: boolean): RemovalPreview {
  const { subordinates, ...theirs } = belongings;
  const none = { shares: null, seats: null, tokens: null, sessions: null };
  return {
    records: movingOf(records),
    total: totalOf(records),
    isAllReached: isAllReached(records),
    subordinates,
    ...(isAdministrative ? theirs : none),
  };
}
