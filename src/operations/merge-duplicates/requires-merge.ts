import { Readers } from "../../graphql/readers";
import { guarding } from "../../graphql/requires";
import type { AskedMerge } from "../../store/merging/asked-merge";
import { type Merger, openMerger } from "../../store/merging/merger";

/** The right to merge records of whatever kinds: each kind is asked for by its own. */
export class Mergers extends Readers {
  declare protected readonly merges: true;

  /** `field`: where the call names the kind. Throws `Forbidden`, `Faults`. */
  merging(kind: string, asked: AskedMerge | null, field = ["input", "resource"]): Promise<Merger> {
    return openMerger(this.door, kind, { field, asked });
  }
}

/** The right of what merges, or tells of merges; its first parameter is the handle. */
export const RequiresMerge = (): ReturnType<typeof guarding<Mergers>> =>
  guarding("any:merge", (door) => Promise.resolve(new Mergers(door)));
