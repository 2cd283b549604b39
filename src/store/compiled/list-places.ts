import type { ListPlace } from "./asked-lists";
import type { ListSketch, RecordSketch } from "./sketch";

const known = new WeakMap<object, readonly ListPlace[]>();

/** The lists of a sketch in the order of their slots, worked out once. */
export function listPlacesIn(sketch: ListSketch | RecordSketch): readonly ListPlace[] {
  const places = known.get(sketch) ?? [...placesIn(sketch)].sort((a, b) => a.list.slot - b.list.slot);
  known.set(sketch, places);
  return places;
}

const placesIn = (sketch: ListSketch | RecordSketch): Iterable<ListPlace> =>
  "slot" in sketch
    ? placesOfList({ list: sketch, name: sketch.of.plural, isTop: true, within: null })
    : placesOfRecord(sketch, null);

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
