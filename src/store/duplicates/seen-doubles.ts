import type { Description } from "../description/description";
import type { Door } from "../door";
import { orSurvivors } from "../merging/survivors";
import type { PageInMemory } from "../reading/page-in-memory";
import { type GroupsAsked, findNow } from "./find-now";
import { type DoublesAsked, type LikelyDouble, likelyDoubles } from "./likely-doubles";
import { readGroups } from "./scan/read-groups";
import type { ShownGroup } from "./shown-group";

/** Doubles among the records of a kind that the caller sees, by what he may read of them. */
export class SeenDoubles {
  constructor(
    private readonly door: Door,
    private readonly of: Description,
  ) {}

  /** Of one, the likeliest first; null for what is hidden, in the trash, unknown or of another kind. An absorbed one is its survivor. */
  ofOne(id: string, asked: DoublesAsked): Promise<readonly LikelyDouble[] | null> {
    return orSurvivors(this.door, this.of, id, (uuid) => likelyDoubles(this.door, this.of, uuid, asked));
  }

  /**
   * Groups among all, looked for now, or as a job of the caller's found them: null for another's job. Throws `BadInput`,
   * `InvalidCursor`.
   */
  groups(jobId: string | null, asked: GroupsAsked): Promise<PageInMemory<ShownGroup> | null> {
    return jobId === null ? findNow(this.door, this.of, asked) : readGroups(this.door, this.of, jobId, asked);
  }
}
