import type { ListPlace } from "./asked-lists";
import type { ListSketch, PayloadSketch, RecordSketch } from "./sketch";

type AnySketch = ListSketch | RecordSketch | PayloadSketch;

const known = new WeakMap<object, readonly ListPlace[]>();

/** The lists of a sketch in the order of their slots, worked out once. */
export function listPlacesIn(sketch: AnySketch): readonly ListPlace[] {
  const kept = known.get(sketch);
  if (kept) return kept;
  const places = [...placesIn(sketch)].sort((a, b) => a.list.slot - b.list.slot);
  known.set(sketch, places);
  return places;
}

function placesIn(sketch: AnySketch): Iterable<ListPlace> {
  if ("slot" in sketch) return placesOfList({ list: sketch, name: sketch.of.plural, isTop: true, within: null });
  return "payload" in sketch ? placesOfPayload(sketch) : placesOfRecord(sketch, null);
}

function* placesOfPayload({ payload }: PayloadSketch): Iterable<ListPlace> {
  for (const member of payload) if (member.is === "record") yield* placesOfRecord(member.record, null);
}

function* placesOfList(place: ListPlace): Iterable<ListPlace> {
  yield place;
  for (const member of place.list.members) {
    const parts = member.is === "edges" ? member.inner : [member];
    for (const part of parts) if ("node" in part) yield* placesOfRecord(part.node, place.list.slot);
  }
}

function* placesOfRecord({ members }: RecordSketch, within: number | null): Iterable<ListPlace> {
  for (const member of members) {
    if (member.is === "one") yield* placesOfRecord(member.target, within);
    if (member.is === "card") for (const target of member.targets.values()) yield* placesOfRecord(target, within);
    if (member.is === "many") yield* placesOfList({ list: member.list, name: member.link.name, isTop: false, within });
  }
}
