import type { Client } from "pg";
import { type World, type WorldKind, type WorldRecord, kinds } from "../account/world";

/** A record as a third party reads it from the tables, and as the model has it. */
type Stored = Readonly<Record<string, unknown>>;

const cardColumns = "t.card_id, t.card_kind, t.card_responsible_id, t.card_creator_id, t.card_trashed";
const cardPlace = "t.card_pipeline_id, t.card_stage_id";

/** Of each kind, the columns that the model speaks of, in the words of the model. */
const columnsOf: Readonly<Record<WorldKind, string>> = {
  LEAD: `'name', t.name, 'note', t.source, 'company', t.company_id, 'mainContact', t.main_contact_id,
    'pipeline', t.pipeline_id, 'stage', t.stage_id, 'price', t.price::float8, 'currency', t.price_currency,
    'contacts', (select coalesce(json_agg(y.contact_id order by y.contact_id), '[]') from lead_contact y
      where y.account_id = $1 and y.lead_id = t.id)`,
  CONTACT: "'name', t.name, 'note', t.position, 'company', t.company_id",
  COMPANY: "'name', t.name, 'note', t.industry, 'company', t.parent_id",
  TASK: `'name', t.text, 'note', t.result, 'dueBy', extract(epoch from t.due_by) * 1000,
    'isCompleted', t.completed_at is not null, 'card', json_build_array(${cardColumns}, ${cardPlace})`,
};

const statement = kinds
  .map(
    (
      kind,
    ) => `select json_build_object('kind', '${kind}', 'id', t.id, 'version', t.version, 'responsible', t.responsible_id,
      'creator', t.creator_id, 'isDeleted', t.deleted_at is not null, 'externalId', t.external_id, ${columnsOf[kind]}) as record
      from ${kind.toLowerCase()} t where t.account_id = $1`,
  )
  .join(" union all ");

/** The records of an account as they lie in the tables, by their ids. */
export async function readStored(client: Client, accountId: string): Promise<Readonly<Record<string, Stored>>> {
  const { rows } = await client.query<{ record: Stored & { readonly id: string } }>(statement, [accountId]);
  return Object.fromEntries(rows.map(({ record }) => [record.id, record]));
}

/** The records of an account as they must lie in the tables. */
export const expectedStored = ({ records }: World): Readonly<Record<string, Stored>> => {
  const byId = new Map(records.map((record) => [record.id, record]));
  return Object.fromEntries(records.map((record) => [record.id, kept(record, byId)]));
};

/** Of records that stay as they are from write to write. */
const known = new WeakMap<WorldRecord, Stored>();

function kept(record: WorldRecord, byId: ReadonlyMap<string, WorldRecord>): Stored {
  const before = record.kind === "TASK" ? undefined : known.get(record);
  if (before) return before;
  const stored = storedOf(record, byId);
  known.set(record, stored);
  return stored;
}

function storedOf(record: WorldRecord, byId: ReadonlyMap<string, WorldRecord>): Stored {
  const { kind, id, version, isDeleted, externalId, name, note } = record;
  return {
    ...{ kind, id, version, responsible: record.responsibleId, creator: record.creatorId, isDeleted, externalId },
    ...{ name, note },
    ...(kind === "TASK" ? {} : { company: record.companyId }),
    ...(kind === "LEAD" ? leadOf(record) : {}),
    ...(kind === "TASK" ? taskOf(record, byId.get(record.cardId ?? "")) : {}),
  };
}

const leadOf = ({ mainContactId, pipelineId, stageId, price, currency, contactIds }: WorldRecord): Stored => ({
  ...{ mainContact: mainContactId, pipeline: pipelineId, stage: stageId, price },
  ...{ currency: price === null ? null : currency, contacts: contactIds.toSorted() },
});

/** What hangs on a card carries the card's kind, owners, trash state and stage (`rights.md` 7). */
const taskOf = ({ dueBy, isCompleted }: WorldRecord, card: WorldRecord | undefined): Stored => ({
  ...{ dueBy, isCompleted },
  card: card
    ? [card.id, card.kind, card.responsibleId, card.creatorId, card.isDeleted, card.pipelineId, card.stageId]
    : [null, null, null, null, null, null, null],
});

/** A change row of the log, without its values. */
export interface Logged {
  readonly record: string;
  readonly action: string;
  readonly version: number;
  readonly actor: string | null;
  readonly via: string;
}

/** The change rows of an account's records, the oldest first, from the given number on: what left in files is the account's affair. */
export async function readLogged(client: Client, accountId: string, from: number): Promise<readonly Logged[]> {
  const { rows } = await client.query<Logged>(
    `select c.record_id as record, c.action, c.version, c.actor_id as actor, c.via
      from change c where c.account_id = $1 and c.kind <> 'ACCOUNT' order by c.id offset $2`,
    [accountId, from],
  );
  return rows;
}
