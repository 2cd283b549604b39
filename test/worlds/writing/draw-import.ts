import type { Judgement } from "../../support/naive";
import type { Onlooker } from "../account/onlooker";
import { shapes } from "../account/shapes";
import type { WorldRecord } from "../account/world";
import { type Drawing, weightOf } from "./draw-id";
import { reachesNothing } from "./closed-doors";
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
  /** What of it the rights are asked; null where something else comes before. */
  readonly asked: "EDIT" | "CREATE" | null;
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

/** How many lines of a file are about records that are there, and how many of those about such as are not seen. */
const [most, mostHidden] = [12, 2];

/** New records and such as are there, seen or hidden, each once. */
export function drawImport(drawing: Drawing): DrawnImport {
  const { random } = drawing;
  const kind = drawKind(drawing);
  const duplicates = random.pick(["SKIP", "UPDATE", "UPDATE", "UPDATE"] as const);
  const ids = drawThere(drawing, kind).flatMap(({ externalId }) => externalId ?? []);
  const fresh = Array.from({ length: 3 }, () => `line ${String(Math.floor(random.next() * 1e12))}`);
  const lines = [...ids, ...fresh].map((externalId) => drawLine(drawing, kind, externalId, duplicates));
  return { kind, duplicates, isTrial: random.chance(0.25), lines };
}

const doublesOf = ({ world }: Onlooker, kind: ImportedKind): readonly WorldRecord[] =>
  world.records.filter((record) => record.kind === kind && record.externalId !== null);

/** Rarest is what is seen and only a token, a seat or a second role closes: looked for more than on other paths. */
const rarityOf = (judged: Judgement): number =>
  weightOf(judged) * (!judged.allowed && (judged.by === "ALL" || judged.by === "ADMINISTRATOR") ? 12 : 1);

/** A kind in which much is decided that is rare: where none can be made, that decides alone. */
function drawKind({ random, onlooker }: Drawing): ImportedKind {
  const weighed = importedKinds.map((kind) => {
    const made = rarityOf(onlooker.judge("CREATE", mineOf(onlooker, draftOf(kind, "", []))));
    if (reachesNothing(onlooker, "CREATE", kind)) return [kind, made] as const;
    const seen = doublesOf(onlooker, kind).filter(({ id }) => onlooker.find(id) !== null);
    return [kind, seen.reduce((sum, record) => sum + rarityOf(onlooker.judge("EDIT", record)), made)] as const;
  });
  return random.weighted(weighed);
}

/** Records that are there, those that are seen and decided about in a rare way first, and some that are not seen. */
function drawThere({ random, onlooker }: Drawing, kind: ImportedKind): readonly WorldRecord[] {
  const drawn = doublesOf(onlooker, kind)
    .map((record) => ({ record, place: random.next() / rarityOf(onlooker.judge("EDIT", record)) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ record }) => record);
  const isSeen = ({ id }: WorldRecord): boolean => onlooker.find(id) !== null;
  const hidden = drawn.filter((record) => !isSeen(record)).slice(0, mostHidden);
  return [...hidden, ...drawn.filter(isSeen)].slice(0, most);
}

const draftOf = (kind: ImportedKind, externalId: string, pieces: readonly Piece[]): Draft => ({
  ...{ kind, externalId, pieces, to: null, said: {}, card: null },
});

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
    return { cells, double, about: double, asked: verdict && "EDIT", verdict };
  }
  const draft = draftOf(kind, externalId, pieces);
  // Taken by a hidden record, or one in the trash, it is taken before all else (`docs/adr/0021`).
  const taken: Verdict = { is: "faulty", faults: [["externalId", "TAKEN"]] };
  const verdict = holder ? taken : judgeCreation(onlooker, draft);
  return { cells, double, about: mineOf(onlooker, draft), asked: holder ? null : "CREATE", verdict };
}

/** What a line comes to. */
export function outcomeOf({ double, verdict }: ImportedLine): string {
  if (verdict === null) return "SKIPPED";
  if (verdict.is !== "written") return "FAULTY";
  if (!double) return "CREATED";
  return verdict.after.version === double.version ? "UNCHANGED" : "UPDATED";
}
