import type { Client } from "pg";
import { columnNameOf } from "../../../src/store/description/naming-strategy";
import { isHanging, shapes } from "../account/shapes";
import { type World, type WorldKind, type WorldRecord, kinds } from "../account/world";

/** A record as a third party reads it from the tables, and as the model has it. */
type Stored = Readonly<Record<string, unknown>>;

const named = "t.card_id, t.card_kind";
const carried = `t.card_responsible_id, t.card_creator_id, t.card_trashed, t.card_pipeline_id, t.card_stage_id,
  t.card_document_kind`;

/** Of each kind, the columns that the model speaks of, in the words of the model. */
function columnsOf(kind: WorldKind): string {
  const shape = shapes[kind];
  const { name, nameColumns = [name], note, money, moments = [], ones, contactTable, card, singular } = shape;
  const column = (field: string): string => `t.${columnNameOf(field)}`;
  return [
    `'name', t.${nameColumns.at(-1) ?? ""}`,
    ...(note === undefined ? [] : [`'note', ${column(note)}`]),
    ...(money === undefined ? [] : [`'price', ${column(money)}::float8`, `'currency', ${column(`${money}Currency`)}`]),
    ...moments.map((field) => `'${field}', extract(epoch from ${column(field)}) * 1000`),
    ...(shape.isCompleted === true ? ["'isCompleted', t.completed_at is not null"] : []),
    ...(kind === "LEAD" ? ["'pipeline', t.pipeline_id", "'stage', t.stage_id"] : []),
    ...(kind === "DOCUMENT" ? ["'documentKind', t.kind"] : []),
    ...(kind === "REQUEST"
      ? ["'status', t.status", "'reason', t.dismiss_reason", "'isSettled', t.settled_at is not null"]
      : []),
    ...ones.map((link) => `'${link.name}', ${column(link.name)}_id`),
    ...(contactTable === undefined
      ? []
      : [
          `'contacts', (select coalesce(json_agg(y.contact_id order by y.contact_id), '[]') from ${contactTable} y
            where y.account_id = $1 and y.${singular}_id = t.id)`,
        ]),
    ...(kind === "DOCUMENT" ? ["'file', t.file ->> 'id'"] : []),
    ...(kind === "EVENT"
      ? [
          `'attendees', (select coalesce(json_agg(y.user_id order by y.user_id), '[]') from event_attendee y
            where y.account_id = $1 and y.event_id = t.id)`,
        ]
      : []),
    ...(card ? [`'card', json_build_array(${isHanging(kind) ? `${named}, ${carried}` : named})`] : []),
  ].join(", ");
}

const statement = kinds
  .map(
    (
      kind,
    ) => `select json_build_object('kind', '${kind}', 'id', t.id, 'version', t.version, 'responsible', t.responsible_id,
      'creator', t.creator_id, 'isDeleted', t.deleted_at is not null, 'externalId', t.external_id, ${columnsOf(kind)}) as record
      from ${kind.toLowerCase()} t where t.account_id = $1`,
  )
  .join(" union all ");

/** The records of an account as they lie in the tables, by their ids. */
export async function readStored(client: Client, accountId: string): Promise<Readonly<Record<string, Stored>>> {
  const { rows } = await client.query<{ record: Stored & { readonly id: string } }>({
    name: "stored",
    text: statement,
    values: [accountId],
  });
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
  const before = isHanging(record.kind) ? undefined : known.get(record);
  if (before) return before;
  const stored = storedOf(record, byId);
  known.set(record, stored);
  return stored;
}

function storedOf(record: WorldRecord, byId: ReadonlyMap<string, WorldRecord>): Stored {
  const { kind, id, version, isDeleted, externalId, name, status } = record;
  const { note, money, moments = [], isCompleted, ones, contactTable, card } = shapes[kind];
  return {
    ...{ kind, id, version, responsible: record.responsibleId, creator: record.creatorId, isDeleted, externalId },
    ...{ name, ...(note === undefined ? {} : { note: record.note }) },
    ...(money === undefined ? {} : { price: record.price, currency: record.price === null ? null : record.currency }),
    ...Object.fromEntries(moments.map((field) => [field, record.dueBy])),
    ...(isCompleted === true ? { isCompleted: record.isCompleted } : {}),
    ...(kind === "LEAD" ? { pipeline: record.pipelineId, stage: record.stageId } : {}),
    ...(kind === "DOCUMENT" ? { documentKind: record.documentKind } : {}),
    ...(kind === "REQUEST" ? { status, reason: record.reason, isSettled: status !== "NEW" } : {}),
    ...Object.fromEntries(ones.map((link) => [link.name, record[link.column]])),
    ...(contactTable === undefined ? {} : { contacts: record.contactIds.toSorted() }),
    ...heldBy(record),
    ...(card ? { card: cardIn(kind, byId.get(record.cardId ?? "")) } : {}),
  };
}

/** What a document holds, and who takes part in an event. */
function heldBy({ kind, file, attendeeIds }: WorldRecord): object {
  if (kind === "DOCUMENT") return { file: file?.id ?? null };
  return kind === "EVENT" ? { attendees: attendeeIds.toSorted() } : {};
}

/** What hangs on a card carries the card's kind, owners, trash state, stage and kind of document (`rights.md` 7). */
function cardIn(kind: WorldKind, card: WorldRecord | undefined): readonly unknown[] {
  const parts = isHanging(kind) ? carriedParts : carriedParts.slice(0, 2);
  return parts.map((part) => card?.[part] ?? null);
}

const carriedParts = [
  ...(["id", "kind"] as const),
  ...(["responsibleId", "creatorId", "isDeleted", "pipelineId", "stageId", "documentKind"] as const),
] as const;

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
  const { rows } = await client.query<Logged>({
    name: "logged",
    text: `select c.record_id as record, c.action, c.version, c.actor_id as actor, c.via
      from change c where c.account_id = $1 and c.kind <> 'ACCOUNT' order by c.id offset $2`,
    values: [accountId, from],
  });
  return rows;
}
