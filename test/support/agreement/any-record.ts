import type { FactField, OwnerColumn, RecordFacts } from "../../../src/rights/predicate";
import type { Description } from "../../../src/store/description/description";
import { type Sql, identifier, join, sql } from "../../../src/store/sql";

/** The facts of a record in the types that its columns have. */
const owners = ["responsible", "creator", "cardResponsible", "cardCreator", "user"] as const satisfies OwnerColumn[];
const facts = {
  origin: sql`text`,
  pipeline: sql`uuid`,
  stage: sql`uuid`,
  documentKind: sql`text`,
  cardKind: sql`text`,
  cardTrashed: sql`boolean`,
  cardPipeline: sql`uuid`,
  cardStage: sql`uuid`,
  cardDocumentKind: sql`text`,
  administrator: sql`boolean`,
} as const satisfies Record<FactField, Sql>;

const columnOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columnsOf = <T extends string>(names: readonly T[]) =>
  Object.fromEntries(names.map((name) => [name, columnOf(name)])) as Record<T, string>;

/** A kind of record that has every owner column and every fact, so that any predicate can be asked of it. */
export const anyRecord: Description = {
  type: Object,
  kind: "LEAD",
  table: "any_record",
  prefix: "any",
  typeName: "AnyRecord",
  singular: "anyRecord",
  plural: "anyRecords",
  description: "A record with every fact that a right may ask for",
  fields: [],
  links: [],
  owners: columnsOf(owners),
  facts: columnsOf(Object.keys(facts) as FactField[]),
  trash: false,
  customFields: false,
  raisesRights: false,
  drafting: null,
  distributedBy: null,
};

/** What the sparse kind has no column for. */
const left = ["creator", "cardCreator", "stage", "cardStage"] as const satisfies (OwnerColumn | FactField)[];

/** A kind without some of the columns that rights ask for: to it they are absent. */
export const sparseRecord: Description = {
  ...anyRecord,
  owners: columnsOf(owners.filter((name) => !isLeft(name))),
  facts: columnsOf((Object.keys(facts) as FactField[]).filter((name) => !isLeft(name))),
};

/** The record as one of the sparse kind. */
export function sparse(record: RecordFacts): RecordFacts {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !isLeft(name)));
}

function isLeft(name: string): boolean {
  return left.some((each) => each === name);
}

/** `as r(number integer, responsible uuid, …)`: how PostgreSQL reads such records out of JSON. */
export function recordColumns(alias: string): Sql {
  const typed = [
    ...owners.map((name) => sql`${identifier(columnOf(name))} uuid`),
    ...Object.entries(facts).map(([name, type]) => sql`${identifier(columnOf(name))} ${type}`),
  ];
  return sql`as ${identifier(alias)}(number integer, ${join(typed, ", ")})`;
}

/** The record as such a row of JSON. */
export function asRow(record: object, number: number): Record<string, unknown> {
  const columns = Object.entries(record).map(([name, value]): [string, unknown] => [columnOf(name), value]);
  return { number, ...Object.fromEntries(columns) };
}
