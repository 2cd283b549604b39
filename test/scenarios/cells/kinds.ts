/** How a kind of record is made, changed and listed by the API. */
export interface KindOfRecord {
  readonly resource: string;
  /** Its list, and the end of the names of its mutations. */
  readonly plural: string;
  readonly typeOfMany: string;
  /** What one has to have, whatever it is called. */
  readonly least: (name: string) => object;
}

export const kinds: readonly KindOfRecord[] = [
  { resource: "LEAD", plural: "leads", typeOfMany: "Leads", least: (name) => ({ name }) },
  { resource: "CONTACT", plural: "contacts", typeOfMany: "Contacts", least: (lastName) => ({ lastName }) },
  { resource: "COMPANY", plural: "companies", typeOfMany: "Companies", least: (name) => ({ name }) },
  { resource: "TASK", plural: "tasks", typeOfMany: "Tasks", least: (text) => ({ text }) },
];

/** The rights on a record that its `can` tells of; VIEW is that one sees it. */
export const actions = ["VIEW", "EDIT", "DELETE", "EXPORT", "ASSIGN", "COMPLETE"] as const;
export type ActionName = (typeof actions)[number];
