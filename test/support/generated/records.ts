import type { CardKind, Reach, Resource } from "../../../src/rights/catalogue";
import type { RecordFacts } from "../../../src/rights/predicate";
import { documentKinds, everybody, people, pipelines } from "./account";
import type { Probe } from "./probes";
import type { Random } from "./random";

/** Whose records a reach is for: most records are theirs, so that the probed cell meets its own. */
const reached: { readonly [R in Reach]: readonly string[] } = {
  NONE: everybody,
  OWN: [people.me],
  SUBORDINATES: [people.me, people.report, people.reportAndMate, people.sharingReport],
  GROUP: [people.me, people.mate, people.reportAndMate],
  ALL: everybody,
};

function aimOf({ theme, reach }: Probe): readonly string[] {
  if (theme === "shares") return [people.sharer, people.sharer, people.sharingReport];
  return theme === "following" || theme === "annotating" ? [people.stranger, people.sharer] : reached[reach];
}

/** A record of the kind; what hangs on a card hangs on one of `kinds`, or on none. */
export function drawRecord(random: Random, probe: Probe, resource: Resource, kinds: readonly CardKind[]): RecordFacts {
  const aim = aimOf(probe);
  const drawPerson = () => random.pick(random.chance(0.72) ? aim : everybody);
  if (resource === "USER") return { user: drawPerson(), administrator: random.chance(0.3) };
  const owner = { responsible: drawPerson(), creator: drawPerson() };
  if (resource === "LEAD") return { ...owner, ...drawStage(random) };
  if (resource === "DOCUMENT") return { ...owner, documentKind: drawDocumentKind(random) };
  if (resource === "TASK" || resource === "EVENT") return { ...owner, ...drawCard(random, kinds, drawPerson, 0.8) };
  if (resource !== "ACTIVITY") return owner;
  const origin = random.chance(probe.theme === "kind" ? 0.35 : 0.75) ? "MANUAL" : "AUTOMATIC";
  // The change log carries nothing of its card in the database; read through the card, the card's facts are beside it.
  return { ...owner, origin, ...drawCard(random, kinds, drawPerson, origin === "MANUAL" ? 1 : 0.6) };
}

function drawStage(random: Random): { pipeline: string; stage: string } {
  const { id, stages } = random.pick(pipelines);
  return { pipeline: id, stage: random.pick(stages) };
}

function drawDocumentKind(random: Random): string | null {
  return random.pick([...documentKinds, null]);
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

function drawCard(
  random: Random,
  kinds: readonly CardKind[],
  drawPerson: () => string,
  probability: number,
): RecordFacts {
  if (!random.chance(probability)) return noCard;
  const cardKind = random.pick(kinds);
  const stage = drawStage(random);
  return {
    ...noCard,
    cardKind,
    cardResponsible: drawPerson(),
    cardCreator: drawPerson(),
    cardTrashed: random.chance(0.12),
    cardPipeline: cardKind === "LEAD" ? stage.pipeline : null,
    cardStage: cardKind === "LEAD" ? stage.stage : null,
    cardDocumentKind: cardKind === "DOCUMENT" ? drawDocumentKind(random) : null,
  };
}
