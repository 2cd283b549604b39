import { Answer } from "../../store/compiled/answer";
import type { Description } from "../../store/description/description";
import type { Reader } from "../../store/handles";
import { apiId } from "../../store/ids";
import type { BatchOutcome } from "../../store/writing/batch";
import { userErrorOf } from "../payload";
import type { Question } from "./wanted";

/** A call about one record: its refusal is an error of its own, and its members stand in the input itself. */
export const one = { partial: false, single: true, path: ["input"] } as const;

/** The payload of a call about one record, which is read back through VIEW: null beyond it. */
export async function payloadOfOne<T extends object>(
  records: Reader<T>,
  asked: Question,
  { ids, faults }: BatchOutcome,
): Promise<object> {
  const of = records.description;
  const [id] = ids;
  const record = id ? await records.one(apiId(of.prefix, id), asked.under(of.singular, of)) : null;
  return { [of.singular]: record, userErrors: faults.map(userErrorOf) };
}

/** The payload of a call about one record that was changed at once, or its text; null where it was not. */
export const payloadAtOnce = (of: Description, changed: object | null): object | null =>
  changed === null || changed instanceof Answer ? changed : { [of.singular]: changed, userErrors: [] };

/** The payload of a call about many: one record for each item, null where it was refused or is out of sight. */
export async function payloadOfBatch<T extends object>(
  records: Reader<T>,
  asked: Question,
  { ids, outcomes, faults }: BatchOutcome,
): Promise<object> {
  const of = records.description;
  const uuids = ids.map((id) => apiId(of.prefix, id ?? ""));
  const read = await records.many(uuids, asked.under(of.plural, of));
  return { [of.plural]: read, outcomes, userErrors: faults.map(userErrorOf) };
}
