import type { SentStatement } from "../store/database";
import type { Operation } from "./errand";

/** What is traced of one request or one run of a job. No value comes into it. */
export interface Trace {
  operation(operation: Operation): void;
  statement(sent: SentStatement): void;
  /** `outcome` as the log has it; `status` of HTTP, null for a job. */
  end(outcome: string, status: number | null): void;
}

/** What a trace begins with. */
export interface TraceBeginning {
  /** Of the request, or of the job. */
  readonly id: string;
  /** The kind of the job; null for a request. */
  readonly job: string | null;
  /** Of HTTP. */
  readonly method: string;
  /** The caller's own trace, as its `traceparent` names it. */
  readonly parent: string | null;
  /** Is the caller's trace continued? Else one of our own is linked with it. */
  readonly isTrusted: boolean;
}

/** Where traces go. */
export interface Traces {
  begin(beginning: TraceBeginning): Trace;
  /** Sends what is left. */
  close(): Promise<void>;
}
