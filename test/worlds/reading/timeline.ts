import { apiIdOf, cardKinds, hangingKinds, typeNameOf } from "../account/shapes";
import type { WorldRecord } from "../account/world";
import { agree } from "../agree";
import type { Visit } from "../visit";
import { drawSubject } from "../writing/draw-id";
import { type Done, type Entry, entrySelection, expectedEntries, knownEntries } from "./history";

type Node = { readonly __typename: string; readonly id: string } & Partial<Entry>;

interface Timeline {
  readonly totalCount: { readonly count: number };
  readonly nodes: readonly Node[];
}

const types = [...hangingKinds, "CHANGE"] as const;
type TimelineType = (typeof types)[number];

/** Another card, or none: of what hangs itself there is no timeline. */
const hanging = hangingKinds.map((kind) => `... on ${typeNameOf(kind)} { id }`).join(" ");

const fieldOf = (id: string, of: readonly TimelineType[], index: number): string =>
  `t${String(index)}: timeline(id: "${id}", types: [${of.join(" ")}], first: 250) { totalCount { count }
    nodes { __typename ${hanging} ... on Change { id ${entrySelection} } } }`;

/**
 * Timelines of some cards: what hangs on each, as far as its own VIEW reaches it, and the entries of the card's change
 * log, the newest first (`rights.md` 7). None of a card that is hidden, nor of what is no card.
 */
export async function readTimelines(visit: Visit, done: readonly Done[]): Promise<void> {
  const { onlooker, random } = visit;
  const changed = new Set(done.map(({ after }) => after.id));
  const ofChanged = onlooker.world.records.filter(({ id }) => changed.has(id) && random.chance(0.3)).slice(0, 3);
  const drawn = Array.from({ length: 6 }, () => drawSubject(visit, { kinds: cardKinds, action: "VIEW" }));
  const asked = [...ofChanged.map((record) => ({ id: apiIdOf(record), record })), ...drawn].map((subject) => ({
    ...subject,
    of: types.filter(() => random.chance(0.8)),
  }));
  const fields = asked.map(({ id, of }, index) => fieldOf(id, of, index));
  const answered = await visit.read<Readonly<Record<string, Timeline | null>>>(`{ ${fields.join(" ")} }`);
  for (const [index, { id, record, of }] of asked.entries()) {
    const timeline = answered[`t${String(index)}`] ?? null;
    const card = record && cardKinds.some((kind) => kind === record.kind) ? onlooker.find(record.id) : null;
    agree(`timeline of ${id}`, timeline && toldBy(record, timeline), card && expectedOf(visit, { card, of, done }));
    if (record?.isDeleted === false) count(visit, record, of);
  }
}

/** The ids are made when something is written down: the last that was comes first. */
function toldBy(record: WorldRecord | null, { totalCount, nodes }: Timeline): object {
  const ids = nodes.map(({ id }) => id.slice(id.indexOf("_") + 1));
  agree("order of a timeline", ids, ids.toSorted().toReversed());
  const entries = nodes.filter((node): node is Node & Entry => node.__typename === "Change");
  return {
    count: totalCount.count,
    hanging: nodes.flatMap(({ __typename, id }) => (__typename === "Change" ? [] : [id])).toSorted(),
    entries: record ? knownEntries(record.kind, entries.map(entryOf)) : [],
  };
}

const entryOf = ({ action, version, via, actor, fields }: Entry): Entry => ({ action, version, via, actor, fields });

interface Subject {
  readonly card: WorldRecord;
  readonly of: readonly TimelineType[];
  readonly done: readonly Done[];
}

function expectedOf(visit: Visit, { card, of, done }: Subject): object {
  const seen = hangingKinds.filter((kind) => of.includes(kind)).flatMap((kind) => visit.onlooker.sees(kind));
  const own = seen.filter(({ cardId }) => cardId === card.id);
  const entries = of.includes("CHANGE") ? expectedEntries(visit, card, done) : [];
  return { count: own.length + entries.length, hanging: own.map(apiIdOf).toSorted(), entries };
}

/** The card that is asked about, and what hangs on one that is seen. */
function count({ onlooker, grounds: { tally } }: Visit, record: WorldRecord, of: readonly TimelineType[]): void {
  const view = onlooker.judge("VIEW", record);
  tally.add("timeline", "VIEW", view);
  if (!view.allowed) return;
  for (const each of onlooker.world.records)
    if (each.cardId === record.id && !each.isDeleted && of.some((kind) => kind === each.kind))
      tally.add("timeline", "VIEW", onlooker.judge("VIEW", each));
}
