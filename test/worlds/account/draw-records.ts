import { documentKinds, everybody, pipelines } from "../../support/generated/account";
import type { Random } from "../../support/generated/random";
import type { LinkColumn } from "./shape";
import { shapes } from "./shapes";
import { type RequestStatus, type WorldKind, type WorldRecord, kinds, worldId } from "./world";

const words = ["amber", "Birch", "cedar", "Ёлка", "ель", "Zebra", "amber birch", "öl", "100%", "a_b"];
const notes = ["north", "south", null];
const start = Date.UTC(2026, 0, 20);
const hour = 3_600_000;

/** Records of every kind, linked at random; times and names come twice, so that the id must break ties. */
export function drawRecords(random: Random, seed: number, responsibles: readonly string[]): readonly WorldRecord[] {
  const made: WorldRecord[] = [];
  for (const kind of kinds) {
    const { count } = shapes[kind];
    for (let number = 0; number < count; number += 1) {
      const record = drawRecord(random, kind, { number, made, responsibles });
      made.push(number === count - 1 ? { ...record, id: ownIdOf(kind, seed) } : record);
    }
  }
  return made;
}

/** The id of the record of a kind with this number, in every account. */
export const drawnIdOf = (kind: WorldKind, number: number): string => worldId(16 + kinds.indexOf(kind), number);

/** The id of a record that no account has but the one of this seed: the last of each kind. */
export const ownIdOf = (kind: WorldKind, seed: number): string => worldId(32 + kinds.indexOf(kind), seed + 1);

interface Drawing {
  readonly number: number;
  /** What is there already: a link leads to one of them, so that there are no circles. */
  readonly made: readonly WorldRecord[];
  /** Who may be responsible: everybody but the removed. */
  readonly responsibles: readonly string[];
}

function drawRecord(random: Random, kind: WorldKind, { number, made, responsibles }: Drawing): WorldRecord {
  const { note, moments, money, isMomentRequired, isCompleted } = shapes[kind];
  const isMomentThere = moments !== undefined && (isMomentRequired === true || random.chance(0.7));
  return {
    ...{ kind, id: drawnIdOf(kind, number), version: 1 },
    ...drawOwners(random, kind, responsibles),
    isDeleted: random.chance(0.18),
    externalId: random.chance(0.8) ? `${kind.toLowerCase()} ${String(number)}` : null,
    createdAt: start + Math.floor(random.next() * 30) * 24 * hour,
    name: `${random.pick(words)} ${String(Math.floor(random.next() * 4))}`,
    note: note === undefined ? null : random.pick(notes),
    price: money !== undefined && random.chance(0.8) ? Math.floor(random.next() * 4) * 50 : null,
    currency: random.pick(["EUR", "EUR", "USD"]),
    dueBy: isMomentThere ? start + Math.floor(random.next() * 5) * hour : null,
    isCompleted: isCompleted === true && random.chance(0.3),
    attendeeIds: [],
    file: null,
    ...drawFacts(random, kind),
    ...drawLinks(random, kind, made),
  };
}

/** What was done is for ever whose it was. */
function drawOwners(
  random: Random,
  kind: WorldKind,
  responsibles: readonly string[],
): Pick<WorldRecord, "responsibleId" | "creatorId"> {
  const creatorId = random.pick(everybody);
  return { responsibleId: kind === "ACTIVITY" ? creatorId : random.pick(responsibles), creatorId };
}

type Facts = "pipelineId" | "stageId" | "documentKind" | "status" | "reason";

/** Most requests wait for somebody to sort them. */
const statuses: readonly RequestStatus[] = ["NEW", "NEW", "NEW", "CONVERTED", "DISMISSED"];

function drawFacts(random: Random, kind: WorldKind): Pick<WorldRecord, Facts> {
  const pipeline = random.pick(pipelines);
  const place = { pipelineId: pipeline.id, stageId: random.pick(pipeline.stages) };
  return {
    ...(kind === "LEAD" ? place : { pipelineId: null, stageId: null }),
    documentKind: kind === "DOCUMENT" ? random.pick(documentKinds) : null,
    ...drawStatus(random, kind),
  };
}

function drawStatus(random: Random, kind: WorldKind): Pick<WorldRecord, "status" | "reason"> {
  const status = kind === "REQUEST" ? random.pick(statuses) : null;
  return { status, reason: status === "DISMISSED" ? random.pick(["late", null]) : null };
}

const idsOf = (made: readonly WorldRecord[], of: readonly WorldKind[]): readonly string[] =>
  made.filter(({ kind }) => of.includes(kind)).map(({ id }) => id);

const pickOrNone = (random: Random, ids: readonly string[], probability: number): string | null =>
  ids.length > 0 && random.chance(probability) ? random.pick(ids) : null;

const nowhere = { companyId: null, mainContactId: null, leadId: null, cardId: null } as const;

function drawLinks(
  random: Random,
  kind: WorldKind,
  made: readonly WorldRecord[],
): Pick<WorldRecord, LinkColumn | "contactIds"> {
  const { ones, card, contactTable } = shapes[kind];
  const led = ones.map(({ column, kind: of }) => [column, pickOrNone(random, idsOf(made, [of]), 0.6)] as const);
  return {
    ...nowhere,
    ...(Object.fromEntries(led) as Partial<Record<LinkColumn, string | null>>),
    ...(card ? { cardId: pickOrNone(random, idsOf(made, card.kinds), card.isRequired ? 1 : 0.8) } : {}),
    contactIds: contactTable === undefined ? [] : idsOf(made, ["CONTACT"]).filter(() => random.chance(0.15)),
  };
}
