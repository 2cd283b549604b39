import { columnNameOf } from "../../../src/store/description/naming-strategy";
import { nameKey } from "../../../src/store/name-key";
import type { Row } from "./insert-rows";
import { isHanging, shapes } from "./shapes";
import type { WorldRecord } from "./world";

const at = (milliseconds: number): string => new Date(milliseconds).toISOString();
const momentOf = (milliseconds: number | null): string | null => (milliseconds === null ? null : at(milliseconds));

/** A record as it lies in the table of its kind. */
export function rowOf(record: WorldRecord, all: readonly WorldRecord[]): Row {
  const { kind, externalId, responsibleId, creatorId, isDeleted, createdAt, documentKind, status, reason } = record;
  return {
    ...{ id: record.id, version: record.version, external_id: externalId, custom: {} },
    ...{ responsible_id: responsibleId, creator_id: creatorId, deleted_at: isDeleted ? at(0) : null },
    ...{ created_at: at(createdAt), updated_at: at(0) },
    ...shapes[kind].row,
    ...valuesIn(record),
    ...linksIn(record, all),
    ...(kind === "LEAD" ? { pipeline_id: record.pipelineId, stage_id: record.stageId } : {}),
    ...(kind === "DOCUMENT" ? { kind: documentKind } : {}),
    ...(kind === "REQUEST" ? { status, dismiss_reason: reason, settled_at: status === "NEW" ? null : at(0) } : {}),
  };
}

function valuesIn(record: WorldRecord): Row {
  const { name, note, price, currency, dueBy, isCompleted, createdAt } = record;
  const shape = shapes[record.kind];
  const money = columnNameOf(shape.money ?? "");
  return {
    ...Object.fromEntries((shape.nameColumns ?? [shape.name]).map((column) => [column, name])),
    [`${shape.name}_key`]: nameKey(name),
    ...(shape.note === undefined ? {} : { [columnNameOf(shape.note)]: note }),
    ...(shape.isNoteSearched === true ? { [`${String(shape.note)}_key`]: nameKey(note ?? "") } : {}),
    ...(money === "" ? {} : { [money]: price, [`${money}_currency`]: price === null ? null : currency }),
    ...Object.fromEntries((shape.moments ?? []).map((field) => [columnNameOf(field), momentOf(dueBy)])),
    ...(shape.isCompleted === true ? { completed_at: isCompleted ? at(createdAt) : null } : {}),
  };
}

function linksIn(record: WorldRecord, all: readonly WorldRecord[]): Row {
  const { ones, card } = shapes[record.kind];
  const named = all.find(({ id }) => id === record.cardId);
  return {
    ...Object.fromEntries(ones.map(({ name, column }) => [`${columnNameOf(name)}_id`, record[column]])),
    ...(card ? { card_kind: named?.kind ?? null, card_id: named?.id ?? null } : {}),
    ...(isHanging(record.kind) ? carriedOf(named) : {}),
  };
}

/** What rights ask of the card (`rights.md` 7). */
const carriedOf = (card: WorldRecord | undefined): Row => ({
  ...{ card_trashed: card?.isDeleted ?? null, card_document_kind: card?.documentKind ?? null },
  ...{ card_responsible_id: card?.responsibleId ?? null, card_creator_id: card?.creatorId ?? null },
  ...{ card_pipeline_id: card?.pipelineId ?? null, card_stage_id: card?.stageId ?? null },
});
