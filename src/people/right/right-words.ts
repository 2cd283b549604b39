import { type Resource, resources } from "../../rights/catalogue";
import { enumType } from "../../graphql/records/generated";

const words: Readonly<Record<Resource, string>> = {
  LEAD: "Leads.",
  REQUEST: "Requests, before they are leads.",
  CONTACT: "Contacts.",
  COMPANY: "Companies.",
  CUSTOMER: "Customers.",
  DOCUMENT: "Documents.",
  TASK: "Tasks.",
  EVENT: "Events of the calendar.",
  ACTIVITY: "Notes, calls, meetings, letters, messages, and entries of the change log.",
  USER: "The users of the account.",
  IMPORT: "Imports.",
};

/** The words of rights in the API, each with what it means: every resource of the catalogue. */
export const ResourceType = enumType(
  "Resource",
  "What a right is about.",
  Object.fromEntries(resources.map((resource) => [resource, words[resource]])),
);

export const ActionType = enumType("Action", "What a right lets one do.", {
  CREATE: "Make new ones.",
  VIEW: "See them.",
  EDIT: "Change them.",
  DELETE: "Put them in the trash, and take them out.",
  EXPORT: "Take them out in a file.",
  ASSIGN: "Make somebody else responsible.",
  COMPLETE: "Complete them: tasks and events alone.",
});

export const ReachType = enumType("Reach", "Whose records a right reaches.", {
  NONE: "Nobody's.",
  OWN: "One's own.",
  SUBORDINATES: "One's own and those of everybody below oneself.",
  GROUP: "Those of everybody in one's groups.",
  ALL: "Everybody's.",
});

export const OwnershipType = enumType("Ownership", "Who counts as the owner of a record.", {
  RESPONSIBLE: "Its responsible user.",
  CREATOR: "Its creator.",
  EITHER: "Either of the two.",
});

export const OriginType = enumType("Origin", "Where an entry comes from.", {
  MANUAL: "A person made it.",
});

export const FieldSettingType = enumType("FieldSetting", "What a field is for somebody.", {
  HIDDEN: "Neither read nor written.",
  READ_ONLY: "Read, not written.",
  OPEN: "Read and written, as far as the rights to the record reach.",
});

export const ModuleType = enumType("Module", "A part of the product, as menus and licences name it.", {
  LEADS: "Leads and requests.",
  CONTACTS: "Contacts and companies.",
  CUSTOMERS: "Customers.",
  DOCUMENTS: "Documents.",
  CALENDAR: "Tasks and events.",
  ACTIVITIES: "Notes, calls and the change log.",
  IMPORT: "Imports.",
  USERS: "Users.",
});

export const ExportChannelType = enumType("ExportChannel", "A way by which records leave the account.", {
  FILE: "Files: CSV, XLSX, vCard, JSON Lines.",
  MAILCHIMP: "Audiences of Mailchimp.",
  GOOGLE_CONTACTS: "Contacts of Google.",
  API: "Programs that come with an API token.",
});

export const SecondFactorRuleType = enumType("SecondFactorRule", "Of whom an account requires a second factor.", {
  OPTIONAL: "Of nobody but those of whom it is required one by one.",
  ADMINISTRATORS: "Of administrators.",
  EVERYBODY: "Of everybody.",
});

export const ExtentType = enumType("Extent", "How far a right reaches, for drawing buttons.", {
  NONE: "To no record.",
  SOME: "To some records: `can` of a record says whether to that one.",
  ALL: "To all records.",
});

export const ProfileType = enumType("Profile", "The way of working that an account starts from.", {
  AMO: "A matrix of rights for each user; what hangs on a lead is reached with the lead.",
  LESS_ANNOYING: "Everybody has one's own contacts and calendar, and shares open those of others.",
  ACRONX: "Roles, which single users depart from; modules behind licences; fields behind roles.",
  SYNERGY: "Directors, supervisors and managers, in a tree.",
});

export const ShareAreaType = enumType("ShareArea", "What a share opens.", {
  CONTACTS: "All cards of the owner, and the entries that people made on them.",
  CALENDAR: "Tasks and events of the owner.",
});

export const ShareAccessType = enumType("ShareAccess", "How far a share opens it.", {
  VIEW: "To see.",
  EDIT: "To see, change, complete and give away; not to delete or export.",
});
