import type { Question } from "../graphql/records/wanted";
import type { RecordClass } from "../store/description/description";
import { descriptionOfClass } from "../store/description/registry";
import type { Door } from "../store/door";
import { openHandle } from "../store/handles";
import { apiId } from "../store/ids";

/** What a payload shows of a record under `name`, as far as VIEW reaches; null beyond it. */
export async function shown<T extends object>(
  door: Door,
  type: RecordClass<T>,
  uuid: string,
  asked: Question,
  name: string,
): Promise<T | null> {
  const [record] = await shownMany(door, type, [uuid], asked, name);
  return record ?? null;
}

/** The same of many, in their order; null for each null. */
export async function shownMany<T extends object>(
  door: Door,
  type: RecordClass<T>,
  uuids: readonly (string | null)[],
  asked: Question,
  name: string,
): Promise<readonly (T | null)[]> {
  const of = descriptionOfClass(type);
  const reader = await openHandle(door, type, "view");
  return reader.many(
    uuids.map((uuid) => (uuid === null ? "" : apiId(of.prefix, uuid))),
    asked.under(name, of),
  );
}
