import fc from "fast-check";
import { allOf, anyOf } from "../../src/rights/combining";
import { implies } from "../../src/rights/implication";
import { everything, fieldIs, fieldIsNot, matches, nothing, userIn } from "../../src/rights/predicate";
import type { Predicate, RecordFacts } from "../../src/rights/predicate";

const users = ["anna", "boris", "clara"];
const stages = ["new", "won", "lost"];

const leaf: fc.Arbitrary<Predicate> = fc.oneof(
  fc.constantFrom(everything, nothing),
  fc.tuple(fc.constantFrom("responsible", "creator"), fc.subarray(users)).map(([column, some]) => userIn(column, some)),
  fc.tuple(fc.constantFrom(fieldIs, fieldIsNot), fc.subarray(stages)).map(([make, some]) => make("stage", some)),
  fc
    .tuple(fc.constantFrom(fieldIs, fieldIsNot), fc.subarray(["MANUAL", "AUTOMATIC"]))
    .map(([make, some]) => make("origin", some)),
);

const predicate: fc.Arbitrary<Predicate> = fc.letrec<{ tree: Predicate }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("tree"), { maxLength: 4 }).map((some) => anyOf(...some)),
    fc.array(tie("tree"), { maxLength: 4 }).map((some) => allOf(...some)),
  ),
})).tree;

const record: fc.Arbitrary<RecordFacts> = fc.record(
  {
    responsible: fc.constantFrom(...users, "stranger", null),
    creator: fc.constantFrom(...users, "stranger", null),
    stage: fc.constantFrom(...stages, "other", null),
    origin: fc.constantFrom("MANUAL", "AUTOMATIC", null),
  },
  { requiredKeys: [] },
);

const runs = { numRuns: 3_000, seed: 20 };

describe("whatever is simplified, the records stay the same", () => {
  it("of a union", () => {
    const holds = (some: Predicate[], facts: RecordFacts) =>
      matches(anyOf(...some), facts) === some.some((each) => matches(each, facts));
    fc.assert(fc.property(fc.array(predicate, { maxLength: 4 }), record, holds), runs);
  });

  it("of an intersection", () => {
    const holds = (some: Predicate[], facts: RecordFacts) =>
      matches(allOf(...some), facts) === some.every((each) => matches(each, facts));
    fc.assert(fc.property(fc.array(predicate, { maxLength: 4 }), record, holds), runs);
  });

  it("what a predicate implies, its records keep to", () => {
    const holds = (one: Predicate, other: Predicate, facts: RecordFacts) =>
      !implies(one, other) || !matches(one, facts) || matches(other, facts);
    fc.assert(fc.property(predicate, predicate, record, holds), runs);
  });
});

const mine = userIn("responsible", ["anna"]);
const ours = userIn("responsible", ["anna", "boris"]);
const made = userIn("creator", ["anna"]);
const won = fieldIs("stage", ["won"]);
const notWon = fieldIsNot("stage", ["won"]);

it.each<[string, Predicate, Predicate]>([
  ["no user is nothing", userIn("responsible", []), nothing],
  ["no value is nothing", fieldIs("stage", []), nothing],
  ["none of no values is everything", fieldIsNot("stage", []), everything],
  ["a union of nothing is nothing", anyOf(), nothing],
  ["an intersection of nothing is everything", allOf(), everything],
  ["a union with everything is everything", anyOf(mine, everything), everything],
  ["an intersection with nothing is nothing", allOf(mine, nothing), nothing],
  ["the owners of one column become one set", anyOf(mine, made, ours), anyOf(made, ours)],
  ["an intersection keeps the owners that both have", allOf(mine, ours), mine],
  ["owners that exclude each other are nobody", allOf(mine, userIn("responsible", ["boris"])), nothing],
  ["a value and its opposite are everything", anyOf(won, notWon), everything],
  ["a value without itself is nothing", allOf(won, notWon), nothing],
  [
    "values without one of them are the others",
    allOf(fieldIs("stage", ["won", "lost"]), notWon),
    fieldIs("stage", ["lost"]),
  ],
  ["what a member contains adds nothing", anyOf(mine, allOf(mine, won)), mine],
  ["what contains a member takes nothing away", allOf(mine, anyOf(ours, made)), mine],
  ["unions within unions are flat", anyOf(made, anyOf(won, mine)), anyOf(made, won, mine)],
  ["intersections within intersections are flat", allOf(made, allOf(won, mine)), allOf(made, won, mine)],
  ["a user named twice is one", userIn("creator", ["anna", "anna"]), made],
])("%s", (_, said, meant) => {
  expect(said).toEqual(meant);
});

it.each([
  ["userIn", userIn("responsible", ["anna"]), false],
  ["fieldIs", won, false],
  ["fieldIsNot", notWon, true],
])("an absent owner or fact is in no set: %s", (_, asked, expected) => {
  expect(matches(asked, {})).toBe(expected);
  expect(matches(asked, { responsible: null, stage: null })).toBe(expected);
});

it("can't be changed once it is made", () => {
  const said = anyOf(mine, allOf(made, won));
  const frozen = (each: unknown): boolean =>
    typeof each !== "object" || each === null || (Object.isFrozen(each) && Object.values(each).every(frozen));
  expect(frozen(said)).toBe(true);
});

it("does not see users that were added to a list after it was read", () => {
  const list = ["anna"];
  const said = userIn("responsible", list);
  list.push("boris");
  expect(matches(said, { responsible: "boris" })).toBe(false);
});

it("answers nothing where it is asked something it does not know", () => {
  const unknown = { is: "everyone" } as unknown as Predicate;
  expect(matches(unknown, { responsible: "anna" })).toBe(false);
});
