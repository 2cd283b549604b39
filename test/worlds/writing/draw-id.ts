import type { Action } from "../../../src/rights/catalogue";
import type { Random } from "../../support/generated/random";
import type { Judgement } from "../../support/naive";
import { ownIdOf } from "../account/draw-records";
import type { Onlooker } from "../account/onlooker";
import { apiIdOf } from "../account/shapes";
import { type WorldKind, type WorldRecord, kinds, worldId } from "../account/world";
import type { Subject } from "./verdict";

/** Another one of each kind: no two things have one UUID. */
const nobodysId = (kind: WorldKind): string => worldId(0xfff, kinds.indexOf(kind));

/** An id that nothing here has: nobody's at all, a record's of another account, or one of another kind. */
function strangerId(random: Random, kind: WorldKind): string {
  const other = kinds.find((each) => each !== kind) ?? kind;
  return random.pick([
    apiIdOf({ kind, id: nobodysId(kind) }),
    apiIdOf({ kind, id: ownIdOf(kind, 1_000_000) }),
    apiIdOf({ kind: other, id: nobodysId(other) }),
    "nothing",
  ]);
}

/** How much a decision is looked for, allowed and refused: what few records are decided by is drawn more often. */
const weights: Readonly<Record<Judgement["by"], readonly [allowed: number, refused: number]>> = {
  NONE: [1, 2],
  OWN: [6, 2],
  SUBORDINATES: [7, 4],
  GROUP: [9, 6],
  ALL: [3.5, 5],
  ADMINISTRATOR: [1.5, 18],
  FOLLOWING: [24, 1],
  SHARE: [17, 1],
  ANNOTATING: [15, 1],
};

export const weightOf = ({ by, allowed }: Judgement): number => weights[by][allowed ? 0 : 1];

interface Pile {
  readonly weight: number;
  readonly records: WorldRecord[];
}

/** Records in as many piles as the judgements of the action differ on them. */
function pilesOf(onlooker: Onlooker, action: Action, records: readonly WorldRecord[]): readonly Pile[] {
  const piles = new Map<string, Pile>();
  for (const record of records) {
    const judged = onlooker.judge(action, record);
    const key = `${judged.by} ${String(judged.allowed)} ${String(onlooker.may("VIEW", record))}`;
    const pile = piles.get(key) ?? { weight: weightOf(judged), records: [] };
    pile.records.push(record);
    piles.set(key, pile);
  }
  return [...piles.values()];
}

export interface Drawing {
  readonly random: Random;
  readonly onlooker: Onlooker;
}

/** Where records are drawn from: of which kinds, what lies in the trash or not, and of that some. */
export interface Where {
  readonly kinds: readonly WorldKind[];
  readonly action: Action;
  readonly place?: "kept" | "trash";
  readonly among?: (record: WorldRecord) => boolean;
}

/** What a call is about, and of which kind. */
export type Drawn = Subject & { readonly kind: WorldKind };

/**
 * A record to do something to: each way in which the rights decide is drawn, however few records it decides about. Now
 * and then one that lies elsewhere, or nothing.
 */
export function drawSubject(
  { random, onlooker }: Drawing,
  { kinds: of, action, place = "kept", among = () => true }: Where,
): Drawn {
  const isElsewhere = random.chance(0.06);
  const lying = onlooker.world.records.filter(
    (record) => of.includes(record.kind) && among(record) && (record.isDeleted === (place === "trash")) !== isElsewhere,
  );
  const piles = pilesOf(onlooker, action, lying);
  if (piles.length === 0 || random.chance(0.04)) {
    const kind = random.pick(of);
    return { id: strangerId(random, kind), record: null, kind };
  }
  const record = random.pick(random.weighted(piles.map(({ records, weight }) => [records, weight] as const)));
  return { id: apiIdOf(record), record, kind: record.kind };
}

/** Several of one kind, each once. */
export function drawSubjects(
  drawing: Drawing,
  { most, ...where }: Where & { readonly most: number },
): readonly Drawn[] {
  const { random, onlooker } = drawing;
  const first = drawSubject(drawing, where);
  const others = Array.from({ length: Math.floor(random.next() * most) }, () =>
    drawSubject(drawing, { ...where, kinds: [first.kind] }),
  );
  const drawn = [first, ...others];
  // Half of the batches hold nothing that stands against them.
  const isAllowed = ({ record }: Subject): boolean =>
    record !== null &&
    record.isDeleted === (where.place === "trash") &&
    onlooker.may("VIEW", record) &&
    onlooker.may(where.action, record);
  const kept = random.chance(0.5) ? drawn.filter(isAllowed) : drawn;
  const chosen = kept.length === 0 ? drawn : kept;
  return [...new Map(chosen.map((subject) => [subject.record?.id ?? subject.id, subject])).values()];
}

/** Where a link leads, and whether the caller sees anything there. */
export interface Target {
  readonly id: string;
  readonly record: WorldRecord | null;
  readonly isSeen: boolean;
}

/** Something to link to: of what is seen, hidden, in the trash or nowhere, each as often as the others. */
export function drawTarget(random: Random, onlooker: Onlooker, of: readonly WorldKind[]): Target {
  const kind = random.pick(of);
  const own = onlooker.world.records.filter((record) => record.kind === kind);
  const isSeen = (record: WorldRecord): boolean => onlooker.find(record.id) !== null;
  const piles = [
    ...[own.filter(isSeen), own.filter(isSeen)],
    own.filter((record) => !record.isDeleted && !isSeen(record)),
    own.filter(({ isDeleted }) => isDeleted),
  ].filter((pile) => pile.length > 0);
  if (random.chance(0.1)) return { id: strangerId(random, kind), record: null, isSeen: false };
  const record = random.pick(random.pick(piles));
  return { id: apiIdOf(record), record, isSeen: isSeen(record) };
}
