import { isCalling } from "../compared-field";
import type { InSteps } from "./learn";
import { type Model, usualShare } from "./model";
import { judge } from "./score";
import { Tally } from "./tally";
import { usual } from "./usual";
import type { Evidence } from "./weigh";

const rounds = 8;
/** What is less probable than this counts for nothing. */
const least = 0.001;
/** No share becomes more than so many times what is usual, nor less: what is learned can't run away. */
const mostApart = 3;
/** What is usual of the number of doubles counts as much as so many of them. */
const weightOfUsual = 20;

/** By what it holds of pairs now, how doubles agree and how many there are; and by that, anew. */
export function* expectation(model: Model, pairs: readonly (readonly Evidence[])[]): InSteps<Model> {
  let current = model;
  for (let round = 0; round < rounds; round += 1) {
    current = maximised(model, current, pairs);
    yield;
  }
  return current;
}

function maximised(first: Model, current: Model, pairs: readonly (readonly Evidence[])[]): Model {
  const tally = new Tally(first, "ofDoubles");
  const changes = changesSince(first, current);
  let doubles = 0;
  for (const evidence of pairs) {
    const { score } = judge(
      current,
      evidence.map((each) => ({ ...each, weight: each.weight + changes(each) })),
    );
    if (score < least) continue;
    doubles += score;
    tally.add(evidence, score);
  }
  return { ...current, ofDoubles: bounded(first, tally.shares()), odds: oddsOf(first, doubles) };
}

/** By how much a weight is another than it was when the pair was compared. */
const changesSince =
  (first: Model, current: Model) =>
  ({ field, level }: Evidence): number =>
    Math.log((current.ofDoubles[field]?.[level] ?? 1) / (first.ofDoubles[field]?.[level] ?? 1));

/** What a record is called is never learned to matter little: who stands at one address would be one. */
const bounded = ({ fields }: Model, shares: Model["ofDoubles"]): Model["ofDoubles"] =>
  shares.map((levels, field) => {
    const as = fields[field]?.as ?? "words";
    const known = usual[as].ofDoubles;
    if (isCalling(as)) return known;
    return levels.map((share, level) => {
      const usually = known[level] ?? share;
      return Math.min(usually * mostApart, Math.max(usually / mostApart, share));
    });
  });

function oddsOf({ census }: Model, doubles: number): number {
  const share = usualShare(census);
  const expected = (share * census.counted ** 2) / 2;
  return Math.log((share * (doubles + weightOfUsual)) / (expected + weightOfUsual));
}
