import { allOf } from "../../rights/combining";
import { everything, userIn } from "../../rights/predicate";
import type { OwnerColumn, Predicate } from "../../rights/predicate";
import { isUsable, scopeFor } from "../access";
import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import { uuidOf } from "../ids";
import type { Standing } from "../standing";
import type { Condition } from "./wanted";

type Reference = Extract<Condition, { on: "reference" }>;

/** Conditions, parted in those on owners and the others. */
export interface Parted {
  /** The rows of the owners that are asked for: `everything` where none are. */
  readonly owners: Predicate;
  readonly others: readonly Condition[];
}

/**
 * An owner that is asked for is looked up as one that rights name: by the index behind it, not by walking through the
 * account until enough of his rows are found (`performance.md` 1). A hidden link stays a condition, to be refused.
 */
export function partOwners(conditions: readonly Condition[], standing: Standing, of: Description): Parted {
  const asked = conditions.map((condition) => ownersIn(condition, standing, of));
  return {
    owners: asked.reduce<Predicate>((all, owners) => (owners ? allOf(all, owners) : all), everything),
    others: conditions.filter((_, index) => asked[index] === null),
  };
}

function ownersIn(condition: Condition, standing: Standing, of: Description): Predicate | null {
  if (condition.on !== "reference" || condition.operator === "isNull") return null;
  const column = ownerColumnOf(condition, of);
  if (column === null || !isUsable(standing, of, condition.link)) return null;
  if (scopeFor(standing, descriptionOf("USER"), "VIEW").is !== "everything") return null;
  const ids = Array.isArray(condition.value) ? condition.value : [condition.value];
  return userIn(
    column,
    ids.flatMap((id) => uuidOf(String(id), descriptionOf("USER")) ?? []),
  );
}

function ownerColumnOf({ link }: Reference, of: Description): OwnerColumn | null {
  if (link.cardinality !== "one" || link.target !== "USER") return null;
  const [column] = Object.entries(of.owners).find(([, name]) => name === link.column) ?? [];
  return (column ?? null) as OwnerColumn | null;
}
