import { uuidv7 } from "uuidv7";
import type { Description } from "../description/description";
import type { Known } from "../description/drafting";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import type { Fault } from "../refusals";
import type { Standing } from "../standing";
import { completeRecord, knownFor, missingCustom } from "./complete";
import { type Draft, draftOf, unknownReference } from "./draft";
import { closedFields, refusalsOfCreation, wouldBeFacts } from "./judge";
import { type CurrentLinks, listedValues, readLinks } from "./link-lists";
import { type Locked, type Seen, cardValues, lockRows, lookUp } from "./lookups";
import type { Values } from "./stored-values";

/** New records of a kind, as the API gives them. */
export interface CreateBatch {
  readonly items: readonly object[];
  /** What happens where an external id is taken. */
  readonly onConflict: "REFUSE" | "UPDATE";
  /** Does one refused item leave the others be? */
  readonly partial: boolean;
  /** Path of the items in the input, for faults. */
  readonly path: readonly string[];
}

/** What an item comes to: a record to write, or why not. */
export type Verdict =
  | { readonly is: "created"; readonly record: Values }
  | { readonly is: "changed"; readonly record: Values; readonly before: Values }
  | { readonly is: "refused"; readonly faults: readonly Fault[] };

/** What the items are judged by, read before any of them is. */
interface Bench {
  readonly standing: Standing;
  readonly of: Description;
  readonly batch: CreateBatch;
  readonly seen: Seen;
  readonly known: Known;
  readonly taken: ReadonlyMap<string, Locked>;
  readonly links: CurrentLinks;
  readonly now: Date;
}

/** Reads what the items are judged by, locks what they would change, and judges each. */
export async function judgeBatch(door: Door, of: Description, batch: CreateBatch): Promise<readonly Verdict[]> {
  const standing = await door.standing();
  const drafts = batch.items.map((item, index) => draftOf(standing, of, item, pathOf(batch, index)));
  const seen = await lookUp(
    door,
    drafts.flatMap((draft) => draft.references),
  );
  const known = await knownFor(door, of);
  const keys = drafts.flatMap((draft) =>
    typeof draft.said["externalId"] === "string" ? [draft.said["externalId"]] : [],
  );
  const locked = await lockRows(door, of, "external_id", [...new Set(keys)]);
  const taken = new Map(locked.map((row) => [row.values["externalId"] as string, row]));
  const links = await readLinks(
    door,
    of,
    drafts,
    locked.map((row) => row.values["id"] as string),
  );
  const bench: Bench = { standing: await door.standing(), of, batch, seen, known, taken, links, now: door.now };
  const once = new Set<unknown>();
  return drafts.map((draft) => judgeOnce(bench, draft, once));
}

/** A batch of one is not numbered. */
const pathOf = ({ path, items }: CreateBatch, index: number): readonly string[] =>
  path.at(-1) === "items" || items.length > 1 ? [...path, String(index)] : path;

function judgeOnce(bench: Bench, draft: Draft, once: Set<unknown>): Verdict {
  const externalId = draft.said["externalId"] ?? null;
  if (externalId === null) return judge(bench, draft, undefined);
  if (once.has(externalId)) return refused([takenFault(draft)]);
  once.add(externalId);
  return judge(bench, draft, bench.taken.get(externalId as string));
}

const refused = (faults: readonly Fault[]): Verdict => ({ is: "refused", faults });

/** One fault for each path: what follows from a fault is none of its own. */
const firstOfEach = (faults: readonly Fault[]): readonly Fault[] =>
  [...new Map(faults.toReversed().map((fault) => [fault.field.join("."), fault])).values()].toReversed();

const takenFault = (draft: Draft): Fault => ({
  field: [...draft.path, "externalId"],
  code: "TAKEN",
  message: "Another record has this external id.",
});

function judge(bench: Bench, draft: Draft, there: Locked | undefined): Verdict {
  if (!there) return judgeNew(bench, draft);
  if (bench.batch.onConflict === "REFUSE" || !there.isVisible) return refused([takenFault(draft)]);
  return judgeChange(bench, draft, there);
}

/** Authorisation comes before the validation of values, and both before any write (`rights.md` 5.1). */
function judgeNew({ standing, of, seen, known, now }: Bench, draft: Draft): Verdict {
  const { record, faults } = completeRecord(of, draft, newRecord(standing, of, draft, seen, now), null, known);
  const refusals = refusalsOfCreation(standing, of, draft, record, seen);
  if (refusals.length > 0) return refused(refusals);
  const wrong = [...draft.faults, ...unseen(draft, seen), ...faults, ...missingCustom(standing, of, draft, record)];
  return wrong.length > 0 ? refused(firstOfEach(wrong)) : { is: "created", record };
}

function newRecord({ caller }: Standing, of: Description, draft: Draft, seen: Seen, now: Date): Values {
  const at = now.toISOString();
  const owned = of.owners.responsible === undefined ? {} : { responsibleId: caller.userId, creatorId: caller.userId };
  const said = { ...draft.said, custom: withoutNulls(draft.said["custom"]) };
  return {
    ...owned,
    ...said,
    ...listedValues(draft, []),
    ...cardOf(draft, seen),
    id: uuidv7(),
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

const withoutNulls = (custom: unknown): Values =>
  Object.fromEntries(Object.entries((custom ?? {}) as Values).filter(([, value]) => value !== null));

function cardOf({ said }: Draft, seen: Seen): Values {
  if (typeof said["cardId"] !== "string") return {};
  const of = descriptionOf(said["cardKind"] as Description["kind"]);
  const row = seen.row(of, said["cardId"]);
  return row ? cardValues(of, row) : {};
}

/** References to what is hidden are as those to nothing. */
const unseen = (draft: Draft, seen: Seen): readonly Fault[] =>
  draft.references.filter(({ of, id }) => !seen.row(of, id)).map(({ path }) => unknownReference(path));

function judgeChange({ standing, of, seen, known, links, now }: Bench, draft: Draft, there: Locked): Verdict {
  const current = links.get(there.values["id"] as string) ?? [];
  const before = { ...there.values, ...Object.fromEntries(current.map(({ name, all }) => [name, all])) };
  if (!there.isEditable)
    return refused([{ field: draft.path, code: "FORBIDDEN", message: "EDIT: your rights do not reach this record." }]);
  const closed = closedFields(standing, of, draft, wouldBeFacts(of, before));
  if (closed.length > 0) return refused(closed);
  const custom = withoutNulls({ ...(before["custom"] as Values), ...((draft.said["custom"] ?? {}) as Values) });
  const changed = { ...before, ...draft.said, ...listedValues(draft, current), custom, updatedAt: now.toISOString() };
  const { record, faults } = completeRecord(of, draft, changed, before, known);
  const wrong = [...draft.faults, ...unseen(draft, seen), ...faults, ...unchangeable(of, draft, before)];
  return wrong.length > 0 ? refused(firstOfEach(wrong)) : { is: "changed", record, before };
}

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
