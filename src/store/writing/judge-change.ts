import type { Description } from "../description/description";
import type { Known } from "../description/drafting";
import type { Fault } from "../refusals";
import type { Standing } from "../standing";
import { completeRecord } from "./complete";
import { type Draft, unknownReference } from "./draft";
import { closedFields, wouldBeFacts } from "./judge";
import { clearedLinks } from "./cleared-links";
import { type CurrentLinks, listedValues } from "./link-lists";
import type { Locked, Seen } from "./lookups";
import type { Values } from "./stored-values";
import { type Verdict, firstOfEach, refused } from "./verdict";

/** What items are judged by, read before any of them is. */
export interface Bench {
  readonly standing: Standing;
  readonly of: Description;
  readonly seen: Seen;
  readonly known: Known;
  readonly links: CurrentLinks;
  /** What the links to one lead to that some draft clears, as far as the caller sees it. */
  readonly cleared: Seen;
  readonly now: Date;
}

/** References to what is hidden are as those to nothing. */
export const unseen = (draft: Draft, seen: Seen): readonly Fault[] =>
  draft.references.filter(({ of, id }) => !seen.row(of, id)).map(({ path }) => unknownReference(path));

/** Judges what a draft makes of a record that EDIT reaches: closed fields come before values (`rights.md` 5.1). */
export function judgeChange(bench: Bench, draft: Draft, there: Locked): Verdict {
  const { standing, of, seen, known, links, now } = bench;
  const current = links.get(there.values["id"] as string) ?? [];
  const before = { ...there.values, ...Object.fromEntries(current.map(({ name, all }) => [name, all])) };
  const closed = closedFields(standing, of, draft, wouldBeFacts(of, before));
  if (closed.length > 0) return refused(closed);
  const custom = withoutNulls({ ...(before["custom"] as Values), ...((draft.said["custom"] ?? {}) as Values) });
  const said = { ...draft.said, ...linksLeftAlone(bench, draft, before), ...listedValues(draft, current) };
  const changed = { ...before, ...said, custom, updatedAt: now.toISOString() };
  const { record, faults } = completeRecord(of, draft, changed, before, known);
  const wrong = [...draft.faults, ...unseen(draft, seen), ...faults, ...unchangeable(of, draft, before)];
  return wrong.length > 0 ? refused(firstOfEach(wrong)) : { is: "changed", record, before };
}

/** A null that is written over a link to what the caller does not see leaves that link alone (`rights.md` 5.1). */
function linksLeftAlone({ of, cleared }: Bench, draft: Draft, before: Values): Values {
  const left = clearedLinks(of, draft, before).filter(({ target, id }) => !cleared.row(target, id));
  return Object.fromEntries(left.flatMap(({ names }) => names.map((name) => [name, before[name]])));
}

/** Custom values as they are stored: one that is cleared is not there. */
export const withoutNulls = (custom: unknown): Values =>
  Object.fromEntries(Object.entries((custom ?? {}) as Values).filter(([, value]) => value !== null));

/** What is set once, when a record is made, may be said again as it is. */
function unchangeable(of: Description, draft: Draft, before: Values): readonly Fault[] {
  const once = [
    ...of.fields.filter((field) => field.written === "create").map((field) => field.name),
    ...of.links.flatMap((link) => ("written" in link && link.written === "create" ? [`${link.name}Id`] : [])),
  ];
  return once
    .filter((name) => draft.said[name] !== undefined && draft.said[name] !== (before[name] ?? null))
    .map((name) => ({
      field: [...draft.path, name],
      code: "READ_ONLY",
      message: `${name} is set when a record is made, not changed here.`,
    }));
}
