import type { Client } from "pg";

/** A change row, as it stands in the database. */
interface ChangeRow {
  readonly id: string;
  readonly recordId: string;
  readonly version: number;
  readonly action: string;
  readonly before: Values | null;
  readonly after: Values | null;
}

type Values = Readonly<Record<string, unknown>>;

interface RecordRow {
  readonly id: string;
  readonly row: Values;
  readonly contactIds: readonly string[];
}

const tables = { LEAD: "lead", TASK: "task" } as const;
type Kind = keyof typeof tables;

/** What of a record is compared: its property in a change row, and the column that it comes to. */
const compared: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  LEAD: {
    ...{ name: "name", source: "source", responsibleId: "responsible_id", creatorId: "creator_id" },
    ...{
      stageId: "stage_id",
      companyId: "company_id",
      externalId: "external_id",
      deletedAt: "deleted_at",
      tags: "tags",
    },
  },
  TASK: {
    ...{ text: "text", result: "result", responsibleId: "responsible_id", creatorId: "creator_id" },
    ...{ cardId: "card_id", completedAt: "completed_at", deletedAt: "deleted_at" },
  },
};

/**
 * Replays the change rows of every lead and task: versions from 1 without a gap, in the order of their ids, each
 * `before` what the row before it left, the last one the record itself. Then what tasks say of their cards.
 */
export async function faultsOfReplay(client: Client): Promise<readonly string[]> {
  const leads = await faultsOfKind(client, "LEAD");
  const tasks = await faultsOfKind(client, "TASK");
  const untrue = await client.query<{ id: string }>(`select t.id from task t join lead c
      on c.account_id = t.account_id and t.card_kind = 'LEAD' and c.id = t.card_id
    where (t.card_responsible_id, t.card_creator_id, t.card_trashed, t.card_pipeline_id, t.card_stage_id)
      is distinct from (c.responsible_id, c.creator_id, c.deleted_at is not null, c.pipeline_id, c.stage_id)`);
  return [...leads, ...tasks, ...untrue.rows.map(({ id }) => `task ${id} does not say of its card what the card is`)];
}

async function faultsOfKind(client: Client, kind: Kind): Promise<readonly string[]> {
  const contacts =
    kind === "LEAD"
      ? `(select json_agg(y.contact_id) from lead_contact y
    where y.account_id = r.account_id and y.lead_id = r.id)`
      : "null";
  const records = await client.query<RecordRow>(
    `select r.id, to_jsonb(r) as row, coalesce(${contacts}, '[]'::json) as "contactIds" from ${tables[kind]} r`,
  );
  const changes = await client.query<ChangeRow>(
    `select c.id, c.record_id as "recordId", c.version, c.action, c.before, c.after from change c
     where c.kind = $1 order by c.record_id, c.version, c.id`,
    [kind],
  );
  const byRecord = new Map<string, ChangeRow[]>();
  for (const row of changes.rows) byRecord.set(row.recordId, [...(byRecord.get(row.recordId) ?? []), row]);
  const there = new Set(records.rows.map(({ id }) => id));
  const orphans = [...byRecord.keys()].filter((id) => !there.has(id));
  return [
    ...orphans.map((id) => `${kind} ${id} has change rows and no row`),
    ...records.rows.flatMap((record) =>
      faultsOfRecord(kind, record, byRecord.get(record.id) ?? []).map((fault) => `${kind} ${record.id}: ${fault}`),
    ),
  ];
}

function faultsOfRecord(kind: Kind, { row, contactIds }: RecordRow, changes: readonly ChangeRow[]): readonly string[] {
  const faults: string[] = [];
  const state: Record<string, unknown> = {};
  let last = "";
  for (const [index, { id, version, action, before, after }] of changes.entries()) {
    if (version !== index + 1) faults.push(`version ${version} where ${index + 1} should be`);
    if ((action === "CREATE") !== (index === 0)) faults.push(`version ${version} is a ${action}`);
    if (id <= last) faults.push(`version ${version} was written before the one before it`);
    for (const [name, value] of Object.entries(before ?? {}))
      if (!isSame(state[name], value))
        faults.push(`version ${version} says ${name} was ${text(value)}, it was ${text(state[name])}`);
    Object.assign(state, after);
    last = id;
  }
  if (changes.length !== row["version"]) faults.push(`version ${text(row["version"])} after ${changes.length} changes`);
  for (const [name, column] of Object.entries(compared[kind]))
    if (!isSame(state[name], row[column]))
      faults.push(`${name} is ${text(row[column])}, its changes make it ${text(state[name])}`);
  if (kind === "LEAD" && !isSame(state["contactIds"] ?? [], contactIds))
    faults.push("its contacts are not those of its changes");
  return faults;
}

const text = (value: unknown): string => JSON.stringify(value ?? null);

/** Moments are written in two ways, and lists are sets. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

function canonical(value: unknown): string {
  if (typeof value === "string" && moment.test(value)) return new Date(value).toISOString();
  if (Array.isArray(value)) return JSON.stringify(value.map(canonical).sort());
  if (typeof value !== "object" || value === null) return text(value);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
