import { type JudgedPair, groupsIn } from "../../../duplicates/finding/find-groups";
import type { Evidence } from "../../../duplicates/weighing/weigh";
import { judge } from "../../../duplicates/weighing/score";
import { scopeFor } from "../../access";
import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { uuidBehind } from "../../ids";
import { OwnJobs } from "../../jobs/own-jobs";
import { predicateToSql } from "../../predicate-to-sql";
import { type PageInMemory, keyOfPlace, pageInMemory } from "../../reading/page-in-memory";
import { scopedRows } from "../../reading/scoped-rows";
import { account, sql } from "../../sql";
import { type ComparedPart, usableParts } from "../compared-parts";
import type { GroupsAsked } from "../find-now";
import { type ShownGroup, shownGroup } from "../shown-group";
import type { KeptJudgement } from "./put-pairs";
import { type ScanInput, scanJob } from "./scan-input";

/** A group as a job numbered it, of members that the caller sees. */
interface Seen {
  readonly number: number;
  readonly ids: readonly string[];
}

/**
 * A page of the groups that a job of the caller's own found, of the records that he sees now and by the fields that he may
 * use now: what is left of a group, or nothing of it. Null for another's job, an unknown one, and one that looked for
 * something else. Throws `BadInput`, `InvalidCursor`.
 */
export async function readGroups(
  door: Door,
  of: Description,
  jobId: string,
  asked: GroupsAsked,
): Promise<PageInMemory<ShownGroup> | null> {
  const job = await new OwnJobs(door).one(jobId);
  const uuid = uuidBehind(jobId, "job");
  if (job?.kind !== scanJob || uuid === null || (job.input as ScanInput).resource !== of.kind) return null;
  const threshold = asked.threshold ?? (job.input as ScanInput).threshold;
  const seen = await seenGroups(door, of, uuid);
  const listed = seen.map(({ number, ids }) => ({ id: ids[0] ?? "", number, ids }));
  const page = pageInMemory(listed, ({ number }) => keyOfPlace(number), asked, {
    things: "groups",
    boundTo: ["found duplicates", jobId, threshold],
  });
  const items = await judgedAnew(door, of, uuid, page.items, threshold);
  return { ...page, items, cursors: items.map(({ cursorOf }) => page.cursors[cursorOf] ?? "") };
}

async function seenGroups(door: Door, of: Description, jobId: string): Promise<readonly Seen[]> {
  const { rows } = await door.read<Seen>((standing) => {
    const scope = predicateToSql(scopeFor(standing, of, "VIEW"), of, "r");
    const member = sql`select r.id from ${scopedRows(of, "r")} and r.id = m.record_id and (${scope}) is true limit 1`;
    return sql`select m.number, array_agg(s.id order by s.id) as ids from found_member m cross join lateral (${member}) s
      where m.account_id = ${account} and m.job_id = ${jobId}::uuid group by m.number having count(*) > 1 order by m.number`;
  });
  return rows;
}

interface PairRow {
  readonly one: string;
  readonly other: string;
  readonly evidence: KeptJudgement;
}

/** The groups of a page, by what is left of their evidence. */
async function judgedAnew(
  door: Door,
  of: Description,
  jobId: string,
  groups: readonly { readonly ids: readonly string[] }[],
  threshold: number,
): Promise<readonly (ShownGroup & { readonly cursorOf: number })[]> {
  const ids = groups.flatMap((group) => group.ids);
  const { standing, rows } = await door.read<PairRow>(
    () => sql`select p.one_id as one, p.other_id as other, p.evidence from found_pair p
      where p.account_id = ${account} and p.job_id = ${jobId}::uuid and p.one_id = any(${ids}::uuid[]) and p.other_id = any(${ids}::uuid[])`,
  );
  const parts = usableParts(standing, of);
  const pairs = rows.map((row) => judgedPair(parts, row));
  return groups.flatMap((group, cursorOf) => {
    const members = new Set(group.ids);
    const own = pairs.filter(({ one, other }) => members.has(one) && members.has(other));
    return groupsIn(own, threshold).map((found) => ({ ...shownGroup(parts, found), cursorOf }));
  });
}

function judgedPair(parts: readonly ComparedPart[], { one, other, evidence }: PairRow): JudgedPair {
  const left = parts.flatMap(({ name }, field): readonly Evidence[] => {
    const said = evidence.fields[name];
    return said ? [{ field, level: said[0], weight: said[1], surprise: 0 }] : [];
  });
  return { one, other, ...judge({ fields: parts, odds: evidence.before }, left) };
}
