import type { Paper, RequestSource, TaskKind } from "../demo-account";

/** Records that nobody has made yet: they name each other by their place in the list of their kind. */
export interface Drafts {
  readonly companies: readonly CompanyDraft[];
  readonly contacts: readonly ContactDraft[];
  readonly leads: readonly LeadDraft[];
  readonly tasks: readonly TaskDraft[];
  readonly events: readonly EventDraft[];
  readonly activities: readonly ActivityDraft[];
  readonly customers: readonly CustomerDraft[];
  readonly requests: readonly RequestDraft[];
  readonly documents: readonly DocumentDraft[];
}

interface Common {
  readonly tags: readonly string[];
  readonly custom: readonly CustomDraft[];
}

export interface CustomDraft {
  readonly key: string;
  readonly value: string;
}

interface Reachable extends Common {
  readonly phones: readonly { readonly number: string; readonly label: string }[];
  readonly emails: readonly { readonly address: string; readonly label: string }[];
}

export interface CompanyDraft extends Reachable {
  readonly name: string;
  readonly website: string;
  readonly industry: string;
  readonly address: string;
}

export interface ContactDraft extends Reachable {
  readonly firstName: string;
  readonly lastName: string;
  readonly position: string;
  readonly birthday: string | null;
  readonly company: number | null;
}

export interface LeadDraft extends Common {
  readonly name: string;
  readonly price: { readonly amount: string } | null;
  /** Name of the pipeline, and of the stage in it. */
  readonly pipeline: string;
  readonly stage: string;
  readonly lossReason: string | null;
  readonly source: string;
  readonly company: number | null;
  /** The first is the main one. */
  readonly contacts: readonly number[];
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** Key of the colleague to whom it is given, null for whoever makes it. */
  readonly responsible: string | null;
  /** At which of the moments it is made. */
  readonly season: number;
}

export interface TaskDraft {
  readonly text: string;
  readonly kind: TaskKind;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly completedAt: string | null;
  readonly result: string | null;
  readonly card: CardPlace | null;
  readonly responsible: string | null;
}

/** A card by its place in the list of its kind. */
export interface CardPlace {
  readonly kind: "leads" | "contacts" | "companies";
  readonly index: number;
}

export interface EventDraft {
  readonly text: string;
  readonly place: string | null;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
  /** Contacts who take part. */
  readonly contacts: readonly number[];
  readonly card: CardPlace | null;
}

export interface ActivityDraft {
  readonly kind: "NOTE" | "CALL" | "MEETING";
  readonly text: string | null;
  readonly direction?: "INCOMING" | "OUTGOING";
  readonly durationSeconds?: number;
  readonly result?: string | null;
  readonly occurredAt: string;
  readonly card: CardPlace;
}

export interface CustomerDraft {
  readonly name: string;
  readonly status: "NEW" | "ACTIVE" | "PAUSED" | "LOST";
  readonly nextPurchaseOn: string | null;
  readonly periodDays: number;
  readonly expectedSum: { readonly amount: string };
  readonly tags: readonly string[];
  readonly company: number | null;
  readonly contacts: readonly number[];
}

export interface RequestDraft extends Pick<Reachable, "phones" | "emails"> {
  readonly source: RequestSource;
  readonly sourceText: string;
  readonly name: string;
  readonly companyName: string | null;
  readonly text: string;
  readonly responsible: string | null;
  /** Why nothing is to come of it, null where it waits. */
  readonly dismissed: string | null;
}

export interface DocumentDraft {
  readonly kind: Paper["kind"];
  readonly number: string;
  readonly subject: string;
  readonly status: "DRAFT" | "SENT" | "SIGNED" | "PAID" | "CANCELLED";
  readonly sum: { readonly amount: string } | null;
  readonly issuedOn: string;
  readonly card: { readonly kind: "leads" | "customers"; readonly index: number };
}
