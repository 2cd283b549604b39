import { resources } from "../catalogue";
import type { Resource } from "../catalogue";
import { allOf } from "../combining";
import type { FieldSetting, Restrictions } from "../facts";
import { mayUseField, readableWhere, writableWhere } from "../fields";
import { implies } from "../implication";
import type { Predicate } from "../predicate";
import type { Principal } from "../principal";
import { scopeOf } from "../scope";
import type { Extent } from "./extent";

/** A field that something restricts for somebody, as it is in force. */
export interface EffectiveField {
  readonly resource: Resource;
  readonly field: string;
  /** On which of the records that are seen it reads, and on which of those that may be edited it is writable. */
  readonly reads: Extent;
  readonly writes: Extent;
  /** May lists be filtered, sorted and summed by it? */
  readonly isUsable: boolean;
  readonly sources: readonly FieldSource[];
}

export interface FieldSource {
  readonly setting: FieldSetting;
  /** Null where the user's own setting is meant, which wins. */
  readonly role: { readonly id: string; readonly name: string } | null;
}

/** The fields that the user's own settings or roles speak of, by resource and name. */
export function effectiveFields(principal: Principal): readonly EffectiveField[] {
  return resources.flatMap((resource) =>
    fieldsSpokenOf(principal, resource).map((field): EffectiveField => ({
      ...{ resource, field, isUsable: mayUseField(principal, resource, field) },
      reads: extentWithin(scopeOf(principal, resource, "VIEW"), readableWhere(principal, resource, field)),
      writes: extentWithin(scopeOf(principal, resource, "EDIT"), writableWhere(principal, resource, field)),
      sources: sourcesOf(principal, resource, field),
    })),
  );
}

const restrictionsOf = ({ facts }: Principal): readonly (readonly [FieldSource["role"], Restrictions])[] => [
  [null, facts.ownRestrictions],
  ...facts.roles.map(({ id, name, restrictions }) => [{ id, name }, restrictions] as const),
];

function fieldsSpokenOf(principal: Principal, resource: Resource): readonly string[] {
  const names = restrictionsOf(principal).flatMap(([, restrictions]) => Object.keys(restrictions[resource] ?? {}));
  return [...new Set(names)].sort();
}

function sourcesOf(principal: Principal, resource: Resource, field: string): readonly FieldSource[] {
  return restrictionsOf(principal).flatMap(([role, restrictions]) => {
    const setting = restrictions[resource]?.[field];
    return setting === undefined ? [] : [{ role, setting }];
  });
}

/** On how many of the records that are in scope anyway it is open. */
function extentWithin(scope: Predicate, open: Predicate): Extent {
  if (allOf(scope, open).is === "nothing") return "NONE";
  return implies(scope, open) ? "ALL" : "SOME";
}
