import { everybody, pipelines } from "../../support/generated/account";
import type { Random } from "../../support/generated/random";
import { type WorldKind, type WorldRecord, kinds, worldId } from "./world";

const counts: Readonly<Record<WorldKind, number>> = { COMPANY: 9, CONTACT: 12, LEAD: 22, TASK: 26 };
const words = ["amber", "Birch", "cedar", "Ёлка", "ель", "Zebra", "amber birch", "öl", "100%", "a_b"];
const notes = ["north", "south", null];
const start = Date.UTC(2026, 0, 20);
const hour = 3_600_000;

const blank = {
  ...{ note: null, price: null, currency: "EUR", dueBy: null, isCompleted: false, pipelineId: null, stageId: null },
  ...{ companyId: null, mainContactId: null, contactIds: [], cardId: null, version: 1 },
} as const satisfies Partial<WorldRecord>;

/** Records of the four kinds, linked at random; times and names come twice, so that the id must break ties. */
export function drawRecords(random: Random, seed: number, responsibles: readonly string[]): readonly WorldRecord[] {
  const made: WorldRecord[] = [];
  for (const kind of kinds) {
    const own = Array.from({ length: counts[kind] }, (_, number) =>
      drawRecord(random, kind, { number, made, responsibles }),
    );
    made.push(...own.slice(0, -1), ...own.slice(-1).map((last) => ({ ...last, id: ownIdOf(kind, seed) })));
  }
  return made;
}

/** The id of a record that no account has but the one of this seed: the last of each kind. */
export const ownIdOf = (kind: WorldKind, seed: number): string => worldId(32 + kinds.indexOf(kind), seed + 1);

interface Drawing {
  readonly number: number;
  readonly made: readonly WorldRecord[];
  /** Who may be responsible: everybody but the removed. */
  readonly responsibles: readonly string[];
}

function drawRecord(random: Random, kind: WorldKind, { number, made, responsibles }: Drawing): WorldRecord {
  return {
    ...blank,
    kind,
    id: worldId(16 + kinds.indexOf(kind), number),
    responsibleId: random.pick(responsibles),
    creatorId: random.pick(everybody),
    isDeleted: random.chance(0.18),
    externalId: random.chance(0.4) ? `${kind.toLowerCase()} ${String(number)}` : null,
    createdAt: start + Math.floor(random.next() * 30) * 24 * hour,
    name: `${random.pick(words)} ${String(Math.floor(random.next() * 4))}`,
    note: random.pick(notes),
    ...drawOwn[kind](random, made, number),
  };
}

const idsOf = (made: readonly WorldRecord[], kind: WorldKind): readonly string[] =>
  made.filter((record) => record.kind === kind).map((record) => record.id);

const pickOrNone = (random: Random, ids: readonly string[], probability: number): string | null =>
  random.chance(probability) ? random.pick(ids) : null;

type Drawn = Partial<WorldRecord>;

const drawOwn: Readonly<Record<WorldKind, (random: Random, made: readonly WorldRecord[], number: number) => Drawn>> = {
  COMPANY: (random, _made, number) => ({
    // A company that was drawn before: no circles.
    companyId: number > 0 && random.chance(0.4) ? worldId(16, Math.floor(random.next() * number)) : null,
  }),
  CONTACT: (random, made) => ({ companyId: pickOrNone(random, idsOf(made, "COMPANY"), 0.7) }),
  LEAD: drawLead,
  TASK: (random, made) => ({
    cardId: pickOrNone(
      random,
      made.map((record) => record.id),
      0.8,
    ),
    isCompleted: random.chance(0.3),
    dueBy: random.chance(0.7) ? start + Math.floor(random.next() * 5) * hour : null,
  }),
};

function drawLead(random: Random, made: readonly WorldRecord[]): Drawn {
  const pipeline = random.pick(pipelines);
  const contacts = idsOf(made, "CONTACT");
  return {
    price: random.chance(0.8) ? Math.floor(random.next() * 4) * 50 : null,
    currency: random.pick(["EUR", "EUR", "USD"]),
    pipelineId: pipeline.id,
    stageId: random.pick(pipeline.stages),
    companyId: pickOrNone(random, idsOf(made, "COMPANY"), 0.7),
    mainContactId: pickOrNone(random, contacts, 0.5),
    contactIds: contacts.filter(() => random.chance(0.15)),
  };
}
