import { parted } from "../../../sheets/joined";
import type { FieldDescription, LinkDescription } from "../../../store/description/description";
import type { CustomFieldDefinition } from "../../../store/standing";
import { sumOf } from "../values/decimal";
import { addressesIn } from "../values/addresses";
import { namesOf, severalOf } from "../values/words";
import type { Circumstances, LineDraft } from "./line-draft";
import { readCell, readCustomCell } from "./read-cell";

/** Brings one member of a record out of the cells that are mapped to it into a draft. An empty cell says nothing. */
export type Member = (cells: readonly string[], draft: LineDraft, by: Circumstances) => void;

/** A column of a list, and what its numbers or addresses are for: said by itself, or by another column. */
export interface ListColumn {
  readonly column: number;
  readonly label: string | null;
  readonly labelColumn: number | null;
}

const saidIn = (cells: readonly string[], column: number): string | null => {
  const said = cells[column] ?? "";
  return said.trim() === "" ? null : said;
};

const wrong = (draft: LineDraft, column: number, name: string, right: string): void => {
  draft.faults.push({ column, code: "INVALID", message: `${name} is ${right}.` });
};

/** A field of one value; where several columns are mapped to it, their texts stand behind each other. */
export function single(field: FieldDescription, columns: readonly number[]): Member {
  const between = field.type === "longText" ? "\n" : " ";
  return (cells, draft, by) => {
    const values: unknown[] = [];
    for (const column of columns) {
      const said = saidIn(cells, column);
      if (said === null) continue;
      const read = readCell(field, said, by);
      if ("leftOut" in read) {
        const message = `${field.name} is left out, since ${read.leftOut}.`;
        draft.leftOut.push({ column, code: "INVALID", message });
      } else if ("right" in read) wrong(draft, column, field.name, read.right);
      else values.push(read.value);
      draft.origins.set(field.name, draft.origins.get(field.name) ?? column);
    }
    if (values.length === 1) draft.item[field.name] = values[0];
    if (values.length > 1) draft.item[field.name] = values.join(between);
  };
}

/** Numbers or addresses, several in a cell where signs part them, each with what it is for. */
export function list(field: FieldDescription, columns: readonly ListColumn[]): Member {
  const [key, valuesIn] =
    field.type === "phones" ? (["number", numbersIn] as const) : (["address", addressesIn] as const);
  return (cells, draft) => {
    const values: object[] = [];
    for (const { column, label, labelColumn } of columns) {
      const said = saidIn(cells, column);
      if (said === null) continue;
      const labelOf = labelColumn === null ? () => null : labelsIn(cells[labelColumn] ?? "");
      for (const [index, each] of valuesIn(said).entries()) {
        draft.origins.set(`${field.name}.${values.length}`, column);
        values.push({ [key]: each, label: labelOf(index) ?? label });
      }
      draft.origins.set(field.name, draft.origins.get(field.name) ?? column);
    }
    if (values.length > 0) draft.item[field.name] = values;
  };
}

const numbersIn = (said: string): readonly string[] => severalOf(said, /[;\n]|,(?=\s*[+(\d])/);

/** What each of several is for, by its place: one for each, some of them empty; or, as Google has it, one for all. */
function labelsIn(said: string): (index: number) => string | null {
  const labels = said.split(":::").map((each) => each.trim().replace(/^\* /, ""));
  return (index) => {
    const said = labels[labels.length === 1 ? 0 : index] ?? "";
    return said === "" ? null : said;
  };
}

/** Several texts in a cell, as an export joins them, or as others part them. */
function severalIn(said: string): readonly string[] {
  if (said.includes(":::")) return severalOf(said, /$^/);
  return /[,"]/.test(said) ? parted(said) : severalOf(said, /[;\n]/);
}

/** The label that Google gives to all contacts of one's own: it says nothing of any. */
const labelOfAll = "* myContacts";

export function tags(field: FieldDescription, columns: readonly number[]): Member {
  return (cells, draft) => {
    const values = columns.flatMap((column) => {
      const said = saidIn(cells, column);
      const telling = said === null ? [] : severalIn(said).filter((each) => each !== labelOfAll);
      const several = telling.map((each) => each.replace(/^\* /, ""));
      for (const _each of several) draft.origins.set(field.name, draft.origins.get(field.name) ?? column);
      return several;
    });
    if (values.length > 0) draft.item[field.name] = [...new Set(values)];
  };
}

/** An amount, and its currency where the cell names it or another column does; else the account's. */
export function money(field: FieldDescription, column: number, currencyColumn: number | null): Member {
  return (cells, draft, { isCommaDecimal }) => {
    const said = saidIn(cells, column);
    if (said === null) return;
    draft.origins.set(field.name, column);
    const sum = sumOf(said, isCommaDecimal);
    if (sum === null) {
      wrong(draft, column, field.name, "an amount, as 1100.04, 1 100,04 € or USD 12");
      return;
    }
    const named = currencyColumn === null ? null : saidIn(cells, currencyColumn);
    const currencyCode = sum.currencyCode ?? named?.trim().toUpperCase() ?? null;
    if (named !== null && currencyColumn !== null) draft.origins.set(`${field.name}.currencyCode`, currencyColumn);
    draft.item[field.name] = { amount: sum.amount, currencyCode };
  };
}

/** The id of a record in this API, by which a line is its double. */
export function ownId(column: number): Member {
  return (cells, draft) => {
    draft.id = saidIn(cells, column)?.trim() ?? null;
  };
}

export function fullName(column: number, isFamilyFirst: boolean): Member {
  return (cells, draft) => {
    const said = saidIn(cells, column);
    const isNamed = draft.item["firstName"] !== undefined || draft.item["lastName"] !== undefined;
    if (said === null || isNamed) return;
    for (const [name, value] of Object.entries(namesOf(said, isFamilyFirst))) {
      if (value === null) continue;
      draft.item[name] = value;
      draft.origins.set(name, column);
    }
  };
}

export function custom(definition: CustomFieldDefinition, column: number): Member {
  return (cells, draft, by) => {
    const said = saidIn(cells, column);
    if (said === null) return;
    const read = readCustomCell(definition, said, by);
    if (!("value" in read)) {
      wrong(draft, column, definition.label, "right" in read ? read.right : read.leftOut);
      return;
    }
    const values = (draft.item["custom"] ?? []) as object[];
    draft.origins.set(`custom.${values.length}`, column);
    draft.item["custom"] = [...values, { key: definition.key, value: read.value }];
  };
}

/** Records that the line names: of a link to many, several in a cell where semicolons or lines part them. */
export function link(to: LinkDescription, columns: readonly number[]): Member {
  return (cells, draft) => {
    for (const column of columns) {
      const said = saidIn(cells, column);
      const named = said === null ? [] : to.cardinality === "through" ? severalIn(said) : [said.trim()];
      for (const each of named) draft.links.push({ link: to, column, said: each });
    }
  };
}
