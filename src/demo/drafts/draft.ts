import type { TaskKind } from "../demo-account";

/** Records that nobody has made yet: they name each other by their place in the list of their kind. */
export interface Drafts {
  readonly companies: readonly CompanyDraft[];
  readonly contacts: readonly ContactDraft[];
  readonly leads: readonly LeadDraft[];
  readonly tasks: readonly TaskDraft[];
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
  readonly card: { readonly kind: "leads" | "contacts" | "companies"; readonly index: number } | null;
  readonly responsible: string | null;
}
