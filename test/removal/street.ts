import { setTimeout as after } from "node:timers/promises";
import { type Person, expectDone } from "../records/office";

/** What the others of the account wait, in milliseconds. */
export interface Waited {
  readonly reading: Percentiles;
  readonly writing: Percentiles;
}

interface Percentiles {
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

const page = `{ leads(first: 50) { nodes { id name price { amount } responsible { name } company { name } } } }`;
const tasks = `{ tasks(first: 20, orderBy: [{ field: DUE_BY, direction: ASC }]) { nodes { id text card { __typename } } } }`;
const one = `query ($id: ID!) { lead(id: $id) { id name tasks(first: 20) { nodes { text } } } }`;

/** Somebody who works, and a lead of this person's own. */
export interface Neighbour {
  readonly person: Person;
  readonly lead: string;
}

const pause = 25;

/** Everybody reads a page, the tasks, and one lead, and writes that one, again and again until `isOver`. */
export async function work(neighbours: readonly Neighbour[], isOver: () => boolean): Promise<Waited> {
  const [reading, writing]: [number[], number[]] = [[], []];
  const timed = async (times: number[], act: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
    await after(pause);
  };
  await Promise.all(
    neighbours.map(async ({ person, lead }) => {
      while (!isOver()) {
        await timed(reading, () => person.get(page));
        await timed(reading, () => person.get(tasks));
        await timed(reading, () => person.get(one, { id: lead }));
        const change = { id: lead, source: `fair ${reading.length}` };
        await timed(writing, async () => expectDone(await person.act("updateLead", change, "")));
      }
    }),
  );
  return { reading: percentilesOf(reading), writing: percentilesOf(writing) };
}

function percentilesOf(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((some, another) => some - another);
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), count: times.length };
}
