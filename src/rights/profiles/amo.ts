import { cardKinds } from "../catalogue";
import { all, cellsFor, none, own } from "./profile";
import type { Profile } from "./profile";

/** A matrix for each user; what hangs on a lead is reached with the lead. */
export const amo: Profile = {
  policies: {
    viewersMayAnnotate: true,
    tasksFollowCards: true,
    reassignWithinEdit: false,
    taskNeedsCalendarEdit: false,
  },
  roles: [],
  newUserCells: {
    ...cellsFor(cardKinds, { CREATE: all, VIEW: all, EDIT: own, DELETE: none, EXPORT: none }),
    ...cellsFor(["TASK", "EVENT"], {
      CREATE: all,
      VIEW: { reach: "OWN", ownership: "EITHER" },
      EDIT: own,
      DELETE: own,
    }),
    ACTIVITY: {
      CREATE: all,
      VIEW: { reach: "OWN", ownership: "CREATOR" },
      EDIT: { reach: "OWN", ownership: "CREATOR" },
      DELETE: none,
    },
    IMPORT: { CREATE: all },
  },
  licensedModules: [],
};
