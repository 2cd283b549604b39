import type { CardKind, Resource } from "../../../src/rights/catalogue";
import type { RecordFacts } from "../../../src/rights/predicate";
import { documentKinds, everybody, people, pipelines } from "./account";
import type { Random } from "./random";

const owners = [...everybody, people.me, people.sharer];

/** A record of the kind; what hangs on a card hangs on one of `kinds`, or on none. */
export function drawRecord(random: Random, resource: Resource, kinds: readonly CardKind[]): RecordFacts {
  if (resource === "USER") return { user: random.pick(everybody), administrator: random.chance(0.25) };
  const owner = { responsible: random.pick(owners), creator: random.pick(owners) };
  if (resource === "LEAD") return { ...owner, ...drawStage(random) };
  if (resource === "DOCUMENT") return { ...owner, documentKind: random.pick(documentKinds) };
  if (resource === "TASK" || resource === "EVENT") return { ...owner, ...drawCard(random, kinds, 0.8) };
  if (resource !== "ACTIVITY") return owner;
  const origin = random.chance(0.7) ? "MANUAL" : "AUTOMATIC";
  // The change log carries nothing of its card in the database; where it is read through the card, the card's facts are put beside it.
  return { ...owner, origin, ...drawCard(random, kinds, origin === "MANUAL" ? 1 : 0.6) };
}

function drawStage(random: Random): { pipeline: string; stage: string } {
  const { id, stages } = random.pick(pipelines);
  return { pipeline: id, stage: random.pick(stages) };
}

const noCard = {
  cardKind: null,
  cardResponsible: null,
  cardCreator: null,
  cardTrashed: null,
  cardPipeline: null,
  cardStage: null,
  cardDocumentKind: null,
} as const satisfies RecordFacts;

function drawCard(random: Random, kinds: readonly CardKind[], probability: number): RecordFacts {
  if (!random.chance(probability)) return noCard;
  const cardKind = random.pick(kinds);
  const stage = drawStage(random);
  return {
    ...noCard,
    cardKind,
    cardResponsible: random.pick(owners),
    cardCreator: random.pick(owners),
    cardTrashed: random.chance(0.12),
    cardPipeline: cardKind === "LEAD" ? stage.pipeline : null,
    cardStage: cardKind === "LEAD" ? stage.stage : null,
    cardDocumentKind: cardKind === "DOCUMENT" ? random.pick(documentKinds) : null,
  };
}
