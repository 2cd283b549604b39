import type { Onlooker } from "../account/onlooker";
import { shapes } from "../account/shapes";
import type { WorldKind, WorldRecord } from "../account/world";
import { reachesNothing } from "./closed-doors";
import type { Target } from "./draw-id";
import { type Draft, judgeCreation, mineOf } from "./judge-giving";
import type { Piece } from "./piece";
import { type Fault, type Subject, type Verdict, type Written, barrier, changed, unlessStale } from "./verdict";

const settledAlready: Fault = ["id", "INVALID"];

/** Saying that nothing is to come of a request, and why, which is a field like any other. */
export function judgeDismissal(onlooker: Onlooker, subject: Subject, reason: string | null): Verdict {
  const stopped = barrier(onlooker, "EDIT", subject);
  const { record } = subject;
  if (stopped || !record) return stopped ?? { is: "absent" };
  if (reason !== null && !onlooker.mayWrite("dismissReason", record))
    return unlessStale(subject, { is: "faulty", faults: [["reason", "FIELD_CLOSED"]] });
  if (record.status !== "NEW") return unlessStale(subject, { is: "faulty", faults: [settledAlready] });
  return unlessStale(subject, changed(record, { status: "DISMISSED", reason }, "UPDATE"));
}

export function judgeReopeningRequest(onlooker: Onlooker, subject: Subject): Verdict {
  const stopped = barrier(onlooker, "EDIT", subject);
  const { record } = subject;
  if (stopped || !record) return stopped ?? { is: "absent" };
  if (record.status === "NEW") return unlessStale(subject, { is: "faulty", faults: [["id", "INVALID"]] });
  return unlessStale(subject, changed(record, { status: "NEW", reason: null }, "UPDATE"));
}

/** What a request is to become: what is made, and what is there already. */
export interface Conversion {
  readonly drafts: readonly Draft[];
  readonly contact: Target | null;
  readonly company: Target | null;
}

/** The links of a request to what it becomes, by the kind of that. */
const links = {
  LEAD: { part: "lead", column: "leadId" },
  CONTACT: { part: "contact", column: "mainContactId" },
  COMPANY: { part: "company", column: "companyId" },
} as const satisfies Partial<Record<WorldKind, object>>;
type MadeKind = keyof typeof links;

const madeKinds = Object.keys(links) as readonly MadeKind[];

/** What must become of it: EDIT of the request and CREATE of each kind made come before all else (`rights.md` 5.21). */
export function judgeConversion(onlooker: Onlooker, subject: Subject, conversion: Conversion): Verdict {
  const stopped = barrier(onlooker, "EDIT", subject);
  const { record } = subject;
  if (stopped || !record) return stopped ?? { is: "absent" };
  const missing = conversion.drafts.find(({ kind }) => reachesNothing(onlooker, "CREATE", kind));
  if (missing) return { is: "forbidden", action: "CREATE", resource: missing.kind };
  const faults = faultsOfRequest(onlooker, record, conversion);
  if (faults.length > 0) return unlessStale(subject, { is: "faulty", faults });
  const stale = unlessStale(subject, changed(record, {}, "UPDATE"));
  return stale.is === "stale" ? stale : judgeMaking(onlooker, record, conversion);
}

/** Its own links that are closed, then what is asked for and can't be. */
function faultsOfRequest(onlooker: Onlooker, record: WorldRecord, conversion: Conversion): readonly Fault[] {
  const { drafts, contact, company } = conversion;
  const isSaid: Readonly<Record<MadeKind, boolean>> = {
    LEAD: false,
    CONTACT: contact !== null,
    COMPANY: company !== null,
  };
  const isMade = (of: MadeKind): boolean => drafts.some(({ kind }) => kind === of);
  const led = madeKinds.filter((kind) => isSaid[kind] || isMade(kind));
  const closed = led.filter((kind) => !onlooker.mayWrite(links[kind].part, record));
  if (closed.length > 0) return closed.map((kind): Fault => [`${links[kind].part}Id`, "FIELD_CLOSED"]);
  const twice = madeKinds.filter((kind) => isSaid[kind] && isMade(kind));
  return [
    ...(led.length === 0 ? [["lead", "REQUIRED"] as const] : []),
    ...twice.map((kind): Fault => [`${links[kind].part}Id`, "INVALID"]),
    ...(record.status === "NEW" ? [] : [settledAlready]),
  ];
}

/** What is there already must be seen; what is made is judged as any new record, and all that is wrong is told at once. */
function judgeMaking(onlooker: Onlooker, record: WorldRecord, conversion: Conversion): Verdict {
  const { contact, company } = conversion;
  const unseen = Object.entries({ contactId: contact, companyId: company }).filter(
    ([, target]) => target?.isSeen === false,
  );
  const verdicts = draftsMade(onlooker, conversion, record).map(
    (draft) => [draft, judgeCreation(onlooker, draft)] as const,
  );
  const faults = [
    ...unseen.map(([member]): Fault => [member, "NOT_FOUND"]),
    ...verdicts.flatMap(([{ kind }, verdict]) =>
      verdict.is === "faulty" ? verdict.faults.map(([member, code]) => within(kind, member, code)) : [],
    ),
  ];
  if (faults.length > 0) return { is: "faulty", faults };
  const made = verdicts.flatMap(([, verdict]) => (verdict.is === "written" ? [verdict] : []));
  return { ...changed(record, { status: "CONVERTED", ...becomes(made, conversion) }, "UPDATE"), made };
}

const within = (kind: WorldKind, member: string, code: string): Fault => [
  [shapes[kind].singular, member].filter(Boolean).join("."),
  code,
];

/** Where the request leads then. */
function becomes(made: readonly Written[], { contact, company }: Conversion): Partial<WorldRecord> {
  const there = { CONTACT: contact?.record?.id, COMPANY: company?.record?.id } as const;
  const idOf = (kind: MadeKind): string | undefined =>
    made.find(({ after }) => after.kind === kind)?.after.id ?? (kind === "LEAD" ? undefined : there[kind]);
  return Object.fromEntries(
    madeKinds.flatMap((kind) => (idOf(kind) === undefined ? [] : [[links[kind].column, idOf(kind)]])),
  );
}

/**
 * What is made, each with what it takes from the request and with links to what was made before it. What could not be
 * made is linked to nothing.
 */
export function draftsMade(onlooker: Onlooker, conversion: Conversion, request: WorldRecord | null): readonly Draft[] {
  const { contact, company } = conversion;
  const become: Partial<Record<MadeKind, string>> = {
    ...(contact?.isSeen === true && contact.record ? { CONTACT: contact.record.id } : {}),
    ...(company?.isSeen === true && company.record ? { COMPANY: company.record.id } : {}),
  };
  return conversion.drafts.map((draft) => {
    const taken = request === null ? draft : withTaken(onlooker, draft, request);
    const linked = { ...taken, pieces: [...taken.pieces, ...linksTo(draft.kind, become)] };
    if (judgeCreation(onlooker, linked).is === "written") become[draft.kind as MadeKind] = draft.externalId;
    return linked;
  });
}

const madeLink = (member: string, part: string, set: Piece["set"]): Piece => ({
  ...{ member, part, value: null, unseen: [], set },
});

/** A contact is linked to the company, a lead to both. */
function linksTo(
  kind: WorldKind,
  { COMPANY: company, CONTACT: contact }: Partial<Record<MadeKind, string>>,
): readonly Piece[] {
  if (kind === "COMPANY") return [];
  return [
    ...(company === undefined ? [] : [madeLink("companyId", "company", () => ({ companyId: company }))]),
    ...(contact === undefined || kind !== "LEAD"
      ? []
      : [
          madeLink("mainContactId", "mainContact", () => ({ mainContactId: contact })),
          madeLink("contactIds", "contacts", ({ contactIds }) => ({
            contactIds: [...new Set([...contactIds, contact])].toSorted(),
          })),
        ]),
  ];
}

/** What is not said comes of the request, as far as the asker may read it there and write it here. */
function withTaken(onlooker: Onlooker, draft: Draft, request: WorldRecord): Draft {
  const { saidName, name, note = "" } = shapes[draft.kind];
  const isSaid = (member: string): boolean => draft.pieces.some((piece) => piece.member === member);
  const mine = mineOf(onlooker, draft);
  const takesNote = draft.kind === "LEAD" && onlooker.mayRead("sourceText", request) && request.note !== null;
  return {
    ...draft,
    pieces: [
      ...(draft.kind === "COMPANY" || isSaid(saidName ?? name)
        ? []
        : [madeLink(saidName ?? name, saidName ?? name, () => ({ name: request.name }))]),
      ...(takesNote && !isSaid(note) && onlooker.mayWrite(note, mine)
        ? [madeLink(note, note, () => ({ note: request.note }))]
        : []),
      ...draft.pieces,
    ],
  };
}
