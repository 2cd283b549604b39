import type { Action, Resource } from "../../rights/catalogue";
import { explain } from "../../rights/explain";
import type { Description } from "../description/description";
import type { Standing } from "../standing";
import { wouldBeFacts } from "./judge";
import type { Locked } from "./lookups";
import type { Refused } from "./verdict";

/** A record that the caller sees and that the action does not reach, with the reason (`rights.md` 5.1). */
export const outOfReach = (
  standing: Standing,
  of: Description,
  { values }: Locked,
  path: readonly string[],
  action: Action = "EDIT",
): Refused => ({ is: "forbidden", path, action, reason: reasonOf(standing, of, values, action) });

function reasonOf({ principal }: Standing, of: Description, values: Locked["values"], action: Action): string {
  if (of.owners.responsible === undefined) return "your rights do not reach it";
  return explain(principal, of.kind as Resource, action, wouldBeFacts(of, values)).decidedBy.because;
}
