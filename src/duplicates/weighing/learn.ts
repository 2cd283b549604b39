import type { ComparedField } from "../compared-field";
import type { ComparedRecord } from "../compared-record";
import { candidatesAmong } from "../finding/candidates";
import { takeCensus } from "./census";
import { expectation } from "./expectation";
import { type Model, firstModel } from "./model";
import { randomFrom } from "./random";
import { Tally } from "./tally";
import { type Evidence, weigherOf } from "./weigh";

/** Work in steps, between which others may have their turn. */
export type InSteps<Result> = Generator<void, Result>;

const stepSize = 200;

/**
 * What is to be known of records before two of them are judged: how rare their values are, how those agree that have
 * nothing to do with each other, and how doubles do. Nobody tells it which are doubles (Fellegi and Sunter's model, by
 * expectation and maximisation).
 * @param population how many records there are, where these are some of them
 */
export function* learn(
  fields: readonly ComparedField[],
  records: readonly ComparedRecord[],
  population = records.length,
): InSteps<Model> {
  const first = firstModel(fields, takeCensus(records, population));
  yield;
  const model = { ...first, ofOthers: yield* asOthersAgree(first, records) };
  const weigh = weigherOf(model);
  const pairs: (readonly Evidence[])[] = [];
  for (const [one, other] of candidatesAmong(fields, records)) {
    pairs.push(weigh(one, other));
    if (pairs.length % stepSize === 0) yield;
  }
  return yield* expectation(model, pairs);
}

const randomPairs = 4_000;

/** Of any two records nearly all have nothing to do with each other. */
function* asOthersAgree(model: Model, records: readonly ComparedRecord[]): InSteps<Model["ofOthers"]> {
  const weigh = weigherOf(model);
  const tally = new Tally(model, "ofOthers");
  const random = randomFrom(7);
  const any = (): ComparedRecord | undefined => records[Math.floor(random() * records.length)];
  for (let count = 0; count < randomPairs; count += 1) {
    const [one, other] = [any(), any()];
    if (one && other && one !== other) tally.add(weigh(one, other), 1);
    if (count % stepSize === 0) yield;
  }
  return tally.shares();
}
