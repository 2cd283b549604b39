import type { Description } from "../description/description";
import type { Door } from "../door";
import { apiId } from "../ids";
import { hiddenParts } from "../reading/masks";
import { Faults } from "../refusals";
import { wouldBeFacts } from "../writing/judge";
import { readRows } from "../writing/lookups";
import type { Values } from "../writing/stored-values";
import { canonical } from "../writing/write-rows";
import type { AskedMerge } from "./asked-merge";
import { type MovingCount, countMoving } from "./count-moving";
import { type JudgedMerge, judgeMerge } from "./judge-merge";
import { type MergedPart, idIn } from "./merged-values";
import { type ShownParts, shownPartsOf } from "./shown-parts";

/** What a merge would come to, as far as the caller sees it. Ids are those of the API. */
export interface MergePreview {
  readonly fields: readonly PreviewedField[];
  readonly moving: readonly MovingCount[];
}

export interface PreviewedField {
  /** As inputs call it. */
  readonly field: string;
  /** What it would be, in the shape that inputs take. */
  readonly value: unknown;
  /** Whose value that is; null where it is all of theirs, or nobody's. */
  readonly fromId: string | null;
  readonly isConflicting: boolean;
  readonly isChoosable: boolean;
  readonly choices: readonly { readonly fromId: string; readonly value: unknown }[];
}

/**
 * Reads what a merge would come to, and holds nobody up; null where one of the records is hidden or unknown, as of any
 * query. Throws `Faults` for whatever else is wrong.
 */
export async function previewMerge(door: Door, of: Description, asked: AskedMerge): Promise<MergePreview | null> {
  const judged = await judgedOrNull(door, of, asked);
  if (judged === null) return null;
  const all = [judged.survivor, ...judged.duplicates];
  const standing = await door.standing();
  const hidden = new Set(all.flatMap((values) => hiddenParts(standing, of, wouldBeFacts(of, values))));
  const open = judged.parts.filter(({ part }) => !hidden.has(part.part));
  const shown = await shownPartsOf(door, of, all);
  const fields = open.map((part) => previewed(of, judged, part, shown)).filter(({ choices }) => choices.length > 0);
  return { fields, moving: await countMoving(door, of, judged.duplicates.map(idIn)) };
}

async function judgedOrNull(door: Door, of: Description, asked: AskedMerge): Promise<JudgedMerge | null> {
  try {
    return await judgeMerge(door, of, asked, readRows);
  } catch (fault) {
    if (fault instanceof Faults && fault.faults.some(({ code }) => code === "NOT_FOUND")) return null;
    throw fault;
  }
}

function previewed(of: Description, judged: JudgedMerge, merged: MergedPart, shown: ShownParts): PreviewedField {
  const { part, value, fromId } = merged;
  const toId = (uuid: string): string => apiId(of.prefix, uuid);
  const choices = [judged.survivor, ...judged.duplicates]
    .map((values: Values) => ({ fromId: toId(idIn(values)), value: shown(part.field, part.valueIn(values)) }))
    .filter((choice) => !isEmpty(choice.value));
  const isSettled = new Set(choices.map((choice) => canonical(choice.value))).size < 2;
  return {
    ...{ field: part.field, value: shown(part.field, value), choices },
    fromId: fromId === null || choices.length === 0 ? null : toId(fromId),
    isConflicting: part.keyOf === null && !isSettled,
    isChoosable: part.isChosen && !judged.closed.has(part.part),
  };
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
