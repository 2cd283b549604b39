import type { Resource } from "../../rights/catalogue";
import type { FieldSetting } from "../../rights/facts";
import { logChanges } from "../../store/change-log";
import type { Kind } from "../../store/description/kinds";
import { descriptionOf, isDescribed } from "../../store/description/registry";
import { type Holder, restrictionsOfHolder, writeRestrictions } from "../../store/people/cells";
import type { RightsChange } from "../../store/people/rights-change";
import type { Fault } from "../../store/refusals";
import type { CustomFieldDefinition } from "../../store/standing";
import { fault, refuseIfAny } from "../input";

/** One restriction as the API says it; a null setting unsets it. */
export interface AskedRestriction {
  readonly resource: Resource;
  /** `price`, `company`, `custom.revenue` */
  readonly field: string;
  readonly setting?: FieldSetting | null;
}

/** Hides, closes or opens fields for a role or a user (`rights.md` 3, field restrictions). Throws `Faults`. */
export async function setRestrictions(
  change: RightsChange,
  holder: Holder,
  version: number,
  asked: readonly AskedRestriction[],
): Promise<void> {
  const { database, actor } = change;
  refuseIfAny(faultsOfRestrictions(change, asked, ["restrictions"]));
  const before = await restrictionsOfHolder(database, holder);
  const byField = new Map(asked.map((each) => [`${each.resource} ${each.field}`, each]));
  await writeRestrictions(
    database,
    holder,
    [...byField.values()].map(({ resource, field, setting = null }) => ({ resource, field, setting })),
  );
  const after = { restrictions: await restrictionsOfHolder(database, holder) };
  await logChanges(database, actor, [
    {
      ...{ kind: holder.kind.toUpperCase(), recordId: holder.id, action: "UPDATE", version },
      ...{ before: { restrictions: before }, after },
    },
  ]);
}

/** What is wrong with restrictions that are asked for, at their places below `path`. */
export const faultsOfRestrictions = (
  { standing }: RightsChange,
  asked: readonly AskedRestriction[],
  path: readonly string[],
): Fault[] =>
  asked.flatMap((each, index) =>
    isRestrictable(each, standing.customFields) ? [] : [fault([...path, String(index), "field"], "INVALID", saying)],
  );

const saying =
  "There is no such field, or it can't be restricted: ids, responsible, creator, dates and required fields can't.";

function isRestrictable(
  { resource, field }: AskedRestriction,
  customFields: readonly CustomFieldDefinition[],
): boolean {
  const [, custom] = /^custom\.(.+)$/.exec(field) ?? [];
  if (custom !== undefined)
    return customFields.some((each) => each.resource === resource && each.key === custom && !each.isRequired);
  if (resource === "IMPORT" || !isDescribed(resource satisfies Kind)) return false;
  const { fields, links } = descriptionOf(resource);
  const parts = [...fields, ...links.filter((link) => link.cardinality === "one")];
  return parts.some((part) => part.name === field && part.restrictable);
}
