import type { Client } from "pg";
import type { Deed, State } from "./deeds";
import type { Writer } from "./writer";

/** What is stored of the records, by their ids as the API says them. */
async function stored(client: Client): Promise<ReadonlyMap<string, State>> {
  const { rows } = await client.query<State>(`
    select 'lead_' || replace(l.id::text, '-', '') as id, 'lead' as kind, case when l.name = l.source then l.name else l.name || ' and ' || l.source end as mark,
      'user_' || replace(l.responsible_id::text, '-', '') as "responsibleId", l.deleted_at is not null as "isDeleted", false as "isCompleted" from lead l
    union all select 'task_' || replace(t.id::text, '-', ''), 'task', t.text, 'user_' || replace(t.responsible_id::text, '-', ''),
      t.deleted_at is not null, t.completed_at is not null from task t`);
  return new Map(rows.map((row) => [row.id, row]));
}

async function externalIds(client: Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ key: string }>(
    `select external_id as key from lead where external_id is not null union all select external_id from task where external_id is not null`,
  );
  return new Set(rows.map(({ key }) => key));
}

const isSame = (one: State | undefined, other: State): boolean =>
  one !== undefined && (Object.keys(other) as (keyof State)[]).every((name) => one[name] === other[name]);

export interface Settled {
  readonly faults: readonly string[];
  /** Deeds without an answer that had happened, and that had not. */
  readonly kept: number;
  readonly gone: number;
}

/** Holds what writers know against what is stored: all that was answered is there, and a deed without an answer is whole or not at all. */
export async function settleDoubts(client: Client, writers: readonly Writer[]): Promise<Settled> {
  const [states, keys] = [await stored(client), await externalIds(client)];
  const faults: string[] = [];
  let [kept, gone] = [0, 0];
  for (const writer of writers) {
    const { doubt } = writer;
    const isKept = doubt === null ? null : happened(doubt, states, keys, writer);
    if (isKept === "half")
      faults.push(`half of ${doubt?.mutation ?? ""} ${JSON.stringify(doubt?.input).slice(0, 400)} is there`);
    if (isKept === true) {
      kept += 1;
      for (const state of doubt?.becomes ?? []) writer.states.set(state.id, state);
      writer.made.push(...(doubt?.makes ?? []));
    } else if (isKept === false) gone += 1;
    writer.doubt = null;
    faults.push(...lost(writer, states, keys));
  }
  return { faults, kept, gone };
}

function happened(
  { becomes, makes }: Deed,
  states: ReadonlyMap<string, State>,
  keys: ReadonlySet<string>,
  writer: Writer,
): boolean | "half" {
  const parts = [
    ...makes.map((key) => keys.has(key)),
    // A deed that changes nothing of a record tells nothing either.
    ...becomes
      .filter((state) => !isSame(writer.states.get(state.id), state))
      .map((state) => isSame(states.get(state.id), state)),
  ];
  if (parts.every((part) => part)) return true;
  return parts.some((part) => part) ? "half" : false;
}

function lost(writer: Writer, states: ReadonlyMap<string, State>, keys: ReadonlySet<string>): readonly string[] {
  const changed = [...writer.states.values()].filter((state) => !isSame(states.get(state.id), state));
  const missing = writer.made.filter((key) => !keys.has(key));
  return [
    ...changed.map(
      (state) => `${state.id} was answered as ${JSON.stringify(state)} and is ${JSON.stringify(states.get(state.id))}`,
    ),
    ...missing.map((key) => `the answered record ${key} is not there`),
  ];
}
