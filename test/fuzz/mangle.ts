import type { Asked } from "./document";
import { garbled } from "./ids";
import type { Luck } from "./luck";
import { oddStrings, oddValue } from "./words";

type Mangle = (luck: Luck, text: string) => string;

const cut: Mangle = (luck, text) => {
  const at = luck.whole(0, text.length);
  return text.slice(0, at) + text.slice(at + luck.whole(1, 30));
};
const double: Mangle = (luck, text) => {
  const at = luck.whole(0, text.length);
  return text.slice(0, at + luck.whole(1, 60)) + text.slice(at);
};
const insert: Mangle = (luck, text) => {
  const at = luck.whole(0, text.length);
  return (
    text.slice(0, at) + luck.pick([...oddStrings, "{", "}", "!", "...", "@skip", "$", "#", '"""', "&"]) + text.slice(at)
  );
};
const words = /[A-Za-z_]\w*/g;

/** Two of its words changed for each other: a field of another type, an argument of another field. */
const swap: Mangle = (luck, text) => {
  const found = text.match(words) ?? ["x"];
  const [one, other] = [luck.pick(found), luck.pick(found)];
  return text.replace(new RegExp(`\\b${one}\\b`), other);
};
const rename: Mangle = (luck, text) => {
  const one = luck.pick(text.match(words) ?? ["x"]);
  const names = ["__proto__", "constructor", "toString", "accountId", "id", "x".repeat(2_000)];
  return text.replace(new RegExp(`\\b${one}\\b`), luck.pick(names));
};

const wholes: readonly ((luck: Luck) => string)[] = [
  () => "",
  () => "{}",
  () => "{ }",
  (luck) => "{ leads { nodes ".repeat(luck.whole(50, 900)),
  (luck) => `{ ${"leads { nodes { contacts { nodes { company { ".repeat(luck.whole(2, 12))} id ${"} ".repeat(200)}`,
  (luck) => `{ ${luck.times(luck.whole(50, 1_500), (each) => `a${each}: me { id }`).join(" ")} }`,
  (luck) =>
    `{ ${luck.times(luck.whole(20, 300), (each) => `a${each}: leads(first: 250) { totalCount { count } }`).join(" ")} }`,
  (luck) => `{ me ${luck.times(luck.whole(10, 500), () => "@include(if: true)").join(" ")} { id } }`,
  (luck) => `{ lead(id: ${"[".repeat(luck.whole(10, 3_000))}) { id } }`,
  () => "query { ...A } fragment A on Query { ...B } fragment B on Query { ...A me { id } }",
  () => "{ me { id } } { me { id } }",
  () => "subscription { leads { nodes { id } } }",
  () => "type Query { a: Int } { me { id } }",
  () => "{ node(id: $nowhere) { id } }",
  () => "query ($a: Query) { me { id } }",
  () => "query ($a: [[[[Int!]!]!]!]! = 3) { me { id } }",
  () => "\ufeff{ me { id } }",
  (luck) => `# ${"c".repeat(luck.whole(1, 60_000))}\n{ me { id } }`,
  (luck) => `{ search(text: "${"q ".repeat(luck.whole(100, 4_000))}") { __typename } }`,
  (luck) => `{ node(id: """${luck.pick(oddStrings)}""") { id } }`,
  () => '{ search(text: "\\ud800 \\u0000 \\u{10FFFF}") { __typename } }',
];

/** A document that went wrong, or never was one. */
export function mangleDocument(luck: Luck, { query, variables }: Asked): Asked {
  if (luck.chance(0.15)) return { query: luck.pick(wholes)(luck), variables };
  let text = query;
  for (let rounds = luck.whole(1, 3); rounds > 0; rounds -= 1)
    text = luck.pick([cut, double, insert, swap, rename, swap, rename])(luck, text);
  return { query: text, variables };
}

/** Variables that do not fit the document any more: one place of them is something else, is missing, or is too much. */
export function mangleVariables(luck: Luck, { query, variables }: Asked): Asked {
  const names = Object.keys(variables);
  const copy = JSON.parse(JSON.stringify(variables)) as Record<string, unknown>;
  if (names.length === 0 || luck.chance(0.1)) copy[luck.pick(["x", "__proto__x", "v0", ""])] = oddValue(luck);
  for (const name of names.filter(() => luck.chance(0.6))) copy[name] = mangled(luck, copy[name]);
  return { query, variables: copy };
}

function mangled(luck: Luck, value: unknown): unknown {
  if (luck.chance(0.25)) return oddValue(luck);
  if (typeof value === "string") return luck.chance(0.5) ? garbled(luck, value) : luck.pick(oddStrings);
  if (Array.isArray(value)) return value.map((each: unknown) => (luck.chance(0.5) ? mangled(luck, each) : each));
  if (typeof value !== "object" || value === null) return oddValue(luck);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).filter(() => luck.chance(0.95));
  return Object.fromEntries(entries.map(([name, each]) => [name, luck.chance(0.5) ? mangled(luck, each) : each]));
}
