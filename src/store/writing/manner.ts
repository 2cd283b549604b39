import type { Action } from "../../rights/catalogue";
import type { Whereabouts } from "../reading/scoped-rows";

/** With which right rows are changed, where they lie, and what the change log calls it. */
export interface Manner {
  readonly action: Extract<Action, "VIEW" | "EDIT" | "DELETE" | "ASSIGN" | "COMPLETE">;
  readonly place: Whereabouts;
  readonly logged: "UPDATE" | "DELETE" | "RESTORE";
}

export const editing: Manner = { action: "EDIT", place: "kept", logged: "UPDATE" };
