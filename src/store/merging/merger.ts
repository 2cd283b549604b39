import { isMergeable, missingForMerge, whyNoMerge } from "../../rights/merging";
import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { apiId, uuidOf } from "../ids";
import { Faults, Forbidden, NotFound } from "../refusals";
import { everyOne } from "../refused-subject";
import { type AskedMerge, faultsOfIds } from "./asked-merge";
import { type Merged, mergeRecords } from "./merge-records";
import { type MergePreview, previewMerge } from "./preview-merge";
import { type SeenMerge, mergeId, mergeUuid, mergesById, mergesInto } from "./seen-merges";
import { survivorsOf } from "./survivors";
import { type Undone, undoMerge } from "./undoing/undo-merge";

/** The right to make one record of several of a kind, and to take that back: four rights, each in force for everything. */
export class Merger {
  constructor(
    private readonly door: Door,
    readonly description: Description,
  ) {}

  /** Answers ids of the API, as all of them do. Throws `Faults`, `Conflict`. */
  async merge(asked: AskedMerge): Promise<Merged> {
    const { id, survivorId } = await mergeRecords(this.door, this.description, asked);
    return { id: mergeId(id), survivorId: apiId(this.description.prefix, survivorId) };
  }

  /** Null where one of the records is hidden or unknown. Throws `Faults`. */
  preview(asked: AskedMerge): Promise<MergePreview | null> {
    return previewMerge(this.door, this.description, asked);
  }

  /** `id` as the API says it. Throws `NotFound`, `Faults`, `Conflict`. */
  async undo(id: string): Promise<Undone> {
    const uuid = mergeUuid(id);
    if (uuid === null) throw new NotFound();
    const { survivorId, restoredIds, left } = await undoMerge(this.door, this.description, uuid);
    const toId = (each: string): string => apiId(this.description.prefix, each);
    return { survivorId: toId(survivorId), restoredIds: restoredIds.map(toId), left };
  }

  /** Null for one that is unknown or forgotten. */
  async seen(id: string): Promise<SeenMerge | null> {
    const [merge] = await mergesById(this.door, [id]);
    return merge ?? null;
  }

  /** Those that a record has come out of, the last one first; `survivorId` as the API says it, an absorbed id for its survivor's. */
  async merges(survivorId: string): Promise<readonly SeenMerge[]> {
    const uuid = uuidOf(survivorId, this.description);
    if (uuid === null) return [];
    const led = (await survivorsOf(this.door, this.description, [uuid])).get(uuid);
    return mergesInto(this.door, led ?? uuid);
  }
}

/** Where a call says of what kind the records are, and what it asks for; null where it is no merge. */
export interface Naming {
  readonly field: readonly string[];
  readonly asked: AskedMerge | null;
}

/** Throws `Forbidden`, which names what is missing (`rights.md` 5.9), and `Faults` for what is not merged. */
export async function openMerger(door: Door, kind: string, { field, asked }: Naming): Promise<Merger> {
  const { principal } = await door.standing();
  if (!isMergeable(kind)) throw new Faults([{ field, ...notMerged }, ...(asked ? faultsOfIds(asked) : [])]);
  const missing = missingForMerge(principal, kind);
  const [first] = missing;
  if (first !== undefined)
    throw new Forbidden(kind, first, whyNoMerge(principal, kind, missing), {
      ...(first === "CREATE" ? {} : { subject: `all ${everyOne(kind)}` }),
      details: { missing },
    });
  return new Merger(door, descriptionOf(kind));
}

const notMerged = {
  code: "INVALID",
  message: "Contacts, companies, leads and customers are merged, nothing else.",
} as const;
