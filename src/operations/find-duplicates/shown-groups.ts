import type { Question } from "../../graphql/records/wanted";
import type { ShownGroup } from "../../store/duplicates/shown-group";
import type { Reader } from "../../store/handles";
import { apiId } from "../../store/ids";
import type { PageInMemory } from "../../store/reading/page-in-memory";
import type { Page } from "../../store/reading/window";

/** A page of groups with their records as the caller sees them, all read at once. */
export async function shownGroups(
  reader: Reader<object>,
  { items, count, ...page }: PageInMemory<ShownGroup>,
  asked: Question,
): Promise<Page> {
  const of = reader.description;
  const { wanted } = asked.items("DuplicateGroup", "records", of);
  const idOf = (uuid: string): string => apiId(of.prefix, uuid);
  const ids = items.flatMap((group) => group.ids.map(idOf));
  const read = wanted === null ? [] : await reader.many(ids, wanted);
  const found = new Map(ids.map((id, at) => [id, read[at] ?? null]));
  const records = items.map((group) => ({
    records: group.ids.flatMap((id) => found.get(idOf(id)) ?? []),
    score: group.pairs[0]?.score ?? 0,
    pairs: group.pairs.map(({ one, other, ...pair }) => ({ oneId: idOf(one), otherId: idOf(other), ...pair })),
  }));
  return { ...page, records, count: { count, precision: "EXACT" } };
}
