import { findGroups } from "../../duplicates/finding/find-groups";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { orderedRows } from "../reading/ordered-list";
import { type ListRequest, type PageInMemory, keyOfPlace, pageInMemory } from "../reading/page-in-memory";
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
): Promise<PageInMemory<ShownGroup>> {
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
  const shown = groups.map((group, place) => ({ ...shownGroup(parts, group), id: group.ids[0] ?? "", place }));
  const list = ["duplicates", of.kind, threshold, standing.caller.userId];
  return pageInMemory(shown, ({ place }) => keyOfPlace(place), request, { things: "groups", boundTo: list });
}
