import { cardKinds, hangingKinds } from "../catalogue";
import type { Resource } from "../catalogue";
import { all, cellsFor, none, own } from "./profile";
import type { Profile } from "./profile";

const records: readonly Resource[] = [...cardKinds, ...hangingKinds];
const servedBySupport: readonly Resource[] = ["CONTACT", "COMPANY", "REQUEST", "TASK", "ACTIVITY"];

/** Roles, which single users depart from; modules behind licences; fields behind roles. */
export const acronx: Profile = {
  policies: {
    viewersMayAnnotate: false,
    tasksFollowCards: true,
    reassignWithinEdit: false,
    taskNeedsCalendarEdit: false,
  },
  roles: [
    {
      name: "Sales",
      cells: cellsFor(records, { CREATE: all, VIEW: all, EDIT: { reach: "GROUP" }, DELETE: own, EXPORT: none }),
      restrictions: {},
    },
    {
      name: "Support",
      cells: { ...cellsFor(servedBySupport, { CREATE: all, VIEW: all, EDIT: all }), LEAD: { VIEW: all } },
      restrictions: { LEAD: { price: "HIDDEN" } },
    },
    { name: "Read only", cells: cellsFor(records, { VIEW: all }), restrictions: {} },
  ],
  newUserCells: {},
  licensedModules: ["CUSTOMERS", "DOCUMENTS"],
};
