import { getOperationAST, parse } from "graphql";
import { answerPromises } from "../../src/graphql/executing/answer-promises";
import type { Way } from "../../src/graphql/executing/call";
import { compiledWay } from "../../src/graphql/executing/compiled-way";
import { plainWay } from "../../src/graphql/executing/plain-way";
import { sketchedWay } from "../../src/graphql/executing/sketched-way";
import { stringifyAnswer } from "../../src/graphql/executing/stringify-answer";
import { bearSketch, schema, seen, sketchOf } from "./town";

answerPromises(schema);

const sketching = { sketchOf, bearSketch };
const ways: Readonly<Record<string, Way>> = {
  "by sketches, the rest by graphql-js": sketchedWay(sketching, plainWay),
  "by sketches, the rest compiled": sketchedWay(sketching, compiledWay()),
  compiled: compiledWay(),
};

/** Each with its variables. */
const documents: readonly (readonly [string, object?])[] = [
  ["{ house(number: 1) { name guests } }"],
  ["{ first: house(number: 1) { called: name __typename } __typename second: house(number: 2) { name } }"],
  [
    "{ house(number: 1) { name } ...Q house(number: 1) { guests } } fragment Q on Query { house(number: 1) { n: name } }",
  ],
  ["{ ... { ... on Query { home { ...H } } } count } fragment H on House { ... on Place { name } guests }"],
  ["query ($a: Boolean!) { home @include(if: $a) { name } street @skip(if: $a) { name } count }", { a: true }],
  ["query ($a: Boolean!) { home @include(if: $a) { name } street @skip(if: $a) { name } count }", { a: false }],
  ["query ($a: Boolean = true) { home { name @skip(if: $a) guests } }"],
  ["query ($a: Boolean = true) { home { name @skip(if: $a) guests } }", { a: false }],
  ["query ($a: Boolean = true) { home { name @skip(if: $a) guests } }", { a: null }],
  [
    "query ($a: Boolean! $n: Int!) { home { name } @include(if: $a) }".replace(
      "{ name } @include(if: $a)",
      "@include(if: $a) { name } house(number: $n) { name }",
    ),
    { a: true, n: 3 },
  ],
  ["query ($n: Int!) { house(number: $n) { name } }", {}],
  ["query ($n: Int!) { house(number: $n) { name } }", { n: "one" }],
  ["query ($n: Int!) { house(number: $n) { name } }", { n: null }],
  ["query ($n: Int!, $m: Int!) { house(number: $n) { name } count(number: $m) }", { n: [], m: 1.5 }],
  ["query ($n: Int = 3) { house(number: $n) { name } count(number: $n) }"],
  ["query ($n: Int = 3) { house(number: $n) { name } count(number: $n) }", { n: null }],
  ["query ($n: Int) { count(number: $n) }"],
  ["{ ruin { name } }"],
  ["{ home { name } ruin { name } }"],
  ["{ count ruin { name } street { name } }"],
  ["{ broken { name } }"],
  ["{ home { name } broken { name } count }"],
  ["{ broken { name } again: broken { name } }"],
  ["{ broken { name } gone { name } }"],
  ["{ gone { name } broken { name } }"],
  ["{ a: gone { name } b: gone { name } ruin { name } }"],
  ["{ broken { name } place { name } home { rooms(first: 9) { number } } }"],
  ["{ home { name } h: home { rooms(first: 9) { number size } } }"],
  ["{ home { rooms(first: 9) { number } street { house { rooms(first: 8) { number } } } } }"],
  ["{ odd { name } }"],
  ["{ odd { name } home { name } more: odd { guests } count }"],
  ["{ street { note mayor house { name guests } } }"],
  [
    "{ places(sizes: [SMALL, LARGE]) { __typename name ... on House { rooms { number } } ...S } } fragment S on Street { house { n: name } }",
  ],
  ["query ($s: [Size!]) { places(sizes: $s) { name } }", { s: "SMALL" }],
  ["query ($s: [Size!]) { places(sizes: $s) { name } }", { s: ["SMALL", "HUGE"] }],
  ["query ($s: Boolean) { place(isStreet: $s) { name ... on Street { note } } }", { s: true }],
  ["query ($s: Spot!) { at(spot: $s) }", { s: { number: 1 } }],
  ["query ($s: Spot!) { at(spot: $s) }", { s: { number: 1, street: "x" } }],
  ["query ($d: Deep) { deep(deep: $d) }", { d: { of: { of: { name: "x" } } } }],
  ['query ($d: String) { deep(deep: { of: { name: $d }, name: "y" }) }', {}],
  ["{ a_b: count(number: 1) a: street { b: house { name } b_c: name } }"],
  ["{ __proto__: count constructor: count(number: 2) home { __proto__: name } }"],
  ["{ wreck { depth width } }"],
  ["{ wreck { width depth } count }"],
  ["{ __schema { queryType { name } } home { name } }"],
  ['{ __type(name: "Room") { fields { name } } }'],
  ["mutation { move { name } }"],
];

const asked = documents.map(([text, variables = {}]) => [text, variables] as const);

const answerOf = async (way: Way, text: string, variables: object, document = parse(text)): Promise<string> => {
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`no operation in ${text}`);
  const { errors, data, extensions } = await way({
    schema,
    document,
    operation,
    variables: { ...variables },
    context: {},
  });
  return stringifyAnswer({ errors, data, extensions });
};

describe.each(Object.entries(ways))("what is executed %s is answered to the byte as by graphql-js", (_way, way) => {
  test.each(asked)("%s %j", async (text, variables) => {
    const expected = await answerOf(plainWay, text, variables);
    const document = parse(text);
    // What comes often is compiled, and what was not compiled once is tried again.
    for (let time = 0; time < 5; time += 1) expect(await answerOf(way, text, variables, document)).toBe(expected);
  });
});

test.each(Object.entries(ways))("the same document is planned for each of its conditions: %s", async (_way, way) => {
  const text = "query ($a: Boolean!) { home @skip(if: $a) { name } h: home { n: name @include(if: $a) guests } }";
  const document = parse(text);
  for (const a of [true, false, true, false, true])
    expect(await answerOf(way, text, { a }, document)).toBe(await answerOf(plainWay, text, { a }));
});

test.each(Object.entries(ways))("no string of a document becomes code: %s", async (_way, way) => {
  // What graphql-jit takes for the mark of a date in the code that it writes.
  const date = "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0, globalThis.fault = 1";
  const text = `{ street { name } house(number: 1, name: "${date}") { rooms { number } } }`;
  const document = parse(text);
  for (let time = 0; time < 5; time += 1)
    expect(await answerOf(way, text, {}, document)).toBe(await answerOf(plainWay, text, {}));
  expect(globalThis).not.toHaveProperty("fault");
});

test("and some of it was neither executed nor asked by graphql-js", () => {
  expect(seen.texts).toBeGreaterThan(100);
  expect(seen.compiled).toBeGreaterThan(100);
});
