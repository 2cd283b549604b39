import { armed } from "../../../sheets/defused";
import type { Description } from "../../../store/description/description";
import type { CustomFieldDefinition } from "../../../store/standing";
import { comparable } from "../mapping/heading";
import type { MappedColumn } from "../mapping/propose";
import { type Target, targetsOf } from "../mapping/target";
import { type Circumstances, type LineDraft, type LineFault, emptyDraft } from "./line-draft";
import { type ListColumn, type Member, custom, fullName, link, list, money, ownId, single, tags } from "./members";

/** How the lines of a file become items of an input. */
export interface Plan {
  readonly of: Description;
  readonly members: readonly Member[];
}

/** A mapping in which every field is one of the kind's. Members come in the order in which one looks at another. */
export function planOf(
  of: Description,
  definitions: readonly CustomFieldDefinition[],
  mapping: readonly MappedColumn[],
  headings: readonly string[],
): Plan {
  const targets = new Map(targetsOf(of, definitions).map((target) => [target.name, target]));
  const columnsOf = (name: string): readonly MappedColumn[] =>
    mapping.filter(({ field }) => field === name).toSorted((a, b) => a.column - b.column);
  const used = [...targets.values()].filter(({ name }) => columnsOf(name).length > 0);
  return { of, members: used.flatMap((target) => memberOf(target, columnsOf, headings) ?? []) };
}

function memberOf(
  { name, part }: Target,
  columnsOf: (name: string) => readonly MappedColumn[],
  headings: readonly string[],
): Member | null {
  const mapped = columnsOf(name);
  const columns = mapped.map(({ column }) => column);
  const first = columns[0] ?? 0;
  switch (part.is) {
    case "id":
      return ownId(first);
    case "fullName":
      return fullName(first, saysFamilyFirst(headings[first]));
    case "custom":
      return custom(part.definition, first);
    case "link":
      return link(part.link, columns);
    // Read with what they are of.
    case "label":
    case "currency":
      return null;
    case "field":
      switch (part.field.type) {
        case "phones":
        case "emails":
          return list(part.field, withLabels(mapped, columnsOf(`${name}.label`)));
        case "tags":
          return tags(part.field, columns);
        case "money":
          return money(part.field, first, columnsOf(`${name}.currency`)[0]?.column ?? null);
        default:
          return single(part.field, columns);
      }
  }
}

/** `ФИО`: family, name, father's name. */
const saysFamilyFirst = (heading = ""): boolean => /^(фио|ф и о|фамилия имя)/.test(comparable(heading));

/** Columns of labels stand each before the column that they are of, or each behind it. */
function withLabels(columns: readonly MappedColumn[], labels: readonly MappedColumn[]): readonly ListColumn[] {
  const isBehind = (labels[0]?.column ?? 0) > (columns[0]?.column ?? 0);
  return columns.map(({ column, label }, index) => {
    const before = columns[index - 1]?.column ?? -1;
    const next = columns[index + 1]?.column ?? Number.POSITIVE_INFINITY;
    const own = isBehind
      ? labels.find((each) => each.column > column && each.column < next)
      : labels.findLast((each) => each.column < column && each.column > before);
    return { column, label, labelColumn: own?.column ?? null };
  });
}

/** What stands behind the last column has no heading: a sign that parts cells is not in quotes, and all may be shifted. */
function behindLast(cells: readonly string[], width: number): readonly LineFault[] {
  const column = cells.findIndex((cell, index) => index >= width && cell.trim() !== "");
  const message = `The line has more cells than the ${width} columns of the file: put a cell in quotes that has a delimiter in it, or give the column a heading.`;
  return column < 0 ? [] : [{ column, code: "INVALID", message }];
}

/** What a line says, as far as can be told from its cells alone. */
export function draftLine({ members }: Plan, cells: readonly string[], width: number, by: Circumstances): LineDraft {
  const draft = emptyDraft();
  // Beside the table in a workbook somebody may have written what they like; in CSV it is a part of the line.
  if (by.isDefused) draft.faults.push(...behindLast(cells, width));
  const said = by.isDefused ? cells.map(armed) : cells;
  for (const member of members) member(said, draft, by);
  return draft;
}
