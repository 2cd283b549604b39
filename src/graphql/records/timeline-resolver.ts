import { Arg, Args, ID, Query, Resolver, createUnionType } from "type-graphql";
import { cardKinds, hangingKinds } from "../../rights/catalogue";
import type { Description } from "../../store/description/description";
import { capitalised } from "../../store/description/record-kinds";
import { descriptionOf } from "../../store/description/registry";
import { apiId, parseId } from "../../store/ids";
import { heldOf, isHeld } from "../../store/reading/found";
import type { LogPage } from "../../store/reading/history/log";
import { type TimelineEntry, type TimelineKind, timelineKinds } from "../../store/reading/timeline/timeline";
import type { Readers } from "../readers";
import { RequiresAny } from "../requires-any";
import { recordsOfAnyKind } from "./any-kind";
import { Asked } from "./asked";
import { withActors } from "./change-actors";
import { ChangeEntry } from "./change-types";
import { connectionFrom, connectionNamed } from "./connection";
import { FirstArgs } from "./first-args";
import { enumType } from "./generated";
import type { Question } from "./wanted";

const isCard = ({ kind }: Description): boolean => (cardKinds as readonly string[]).includes(kind);

function timelineTypes() {
  const hanging = hangingKinds.map(descriptionOf);
  const entry = createUnionType({
    name: "TimelineEntry",
    description: "Something that was written down about a card.",
    types: () => [...hanging.map(({ type }) => type), ChangeEntry] as never,
    resolveType: (value: object) => (isHeld(value) ? heldOf(value).of.typeName : "Change"),
  });
  const said = hanging.map(({ kind, plural }) => [kind, `${capitalised(plural)} that hang on the card.`] as const);
  const types = { ...Object.fromEntries(said), CHANGE: "Entries of the card's change log." };
  return {
    type: enumType("TimelineType", "What a timeline may show.", types),
    connection: connectionNamed("Timeline", entry, "A page of a timeline, as far as the caller sees it."),
  };
}

/** All that was written down about one card, in one list (`rights.md` 7). */
export function timelineResolver(): object {
  const { type, connection } = timelineTypes();

  @Resolver()
  class TimelineResolver {
    @Query(() => connection, {
      nullable: true,
      description:
        "What was written down about a card: tasks, events, activities and changes, newest first; null where the card is hidden or unknown.",
    })
    @RequiresAny("view")
    async timeline(
      readers: Readers,
      @Arg("id", () => ID, { description: "Id of the card." }) id: string,
      @Arg("types", () => [type], { nullable: true, description: "What of it; everything where left out." })
      types: readonly TimelineKind[] | null | undefined,
      @Args(() => FirstArgs) { first, after }: FirstArgs,
      @Asked() asked: Question,
    ): Promise<object | null> {
      const of = parseId(id)?.description;
      if (!of || !isCard(of)) return null;
      const { wanted, ...request } = asked.items("Change", "actor", descriptionOf("USER"));
      const kinds = timelineKinds.filter((kind) => types?.includes(kind) ?? true);
      const reader = await readers.of(of);
      const page = await reader.timeline(id, { first: first ?? null, after: after ?? null, kinds, ...request });
      return page && connectionFrom(await withRecords(readers, page, asked, wanted));
    }
  }
  return TimelineResolver;
}

/** The page with its records and changes themselves: one statement a kind. What has gone meanwhile is left out. */
async function withRecords(
  readers: Readers,
  page: LogPage<TimelineEntry>,
  asked: Question,
  actor: Parameters<typeof withActors>[2],
): Promise<LogPage<object>> {
  const ids = page.records.map((entry) =>
    entry.kind === "CHANGE" ? null : apiId(descriptionOf(entry.kind).prefix, entry.id),
  );
  const records = await recordsOfAnyKind(readers, ids, (of) => asked.page(of).wanted);
  const changes = page.records.flatMap((entry) => (entry.kind === "CHANGE" ? entry.change : []));
  const shown = (await withActors(readers, changes, actor)).values();
  const all = page.records.map(({ kind }, place) => (kind === "CHANGE" ? shown.next().value : records[place]) ?? null);
  const there = all.flatMap((node, place) => (node === null ? [] : [[node, page.cursors[place] ?? ""] as const]));
  return { ...page, records: there.map(([node]) => node), cursors: there.map(([, cursor]) => cursor) };
}
