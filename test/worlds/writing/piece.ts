import { documentKinds, pipelines } from "../../support/generated/account";
import type { Random } from "../../support/generated/random";
import type { Onlooker } from "../account/onlooker";
import type { LinkColumn } from "../account/shape";
import { shapes } from "../account/shapes";
import type { WorldKind, WorldRecord } from "../account/world";
import { drawTarget } from "./draw-id";

/** One member of an input: what it says, what it links to, and what it makes of a record. */
export interface Piece {
  readonly member: string;
  /** What restrictions call it. */
  readonly part: string;
  readonly value: unknown;
  /** What else it says, that is the same. */
  readonly beside?: object;
  /** Paths of the ids in it that lead to nothing which the caller sees. */
  readonly unseen: readonly string[];
  readonly set: (record: WorldRecord) => Partial<WorldRecord>;
}

type Draw = (random: Random, onlooker: Onlooker) => Piece;

const named =
  (member: string): Draw =>
  (random) => {
    const name = `${random.pick(["amber", "Öl", "ель", "a_b"])} ${String(Math.floor(random.next() * 9))}`;
    return { member, part: member, value: name, unseen: [], set: () => ({ name }) };
  };

const noted =
  (member: string): Draw =>
  (random) => {
    const note = random.pick(["north", "south", null]);
    return { member, part: member, value: note, unseen: [], set: () => ({ note }) };
  };

const money =
  (member: string): Draw =>
  (random) => {
    const amount = random.pick([0, 50, 100, 150, null]);
    const currency = random.pick(["EUR", "USD"] as const);
    const value = amount === null ? null : { amount: String(amount), currencyCode: currency };
    return {
      ...{ member, part: member, value, unseen: [] },
      set: () => (amount === null ? { price: null } : { price: amount, currency }),
    };
  };

const documentKind: Draw = (random) => {
  const kind = random.pick(documentKinds);
  return { member: "kind", part: "kind", value: kind, unseen: [], set: () => ({ documentKind: kind }) };
};

/** What is to be in a stage that nobody knows is in no pipeline: no exception is its cell. */
const nowhere = { pipelineId: null, stageId: null } as const;

/** A stage of any pipeline, or none at all. */
const stage: Draw = (random, onlooker) => {
  const all = pipelines.flatMap(({ id, stages }) => stages.map((each) => ({ pipelineId: id, stageId: each })));
  const to = random.pick(all);
  const isThere = random.chance(0.9);
  const value = isThere ? `stage_${to.stageId.replaceAll("-", "")}` : `stage_${"0".repeat(32)}`;
  const unseen = isThere && onlooker.seesSettings ? [] : ["stageId"];
  return { member: "stageId", part: "stage", value, unseen, set: () => (isThere ? to : nowhere) };
};

/** A moment; what begins then is over at once. */
const when =
  ([member = "", ...others]: readonly string[], isRequired: boolean): Draw =>
  (random) => {
    const dueBy = !isRequired && random.chance(0.2) ? null : Date.UTC(2026, 3, 1 + Math.floor(random.next() * 9));
    const value = dueBy === null ? null : new Date(dueBy).toISOString();
    const beside = Object.fromEntries(others.filter((each) => each !== "dueBy").map((each) => [each, value]));
    return { member, part: member, value, beside, unseen: [], set: () => ({ dueBy }) };
  };

/** A link to one. Cleared, it is left alone where it leads to what the caller does not see (`rights.md` 5.1). */
const one =
  (part: string, column: LinkColumn, kinds: readonly WorldKind[]): Draw =>
  (random, onlooker) => {
    const member = `${part}Id`;
    if (random.chance(0.3)) {
      const clear = (record: WorldRecord): Partial<WorldRecord> =>
        onlooker.find(record[column]) === null ? {} : { [column]: null };
      return { member, part, value: null, unseen: [], set: clear };
    }
    const { id, record, isSeen } = drawTarget(random, onlooker, kinds);
    const set = (): Partial<WorldRecord> => ({ [column]: record?.id ?? null });
    return { member, part, value: id, unseen: isSeen ? [] : [member], set };
  };

/** The contacts of a lead, a customer, an event: those that the caller does not see stay. */
const contacts: Draw = (random, onlooker) => {
  const drawn = Array.from({ length: Math.floor(random.next() * 4) }, () => drawTarget(random, onlooker, ["CONTACT"]));
  const targets = [...new Map(drawn.map((target) => [target.id, target])).values()];
  const said = targets.flatMap(({ record }) => record?.id ?? []);
  return {
    ...{ member: "contactIds", part: "contacts", value: targets.map(({ id }) => id) },
    unseen: targets.flatMap(({ isSeen }, index) => (isSeen ? [] : [`contactIds.${String(index)}`])),
    set: ({ contactIds }) => {
      const hidden = contactIds.filter((id) => onlooker.find(id) === null);
      return { contactIds: [...new Set([...said, ...hidden])].toSorted() };
    },
  };
};

/** What a record of the kind is called by, and all else that a new one has to say. */
export const naming = (kind: WorldKind): readonly Draw[] => {
  const { name, saidName = name, moments = [], isMomentRequired } = shapes[kind];
  return [
    named(saidName),
    ...(isMomentRequired === true ? [when(moments, true)] : []),
    ...(kind === "DOCUMENT" ? [documentKind] : []),
  ];
};

function othersOf(kind: WorldKind): readonly Draw[] {
  const { note, money: sum, moments, isMomentRequired, isCompleted, ones, contactTable, card } = shapes[kind];
  return [
    // What came of a task or an event completing says alone.
    ...(note === undefined || isCompleted === true ? [] : [noted(note)]),
    ...(sum === undefined ? [] : [money(sum)]),
    ...(moments === undefined ? [] : [when(moments, isMomentRequired === true)]),
    ...(kind === "LEAD" ? [stage] : []),
    ...(kind === "DOCUMENT" ? [documentKind] : []),
    ...ones.filter(({ isSaid }) => isSaid).map(({ name, column, kind: of }) => one(name, column, [of])),
    ...(contactTable === undefined ? [] : [contacts]),
    ...(card?.isChanged === true ? [one("card", "cardId", card.kinds)] : []),
  ];
}

/** One or two members of an input of the kind, beside its name now and then. */
export function drawPieces(random: Random, onlooker: Onlooker, kind: WorldKind): readonly Piece[] {
  const others = othersOf(kind);
  const [name] = naming(kind);
  const draws = [random.pick(others), random.pick(others), ...(name && random.chance(0.4) ? [name] : [])];
  const pieces = draws.map((draw) => draw(random, onlooker));
  return [...new Map(pieces.map((piece) => [piece.member, piece])).values()];
}

/** What an input says: its members, by their names. */
export const inputOf = (pieces: readonly Piece[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    pieces.flatMap(({ member, value, beside }): (readonly [string, unknown])[] => [
      [member, value],
      ...Object.entries(beside ?? {}),
    ]),
  );

/** What pieces make of a record, each of what the one before has made. */
export const setAll = (pieces: readonly Piece[], record: WorldRecord): Partial<WorldRecord> =>
  pieces.reduce<Partial<WorldRecord>>((set, piece) => ({ ...set, ...piece.set({ ...record, ...set }) }), {});
