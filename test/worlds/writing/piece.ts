import { pipelines } from "../../support/generated/account";
import type { Random } from "../../support/generated/random";
import type { Onlooker } from "../account/onlooker";
import type { WorldKind, WorldRecord } from "../account/world";
import { drawTarget } from "./draw-id";

/** One member of an input: what it says, what it links to, and what it makes of a record. */
export interface Piece {
  readonly member: string;
  /** What restrictions call it. */
  readonly part: string;
  readonly value: unknown;
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

const price: Draw = (random) => {
  const amount = random.pick([0, 50, 100, 150, null]);
  const currency = random.pick(["EUR", "USD"] as const);
  const value = amount === null ? null : { amount: String(amount), currencyCode: currency };
  return {
    ...{ member: "price", part: "price", value, unseen: [] },
    set: () => (amount === null ? { price: null } : { price: amount, currency }),
  };
};

/** A stage of any pipeline, or none at all. */
const stage: Draw = (random, onlooker) => {
  const all = pipelines.flatMap(({ id, stages }) => stages.map((each) => ({ pipelineId: id, stageId: each })));
  const to = random.pick(all);
  const isThere = random.chance(0.9);
  const value = isThere ? `stage_${to.stageId.replaceAll("-", "")}` : `stage_${"0".repeat(32)}`;
  const unseen = isThere && onlooker.seesSettings ? [] : ["stageId"];
  return { member: "stageId", part: "stage", value, unseen, set: () => (isThere ? to : {}) };
};

const due: Draw = (random) => {
  const dueBy = random.chance(0.2) ? null : Date.UTC(2026, 3, 1 + Math.floor(random.next() * 9));
  const value = dueBy === null ? null : new Date(dueBy).toISOString();
  return { member: "dueAt", part: "dueAt", value, unseen: [], set: () => ({ dueBy }) };
};

/** A link to one. Cleared, it is left alone where it leads to what the caller does not see (`rights.md` 5.1). */
const one =
  (part: string, column: "companyId" | "mainContactId", kind: WorldKind): Draw =>
  (random, onlooker) => {
    const member = `${part}Id`;
    if (random.chance(0.3)) {
      const clear = (record: WorldRecord): Partial<WorldRecord> =>
        onlooker.find(record[column]) === null ? {} : { [column]: null };
      return { member, part, value: null, unseen: [], set: clear };
    }
    const { id, record, isSeen } = drawTarget(random, onlooker, [kind]);
    const set = (): Partial<WorldRecord> => ({ [column]: record?.id ?? null });
    return { member, part, value: id, unseen: isSeen ? [] : [member], set };
  };

/** The contacts of a lead: those that the caller does not see stay. */
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

/** What a record of the kind is called by: a new one is told it. */
export const naming: Readonly<Record<WorldKind, Draw>> = {
  LEAD: named("name"),
  CONTACT: named("lastName"),
  COMPANY: named("name"),
  TASK: named("text"),
};

const others: Readonly<Record<WorldKind, readonly Draw[]>> = {
  LEAD: [noted("source"), price, one("company", "companyId", "COMPANY"), stage, contacts].concat([
    one("mainContact", "mainContactId", "CONTACT"),
  ]),
  CONTACT: [noted("position"), one("company", "companyId", "COMPANY")],
  COMPANY: [noted("industry"), one("parent", "companyId", "COMPANY")],
  TASK: [due],
};

/** One or two members of an input of the kind, beside its name now and then. */
export function drawPieces(random: Random, onlooker: Onlooker, kind: WorldKind): readonly Piece[] {
  const drawn = [random.pick(others[kind]), random.pick(others[kind])].map((draw) => draw(random, onlooker));
  const pieces = random.chance(0.4) ? [naming[kind](random, onlooker), ...drawn] : drawn;
  return [...new Map(pieces.map((piece) => [piece.member, piece])).values()];
}

/** What an input says: its members, by their names. */
export const inputOf = (pieces: readonly Piece[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(pieces.map(({ member, value }) => [member, value]));

/** What pieces make of a record, each of what the one before has made. */
export const setAll = (pieces: readonly Piece[], record: WorldRecord): Partial<WorldRecord> =>
  pieces.reduce<Partial<WorldRecord>>((set, piece) => ({ ...set, ...piece.set({ ...record, ...set }) }), {});
