import type { CardShape, Shape } from "./shape";
import type { WorldKind } from "./world";

const card: CardShape = {
  kinds: ["COMPANY", "CONTACT", "LEAD", "CUSTOMER", "REQUEST", "DOCUMENT"],
  ...{ isRequired: false, isChanged: false },
};

export const hangingShapes = {
  TASK: {
    ...{ singular: "task", plural: "tasks", count: 16, name: "text", note: "result", moments: ["dueAt", "dueBy"] },
    sortedMoment: "dueBy",
    ...{ isCompleted: true, card, row: { kind: "TODO" } },
    ...{ ones: [], many: [], restricted: ["result"] },
  },
  EVENT: {
    ...{ singular: "event", plural: "events", count: 13, name: "text", note: "result" },
    ...{ moments: ["startsAt", "endsAt"], sortedMoment: "startsAt", isMomentRequired: true, isCompleted: true },
    contactTable: "event_contact",
    ...{ card, ones: [], restricted: ["result", "place"], row: { is_all_day: false } },
    many: [{ name: "contacts", kind: "CONTACT", joins: ({ contactIds }, { id }) => contactIds.includes(id) }],
  },
  ACTIVITY: {
    ...{ singular: "activity", plural: "activities", count: 13, name: "text", note: "result" },
    ...{
      moments: ["occurredAt"],
      sortedMoment: "occurredAt",
      isMomentRequired: true,
      card: { ...card, isRequired: true },
    },
    ...{ row: { kind: "CALL", origin: "MANUAL" }, said: { kind: "CALL" } },
    ...{ ones: [], many: [], restricted: ["result", "number"] },
  },
} as const satisfies Partial<Record<WorldKind, Shape>>;
