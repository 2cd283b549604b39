import { type Context, type Link, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import type { SentStatement } from "../store/database";
import type { Operation } from "./errand";
import type { Trace, TraceBeginning } from "./trace";

/** Who sees an outcome as a fault of ours; a refusal is none. */
const ours = new Set(["INTERNAL_SERVER_ERROR", "TIMEOUT", "FAILED"]);

/** The spans of one request or job: it, its operation, and its statements. Attributes bear the conventions' names. */
export class SpanTrace implements Trace {
  private readonly root: Span;
  private inner: Span | null = null;
  /** Where the next statement hangs. */
  private context: Context;

  constructor(
    private readonly tracer: Tracer,
    { id, job, method }: TraceBeginning,
    { context, links }: { context: Context; links: Link[] },
  ) {
    const attributes =
      job === null
        ? { "http.request.method": method, "http.route": "/graphql", "bailiwick.request_id": id }
        : { "bailiwick.job_id": id, "bailiwick.job_kind": job };
    const [name, kind] = job === null ? [`${method} /graphql`, SpanKind.SERVER] : [`job ${job}`, SpanKind.INTERNAL];
    this.root = tracer.startSpan(name, { kind, attributes, links }, context);
    this.context = trace.setSpan(context, this.root);
  }

  operation({ type, name, fields }: Operation): void {
    const attributes = {
      "graphql.operation.type": type,
      ...(name === null ? {} : { "graphql.operation.name": name }),
      "bailiwick.fields": [...fields],
    };
    this.inner = this.tracer.startSpan(name === null ? type : `${type} ${name}`, { attributes }, this.context);
    this.context = trace.setSpan(this.context, this.inner);
  }

  statement({ text, began, took, waited, fault }: SentStatement): void {
    const word = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? "SQL";
    const attributes = {
      ...{ "db.system.name": "postgresql", "db.operation.name": word, "db.query.text": text },
      ...{ "bailiwick.waited_milliseconds": waited },
      ...(fault === null ? {} : { "db.response.status_code": fault }),
    };
    // Times below the process's own beginning are taken as `performance.now()`.
    const span = this.tracer.startSpan(word, { kind: SpanKind.CLIENT, attributes, startTime: began }, this.context);
    if (fault !== null) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(began + took);
  }

  end(outcome: string, status: number | null): void {
    for (const span of [this.inner, this.root]) {
      if (ours.has(outcome)) span?.setStatus({ code: SpanStatusCode.ERROR });
      span?.setAttribute("bailiwick.outcome", outcome);
    }
    this.inner?.end();
    if (status !== null) this.root.setAttribute("http.response.status_code", status);
    this.root.end();
  }
}
