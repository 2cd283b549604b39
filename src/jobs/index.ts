import type { RecordClass } from "../store/description/description";
import { Job } from "../store/jobs/job";
import { AccountFilePart } from "../store/whole-account/account-file-part";
import { AccountFileResolver } from "./account-file/account-file.resolver";
import { JobResolver } from "./job.resolver";
import { massChangeResolver } from "./mass-change/mass-change-resolver";

/** Every table of the jobs. */
export const jobEntities = [Job, AccountFilePart];

/** The resolvers of jobs, those of changing many made for each of these kinds. */
export const jobResolvers = (records: readonly RecordClass[]): readonly object[] => [
  ...[JobResolver, AccountFileResolver],
  ...records.map(massChangeResolver),
];
