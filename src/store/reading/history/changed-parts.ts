import type { RecordFacts } from "../../../rights/predicate";
import type { Description, FieldDescription } from "../../description/description";
import { type Kind } from "../../description/kinds";
import { descriptionOf, isDescribed } from "../../description/registry";
import { apiId } from "../../ids";
import type { Standing } from "../../standing";
import { inputName } from "../../writing/draft";
import { hiddenParts } from "../masks";

/** One side of a change row: values by the names of the class's properties. */
export type Side = Readonly<Record<string, unknown>>;

/** A record that a value of a change names. */
export interface Named {
  readonly kind: Kind;
  readonly id: string;
}

/** May the caller see the record? */
export type IsSeen = (named: Named) => boolean;

/** A part of a record that its change log may speak of. */
export interface ChangedPart {
  /** As inputs call it: `price`, `companyId`, `contactIds`, `custom.revenue`. */
  readonly field: string;
  /** Under what the change row keeps it. */
  readonly property: string;
  /** The records that a side of it names. */
  readonly namedIn: (side: Side) => readonly Named[];
  /** Its value in the shape that inputs take; null where there is none, or none that the caller sees. */
  readonly valueIn: (side: Side, isSeen: IsSeen) => unknown;
}

/** The parts of a record that the caller may read on it as it is now. What is only kept for the database is none of them. */
export function readableParts(standing: Standing, of: Description, facts: RecordFacts): readonly ChangedPart[] {
  const hidden = new Set(hiddenParts(standing, of, facts));
  const isOpen = ({ name }: { readonly name: string }): boolean => !hidden.has(name);
  const custom = standing.customFields
    .filter(({ resource, key }) => resource === of.kind && !hidden.has(`custom.${key}`))
    .map(({ key }) => customPart(key));
  return [
    ...of.fields.filter((field) => isOpen(field) && field.name !== "updatedAt").map(fieldPart),
    ...of.links.filter(isOpen).flatMap((link) => linkPart(link, facts)),
    ...custom,
  ];
}

const namesNobody = (): readonly Named[] => [];

function fieldPart(field: FieldDescription): ChangedPart {
  const valueIn = (side: Side): unknown => shownValue(field, side[field.name] ?? null);
  return { field: field.name, property: field.name, namedIn: namesNobody, valueIn };
}

type Items = readonly Side[] | null;

/** What is kept beside what was typed stays out: it follows from that. */
const shapes: Partial<Record<FieldDescription["type"], (value: unknown) => unknown>> = {
  phones: (value) => (value as Items)?.map(({ typed, number, label }) => ({ number: typed ?? number, label })) ?? null,
  emails: (value) => (value as Items)?.map(({ address, label }) => ({ address, label })) ?? null,
};

/** A value in the shape that inputs take. */
export const shownValue = ({ type }: Pick<FieldDescription, "type">, value: unknown): unknown =>
  (shapes[type] ?? ((as: unknown) => as))(value);

function customPart(key: string): ChangedPart {
  const valueIn = ({ custom }: Side): unknown => (custom as Side | null | undefined)?.[key] ?? null;
  return { field: `custom.${key}`, property: "custom", namedIn: namesNobody, valueIn };
}

function linkPart(link: Description["links"][number], facts: RecordFacts): readonly ChangedPart[] {
  const property = inputName(link);
  switch (link.cardinality) {
    case "one":
      return [onePart(property, () => link.target)];
    case "card":
      return [onePart(property, ({ cardKind }) => cardKind ?? facts.cardKind ?? null)];
    case "through":
      return [listPart(property, link.target)];
    case "many":
      return [];
  }
}

function onePart(property: string, kindIn: (side: Side) => unknown): ChangedPart {
  const namedIn = (side: Side): readonly Named[] => {
    const [kind, id] = [kindIn(side), side[property]];
    return typeof id === "string" && typeof kind === "string" && isDescribed(kind) ? [{ kind, id }] : [];
  };
  const valueIn = (side: Side, isSeen: IsSeen): unknown => seenIds(namedIn(side), isSeen)[0] ?? null;
  return { field: property, property, namedIn, valueIn };
}

function listPart(property: string, kind: Kind): ChangedPart {
  const namedIn = (side: Side): readonly Named[] =>
    ((side[property] ?? []) as readonly string[]).map((id) => ({ kind, id }));
  return { field: property, property, namedIn, valueIn: (side, isSeen) => seenIds(namedIn(side), isSeen) };
}

/** A record that the caller does not see is no record: not even its id is left (`rights.md` 5.1). */
const seenIds = (named: readonly Named[], isSeen: IsSeen): readonly string[] =>
  named.filter(isSeen).map(({ kind, id }) => apiId(descriptionOf(kind).prefix, id));
