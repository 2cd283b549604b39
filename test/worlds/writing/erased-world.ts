import type { Done } from "../reading/history";
import { shapes } from "../account/shapes";
import type { World, WorldRecord } from "../account/world";
import { type Written, changed } from "./verdict";

/** What an erasure leaves (`docs/adr/0052`). */
export interface Erased {
  readonly world: World;
  /** Each link that is cut counts a version of who held it. */
  readonly cut: readonly Written[];
  /** What was done before, without what named the person. */
  readonly done: readonly Done[];
}

const ones = ["companyId", "mainContactId", "leadId", "cardId"] as const;

type Cut = (record: WorldRecord) => Partial<WorldRecord> | null;

/** The ways in which a record leads to what goes, each by itself. */
const cuts = (ids: ReadonlySet<string>): readonly Cut[] => [
  ...ones.map(
    (column): Cut =>
      (record) =>
        ids.has(record[column] ?? "") ? { [column]: null } : null,
  ),
  ({ contactIds }) =>
    contactIds.some((id) => ids.has(id)) ? { contactIds: contactIds.filter((id) => !ids.has(id)) } : null,
];

/** What has to do with the person alone: entries and requests of the person, and entries of these. */
export function goneWith({ records }: World, person: WorldRecord): readonly WorldRecord[] {
  const requests = records.filter(({ kind, mainContactId }) => kind === "REQUEST" && mainContactId === person.id);
  const cards = new Set([person, ...requests].map(({ id }) => id));
  const entries = records.filter(({ kind, cardId }) => kind === "ACTIVITY" && cards.has(cardId ?? ""));
  return [...entries, ...requests];
}

/** Everything that leads to the person, gone with it or not. */
export function leadingTo(world: World, person: WorldRecord): readonly WorldRecord[] {
  const only = cuts(new Set([person.id]));
  const direct = world.records.filter((record) => only.some((cut) => cut(record) !== null));
  return [...new Set([...direct, ...goneWith(world, person)])];
}

/** The world without the person. */
export function erasedWorld(world: World, person: WorldRecord, done: readonly Done[]): Erased {
  const gone = new Set([person, ...goneWith(world, person)].map(({ id }) => id));
  const written: Written[] = [];
  const records = world.records
    .filter(({ id }) => !gone.has(id))
    .map((record) => {
      let kept = record;
      if (record.file && record.cardId === person.id) {
        const emptied = changed(kept, { file: null }, "UPDATE");
        written.push(emptied);
        kept = emptied.after;
      }
      for (const cut of cuts(gone)) {
        const set = cut(kept);
        if (set === null) continue;
        const one = changed(kept, set, "UPDATE");
        written.push(one);
        kept = one.after;
      }
      return kept;
    });
  return {
    world: { ...world, records },
    cut: written,
    done: done
      .filter(({ after }) => !gone.has(after.id))
      .map((each) => ({
        ...each,
        before: each.before && without(each.before, person),
        after: without(each.after, person),
      })),
  };
}

/** A record as a change row keeps it then. */
function without(record: WorldRecord, { id }: WorldRecord): WorldRecord {
  const { ones: led } = shapes[record.kind];
  const named = [...led.map(({ column }) => column), "cardId"].filter((column) => record[column as "cardId"] === id);
  return {
    ...record,
    ...Object.fromEntries(named.map((column) => [column, null])),
    contactIds: record.contactIds.filter((each) => each !== id),
  };
}
