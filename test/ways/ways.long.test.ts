import { askBoth } from "./ask-both";
import type { Asker } from "./askers";
import { cases, walks } from "./cases";
import { openWorld, play } from "./episode";
import { openOffice } from "./office";
import { type Place, openPlace } from "./place";
import type { Question } from "./question";
import { Tally } from "./tally";

/** Each question is asked by who sees all, by two in whose rights the most is to be told apart, and by one of the others in turn. */
const always = ["the administrator", "me", "mate"];
const inTurn = ["reportAndMate", "report", "sharer", "one who may nothing", "nobody"];

let place: Place;
let all: readonly Asker[];
const askersOf = (index: number): readonly Asker[] => {
  const names = [...always, inTurn[index % inTurn.length]];
  return all.filter(({ name }) => names.includes(name));
};
beforeAll(async () => {
  place = await openPlace({ withDemo: false });
  all = [...(await openOffice(place, 3)), { name: "nobody", bearer: null, weight: 0 }];
});
afterAll(() => place.close());

const questionOf = (query: string, variables: object = {}): Question => ({
  ...{ query, variables: variables as Question["variables"], operationName: null, marks: new Map() },
});

test("what was thought of is answered to the byte alike, whoever asks", async () => {
  for (const [index, [query, ...variables]] of cases.entries()) {
    // What is asked with other values, and with the first ones again, is answered by what was kept.
    const asked = variables.length > 1 ? [...variables, variables[0]] : [variables[0]];
    for (const asker of askersOf(index))
      for (const each of asked) {
        const { difference } = await askBoth(place, asker, questionOf(query, each));
        expect({ query, asker: asker.name, variables: each, difference }).toMatchObject({ difference: null });
      }
  }
});

test("what could be very large is read level by level", async () => {
  const query = "{ leads(first: 250) { nodes { contacts(first: 250) { nodes { id } } } } }";
  for (const asker of askersOf(0))
    expect(await askBoth(place, asker, questionOf(query))).toMatchObject({ isCompiled: false, difference: null });
});

test.each(walks)("%s goes from cursor to cursor alike, whoever asks", async (list) => {
  const query = `query ($c: String) { list: ${list} { edges { cursor } nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
  for (const asker of askersOf(0)) {
    let c: string | null = null;
    for (let step = 0; step < 4; step += 1) {
      const { body, difference } = await askBoth(place, asker, questionOf(query, { c }));
      expect(difference).toBeNull();
      c = nextOf(body, list.includes("last"));
      if (c === null) break;
    }
  }
});

function nextOf(body: string, isBackward: boolean): string | null {
  const { data } = JSON.parse(body) as {
    data: { list: { pageInfo: { startCursor: string | null; endCursor: string | null } } } | null;
  };
  const ends = data?.list.pageInfo;
  return (isBackward ? ends?.startCursor : ends?.endCursor) ?? null;
}

test("questions of any shape are answered to the byte alike, while records and rights are changed", async () => {
  const tally = new Tally();
  for await (const round of play(place, await openWorld(place, 0), 0, 40)) tally.note("0", round);
  expect(tally.differences).toEqual([]);
  expect(tally.share).toBeGreaterThan(0.4);
});
