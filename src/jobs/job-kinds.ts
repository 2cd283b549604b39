import { AccountFile } from "./account-file/account-file";
import { changeResponsible } from "./change-responsible/by-filter";
import { exportAccount } from "./account-file/export-account";
import { exportRecords } from "./export-records/export-records";
import { RecordsExport } from "./export-records/export-types";
import { ImportResult } from "./import/running/import-result";
import { runImport } from "./import/running/run-import";
import { undoImport } from "./import/undoing/undo-import";
import { UndoImportResult } from "./import/undoing/undo-import-result";
import { DuplicatesFound } from "./find-duplicates/duplicates-found";
import { findDuplicates } from "./find-duplicates/find-duplicates";
import type { JobKind } from "./job-kind";
import { massChanges } from "./mass-change/mass-change";
import { MassChangeResult } from "./mass-change/mass-change-result";
import { exportPerson } from "./person-file/export-person";
import { PersonFile } from "./person-file/person-file";

/** Every kind of job there is. */
export const jobKinds: readonly JobKind[] = [
  ...massChanges,
  changeResponsible,
  exportAccount,
  exportRecords,
  exportPerson,
  runImport,
  undoImport,
  findDuplicates,
];

/** What may come of them. */
export const jobResults = [
  ...[MassChangeResult, AccountFile, RecordsExport, PersonFile],
  ...[ImportResult, UndoImportResult, DuplicatesFound],
] as const;
