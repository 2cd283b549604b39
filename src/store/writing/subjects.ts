import type { Action } from "../../rights/catalogue";
import type { Description } from "../description/description";
import type { Standing } from "../standing";
import type { Locked } from "./lookups";
import { outOfReach } from "./out-of-reach";
import { type Verdict, refused } from "./verdict";

/** The record that an item of a call is about. */
export interface Subject {
  /** Null for an id of another kind, or none at all. */
  readonly uuid: string | null;
  /** The version that the caller read; null where he does not say. */
  readonly expectedVersion: number | null;
  /** Path of the item, and of its id. */
  readonly path: readonly string[];
  readonly idPath: readonly string[];
}

/** What the subjects of a call are judged by: the rows, locked, and who asks for which action. */
export interface Judging {
  readonly standing: Standing;
  readonly of: Description;
  readonly action: Action;
  readonly locked: readonly Locked[];
}

/**
 * Judges each item: is its record there for the caller, does the action reach it, is it as he read it; then what
 * `judge` says of it. So hidden and unknown are told apart from nothing, and rights come before values (`rights.md` 5.1).
 */
export function judgeSubjects(
  judging: Judging,
  subjects: readonly Subject[],
  judge: (there: Locked, index: number) => Verdict,
): readonly Verdict[] {
  const byId = new Map(judging.locked.map((row) => [row.values["id"] as string, row]));
  const once = new Set<string>();
  return subjects.map((subject, index) => {
    const there = subject.uuid === null ? undefined : byId.get(subject.uuid);
    if (!there?.isVisible) return { is: "absent", path: subject.idPath };
    if (!there.isReached) return outOfReach(judging.standing, judging.of, there, subject.path, judging.action);
    const id = there.values["id"] as string;
    if (once.has(id)) return refused([twice(subject)]);
    once.add(id);
    const judged = judge(there, index);
    const isStale = subject.expectedVersion !== null && subject.expectedVersion !== there.values["version"];
    if (!isStale) return judged;
    return { is: "stale", path: subject.path, id, faults: judged.is === "refused" ? judged.faults : [] };
  });
}

const twice = ({ idPath }: Subject) =>
  ({ field: idPath, code: "INVALID", message: "This record stands in the call twice: name it once." }) as const;
