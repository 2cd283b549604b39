import type { Door } from "../door";
import { isFresh } from "../freshness";
import type { PageRequest } from "../reading/wanted";
import { Refusal } from "../refusals";
import { type Sql, nothingMore, sql } from "../sql";
import type { Standing } from "../standing";
import type { Filled } from "../template";
import { Answer } from "./answer";
import { type AskedList, type ListPlace, askList, ownParts, shapeOf } from "./asked-lists";
import type { Drawing } from "./drawing";
import { sqlOf } from "./json";
import { topListJson } from "./list-json";
import { listPlacesIn } from "./list-places";
import { NotCompiled } from "./not-compiled";
import { fillPlan } from "./plans";
import { foundRow, recordJson } from "./record-json";
import type { ListSketch, PayloadSketch, RecordSketch } from "./sketch";

/** A sketch with what one request asks of its lists, by slot. */
export interface CompiledQuestion<Sketch> {
  readonly sketch: Sketch;
  /** Throws what the reading of an argument throws. */
  readonly requests: () => AskedRequests;
}

export interface AskedRequests {
  /** By slot. */
  readonly bySlot: readonly PageRequest[];
  /** Is it the same object each time, since no variable is in it? */
  readonly isConstant: boolean;
}

/** A page and all that hangs on it, in one statement. Throws `NotCompiled` where the plain reading has to answer. */
export const answerPage = (door: Door, { sketch, requests }: CompiledQuestion<ListSketch>): Promise<Answer> =>
  answer(door, { sketch, requests, own: [], draw: (drawing) => sqlOf(topListJson(sketch, drawing)) });

/** A record by its UUID, `null` where it is hidden or unknown, and all that hangs on it. Throws `NotCompiled`. */
export function answerOne(
  door: Door,
  id: string | null,
  { sketch, requests }: CompiledQuestion<RecordSketch>,
): Promise<Answer> {
  const uuid = sql`${id}::uuid`;
  const draw = (drawing: Drawing): Sql =>
    sql`coalesce((${foundRow({ sketch, id: uuid, when: nothingMore }, drawing)}), 'null')`;
  return answer(door, { sketch, requests, own: [uuid], draw });
}

interface Asked extends CompiledQuestion<ListSketch | RecordSketch> {
  readonly own: readonly Sql[];
  readonly draw: (drawing: Drawing) => Sql;
}

/** Once more where so much fits that the first statement, which looks for all of it, has left it at that. */
async function answer(door: Door, asked: Asked): Promise<Answer> {
  for (const fitsMuch of [false, true]) {
    const text = await door.answer((standing) => compiledOrNot(() => planFor(standing, asked, fitsMuch)));
    if (text !== null) return new Answer(text);
  }
  throw new NotCompiled();
}

/** What is refused is said by the plain reading, in its own order and words. */
function compiledOrNot(make: () => Filled): Filled {
  try {
    return make();
  } catch (fault) {
    throw fault instanceof Refusal ? new NotCompiled() : fault;
  }
}

function planFor(standing: Standing, { sketch, requests, own, draw }: Asked, fitsMuch: boolean): Filled {
  const { lists, shape, parts } = askedWith(standing, sketch, requests());
  return fillPlan({
    ...{ standing, sketch, shape: fitsMuch ? `much\n${shape}` : shape },
    own: [...own, ...parts],
    draw: () => checked(standing, draw(drawingOf(standing, lists, fitsMuch))),
  });
}

/** What a request asks of the lists of a sketch, in the order of their slots, and how that decides the text. */
export interface AskedLists {
  readonly lists: readonly AskedList[];
  readonly shape: string;
  readonly parts: readonly Sql[];
}

/** Of requests that come again. */
const known = new WeakMap<AskedRequests, WeakMap<Standing, AskedLists>>();

export function askedWith(
  standing: Standing,
  sketch: ListSketch | RecordSketch | PayloadSketch,
  requests: AskedRequests,
): AskedLists {
  const { bySlot, isConstant } = requests;
  if (!isConstant) return askAll(standing, listPlacesIn(sketch), bySlot);
  const byStanding = known.get(requests) ?? new WeakMap<Standing, AskedLists>();
  const kept = byStanding.get(standing);
  if (kept) return kept;
  const asked = askAll(standing, listPlacesIn(sketch), bySlot);
  known.set(requests, byStanding.set(standing, asked));
  return asked;
}

function askAll(standing: Standing, places: readonly ListPlace[], requests: readonly PageRequest[]): AskedLists {
  const lists = places.map((place) => askList(standing, place, requestOf(requests, place)));
  throwIfTooMany(places, lists);
  const shape = lists.map((list, index) => shapeOf(list, requestOf(requests, places[index]))).join("\n");
  return { lists, shape, parts: lists.flatMap(ownParts) };
}

function requestOf(requests: readonly PageRequest[], place: ListPlace | undefined): PageRequest {
  const request = requests[place?.list.slot ?? -1];
  if (!request) throw new Error("a list of the question was not asked for");
  return request;
}

const mostRows = 25_000;

/** PostgreSQL holds an answer whole: what could be very large is read level by level. */
function throwIfTooMany(places: readonly ListPlace[], lists: readonly AskedList[]): void {
  const rows: number[] = [];
  for (const { list, within } of places) {
    rows[list.slot] = (within === null ? 1 : (rows[within] ?? 1)) * (lists[list.slot]?.window.size ?? 1);
  }
  if (rows.reduce((sum, each) => sum + each, 0) > mostRows) throw new NotCompiled();
}

/** What statements are drawn with that answer these lists, which stand in the order of their slots. */
export function drawingOf(standing: Standing, lists: readonly AskedList[], fitsMuch = false): Drawing {
  let aliases = 0;
  const drawing: Drawing = {
    standing,
    lists,
    fitsMuch,
    nextAlias: () => `o${(aliases += 1)}`,
    recordJson: (sketch, at) => recordJson(sketch, drawing, at),
  };
  return drawing;
}

/** As `checkedReading`: one row, its `answer` null where the rights no longer hold. */
const checked = (standing: Standing, drawn: Sql): Sql =>
  sql`select f.fresh, case when f.fresh then ${drawn} end as answer from (select ${isFresh(standing)} as fresh offset 0) f`;
