import { uuidv7 } from "uuidv7";
import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import { receiversOf } from "../distribution/receivers";
import type { Door } from "../door";
import { lockTaken } from "../merging/lock-taken";
import { lookUpDrafts } from "../merging/look-up-drafts";
import type { Fault } from "../refusals";
import type { Standing } from "../standing";
import { type BatchManner, pathOfItem } from "./batch";
import { lookUpCleared } from "./cleared-links";
import { completeRecord, knownFor, missingCustom } from "./complete";
import { type Draft, type Reference, draftOf } from "./draft";
import { refusalsOfCreation } from "./judge";
import { type Bench, judgeChange, unseen, withoutNulls } from "./judge-change";
import { listedValues, readLinks } from "./link-lists";
import { type Locked, type Seen, cardValues } from "./lookups";
import { type MadeLinks, withMade } from "./made-links";
import { outOfReach } from "./out-of-reach";
import { type Values, isCardLink } from "./stored-values";
import { type Verdict, firstOfEach, refused } from "./verdict";

/** New records of a kind, as the API gives them. */
export interface CreateBatch extends BatchManner {
  readonly items: readonly object[];
  /** What happens where an external id is taken. */
  readonly onConflict: "REFUSE" | "UPDATE";
  /** What every item leads to beside what it says. */
  readonly made?: MadeLinks;
}

/** What new items are judged by: those among them that are there already as well. */
interface CreateBench extends Bench {
  readonly batch: CreateBatch;
  readonly taken: ReadonlyMap<string, Locked>;
}

/** Reads what the items are judged by, locks what they would change, and judges each. */
export async function judgeBatch(door: Door, of: Description, batch: CreateBatch): Promise<readonly Verdict[]> {
  const standing = await door.standing();
  const { items, made = {} } = batch;
  const said = items.map((item, index) => withMade(of, draftOf(standing, of, item, pathOfItem(batch, index)), made));
  const { drafts, seen } = await lookUpDrafts(door, said, makerOf(standing, of));
  const known = await knownFor(door, of, drafts);
  const keys = drafts.flatMap((draft) =>
    typeof draft.said["externalId"] === "string" ? [draft.said["externalId"]] : [],
  );
  const taken = await lockTaken(door, of, [...new Set(keys)]);
  const locked = [...new Set(taken.values())].filter(({ isVisible }) => isVisible);
  const links = await readLinks(
    door,
    of,
    drafts,
    locked.map((row) => row.values["id"] as string),
  );
  const cleared = await lookUpCleared(
    door,
    of,
    drafts,
    locked.map((row) => row.values),
  );
  const read = { seen, known, taken, links, cleared };
  const bench: CreateBench = { ...read, standing: await door.standing(), of, batch, now: door.now };
  const once = new Set<unknown>();
  const judged = drafts.map((draft) => [draft, judgeOnce(bench, draft, once)] as const);
  return giveInTurn(door, of, judged);
}

/** By a rule of the account's, not by the maker's right: he is judged as who keeps it. What is refused takes no turn. */
async function giveInTurn(
  door: Door,
  of: Description,
  judged: readonly (readonly [Draft, Verdict])[],
): Promise<readonly Verdict[]> {
  const made = judged.flatMap(([draft, { is }]) => (is === "created" ? [draft] : []));
  const receivers = await receiversOf(door, of, made);
  return judged.map(([draft, verdict]) => {
    const responsibleId = receivers.get(draft);
    const isGiven = verdict.is === "created" && responsibleId !== undefined;
    return isGiven ? { ...verdict, record: { ...verdict.record, responsibleId } } : verdict;
  });
}

/** Who makes a record is its creator, and responsible where nobody else is said: looked up to be held. */
function makerOf({ caller }: Standing, of: Description): readonly Reference[] {
  return of.owners.responsible === undefined ? [] : [{ of: descriptionOf("USER"), id: caller.userId, path: [] }];
}

function judgeOnce(bench: CreateBench, draft: Draft, once: Set<unknown>): Verdict {
  const externalId = draft.said["externalId"] ?? null;
  if (externalId === null) return judge(bench, draft, undefined);
  const there = bench.taken.get(externalId as string);
  const record = there?.values["id"] ?? externalId;
  if (once.has(record)) return refused([takenFault(draft)]);
  once.add(record);
  return judge(bench, draft, there);
}

const takenFault = (draft: Draft): Fault => ({
  field: [...draft.path, "externalId"],
  code: "TAKEN",
  message: "Another record has this external id.",
});

function judge(bench: CreateBench, draft: Draft, there: Locked | undefined): Verdict {
  if (!there) return judgeNew(bench, draft);
  if (bench.batch.onConflict === "REFUSE" || !there.isVisible) return refused([takenFault(draft)]);
  if (!there.isReached) return outOfReach(bench.standing, bench.of, there, draft.path);
  // It may have been absorbed with that external id: the record keeps its own.
  const said = { ...draft.said, externalId: there.values["externalId"] };
  return judgeChange(bench, { ...draft, said }, there);
}

/** Authorisation comes before the validation of values, and both before any write (`rights.md` 5.1). */
function judgeNew({ standing, of, seen, known, now }: CreateBench, draft: Draft): Verdict {
  const { record, faults } = completeRecord(of, draft, newRecord(standing, of, draft, seen, now), null, known);
  const refusals = refusalsOfCreation(standing, of, draft, record, seen);
  if (refusals.length > 0) return refused(refusals);
  const wrong = [...draft.faults, ...unseen(draft, seen), ...faults, ...missingCustom(standing, of, draft, record)];
  if (wrong.length > 0) return refused(firstOfEach(wrong));
  return { is: "created", record };
}

function newRecord({ caller }: Standing, of: Description, draft: Draft, seen: Seen, now: Date): Values {
  const at = now.toISOString();
  const owned = of.owners.responsible === undefined ? {} : { responsibleId: caller.userId, creatorId: caller.userId };
  const said = { ...draft.said, custom: withoutNulls(draft.said["custom"]) };
  return {
    ...owned,
    ...said,
    ...listedValues(draft, []),
    ...cardOf(of, draft, seen),
    id: uuidv7(),
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/** What a record carries of the card that it is hung on. */
function cardOf(hanging: Description, { said }: Draft, seen: Seen): Values {
  const isCarried = hanging.links.some((link) => isCardLink(link) && link.carried);
  if (!isCarried || typeof said["cardId"] !== "string") return {};
  const of = descriptionOf(said["cardKind"] as Description["kind"]);
  const row = seen.row(of, said["cardId"]);
  return row ? cardValues(of, row) : {};
}
