import type { Completed, Drafting } from "../../store/description/drafting";

type Values = Readonly<Record<string, unknown>>;
type Fault = Completed["faults"][number];

export type ActivityKind = "NOTE" | "CALL" | "MEETING" | "LETTER" | "CHAT";

/** What each kind of activity may say beside its text, and whether it has to have one. */
const kinds: Readonly<Record<ActivityKind, { readonly parts: readonly string[]; readonly needsText: boolean }>> = {
  NOTE: { parts: [], needsText: true },
  CALL: { parts: ["direction", "number", "durationSeconds", "result"], needsText: false },
  MEETING: { parts: ["durationSeconds", "result"], needsText: false },
  LETTER: { parts: ["direction", "subject", "from", "to"], needsText: false },
  CHAT: { parts: ["direction"], needsText: true },
};

const parts = [...new Set(Object.values(kinds).flatMap((kind) => kind.parts))];

/** What somebody writes down is MANUAL, and of its kind. */
export const activityDrafting: Drafting = {
  needs: [],
  derives: ["kind", "occurredAt", "origin"],
  looksAt: ["kind", "text", "occurredAt", ...parts],
  complete: (record, _before, { now }) => {
    const { kind = "NOTE", occurredAt = now.toISOString() } = said(record) as Partial<{
      kind: ActivityKind;
      occurredAt: string;
    }>;
    return { set: { kind, occurredAt, origin: "MANUAL" }, faults: faultsOf(kind, record) };
  },
};

const said = (record: Values): Values =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));

function faultsOf(kind: ActivityKind, record: Values): readonly Fault[] {
  const { text = "", durationSeconds = 0 } = record as { text?: string | null; durationSeconds?: number | null };
  const has = kinds[kind];
  const blank = has.needsText && (text ?? "").trim() === "";
  const foreign = parts.filter((name) => name in said(record) && !has.parts.includes(name));
  return [
    ...(blank ? [{ member: "text", code: "REQUIRED", message: `A ${kind} says something: text.` } as const] : []),
    ...(Number(durationSeconds) < 0 ? [negative] : []),
    ...foreign.map((member) => ({ member, code: "INVALID", message: `A ${kind} has no ${member}.` }) as const),
  ];
}

const negative: Fault = { member: "durationSeconds", code: "INVALID", message: "Nothing takes less than no time." };
