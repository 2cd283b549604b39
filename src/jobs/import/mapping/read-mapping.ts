import type { Description } from "../../../store/description/description";
import { capitalised, withArticle } from "../../../store/description/record-kinds";
import type { Fault } from "../../../store/refusals";
import type { CustomFieldDefinition } from "../../../store/standing";
import type { MappedColumn } from "./propose";
import { type Target, mayTakeSeveral, targetsOf } from "./target";

/** A column as an input says it: `column` counts from 1 on. */
export interface SaidColumn {
  readonly column: number;
  readonly field: string;
  readonly label?: string | null;
}

/** A mapping that can be gone by, or all that is wrong with it. */
export type ReadMapping = { readonly mapping: readonly MappedColumn[] } | { readonly faults: readonly Fault[] };

const path = ["input", "mapping"];

export function readMapping(
  of: Description,
  definitions: readonly CustomFieldDefinition[],
  headings: readonly string[],
  said: readonly SaidColumn[],
): ReadMapping {
  const targets = new Map(targetsOf(of, definitions).map((target) => [target.name, target]));
  const faults = said.flatMap((each, index) => [
    ...faultsOfColumn(said, headings.length, index),
    ...faultsOfField(of, targets, said, index),
  ]);
  const all = [...faults, ...missing(of, said)];
  if (all.length > 0) return { faults: all };
  return { mapping: said.map(({ column, field, label = null }) => ({ column: column - 1, field, label })) };
}

function faultsOfColumn(said: readonly SaidColumn[], width: number, index: number): readonly Fault[] {
  const column = said[index]?.column ?? 0;
  const field = [...path, String(index), "column"];
  if (column < 1 || column > width)
    return [{ field, code: "NOT_FOUND", message: `The file has columns 1 to ${width}, and no ${column}.` }];
  const isTwice = said.slice(0, index).some((before) => before.column === column);
  return isTwice ? [{ field, code: "INVALID", message: `Column ${column} was brought to something before.` }] : [];
}

function faultsOfField(
  of: Description,
  targets: ReadonlyMap<string, Target>,
  said: readonly SaidColumn[],
  index: number,
): readonly Fault[] {
  const name = said[index]?.field ?? "";
  const field = [...path, String(index), "field"];
  const target = targets.get(name);
  if (!target) {
    const message = `No column of ${withArticle(of.singular)} can be brought to "${name}"; it can be to ${[...targets.keys()].join(", ")}.`;
    return [{ field, code: "NOT_FOUND", message }];
  }
  const isTwice = said.slice(0, index).some((before) => before.field === name);
  return isTwice && !mayTakeSeveral(target)
    ? [{ field, code: "INVALID", message: `${name} has one value: bring one column to it.` }]
    : [];
}

/** What every record must be given, and what nothing is brought to: no line could be imported. */
function missing(of: Description, said: readonly SaidColumn[]): readonly Fault[] {
  const names = new Set(said.map(({ field }) => field));
  const derived = of.drafting?.derives ?? [];
  const required = of.fields.filter(
    ({ name, required: must, type, written }) =>
      must && type !== "flag" && written !== "never" && !derived.includes(name),
  );
  const isNamed = ["fullName", "firstName", "lastName", "id"].some((name) => names.has(name));
  const isCalled = of.fields.some(({ name }) => name === "firstName") && !isNamed;
  const links = of.links.filter((link) => link.cardinality === "card" && link.required);
  return [
    ...[...required, ...links].filter(({ name }) => !names.has(name) && !names.has("id")).map(({ name }) => name),
    ...(isCalled ? ["lastName, firstName or fullName"] : []),
  ].map((name) => ({ field: path, code: "REQUIRED", message: `${needing(of)} ${name}: bring a column to it.` }));
}

const needing = ({ singular }: Description): string => `${capitalised(withArticle(singular))} needs`;
