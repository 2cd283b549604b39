import { cardKinds } from "../catalogue";
import type { Cell } from "../facts";
import { all, cellsFor, none, own } from "./profile";
import type { Profile } from "./profile";

const created: Cell = { reach: "OWN", ownership: "CREATOR" };

const card = { CREATE: all, VIEW: own, EDIT: own, DELETE: own, EXPORT: own, ASSIGN: own };

/** Everybody has one's own contacts and calendar; shares open those of others. */
export const lessAnnoying: Profile = {
  policies: {
    viewersMayAnnotate: false,
    tasksFollowCards: false,
    reassignWithinEdit: true,
    taskNeedsCalendarEdit: true,
  },
  roles: [],
  newUserCells: {
    ...cellsFor(cardKinds, card),
    ...cellsFor(["TASK", "EVENT"], { ...card, COMPLETE: own }),
    ACTIVITY: { CREATE: all, VIEW: created, EDIT: created, DELETE: created, EXPORT: created },
    USER: { VIEW: none, EDIT: none, DELETE: none },
    IMPORT: { CREATE: all },
  },
  licensedModules: [],
};
