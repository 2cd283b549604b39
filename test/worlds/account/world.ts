import type { Module, Resource } from "../../../src/rights/catalogue";
import type { documentKinds } from "../../support/generated/account";
import type { Cells, Policies, PrincipalFacts, Restrictions, RoleFacts, ShareFacts } from "../../../src/rights/facts";

/** In the order in which they are made: what leads somewhere comes behind what it leads to. */
export const kinds = [
  "COMPANY",
  "CONTACT",
  "LEAD",
  "CUSTOMER",
  "REQUEST",
  "DOCUMENT",
  "TASK",
  "EVENT",
  "ACTIVITY",
] as const satisfies readonly Resource[];
export type WorldKind = (typeof kinds)[number];

export interface WorldPerson {
  readonly id: string;
  readonly status: PrincipalFacts["status"];
  readonly isAdministrator: boolean;
  readonly crmAccess: boolean;
  readonly supervisorId: string | null;
  readonly groupIds: readonly string[];
  /** Given to the person, the groups' aside. */
  readonly roleIds: readonly string[];
  readonly cells: Cells;
  readonly restrictions: Restrictions;
  /** Is the channel API closed to the person? */
  readonly isApiBlocked: boolean;
}

/** An API token of a person: the key of a partner. */
export interface WorldToken {
  readonly id: string;
  readonly userId: string;
  readonly secret: string;
  readonly scopes: readonly string[];
  readonly until: number | null;
  readonly isRevoked: boolean;
}

export type DocumentKind = (typeof documentKinds)[number];

export type RequestStatus = "NEW" | "CONVERTED" | "DISMISSED";

/** A file as it is told of. */
export interface WorldFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A record of any kind; a field that its kind does not have is null or empty. */
export interface WorldRecord {
  readonly kind: WorldKind;
  readonly id: string;
  readonly responsibleId: string;
  readonly creatorId: string;
  readonly isDeleted: boolean;
  readonly version: number;
  readonly externalId: string | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** What it is called: the text of a task, the number of a document. */
  readonly name: string;
  /** The value of the field that roles hide: industry, position, source, result. */
  readonly note: string | null;
  /** A whole number: what a lead is worth, what a document comes to. */
  readonly price: number | null;
  readonly currency: "EUR" | "USD";
  /** By when a task is due, an event begins and ends, what was done took place. */
  readonly dueBy: number | null;
  readonly isCompleted: boolean;
  /** What has become of a request, and why nothing is to come of it. */
  readonly status: RequestStatus | null;
  readonly reason: string | null;
  readonly pipelineId: string | null;
  readonly stageId: string | null;
  readonly documentKind: DocumentKind | null;
  /** The company of a contact or lead, the parent of a company. */
  readonly companyId: string | null;
  /** The main contact of a lead, the contact of a request. */
  readonly mainContactId: string | null;
  /** The lead that a request became. */
  readonly leadId: string | null;
  readonly contactIds: readonly string[];
  /** What a document holds. */
  readonly file: WorldFile | null;
  /** Users who take part in an event. */
  readonly attendeeIds: readonly string[];
  readonly cardId: string | null;
}

/** By which way a request comes in. */
export const requestSources = ["FORM", "MAIL", "CALL", "CHAT", "API", "OTHER"] as const;
export type RequestSource = (typeof requestSources)[number];

/** Who gets the requests of a source that name nobody. */
export interface RequestRule {
  readonly source: RequestSource;
  readonly userIds: readonly string[];
  readonly groupId: string | null;
  /** How many were given so far. */
  readonly turn: number;
}

/** An account with its people, their rights and its records: what is written is what is asked about. */
export interface World {
  readonly accountId: string;
  readonly isSuspended: boolean;
  readonly policies: Policies;
  readonly groups: readonly { readonly id: string; readonly roleIds: readonly string[] }[];
  readonly roles: readonly RoleFacts[];
  readonly people: readonly WorldPerson[];
  readonly shares: readonly (ShareFacts & { readonly grantee: string })[];
  readonly licences: readonly { readonly id: string; readonly modules: readonly Module[] }[];
  readonly seats: readonly { readonly licenceId: string; readonly userId: string; readonly until: number | null }[];
  readonly tokens: readonly WorldToken[];
  readonly records: readonly WorldRecord[];
  /** One for each source that has any. */
  readonly requestRules: readonly RequestRule[];
}

/** The same number is the same id, whatever the account: accounts are told apart by nothing else. */
export const worldId = (group: number, number: number): string =>
  `00000000-0000-7000-9${group.toString(16).padStart(3, "0")}-${number.toString(16).padStart(12, "0")}`;
