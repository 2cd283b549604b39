import type { Description, FieldDescription } from "../../../store/description/description";
import type { CustomFieldDefinition } from "../../../store/standing";
import { columnOf, columnsOfField, textOf, valueIn } from "./field-columns";
import { isTold, kindOfCard, partsOfLink } from "./link-parts";
import type { Part } from "./part";

/** What every record has, behind what makes it one of its kind. */
const common = ["externalId", "createdAt", "updatedAt"];
/** The trash is in no file. */
const untold = ["deletedAt"];

/** All that can be told of a kind in a file, in the order in which a file has it where nothing is said. */
export function partsOf(of: Description, customFields: readonly CustomFieldDefinition[]): readonly Part[] {
  const told = of.fields.filter(({ name }) => !untold.includes(name));
  const own = told.filter(({ name }) => !common.includes(name));
  const behind = told.filter(({ name }) => common.includes(name));
  const plain = [
    idPart,
    ...own.map(partOfField),
    ...of.links
      .filter(isTold)
      .flatMap((link) => [...partsOfLink(link), ...(link.cardinality === "card" ? [kindOfCard(link)] : [])]),
    ...behind.map(partOfField),
  ];
  const headings = new Set(plain.flatMap(({ columns }) => columns.map(({ heading }) => heading)));
  const custom = customFields.filter(({ resource }) => resource === of.kind);
  return [...plain, ...custom.map((field) => partOfCustom(field, isTwice(field, custom) || headings.has(field.label)))];
}

const isTwice = ({ label }: CustomFieldDefinition, all: readonly CustomFieldDefinition[]): boolean =>
  all.filter((each) => each.label === label).length > 1;

const idPart: Part = {
  name: "id",
  restricted: { name: "id" },
  isUsual: true,
  columns: [columnOf("id", (record) => textOf(valueIn(record, "id")))],
  json: { name: "id", value: (record) => valueIn(record, "id") },
  reads: null,
};

const partOfField = (field: FieldDescription): Part => ({
  name: field.name,
  restricted: field,
  isUsual: true,
  columns: columnsOfField(field),
  json: { name: field.name, value: (record) => valueIn(record, field.name) ?? null },
  reads: { field: field.name },
});

interface CustomValue {
  readonly key: string;
  readonly value: string;
}

/** A custom field is called as people call it; with its key where that would not tell it from another column. */
function partOfCustom({ key, label, type }: CustomFieldDefinition, isMistakable: boolean): Part {
  const name = `custom.${key}`;
  const valueOf = (record: object): string | null =>
    ((valueIn(record, "custom") ?? []) as readonly CustomValue[]).find((each) => each.key === key)?.value ?? null;
  const column = columnOf(name, (record) => valueOf(record) ?? "", type === "NUMBER");
  return {
    name,
    restricted: { name, restrictable: true },
    isUsual: true,
    columns: [{ ...column, heading: isMistakable ? `${label} (${key})` : label }],
    json: { name, value: valueOf },
    reads: { field: "custom" },
  };
}
