import type { FaultCode } from "./fault-codes";
import { everyOne } from "./refused-subject";

/** Why the door does not do what it was asked. The API turns each into its error code. */
export abstract class Refusal extends Error {
  abstract readonly code: string;
  /** What a client may know beside the message. */
  readonly details: Readonly<Record<string, unknown>> = {};
}

export class Unauthenticated extends Refusal {
  readonly code = "UNAUTHENTICATED";
  constructor(
    message = "Sign in, or refresh the session: send `Authorization: Bearer <access token>`, good for 15 minutes, or an API token that holds.",
  ) {
    super(message);
  }
}

/** What is said of a refusal beside its reason. */
interface SaidOfRefusal {
  /** What it is about, in words: `thisOne` where a record is named; all of the kind unless it says. */
  readonly subject?: string;
  /** What a client may know beside resource, action and reason. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A visible record, or a whole kind, that the action does not reach. */
export class Forbidden extends Refusal {
  readonly code = "FORBIDDEN";
  override readonly details: Readonly<Record<string, unknown>>;
  constructor(
    readonly resource: string,
    readonly action: string,
    readonly reason: string,
    { subject = everyOne(resource), details = {} }: SaidOfRefusal = {},
  ) {
    super(`You may not ${action.toLowerCase()} ${subject}: ${reason}`);
    this.details = { resource, action, reason, ...details };
  }
}

/** Hidden and unknown alike. */
export class NotFound extends Refusal {
  readonly code = "NOT_FOUND";
  constructor() {
    super("There is no such record.");
  }
}

export class InvalidCursor extends Refusal {
  readonly code = "INVALID_CURSOR";
  constructor() {
    super("The cursor does not belong to this list with this sort and filter: start again without it.");
  }
}

/** An argument of a query that no record could fit; `field` is its path. */
export class BadInput extends Refusal {
  readonly code = "BAD_USER_INPUT";
  override readonly details: Readonly<Record<string, unknown>>;
  constructor(message: string, field: readonly string[] = []) {
    super(message);
    this.details = { field };
  }
}

/** Somebody else was faster: try again. */
export class Conflict extends Refusal {
  readonly code = "CONFLICT";
  constructor(message = "Somebody changed the same thing at the same moment. Read it again and repeat the change.") {
    super(message);
  }
}

/** The request's time is over. What it was writing is taken back. */
export class TookTooLong extends Refusal {
  readonly code = "TIMEOUT";
  constructor() {
    super("It took too long. Ask for less.");
  }
}

/** One thing that the caller can mend. */
export interface Fault {
  /** Path within the mutation's `input`, with or without that word at its beginning. */
  readonly field: readonly string[];
  readonly code: FaultCode;
  readonly message: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** Everything that is wrong with an input, all at once; nothing has happened. */
export class Faults extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.field.join(".")}: ${fault.message}`).join("; "));
  }
}
