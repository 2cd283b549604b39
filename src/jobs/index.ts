import type { RecordClass } from "../store/description/description";
import { Job } from "../store/jobs/job";
import { Import } from "../store/imports/import";
import { ImportKey } from "../store/imports/import-key";
import { ImportLine } from "../store/imports/import-line";
import { AccountFileResolver } from "./account-file/account-file.resolver";
import { exportResolver } from "./export-records/export-resolver";
import { FindDuplicatesResolver } from "./find-duplicates/find-duplicates.resolver";
import { ImportResolver } from "./import/import.resolver";
import { changeResponsibleResolver } from "./change-responsible/change-responsible-resolver";
import { ImportingResolver } from "./import/importing.resolver";
import { JobResolver } from "./job.resolver";
import { massChangeResolver } from "./mass-change/mass-change-resolver";
import { PersonFileResolver } from "./person-file/person-file.resolver";

/** Every table of the jobs. */
export const jobEntities = [Job, Import, ImportLine, ImportKey];

/** The resolvers of jobs, those of changing many made for each of these kinds, and that of giving them away. */
export const jobResolvers = (records: readonly RecordClass[]): readonly object[] => [
  ...[JobResolver, AccountFileResolver, PersonFileResolver, ImportResolver, ImportingResolver],
  FindDuplicatesResolver,
  exportResolver(records),
  ...records.map(massChangeResolver),
  changeResponsibleResolver(records),
];
