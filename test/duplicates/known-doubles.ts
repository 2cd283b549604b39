import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { ComparedField, RecordTexts } from "../../src/duplicates/compared-field";
import { sharedData } from "../support/shared-data";

/** Records of which it is known which are one: those of one `truth`. */
export interface KnownRecord extends RecordTexts {
  readonly truth: string;
  readonly row: Row;
}

export interface KnownDoubles {
  readonly called: string;
  readonly path: string;
  readonly fields: readonly ComparedField[];
  /** Columns by which others find doubles: two records that say all of them, and just the same. */
  readonly baselines: Readonly<Record<string, readonly string[]>>;
  readonly records: () => readonly KnownRecord[];
}

type Row = Readonly<Record<string, string>>;

function rowsOf(path: string): readonly Row[] {
  const file = sharedData(path);
  if (file === null) return [];
  const options = { columns: true, trim: true, relax_quotes: true, skip_empty_lines: true } as const;
  return parse(readFileSync(file, "utf8"), options) as unknown as readonly Row[];
}

/** Which columns a field of a record is made of, and what it is compared as there. */
type Mapping = Readonly<Record<string, { readonly as: ComparedField["as"]; readonly columns: readonly string[] }>>;

function known(
  called: string,
  path: string,
  truth: string,
  mapping: Mapping,
  baselines: KnownDoubles["baselines"],
): KnownDoubles {
  const fields = Object.entries(mapping).map(([name, { as }]) => ({ name, as }));
  const textsOf = (row: Row, columns: readonly string[]): readonly string[] => {
    const said = columns.map((column) => row[column] ?? "").filter((text) => text !== "");
    return said.length === 0 ? [] : [said.join(" ")];
  };
  const records = (): readonly KnownRecord[] =>
    rowsOf(path).map((row, at) => ({
      id: String(at).padStart(5, "0"),
      truth: row[truth] ?? "",
      row,
      texts: Object.values(mapping).map(({ columns }) => textsOf(row, columns)),
    }));
  return { called, path, fields, baselines, records };
}

/** The columns of the files as fields of contacts and companies: those of the kind, and custom ones. */
export const knownDoubles: readonly KnownDoubles[] = [
  known(
    "people",
    "duplicates-people/fake_1000.csv",
    "cluster",
    {
      name: { as: "person", columns: ["first_name", "surname"] },
      birthday: { as: "day", columns: ["dob"] },
      emails: { as: "email", columns: ["email"] },
      "custom.city": { as: "words", columns: ["city"] },
    },
    { "same e-mail": ["email"], "same name": ["first_name", "surname"] },
  ),
  known(
    "restaurants",
    "duplicates-companies/restaurants.csv",
    "unique_id",
    {
      name: { as: "name", columns: ["name"] },
      industry: { as: "words", columns: ["cuisine"] },
      address: { as: "words", columns: ["address"] },
      "custom.city": { as: "words", columns: ["city"] },
    },
    { "same name": ["name"] },
  ),
];
