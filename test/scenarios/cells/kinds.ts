/** The rights on a record that its `can` tells of; VIEW is that one sees it. */
export const actions = ["VIEW", "EDIT", "DELETE", "EXPORT", "ASSIGN", "COMPLETE"] as const;
export type ActionName = (typeof actions)[number];

const ofCards = actions.filter((each) => each !== "COMPLETE");
const ofEntries = ofCards.filter((each) => each !== "ASSIGN");

/** How a kind of record is made, changed and listed by the API. */
export interface KindOfRecord {
  readonly resource: string;
  /** Its list, and the end of the names of its mutations. */
  readonly plural: string;
  readonly typeOfMany: string;
  /** What one has to have, whatever it is called. */
  readonly least: (name: string) => object;
  /** Those that its cells know. */
  readonly actions: readonly ActionName[];
  /** It is on a card from the start, and is for ever whose it was. */
  readonly isEntry?: boolean;
}

const startsAt = "2026-05-31T09:00:00Z";

export const kinds: readonly KindOfRecord[] = [
  { resource: "LEAD", plural: "leads", typeOfMany: "Leads", least: (name) => ({ name }), actions: ofCards },
  {
    ...{ resource: "CONTACT", plural: "contacts", typeOfMany: "Contacts", actions: ofCards },
    least: (lastName) => ({ lastName }),
  },
  { resource: "COMPANY", plural: "companies", typeOfMany: "Companies", least: (name) => ({ name }), actions: ofCards },
  { resource: "TASK", plural: "tasks", typeOfMany: "Tasks", least: (text) => ({ text }), actions },
  { resource: "EVENT", plural: "events", typeOfMany: "Events", least: (text) => ({ text, startsAt }), actions },
  {
    ...{ resource: "ACTIVITY", plural: "activities", typeOfMany: "Activities", actions: ofEntries, isEntry: true },
    least: (text) => ({ text }),
  },
];
