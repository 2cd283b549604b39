import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** A line of a file by its column names, as it is written. */
export type Row = Readonly<Record<string, string>>;

export const rowsOf = (folder: string, file: string): Row[] =>
  parse(readFileSync(join(folder, file)), { bom: true, columns: true });

/** How many rows have each value of a column; the empty value is none. */
export function countBy(rows: readonly Row[], column: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { [column]: value = "" } of rows) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Deals as the data's own page counts them: by manager, and by office. */
export const dealsOfManagers = {
  "Melvin Marxen": 1_929,
  "Summer Sewald": 1_701,
  "Dustin Brinkmann": 1_583,
  "Rocco Neubert": 1_327,
  "Celia Rouche": 1_296,
  "Cara Losch": 964,
} as const;

export const dealsOfOffices: Readonly<Record<string, number>> = { Central: 3_512, West: 2_997, East: 2_291 };
export const dealsInStages: Readonly<Record<string, number>> = {
  Won: 4_238,
  Lost: 2_473,
  Engaging: 1_589,
  Prospecting: 500,
};
