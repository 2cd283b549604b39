import { CustomField } from "./custom-field/custom-field";
import { Company } from "./company/company";
import { Contact } from "./contact/contact";
import { Lead, LeadContact } from "./lead/lead";
import { LossReason, Pipeline, Stage } from "./pipeline/pipeline";
import { Task } from "./task/task";

/** Every table of the records, in the order of their foreign keys. */
export const recordEntities = [Pipeline, Stage, LossReason, CustomField, Company, Contact, Lead, LeadContact, Task];
