import { apiIdOf, shapes, typeNameOf } from "../account/shapes";
import { type WorldRecord, kinds } from "../account/world";
import type { Call, Item } from "./call";
import { type DrawCall, capital, changes, kindOf, single } from "./draw-call";
import { drawDraft, drawRareDraft, inputOfDraft } from "./draw-draft";
import { type Drawing, type Target, drawSubject, drawSubjects } from "./draw-id";
import { judgeUpdate } from "./judge";
import { givenInTurn } from "./give-in-turn";
import { type Draft, judgeCreation, mineOf } from "./judge-giving";
import { isMerged } from "./merged-world";
import { reassign } from "./draw-giving";
import { reassignAll } from "./draw-giving-all";
import { linkAttendees } from "./draw-attendees";
import { convert, settle } from "./draw-sorting";
import { type Piece, drawPieces, inputOf, naming } from "./piece";
import { type Verdict, barrier } from "./verdict";

const create: DrawCall = (drawing) => {
  const { onlooker } = drawing;
  const draft = drawRareDraft(drawing);
  const { kind } = draft;
  const verdict = judgeCreation(onlooker, draft);
  const likely = verdict.is === "written" && isMerged(kind) ? onlooker.world.records : [];
  const alike = likely.filter((record) => record.kind === kind);
  return {
    ...{ path: "create", action: "CREATE", kinds: [kind], single: true, partial: false },
    payload: isMerged(kind) ? "made" : "record",
    mutation: `create${capital(shapes[kind].singular)}`,
    input: { ...inputOfDraft(draft) },
    items: givenInTurn(onlooker.world, [draft], single(verdict, { id: "", record: mineOf(onlooker, draft) })),
    givenTo: draft.to?.receiver ?? null,
    alsoAsked: { path: "duplicates", asked: alike.map((record) => ["VIEW", record] as const) },
  };
};

const createMany: DrawCall = (drawing) => {
  const first = drawRareDraft(drawing);
  const others = Array.from({ length: Math.floor(drawing.random.next() * 3) }, () => drawDraft(drawing, first.kind));
  return making(drawing, [first, ...others]);
};

const taken: Verdict = { is: "faulty", faults: [["externalId", "TAKEN"]] };

/** New records of one kind; one that has the external id of one before it is taken, whatever else it says. */
export function making({ random, onlooker }: Drawing, drafts: readonly Draft[]): Call {
  const partial = random.chance(0.6);
  const kind = drafts[0]?.kind ?? "LEAD";
  const items = drafts.map((draft, index): Item => {
    const path = `input.items.${String(index)}`;
    const isTaken = drafts.slice(0, index).some(({ externalId }) => externalId === draft.externalId);
    if (isTaken) return { verdict: taken, path, idPath: path, about: null };
    return { verdict: judgeCreation(onlooker, draft), path, idPath: path, about: mineOf(onlooker, draft) };
  });
  return {
    ...{ path: "create many", action: "CREATE", kinds: [kind], single: false, partial, payload: "records" },
    mutation: `create${capital(shapes[kind].plural)}`,
    input: { items: drafts.map(inputOfDraft), partial },
    items: givenInTurn(onlooker.world, drafts, items),
  };
}

/** What has the external id is brought up to date; a hidden one is taken all the same (`docs/adr/0021`). */
const upsert: DrawCall = (drawing) => {
  const { random } = drawing;
  const partial = random.chance(0.6);
  const refuses = random.chance(0.15);
  const among = ({ externalId }: WorldRecord): boolean => externalId !== null;
  const subjects = drawSubjects(drawing, { kinds, action: "EDIT", most: 3, among });
  const kind = kindOf(subjects);
  const items = subjects.flatMap(({ record }) => (record ? [itemOf(drawing, record, refuses)] : []));
  if (items.length === 0) return createMany(drawing);
  return {
    ...{ path: "upsert", action: "CREATE", counted: "EDIT", kinds: [kind], single: false, partial, payload: "records" },
    mutation: `create${capital(shapes[kind].plural)}`,
    input: { items: items.map(({ input }) => input), partial, onConflict: refuses ? "REFUSE" : "UPDATE" },
    items: items.map(({ verdict, record }, index): Item => {
      const path = `input.items.${String(index)}`;
      return { verdict, path, idPath: path, about: refuses ? null : record };
    }),
  };
};

function itemOf(
  { random, onlooker }: Drawing,
  record: WorldRecord,
  refuses: boolean,
): { readonly input: object; readonly verdict: Verdict; readonly record: WorldRecord } {
  const named = naming(record.kind).map((draw) => draw(random, onlooker));
  const drawn: readonly Piece[] = [...drawPieces(random, onlooker, record.kind), ...named];
  const pieces = [...new Map(drawn.map((piece) => [piece.member, piece])).values()];
  const input = { externalId: record.externalId, ...inputOf(pieces) };
  const isThere = onlooker.find(record.id) !== null;
  if (refuses || !isThere) return { input, record, verdict: taken };
  return { input, record, verdict: judgeUpdate(onlooker, { id: "", record }, pieces) };
}

const linkedKinds = kinds.filter((kind) => shapes[kind].contactTable !== undefined);

function drawContact(drawing: Drawing): Target {
  const { id, record } = drawSubject(drawing, { kinds: ["CONTACT"], action: "VIEW" });
  return { id, record, isSeen: record !== null && drawing.onlooker.find(record.id) !== null };
}

/** Contacts that are added to a lead, a customer or an event, or taken from it. */
const linkMany: DrawCall = (drawing) => {
  const { random, onlooker } = drawing;
  // Contacts are looked at where nothing stands against the lead itself.
  const isOpen = (record: WorldRecord): boolean => onlooker.may("VIEW", record) && onlooker.may("EDIT", record);
  const isAny = random.chance(0.35) || !linkedKinds.some((kind) => onlooker.sees(kind).some(isOpen));
  const among = (record: WorldRecord): boolean => isAny || isOpen(record);
  const subject = drawSubject(drawing, { kinds: linkedKinds, action: "EDIT", among });
  const { kind } = subject;
  const isLinking = random.chance(0.6);
  const drawn = Array.from({ length: 1 + Math.floor(random.next() * 4) }, () => drawContact(drawing));
  const linked = onlooker.world.records.find(({ id }) => subject.record?.contactIds.includes(id) === true);
  const known =
    linked && !isLinking ? [{ id: apiIdOf(linked), record: linked, isSeen: onlooker.find(linked.id) !== null }] : [];
  const targets = [...new Map([...known, ...drawn].map((target) => [target.id, target])).values()];
  const said = targets.flatMap(({ record }) => record?.id ?? []);
  const piece: Piece = {
    ...{ member: "contactIds", part: "contacts", value: targets.map(({ id }) => id) },
    unseen: targets.flatMap(({ isSeen }, index) => (isSeen ? [] : [`contactIds.${String(index)}`])),
    set: ({ contactIds }) => ({
      contactIds: (isLinking
        ? [...new Set([...contactIds, ...said])]
        : contactIds.filter((id) => !said.includes(id))
      ).toSorted(),
    }),
  };
  const isStopped = barrier(onlooker, "EDIT", subject) !== null;
  return {
    ...{ path: "link by a table", action: "EDIT", kinds: [kind], single: true, partial: false, payload: "record" },
    mutation: `${isLinking ? "link" : "unlink"}${typeNameOf(kind)}Contacts`,
    input: { id: subject.id, ...inputOf([piece]) },
    items: single(judgeUpdate(onlooker, subject, [piece]), subject),
    alsoAsked: {
      path: "link by a table",
      asked: isStopped ? [] : targets.flatMap(({ record }) => (record ? [["VIEW", record] as const] : [])),
    },
  };
};

/** Every call that there is, and how often: what is about one record, and what seldom gets as far as its rights, more. */
export const calls: readonly { readonly draw: DrawCall; readonly times: number }[] = [
  ...changes,
  { draw: reassign, times: 6 },
  { draw: reassignAll, times: 3 },
  { draw: create, times: 4 },
  { draw: createMany, times: 2 },
  { draw: upsert, times: 3 },
  { draw: linkMany, times: 5 },
  { draw: linkAttendees, times: 4 },
  { draw: convert, times: 8 },
  { draw: settle, times: 6 },
];
