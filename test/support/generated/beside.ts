import type { Action } from "../../../src/rights/catalogue";
import type { Cell } from "../../../src/rights/facts";
import type { Probe } from "./probes";
import type { Random } from "./random";

/** The cells of one resource in one role, or my own. */
export type ActionCells = { [A in Action]?: Cell };

const all: Cell = { reach: "ALL" };
const narrow: Cell = { reach: "OWN" };

/** What an action stands on, as wide as can be: the probed cell alone decides. */
const wideBeside: { readonly [A in Action]?: ActionCells } = {
  EDIT: { VIEW: all },
  DELETE: { VIEW: all, EDIT: all },
  EXPORT: { VIEW: all, EDIT: all },
  ASSIGN: { VIEW: all },
  COMPLETE: { VIEW: all },
};

/** Cells beside the probed one in its own row. Where the theme needs the row to fall short, VIEW is narrow or left to chance. */
export function besideProbe(random: Random, { theme, action, reach }: Probe): ActionCells {
  const fallsShort = (theme === "shares" || theme === "annotating") && reach === "ALL";
  if (fallsShort) return action === "VIEW" || action === "CREATE" ? {} : { ...wideBeside[action], VIEW: narrow };
  if (theme === "interrelation") return random.chance(0.5) ? { ...wideBeside[action], VIEW: narrow } : {};
  return random.chance(0.8) ? (wideBeside[action] ?? {}) : {};
}

/** The row of another role, which gives what the probed cell does not; null where the theme needs none. */
export function rowOfAnotherRole({ theme, action, reach }: Probe): ActionCells | null {
  if (theme === "annotating" && action === "COMPLETE") return { VIEW: all, COMPLETE: { reach: "NONE" } };
  if (reach !== "NONE" || theme === "shares" || theme === "annotating" || theme === "nobody") return null;
  if (theme === "following") return { VIEW: narrow };
  if (theme === "interrelation") return { ...wideBeside[action], VIEW: narrow, [action]: all };
  return { ...wideBeside[action], [action]: all };
}
