import { findGroups } from "../../duplicates/finding/find-groups";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { orderedRows } from "../reading/ordered-list";
import { type ListRequest, type PageOfPeople, pageOfPeople } from "../reading/page-of-people";
import { BadInput } from "../refusals";
import { type Values, valueColumns } from "../writing/stored-values";
import { usableParts } from "./compared-parts";
import { comparedRow } from "./compared-rows";
import { inTurns } from "./in-turns";
import { newestSeen } from "./seen-census";
import { type ShownGroup, shownGroup } from "./shown-group";
import { accountThreshold } from "./threshold";

/** Which part of the groups is asked for, and from which score on: null, from where the account or the job says. */
export interface GroupsAsked extends ListRequest {
  readonly threshold: number | null;
}

/** So many are looked through while somebody waits; more are a job's affair. */
const mostNow = 2_000;

/**
 * A page of the groups of doubles among the records that the caller sees, the likeliest first. Throws `BadInput` where
 * there are too many to look through at once, `InvalidCursor`.
 */
export async function findNow(
  door: Door,
  of: Description,
  { threshold: asked, ...request }: GroupsAsked,
): Promise<PageOfPeople<ShownGroup>> {
  const { standing, rows } = await door.read<Values>((current) =>
    orderedRows({ ...newestSeen(current, of), limit: mostNow + 1 }, valueColumns(of)),
  );
  if (rows.length > mostNow)
    throw new BadInput(
      `There are more than ${mostNow} ${of.plural}: ask findDuplicates for a job that looks through all of them, and name it here.`,
      ["jobId"],
    );
  const threshold = asked ?? (await accountThreshold(door));
  const parts = usableParts(standing, of);
  const records = rows.map((row) => comparedRow(of, parts, row));
  const groups = await inTurns(findGroups(parts, records, threshold));
  const shown = groups.map((group) => shownGroup(parts, group));
  return pageOfGroups(shown, request, [of.kind, threshold, standing.caller.userId]);
}

/** A page of groups that are in the order in which they are shown. */
export function pageOfGroups(
  groups: readonly ShownGroup[],
  request: ListRequest,
  list: readonly unknown[],
): PageOfPeople<ShownGroup> {
  const listed = groups.map((group, at) => ({
    ...{ id: group.ids[0] ?? "", nameKey: String(at).padStart(8, "0") },
    ...group,
  }));
  return pageOfPeople(listed, request, ["duplicates", ...list]);
}
