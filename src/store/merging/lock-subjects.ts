import type { Description } from "../description/description";
import type { Door } from "../door";
import { type Locked, lockRows } from "../writing/lookups";
import type { Manner } from "../writing/manner";
import type { Subject } from "../writing/subjects";
import { survivorsOf } from "./survivors";

/** The subjects of a call, and their rows, locked. */
export interface LockedSubjects {
  readonly subjects: readonly Subject[];
  readonly locked: readonly Locked[];
}

/** Locks the records that a call is about; an absorbed one is its survivor (`rights.md` 5.9). */
export async function lockSubjects(
  door: Door,
  of: Description,
  subjects: readonly Subject[],
  manner: Manner,
): Promise<LockedSubjects> {
  const ids = subjects.flatMap(({ uuid }) => uuid ?? []);
  const locked = await lockRows(door, of, "id", ids, manner);
  const there = new Set(locked.map(({ values }) => values["id"]));
  const led = await survivorsOf(
    door,
    of,
    ids.filter((id) => !there.has(id)),
  );
  if (led.size === 0) return { subjects, locked };
  const others = await lockRows(
    door,
    of,
    "id",
    [...new Set(led.values())].filter((id) => !there.has(id)),
    manner,
  );
  const asLed = ({ uuid, ...rest }: Subject): Subject => ({ ...rest, uuid: led.get(uuid ?? "") ?? uuid });
  return { subjects: subjects.map(asLed), locked: [...locked, ...others] };
}
