import { shapes } from "../account/shapes";
import type { WorldKind, WorldRecord } from "../account/world";
import { type DrawCall, single, versionOf, withVersion } from "./draw-call";
import { drawDraft, inputOfDraft } from "./draw-draft";
import { type Drawing, type Target, drawSubject, drawTarget } from "./draw-id";
import { type Conversion, draftsMade, judgeConversion, judgeDismissal, judgeReopeningRequest } from "./judge-sorting";
import { type Draft, mineOf } from "./judge-giving";
import { naming } from "./piece";
import { barrier } from "./verdict";

const requests = ["REQUEST"] as const satisfies readonly WorldKind[];

/** What a request is to become: every record of it is asked for or not, made or there already, now and then both. */
export const convert: DrawCall = (drawing) => {
  const { onlooker, random } = drawing;
  // What is made is looked at where nothing stands against the request itself.
  const isOpen = (record: WorldRecord): boolean => onlooker.may("EDIT", record);
  const isAny = random.chance(0.5) || !onlooker.sees("REQUEST").some(isOpen);
  const among = (record: WorldRecord): boolean => isAny || isOpen(record);
  const subject = withVersion(drawing, drawSubject(drawing, { kinds: requests, action: "EDIT", among }));
  const conversion = drawConversion(drawing);
  const { contact, company, drafts } = conversion;
  const isStopped = barrier(onlooker, "EDIT", subject) !== null;
  const made = draftsMade(onlooker, conversion, subject.record).map((draft) => mineOf(onlooker, draft));
  return {
    ...{ path: "convert", action: "EDIT", kinds: requests, single: true, partial: false, payload: "converted" },
    mutation: "convertRequest",
    input: {
      ...{ id: subject.id, ...versionOf(subject) },
      ...Object.fromEntries(drafts.map((draft) => [shapes[draft.kind].singular, inputOfDraft(draft)])),
      ...(contact ? { contactId: contact.id } : {}),
      ...(company ? { companyId: company.id } : {}),
    },
    items: single(judgeConversion(onlooker, subject, conversion), subject),
    alsoAsked: { path: "convert", asked: isStopped ? [] : made.map((record) => ["CREATE", record] as const) },
  };
};

function drawConversion(drawing: Drawing): Conversion {
  const { random, onlooker } = drawing;
  const isBoth = random.chance(0.05);
  const drafts = (["COMPANY", "CONTACT", "LEAD"] as const)
    .filter(() => random.chance(0.6))
    .map((kind) => drawPart(drawing, kind));
  const there = (kind: WorldKind): Target | null =>
    random.chance(0.5) && (isBoth || !drafts.some((draft) => draft.kind === kind))
      ? drawTarget(random, onlooker, [kind])
      : null;
  return { drafts, contact: there("CONTACT"), company: there("COMPANY") };
}

/** Its name comes of the request where none is said; a company has none of it. */
function drawPart(drawing: Drawing, kind: WorldKind): Draft {
  const draft = drawDraft(drawing, kind);
  const names = naming(kind).map((draw) => draw(drawing.random, drawing.onlooker).member);
  const isNamed = kind === "COMPANY" || drawing.random.chance(0.5);
  return { ...draft, pieces: draft.pieces.filter(({ member }) => isNamed || !names.includes(member)) };
}

/** Saying that nothing is to come of a request, or that it is to be sorted once more. */
export const settle: DrawCall = (drawing) => {
  const { random, onlooker } = drawing;
  const subject = withVersion(drawing, drawSubject(drawing, { kinds: requests, action: "EDIT" }));
  const isNew = subject.record?.status === "NEW";
  const isDismissing = random.chance(isNew ? 0.85 : 0.15);
  const reason = random.pick([undefined, null, "late"]);
  const common = {
    path: "dismiss or reopen",
    action: "EDIT",
    single: true,
    partial: false,
    payload: "record",
  } as const;
  const said = { id: subject.id, ...versionOf(subject) };
  if (!isDismissing)
    return {
      ...{ ...common, kinds: requests, mutation: "reopenRequest", input: said },
      items: single(judgeReopeningRequest(onlooker, subject), subject),
    };
  return {
    ...{ ...common, kinds: requests, mutation: "dismissRequest" },
    input: { ...said, ...(reason === undefined ? {} : { reason }) },
    items: single(judgeDismissal(onlooker, subject, reason ?? null), subject),
  };
};
