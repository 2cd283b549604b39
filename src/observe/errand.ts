import type { SentStatement, StatementListener } from "../store/database";
import type { Trace } from "./trace";

/** What a request asks for, in the words of its document and of the schema. */
export interface Operation {
  readonly type: "query" | "mutation" | "subscription";
  /** As the client calls it; null where it does not. */
  readonly name: string | null;
  /** Fields of the root, each once, without aliases and arguments. */
  readonly fields: readonly string[];
}

type Ear = (sent: SentStatement, errand: Errand) => void;

/**
 * One request, or one run of a job: what its statements are told under. It holds nothing personal: no name, address,
 * token, variable or text of a query.
 */
export class Errand {
  operation: Operation | null = null;
  /** The opaque id of the account that asks; null for nobody. */
  account: string | null = null;
  /** Codes of the errors that it was answered with. */
  readonly codes: string[] = [];
  /** Codes of what the caller can mend, in a payload. */
  readonly faults: string[] = [];
  statements = 0;
  /** Milliseconds that its statements took, one after another or not. */
  databaseTime = 0;

  constructor(
    /** Of the request, or of the job. */
    readonly id: string,
    /** The kind of the job; null for a request. */
    readonly job: string | null,
    private readonly ear: Ear,
    readonly trace: Trace | null,
  ) {}

  /** Hears the statements that are sent for it. */
  readonly hear: StatementListener = (sent) => {
    this.statements += 1;
    this.databaseTime += sent.took;
    this.ear(sent, this);
  };

  begin(operation: Operation): void {
    this.operation = operation;
    this.trace?.operation(operation);
  }
}
