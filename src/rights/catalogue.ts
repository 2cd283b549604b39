/** The nine kinds of record, users and imports: everything that a right can be about. */
export const resources = [
  "LEAD",
  "REQUEST",
  "CONTACT",
  "COMPANY",
  "CUSTOMER",
  "DOCUMENT",
  "TASK",
  "EVENT",
  "ACTIVITY",
  "USER",
  "IMPORT",
] as const;
export type Resource = (typeof resources)[number];

export const cardKinds = ["LEAD", "REQUEST", "CONTACT", "COMPANY", "CUSTOMER", "DOCUMENT"] as const;
export type CardKind = (typeof cardKinds)[number];

export const calendarKinds = ["TASK", "EVENT"] as const;

/** What hangs on a card: calendar items and entries. */
export const hangingKinds = [...calendarKinds, "ACTIVITY"] as const;
export type HangingKind = (typeof hangingKinds)[number];

export const actions = ["CREATE", "VIEW", "EDIT", "DELETE", "EXPORT", "ASSIGN", "COMPLETE"] as const;
export type Action = (typeof actions)[number];

export const isCalendarItem = (kind: string): boolean => (calendarKinds as readonly string[]).includes(kind);

export const reaches = ["NONE", "OWN", "SUBORDINATES", "GROUP", "ALL"] as const;
export type Reach = (typeof reaches)[number];

export const ownerships = ["RESPONSIBLE", "CREATOR", "EITHER"] as const;
export type Ownership = (typeof ownerships)[number];

/** The parts of the product that a licence, a navigation menu and a restriction speak of. */
export const modules = [
  "LEADS",
  "CONTACTS",
  "CUSTOMERS",
  "DOCUMENTS",
  "CALENDAR",
  "ACTIVITIES",
  "IMPORT",
  "USERS",
] as const;
export type Module = (typeof modules)[number];

export const moduleOf = {
  LEAD: "LEADS",
  REQUEST: "LEADS",
  CONTACT: "CONTACTS",
  COMPANY: "CONTACTS",
  CUSTOMER: "CUSTOMERS",
  DOCUMENT: "DOCUMENTS",
  TASK: "CALENDAR",
  EVENT: "CALENDAR",
  ACTIVITY: "ACTIVITIES",
  USER: "USERS",
  IMPORT: "IMPORT",
} as const satisfies Record<Resource, Module>;

/** The ways by which records leave an account, allowed or blocked user by user (`rights.md` 5.10). */
export const exportChannels = ["FILE", "MAILCHIMP", "GOOGLE_CONTACTS", "API"] as const;
export type ExportChannel = (typeof exportChannels)[number];

const card = {
  CREATE: ["NONE", "ALL"],
  VIEW: reaches,
  EDIT: reaches,
  DELETE: reaches,
  EXPORT: reaches,
  ASSIGN: reaches,
} as const;

const calendarItem = { ...card, COMPLETE: reaches } as const;

/** The matrix: every action that a resource knows, and what each may be set to. An action that is not listed does not exist. */
export const catalogue = {
  LEAD: card,
  REQUEST: card,
  CONTACT: card,
  COMPANY: card,
  CUSTOMER: card,
  DOCUMENT: card,
  TASK: calendarItem,
  EVENT: calendarItem,
  ACTIVITY: { CREATE: ["NONE", "ALL"], VIEW: reaches, EDIT: reaches, DELETE: reaches, EXPORT: reaches },
  USER: {
    VIEW: ["NONE", "SUBORDINATES", "ALL"],
    EDIT: ["NONE", "SUBORDINATES", "ALL"],
    DELETE: ["NONE", "SUBORDINATES", "ALL"],
  },
  IMPORT: { CREATE: ["NONE", "ALL"] },
} as const satisfies Record<Resource, Partial<Record<Action, readonly Reach[]>>>;
