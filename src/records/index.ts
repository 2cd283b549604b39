import { readingResolver } from "../graphql/records/reading-resolver";
import { linkingResolvers } from "../graphql/records/linking-resolver";
import { trashResolver } from "../graphql/records/trash-resolver";
import { deletingResolver, restoringResolver } from "../graphql/records/trashing-resolver";
import {
  batchResolver,
  batchUpdatingResolver,
  creatingResolver,
  updatingResolver,
} from "../graphql/records/writing-resolver";
import { Company } from "./company/company";
import { Contact } from "./contact/contact";
import { CustomField } from "./custom-field/custom-field";
import { Lead, LeadContact } from "./lead/lead";
import { LeadTotalsResolver } from "./lead/lead-totals.resolver";
import { LossReason, Pipeline, Stage } from "./pipeline/pipeline";
import { Task } from "./task/task";

/** Every table of the records, in the order of their foreign keys. */
export const recordEntities = [Pipeline, Stage, LossReason, CustomField, Company, Contact, Lead, LeadContact, Task];

export const records = [Lead, Contact, Company, Task];
const settings = [Pipeline, Stage, LossReason, CustomField];

/** The resolvers of every kind. A function: descriptions must all be there before resolvers are made from them. */
export const recordResolvers = (): readonly object[] => [
  ...[...records, ...settings].map((type) => readingResolver<object>(type)),
  ...[...records, ...settings].map((type) => creatingResolver<object>(type)),
  ...records.map((type) => batchResolver<object>(type)),
  ...[...records, ...settings].map((type) => updatingResolver<object>(type)),
  ...records.map((type) => batchUpdatingResolver<object>(type)),
  ...records.map((type) => deletingResolver<object>(type)),
  ...records.map((type) => restoringResolver<object>(type)),
  ...records.flatMap((type) => linkingResolvers<object>(type)),
  trashResolver(),
  LeadTotalsResolver,
];
