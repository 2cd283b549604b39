import { seesChange } from "../../support/naive";
import type { Onlooker } from "../account/onlooker";
import { apiIdOf } from "../account/shapes";
import { type WorldKind, type WorldRecord, kinds } from "../account/world";
import { agree } from "../agree";
import type { Visit } from "../visit";
import { drawSubject } from "../writing/draw-id";
import { fieldsOf } from "./logged-fields";

/** A change of a record, as the model has it. */
export interface Done {
  readonly action: string;
  readonly actor: string;
  readonly isToken: boolean;
  readonly before: WorldRecord | null;
  readonly after: WorldRecord;
}

interface Entry {
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
      nodes { action version via actor { id } fields { field before after } } }`,
  );
  const answered = await visit.read<Readonly<Record<string, History | null>>>(`{ ${fields.join(" ")} }`);
  for (const [index, { id, record }] of asked.entries()) {
    const history = answered[`h${String(index)}`] ?? null;
    const found = onlooker.find(record?.id ?? null);
    const own = done.filter(({ after }) => after.id === found?.id);
    agree(
      `change log of ${id}`,
      history && record && shownOf(history, record.kind),
      found && expectedOf(visit, found, own),
    );
    if (record?.isDeleted === false) grounds.tally.add("history", "VIEW", onlooker.judge("VIEW", record));
  }
}

/** Of a moment that the gateway made only that it is there is known. */
const isSaid = (moment: unknown): boolean => moment !== null;

/** A change log without the fields that the model does not know of the kind. */
function shownOf({ totalCount, nodes }: History, kind: WorldKind): object {
  const known = new Set(fieldsOf(kind).map(({ field }) => field));
  const entries = nodes.map(({ fields, ...entry }) => ({
    ...entry,
    fields: fields
      .filter(({ field }) => known.has(field))
      .map((each) =>
        each.field === "completedAt" ? { ...each, before: isSaid(each.before), after: isSaid(each.after) } : each,
      )
      .toSorted((a, b) => (a.field < b.field ? -1 : 1)),
  }));
  return { count: totalCount.count, entries };
}

function expectedOf({ onlooker }: Visit, record: WorldRecord, done: readonly Done[]): object {
  const { facts, now } = onlooker;
  const { row, resource } = onlooker.asked(record);
  const seen = done.filter(({ actor }) => seesChange({ facts, now, resource, record: row, actor }));
  const entries = seen.map(({ action, actor, isToken, before, after }) => ({
    ...{ action, version: after.version, via: isToken ? "TOKEN" : "SESSION" },
    actor: onlooker.seesSettings ? { id: apiIdOfUser(actor) } : null,
    fields: expectedFields(onlooker, record, before, after),
  }));
  // Of a change that says nothing to the caller there is no entry.
  const shown = entries.filter(({ action, fields }) => action !== "UPDATE" || fields.length > 0).toReversed();
  return { count: shown.length, entries: shown };
}

const apiIdOfUser = (id: string): string => `user_${id.replaceAll("-", "")}`;

/** What a field of a record that is not there yet is told as. */
const nothingIn = (field: string): unknown => (field === "contactIds" ? [] : field === "completedAt" ? false : null);

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
