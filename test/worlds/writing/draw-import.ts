import { shapes } from "../account/shapes";
import type { WorldRecord } from "../account/world";
import { type Drawing, drawSubject } from "./draw-id";
import { judgeUpdate } from "./judge";
import { type Draft, judgeCreation, mineOf } from "./judge-giving";
import type { Piece } from "./piece";
import type { Verdict } from "./verdict";

/** Kinds of which the worlds import records: what is the same is known by the external id alone. */
export const importedKinds = ["CONTACT", "LEAD"] as const;
export type ImportedKind = (typeof importedKinds)[number];

/** A file, how it is imported, and what must become of each of its lines. */
export interface DrawnImport {
  readonly kind: ImportedKind;
  readonly duplicates: "SKIP" | "UPDATE";
  readonly isTrial: boolean;
  readonly lines: readonly ImportedLine[];
}

export interface ImportedLine {
  readonly cells: readonly string[];
  /** The record that it is a double of, as far as the importer sees: a hidden one is none. */
  readonly double: WorldRecord | null;
  /** What is judged: the double, or what would be made. */
  readonly about: WorldRecord;
  /** Null where it is passed over. */
  readonly verdict: Verdict | null;
}

/** What the columns of the file are brought to. */
export const columnsOf = (kind: ImportedKind): readonly string[] => {
  const { name, saidName = name, note = "" } = shapes[kind];
  return ["externalId", saidName, note];
};

const said = (member: string, value: string, set: Partial<WorldRecord>): Piece => ({
  ...{ member, part: member, value, unseen: [], set: () => set },
});

/** New records and such as are there, seen or hidden, each once. */
export function drawImport(drawing: Drawing): DrawnImport {
  const { random } = drawing;
  const kind = random.pick(importedKinds);
  const duplicates = random.pick(["SKIP", "UPDATE", "UPDATE"] as const);
  const there = Array.from({ length: 8 }, () =>
    drawSubject(drawing, { kinds: [kind], action: "EDIT", among: ({ externalId }) => externalId !== null }),
  );
  const ids = new Set(there.flatMap(({ record }) => record?.externalId ?? []));
  const fresh = Array.from({ length: 2 }, () => `line ${String(Math.floor(random.next() * 1e12))}`);
  const lines = [...ids, ...fresh].map((externalId) => drawLine(drawing, kind, externalId, duplicates));
  return { kind, duplicates, isTrial: random.chance(0.25), lines };
}

function drawLine(
  { random, onlooker }: Drawing,
  kind: ImportedKind,
  externalId: string,
  duplicates: DrawnImport["duplicates"],
): ImportedLine {
  const [name, note] = [`Line ${String(Math.floor(random.next() * 9))}`, random.pick(["", "north", "south"])];
  const [, saidName = "", noted = ""] = columnsOf(kind);
  const pieces = [said(saidName, name, { name }), ...(note === "" ? [] : [said(noted, note, { note })])];
  const cells = [externalId, name, note];
  const holder = onlooker.world.records.find((each) => each.kind === kind && each.externalId === externalId) ?? null;
  const double = onlooker.find(holder?.id ?? null);
  if (double) {
    const verdict = duplicates === "SKIP" ? null : judgeUpdate(onlooker, { id: "", record: double }, pieces);
    return { cells, double, about: double, verdict };
  }
  const draft: Draft = { kind, externalId, pieces, to: null, said: {}, card: null };
  // Taken by a hidden record, or one in the trash, it is taken before all else (`docs/adr/0021`).
  const taken: Verdict = { is: "faulty", faults: [["externalId", "TAKEN"]] };
  const verdict = holder ? taken : judgeCreation(onlooker, draft);
  return { cells, double, about: mineOf(onlooker, draft), verdict };
}

/** What a line comes to. */
export function outcomeOf({ double, verdict }: ImportedLine): string {
  if (verdict === null) return "SKIPPED";
  if (verdict.is !== "written") return "FAULTY";
  if (!double) return "CREATED";
  return verdict.after.version === double.version ? "UNCHANGED" : "UPDATED";
}
