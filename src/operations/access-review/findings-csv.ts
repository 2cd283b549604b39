import { csvLine } from "../../sheets/csv/write-csv";
import type { AccessFinding } from "./review-types";

const columns = ["kind", "userId", "name", "email", "subject", "at"] as const;

/** The findings as CSV with a line of names, in UTF-8; moments as ISO 8601. */
export const csvOf = (findings: readonly AccessFinding[]): string =>
  [columns, ...findings.map(cellsOf)].map((cells) => csvLine(cells)).join("");

const cellsOf = (finding: AccessFinding): readonly string[] =>
  columns.map((column) => {
    const value = finding[column];
    return value instanceof Date ? value.toISOString() : (value ?? "");
  });
