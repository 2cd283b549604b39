import { QuickTexts } from "../../src/store/quick-texts";

/** What its readings took, one after the other: in a pipeline, where "ended" is one that was cut short, or on the pool. */
type Life = readonly (number | "ended" | { readonly pool: number })[];

let texts: QuickTexts;
let now: number;
beforeEach(() => {
  texts = new QuickTexts();
  now = 0;
});

function live(life: Life, text = "text"): boolean {
  for (const took of life) {
    if (took === "ended") texts.hearEnded(text, now);
    else if (typeof took === "number") texts.hear(text, took, now);
    else texts.hearOfPool(text, took.pool, now);
  }
  return texts.has(text);
}

const pool = { pool: 4 };
const times = (count: number, ...life: Life): Life => Array.from({ length: count }, () => life).flat();

test.each<readonly [name: string, isHere: boolean, life: Life]>([
  ["that nobody has asked", false, []],
  ["that the pool has answered soon", true, [pool]],
  ["that the pool took long to answer", false, [{ pool: 9 }]],
  ["that PostgreSQL plans on three connections", true, [pool, 30, 30, 30, 0.3]],
  ["that is always slow", false, [pool, ...times(5, 6)]],
  ["that is quick", true, [pool, ...times(500, 3.9)]],
  ["that is slow for half of the time", true, [pool, ...times(500, 9, 0.2)]],
  [
    "that was quick, and is slow four times of five now",
    false,
    [pool, ...times(500, 0.2), ...times(40, 9, 9, 0.2, 9, 9)],
  ],
  ["little known, of which one is ended", false, [pool, ...times(9, 0.2), "ended"]],
  ["known as quick, of which one is ended", true, [pool, ...times(99, 0.2), "ended"]],
  ["of which one of ten is ended", false, [pool, ...times(10, ...times(9, 0.2), "ended")]],
])("a text %s: is it the pipelines'? %p", (_, isHere, life) => {
  live([pool, ...times(100, 0.2)], "another");
  expect(live(life)).toBe(isHere);
});

test("what takes as long as all others on a machine out of breath stays, and what takes longer leaves", () => {
  live([pool, ...times(99, 0.2)], "another");
  for (let round = 0; round < 200; round += 1)
    for (const [text, took] of [
      ["one", 3],
      ["two", 7],
      ["another", 4],
      ["slow", 9],
    ] as const)
      live([pool, took], text);
  expect(["one", "two", "another", "slow"].filter((text) => texts.has(text))).toEqual(["one", "two", "another"]);
});

test("what was sent away is tried again when the pool is quick with it, each time after twice as long, ten minutes at most", () => {
  live([pool, "ended"]);
  for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600]) {
    now += seconds * 1_000 - 1;
    expect(live([pool])).toBe(false);
    now += 1;
    expect(live([{ pool: 9 }])).toBe(false);
    expect(live([pool])).toBe(true);
    expect(live([9, 9])).toBe(false);
  }
  now += 600_000;
  expect(live([pool, ...times(9, 0.2)])).toBe(true);
  // It has proved itself.
  expect(live(["ended"])).toBe(false);
  now += 1_000;
  expect(live([pool])).toBe(true);
});

test("a thousand texts are remembered", () => {
  for (let number = 0; number <= 1_000; number += 1) live([pool], `text ${number}`);
  expect([texts.has("text 0"), texts.has("text 1"), texts.has("text 1000")]).toEqual([false, true, true]);
});
