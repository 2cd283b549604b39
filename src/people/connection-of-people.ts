import { connectionFrom } from "../graphql/records/connection";
import type { Question } from "../graphql/records/wanted";
import { descriptionOf } from "../store/description/registry";
import type { Door } from "../store/door";
import { openHandle } from "../store/handles";
import { apiId } from "../store/ids";
import type { Listed, PageInMemory } from "../store/reading/page-in-memory";

/**
 * A page of people as a connection whose items each have the `user` as the caller sees it: all
 * of them are read at once, where any is asked for.
 */
export async function connectionOfPeople<T extends Listed>(
  door: Door,
  { items, count, ...page }: PageInMemory<T>,
  asked: Question,
  { type, under }: { readonly type: string; readonly under?: string },
): Promise<object> {
  const of = descriptionOf("USER");
  const { wanted } = asked.items(type, "user", of, under);
  const reader = await openHandle(door, of.type, "view");
  const ids = items.map(({ id }) => apiId(of.prefix, id));
  const users = wanted === null ? [] : await reader.many(ids, wanted);
  const records = items.map((item, place) => ({ ...item, user: users[place] ?? null }));
  return connectionFrom({ ...page, records, count: { count, precision: "EXACT" } });
}
