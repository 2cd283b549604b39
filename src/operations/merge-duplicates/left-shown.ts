import { recordsOfAnyKind } from "../../graphql/records/any-kind";
import type { Readers } from "../../graphql/readers";
import { descriptionOf } from "../../store/description/registry";
import { apiId } from "../../store/ids";
import type { Left } from "../../store/merging/undoing/undoing";
import type { LeftByUndo } from "./merge-types";

/** What stays as it is, of the records that the caller sees: nothing is told of the others (`rights.md` 5.1). */
export async function leftShown(readers: Readers, left: readonly Left[]): Promise<readonly LeftByUndo[]> {
  const ids = left.map(({ kind, id }) => apiId(descriptionOf(kind).prefix, id));
  const found = await recordsOfAnyKind(readers, ids, (description) => ({ description, fields: new Set(), links: [] }));
  return left.flatMap(({ field }, index) => {
    const recordId = ids[index];
    return found[index] && recordId !== undefined ? [{ recordId, field }] : [];
  });
}
