import { Arg, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../graphql/context";
import { recordsOfAnyKind } from "../graphql/records/any-kind";
import { Asked } from "../graphql/records/asked";
import { type Generated, objectType } from "../graphql/records/generated";
import { choiceType } from "../graphql/records/field-types";
import { Node } from "../graphql/records/node";
import type { Question } from "../graphql/records/wanted";
import type { Readers } from "../graphql/readers";
import { RequiresAny } from "../graphql/requires-any";
import { recordKinds } from "../store/description/record-kinds";
import type { Told } from "../store/feed/judge-changes";
import { type Named, listen } from "./listen";

interface Subscribing {
  readonly args: Named;
  readonly context: Context;
}

/** What an event holds beside the records. */
const changesType = (kinds: unknown): Generated =>
  objectType("RecordChanges", "What has happened since the event before, as far as you see it.", [
    {
      name: "gone",
      type: [ID],
      nullable: false,
      description: "Ids of records that you saw and see no longer: in the trash, out of your sight, or merged.",
    },
    {
      name: "resync",
      type: [kinds],
      nullable: false,
      description:
        "Kinds of which more has changed than is told, for one because your rights have: read again what you show of them.",
    },
  ]);

/** The subscription to what happens to records, each event within the VIEW of its moment (`cases.md` 33). */
export function recordChangesResolver(): object {
  const kinds = choiceType(recordKinds);
  const type = changesType(kinds);

  @Resolver(() => type)
  class RecordChangesResolver {
    @Subscription(() => type, {
      subscribe: ({ args, context }: Subscribing) => listen(context, args),
      description:
        "What happens to records that you see, over a WebSocket (`graphql-transport-ws`). The first event comes at once and is empty: from it on nothing is missed. What was changed is told within a second, at least once; when your rights end, the socket is closed.",
    })
    @RequiresAny("view")
    recordChanges(
      _readers: Readers,
      @Root() told: Told,
      @Arg("resources", () => [kinds] as never, {
        nullable: true,
        description: "Of these kinds; of all where left out.",
      })
      _resources: Named["resources"],
      @Arg("ids", () => [ID], { nullable: true, description: "Of these records, at most 250; of all where left out." })
      _ids: Named["ids"],
    ): object {
      return { ...told, resync: told.again.map(({ kind }) => kind) };
    }

    @FieldResolver(() => [Node], {
      description:
        "Records that were made or changed, or came into your sight, as they are now, at most 100. One whose hidden fields alone changed is none of them.",
    })
    @RequiresAny("view")
    async changed(readers: Readers, @Root() told: Told, @Asked() asked: Question): Promise<readonly object[]> {
      const records = await recordsOfAnyKind(readers, told.changed, (of) => asked.record(of));
      return records.filter((record) => record !== null);
    }
  }
  return RecordChangesResolver;
}
