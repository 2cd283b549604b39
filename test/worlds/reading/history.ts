import { seesChange } from "../../support/naive";
import type { Onlooker } from "../account/onlooker";
import { apiIdOf } from "../account/shapes";
import { type WorldKind, type WorldRecord, kinds } from "../account/world";
import { agree } from "../agree";
import type { Visit } from "../visit";
import { drawSubject } from "../writing/draw-id";
import { fieldsOf, momentsMade } from "./logged-fields";

/** What a change came by. */
export type Via = "SESSION" | "TOKEN" | "JOB" | "IMPORT";

/** A change of a record, as the model has it. */
export interface Done {
  readonly action: string;
  readonly actor: string;
  readonly via: Via;
  readonly before: WorldRecord | null;
  readonly after: WorldRecord;
}

/** An entry of a change log, as it is answered. */
export interface Entry {
  readonly action: string;
  readonly version: number;
  readonly via: string;
  readonly actor: { readonly id: string } | null;
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

interface History {
  readonly totalCount: { readonly count: number };
  readonly nodes: readonly Entry[];
}

/** The change logs of some records: the entries that one sees, with the fields that one may read. */
export async function readHistories(visit: Visit, done: readonly Done[]): Promise<void> {
  const { onlooker, grounds, random } = visit;
  const changed = [...new Set(done.map(({ after }) => after.id))].filter(() => random.chance(0.5)).slice(0, 6);
  const subjects = Array.from({ length: 5 }, () => drawSubject(visit, { kinds, action: "VIEW" }));
  const records = onlooker.world.records.filter(({ id }) => changed.includes(id));
  const asked = [...records.map((record) => ({ id: apiIdOf(record), record })), ...subjects];
  const fields = asked.map(
    ({ id }, index) => `h${String(index)}: history(id: "${id}", first: 250) { totalCount { count }
      nodes { ${entrySelection} } }`,
  );
  const answered = await visit.read<Readonly<Record<string, History | null>>>(`{ ${fields.join(" ")} }`);
  for (const [index, { id, record }] of asked.entries()) {
    const history = answered[`h${String(index)}`] ?? null;
    const found = onlooker.find(record?.id ?? null);
    const entries = found && expectedEntries(visit, found, done);
    agree(
      `change log of ${id}`,
      history && record && { count: history.totalCount.count, entries: knownEntries(record.kind, history.nodes) },
      entries && { count: entries.length, entries },
    );
    if (record?.isDeleted === false) grounds.tally.add("history", "VIEW", onlooker.judge("VIEW", record));
  }
}

const isSaid = (moment: unknown): boolean => moment !== null;

/** What of an entry is asked for. */
export const entrySelection = "action version via actor { id } fields { field before after }";

/** Entries without the fields that the model does not know of the kind. */
export function knownEntries(kind: WorldKind, entries: readonly Entry[]): readonly Entry[] {
  const known = new Set(fieldsOf(kind).map(({ field }) => field));
  return entries.map(({ fields, ...entry }) => ({
    ...entry,
    fields: fields
      .filter(({ field }) => known.has(field))
      .map((each) =>
        momentsMade.includes(each.field) ? { ...each, before: isSaid(each.before), after: isSaid(each.after) } : each,
      )
      .toSorted((a, b) => (a.field < b.field ? -1 : 1)),
  }));
}

/** The entries of a record that the onlooker is shown, the newest first. */
export function expectedEntries({ onlooker }: Visit, record: WorldRecord, done: readonly Done[]): readonly object[] {
  const { facts, now } = onlooker;
  const { row, resource } = onlooker.asked(record);
  const own = done.filter(({ after }) => after.id === record.id);
  const seen = own.filter(({ actor }) => seesChange({ facts, now, resource, record: row, actor }));
  const entries = seen.map(({ action, actor, via, before, after }) => ({
    ...{ action, version: after.version, via },
    actor: onlooker.seesSettings ? { id: apiIdOfUser(actor) } : null,
    fields: expectedFields(onlooker, record, before, after),
  }));
  // Of a change that says nothing to the caller there is no entry.
  return entries.filter(({ action, fields }) => action !== "UPDATE" || fields.length > 0).toReversed();
}

const apiIdOfUser = (id: string): string => `user_${id.replaceAll("-", "")}`;

/** What a field of a record that is not there yet is told as. */
const nothingIn = (field: string): unknown =>
  field === "contactIds" || field === "attendeeIds" ? [] : momentsMade.includes(field) ? false : null;

function expectedFields(
  onlooker: Onlooker,
  record: WorldRecord,
  before: WorldRecord | null,
  after: WorldRecord,
): readonly object[] {
  const readable = fieldsOf(record.kind).filter(({ part }) => onlooker.mayRead(part, record));
  const sides = readable.map(({ field, valueIn }) => ({
    field,
    before: before ? valueIn(before, onlooker) : nothingIn(field),
    after: valueIn(after, onlooker),
  }));
  return sides
    .filter((side) => JSON.stringify(side.before) !== JSON.stringify(side.after))
    .toSorted((a, b) => (a.field < b.field ? -1 : 1));
}
