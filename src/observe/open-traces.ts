import { type Context, type Link, ROOT_CONTEXT, type SpanContext, trace } from "@opentelemetry/api";
import { ExportResultCode, parseTraceParent } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import type { Log } from "./log";
import { SpanTrace } from "./span-trace";
import type { TraceBeginning, Traces } from "./trace";

export interface TraceSettings {
  /** Of an OpenTelemetry collector, as `OTEL_EXPORTER_OTLP_ENDPOINT` has it: without `/v1/traces`. */
  readonly endpoint: string;
  /** How many of the traces that begin here are kept, 0 to 1. */
  readonly ratio: number;
}

/**
 * Sends traces by OTLP over HTTP, in JSON. Nothing is registered process-wide: spans know their parents, so that no
 * statement pays for the context of another request. OpenTelemetry's other variables hold for what is sent.
 */
export function openTraces({ endpoint, ratio }: TraceSettings, log: Log): Traces {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, "")}/v1/traces` });
  const own = resourceFromAttributes({ "service.name": "bailiwick" });
  const provider = new TracerProvider({
    resource: own.merge(detectResources({ detectors: [envDetector] })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: toldOf(exporter, log) })],
  });
  const tracer = provider.getTracer("bailiwick");
  return {
    begin: (beginning) => new SpanTrace(tracer, beginning, placeOf(beginning)),
    close: () => Promise.race([provider.shutdown().catch(() => undefined), patience()]),
  };
}

/** An ending waits no longer for a collector that does not answer; what was lost is told by then. */
const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3_000).unref());

/** A collector that does not take the spans is no reason to refuse a request, but one for a line in the log. */
function toldOf(exporter: SpanExporter, log: Log): SpanExporter {
  return {
    export: (spans, done) => {
      exporter.export(spans, (result) => {
        if (result.code !== ExportResultCode.SUCCESS) log.warn({ spans: spans.length }, "the collector took no traces");
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

/** Below the caller's span where a trusted proxy handed it on; else a trace of our own, with a link to it. */
function placeOf({ parent, isTrusted }: TraceBeginning): { context: Context; links: Link[] } {
  const named = parent === null ? null : parseTraceParent(parent);
  if (!named) return { context: ROOT_CONTEXT, links: [] };
  const outside: SpanContext = { ...named, isRemote: true };
  if (!isTrusted) return { context: ROOT_CONTEXT, links: [{ context: outside }] };
  return { context: trace.setSpanContext(ROOT_CONTEXT, outside), links: [] };
}
