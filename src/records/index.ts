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
import type { RecordClass } from "../store/description/description";
import { Activity } from "./activity/activity";
import { Company } from "./company/company";
import { Contact } from "./contact/contact";
import { Customer, CustomerContact } from "./customer/customer";
import { CustomField } from "./custom-field/custom-field";
import { Document } from "./document/document";
import { documentFileResolver } from "./document/document-file.resolver";
import { Lead, LeadContact } from "./lead/lead";
import { LeadTotalsResolver } from "./lead/lead-totals.resolver";
import { LossReason, Pipeline, Stage } from "./pipeline/pipeline";
import { Event, EventAttendee, EventContact } from "./event/event";
import { Request } from "./request/request";
import { RequestRule } from "./request/request-rule";
import { Task } from "./task/task";

/** Every table of the records, in the order of their foreign keys. */
export const recordEntities = [
  ...[Pipeline, Stage, LossReason, CustomField],
  ...[Company, Contact, Lead, LeadContact, Request, RequestRule, Customer, CustomerContact, Document],
  ...[Task, Event, EventAttendee, EventContact, Activity],
];

export const records = [Lead, Contact, Company, Customer, Request, Document, Task, Event, Activity];
const settings = [Pipeline, Stage, LossReason, CustomField];

/**
 * The resolvers of every kind, and of those `more` that somebody tries out. A function: descriptions must all be there
 * before resolvers are made from them.
 */
export function recordResolvers(more: readonly RecordClass[] = []): readonly object[] {
  const kinds: readonly RecordClass[] = [...records, ...more];
  const all = [...kinds, ...settings];
  return [
    ...all.map((type) => readingResolver(type)),
    ...all.map((type) => creatingResolver(type)),
    ...kinds.map((type) => batchResolver(type)),
    ...all.map((type) => updatingResolver(type)),
    ...kinds.map((type) => batchUpdatingResolver(type)),
    ...kinds.map((type) => deletingResolver(type)),
    ...kinds.map((type) => restoringResolver(type)),
    ...kinds.flatMap((type) => linkingResolvers(type)),
    trashResolver(),
    LeadTotalsResolver,
    documentFileResolver(),
  ];
}
