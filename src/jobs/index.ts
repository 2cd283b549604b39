import type { RecordClass } from "../store/description/description";
import { Job } from "../store/jobs/job";
import { AccountFileResolver } from "./account-file/account-file.resolver";
import { JobResolver } from "./job.resolver";
import { massChangeResolver } from "./mass-change/mass-change-resolver";

/** Every table of the jobs. */
export const jobEntities = [Job];

/** The resolvers of jobs, those of changing many made for each of these kinds. */
export const jobResolvers = (records: readonly RecordClass[]): readonly object[] => [
  ...[JobResolver, AccountFileResolver],
  ...records.map(massChangeResolver),
];
