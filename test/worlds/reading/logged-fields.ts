import type { Onlooker } from "../account/onlooker";
import { apiIdOf, shapes } from "../account/shapes";
import type { WorldKind, WorldRecord } from "../account/world";

/** A field of a change log: what restrictions call it, and its value as inputs have it. */
interface LoggedField {
  readonly field: string;
  readonly part: string;
  readonly valueIn: (record: WorldRecord, onlooker: Onlooker) => unknown;
}

const same = (name: string | undefined, valueIn: LoggedField["valueIn"]): readonly LoggedField[] =>
  name === undefined ? [] : [{ field: name, part: name, valueIn }];

const idOf = (name: string, idIn: (record: WorldRecord) => string | null): LoggedField => ({
  ...{ field: `${name}Id`, part: name },
  valueIn: (record, onlooker) => {
    const target = onlooker.find(idIn(record));
    return target && apiIdOf(target);
  },
});

const setting = (name: string, prefix: string, idIn: (record: WorldRecord) => string | null): LoggedField => ({
  ...{ field: `${name}Id`, part: name },
  valueIn: (record, { seesSettings }) => {
    const id = idIn(record);
    return id !== null && seesSettings ? `${prefix}_${id.replaceAll("-", "")}` : null;
  },
});

const moment = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : new Date(milliseconds).toISOString();

const place: readonly LoggedField[] = [
  setting("pipeline", "pipeline", ({ pipelineId }) => pipelineId),
  setting("stage", "stage", ({ stageId }) => stageId),
];

/** Of a moment that the gateway made only that it is there is known. */
export const momentsMade = ["completedAt", "settledAt"];

const settling: readonly LoggedField[] = [
  ...same("status", ({ status }) => status),
  ...same("dismissReason", ({ reason }) => reason),
  ...same("settledAt", ({ status }) => status !== "NEW"),
];

const contacts: LoggedField = {
  ...{ field: "contactIds", part: "contacts" },
  valueIn: ({ contactIds }, onlooker) =>
    contactIds
      .flatMap((id) => onlooker.find(id) ?? [])
      .map(apiIdOf)
      .toSorted(),
};

const attendees: LoggedField = {
  ...{ field: "attendeeIds", part: "attendees" },
  valueIn: ({ attendeeIds }, { seesSettings }) =>
    seesSettings ? attendeeIds.map((id) => `user_${id.replaceAll("-", "")}`).toSorted() : [],
};

/** What the model knows of the change log of a kind. */
export function fieldsOf(kind: WorldKind): readonly LoggedField[] {
  const shape = shapes[kind];
  return [
    setting("responsible", "user", ({ responsibleId }) => responsibleId),
    ...[shape.name, shape.saidName].flatMap((name) => same(name, (record) => record.name)),
    ...same(shape.note, ({ note }) => note),
    ...same(shape.money, ({ price, currency }) =>
      price === null ? null : { amount: String(price), currencyCode: currency },
    ),
    ...(shape.moments ?? []).flatMap((field) => same(field, ({ dueBy }) => moment(dueBy))),
    ...(shape.isCompleted === true ? same("completedAt", ({ isCompleted }) => isCompleted) : []),
    ...(kind === "LEAD" ? place : []),
    ...(kind === "DOCUMENT" ? same("kind", ({ documentKind }) => documentKind) : []),
    ...(kind === "DOCUMENT" ? same("file", ({ file }) => file) : []),
    ...(kind === "REQUEST" ? settling : []),
    ...shape.ones.map(({ name, column }) => idOf(name, (record) => record[column])),
    ...(shape.contactTable === undefined ? [] : [contacts]),
    ...(kind === "EVENT" ? [attendees] : []),
    ...(shape.card ? [idOf("card", ({ cardId }) => cardId)] : []),
  ];
}
