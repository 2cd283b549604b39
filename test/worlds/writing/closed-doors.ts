import type { Action } from "../../../src/rights/catalogue";
import type { RecordFacts } from "../../../src/rights/predicate";
import { documentKinds, everybody, pipelines } from "../../support/generated/account";
import { randomFrom } from "../../support/generated/random";
import { may } from "../../support/naive";
import type { Onlooker } from "../account/onlooker";
import { cardKinds } from "../account/shapes";
import type { WorldKind } from "../account/world";

const stages = pipelines.flatMap(({ id, stages: own }) => own.map((stage) => ({ pipeline: id, stage })));
const random = randomFrom(77);

/** Facts of records that could be: whoever owns them, wherever they are, whatever they hang on. */
const couldBe: readonly RecordFacts[] = Array.from({ length: 600 }, () => {
  const [place, cardPlace] = [random.pick(stages), random.pick(stages)];
  const owners = { responsible: random.pick(everybody), creator: random.pick(everybody), origin: "MANUAL", ...place };
  const documentKind = random.pick(documentKinds);
  if (random.chance(0.2)) return { ...owners, documentKind, cardKind: null, cardTrashed: null };
  return {
    ...{ ...owners, documentKind, cardKind: random.pick(cardKinds), cardTrashed: false },
    ...{ cardResponsible: random.pick(everybody), cardCreator: random.pick(everybody) },
    ...{ cardPipeline: cardPlace.pipeline, cardStage: cardPlace.stage, cardDocumentKind: random.pick(documentKinds) },
  };
});

/**
 * A write that no row could allow is refused at once, whatever its ids and values. Where that happens, the action must
 * reach none of the world's records, and none of those that could be.
 */
export function reachesNothing(onlooker: Onlooker, action: Action, kind: WorldKind): boolean {
  const { facts, now, world } = onlooker;
  const isReached = world.records.some((record) => record.kind === kind && onlooker.may(action, record));
  return !isReached && !couldBe.some((row) => may(facts, now, kind, action, row));
}
