import { stringify } from "csv-stringify/sync";
import type { AccessFinding } from "./review-types";

const columns = ["kind", "userId", "name", "email", "subject", "at"] as const;

/** A cell that a spreadsheet would take for a formula is none with an apostrophe in front. */
const defused = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** The findings as CSV with a line of names, in UTF-8; moments as ISO 8601. */
export const csvOf = (findings: readonly AccessFinding[]): string =>
  stringify(
    findings.map((finding) =>
      columns.map((column) => {
        const value = finding[column];
        return defused(value instanceof Date ? value.toISOString() : (value ?? ""));
      }),
    ),
    { header: true, columns: [...columns] },
  );
