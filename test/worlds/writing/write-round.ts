import type { Visit } from "../visit";
import type { Call } from "./call";
import { calls } from "./draw-more-calls";
import { type Course, compareRecords, perform } from "./perform";

/** Writes of every sort that the gateway has, in an order of chance, each a number of times. */
export async function writeRound(
  visit: Visit,
  course: Course,
  { has, measure }: { readonly has: ReadonlySet<string>; readonly measure: number },
): Promise<void> {
  const drawn = calls.flatMap(({ draw, times }) => Array.from({ length: Math.ceil(times * measure) }, () => draw));
  const shuffled = drawn.map((draw) => ({ draw, place: visit.random.next() })).toSorted((a, b) => a.place - b.place);
  for (const { draw } of shuffled) {
    const call = draw(visit);
    if (!has.has(call.mutation)) continue;
    count(visit, call);
    await perform(visit, course, call);
  }
  await compareRecords(visit.grounds.client, course.world, "all writes");
}

/** Counts what the rights said of the records of a call; trash, which is no right, aside. */
function count(
  { onlooker, grounds: { tally } }: Visit,
  { path, action, counted, items, givenTo, alsoAsked }: Call,
): void {
  const place = path.startsWith("restore");
  for (const { about } of items) {
    if (about?.isDeleted === place) tally.add(path, counted ?? action, onlooker.judge(counted ?? action, about));
    if (about && givenTo) tally.add(path, "ASSIGN", onlooker.judge("ASSIGN", about));
  }
  for (const [asked, record] of alsoAsked?.asked ?? [])
    if (!record.isDeleted) tally.add(alsoAsked?.path ?? path, asked, onlooker.judge(asked, record));
}
