import type { Description } from "../../store/description/description";
import { parseId } from "../../store/ids";
import { together } from "../../store/reading/together";
import type { Wanted } from "../../store/reading/wanted";
import type { Readers } from "../readers";

/**
 * Records of any kinds by their ids, in the order of the ids: null for each that is hidden, unknown or no id at all.
 * One statement for each kind among them.
 */
export async function recordsOfAnyKind(
  readers: Readers,
  ids: readonly (string | null)[],
  wantedOf: (of: Description) => Wanted,
): Promise<readonly (object | null)[]> {
  const kindOf = (id: string | null): Description | undefined => (id === null ? undefined : parseId(id)?.description);
  const kinds = new Set(ids.flatMap((id) => kindOf(id) ?? []));
  const found = new Map<string, object>();
  await together(
    [...kinds].map(async (of) => {
      const own = ids.filter((id) => id !== null).filter((id) => kindOf(id) === of);
      const records = await (await readers.of(of)).many(own, wantedOf(of));
      own.forEach((id, index) => {
        const record = records[index];
        if (record) found.set(id, record);
      });
    }),
  );
  return ids.map((id) => (id === null ? null : (found.get(id) ?? null)));
}
