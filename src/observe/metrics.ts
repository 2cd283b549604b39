import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { PoolState } from "../store/data-source";
import type { SentStatement } from "../store/database";
import type { QueueCount } from "../store/jobs/queue";
import { statementKinds } from "./statement-kinds";

const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const statementSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What Prometheus reads. No label holds what a client may choose: there are never more series than the code has words. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly kindOf = statementKinds();

  private readonly requests = this.counter("requests_total", "Requests of /graphql that were answered.", [
    "type",
    "outcome",
  ]);
  private readonly requestTime = this.histogram(
    "request_duration_seconds",
    "Time from a request of /graphql to its answer.",
    ["type"],
    requestSeconds,
  );
  private readonly refusals = this.counter(
    "refusals_total",
    "Errors and faults of inputs in answers, by code; a request may bear several.",
    ["code"],
  );
  private readonly statementTime = this.histogram(
    "statement_duration_seconds",
    "Time from a statement to PostgreSQL's answer.",
    ["kind"],
    statementSeconds,
  );
  private readonly waitingTime = this.histogram(
    "connection_wait_seconds",
    "Time that statements and transactions waited for a connection of the pool.",
    [],
    statementSeconds,
  );
  private readonly refusedStatements = this.counter(
    "statements_failed_total",
    "Statements that PostgreSQL refused, by its code; none where no answer came.",
    ["sqlstate"],
  );
  private readonly standings = this.counter(
    "standings_loaded_total",
    "Times that somebody's rights were read from the database.",
    [],
  );
  private readonly jobTurns = this.counter(
    "job_turns_total",
    "Turns of jobs that ended here, by the state after them.",
    ["kind", "state"],
  );

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** What it is sent as. */
  get contentType(): string {
    return this.registry.contentType;
  }

  /** In Prometheus's format. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  request(type: string, outcome: string, milliseconds: number, codes: readonly string[]): void {
    this.requests.inc({ type, outcome });
    this.requestTime.observe({ type }, milliseconds / 1_000);
    for (const code of codes) this.refusals.inc({ code });
  }

  statement({ text, took, waited, fault }: SentStatement): void {
    this.statementTime.observe({ kind: this.kindOf(text) }, took / 1_000);
    if (waited > 0) this.waitingTime.observe(waited / 1_000);
    if (fault !== null) this.refusedStatements.inc({ sqlstate: fault === "" ? "none" : fault });
  }

  standingLoaded(): void {
    this.standings.inc();
  }

  watchPool(stateOf: () => PoolState): void {
    this.gauge("pool_connections", "Connections of the pool, and what waits for one.", ["state"], (gauge) => {
      const { busy, idle, waiting } = stateOf();
      gauge.set({ state: "busy" }, busy);
      gauge.set({ state: "idle" }, idle);
      gauge.set({ state: "waiting" }, waiting);
    });
  }

  /** `countsOf` is asked at every reading. Where it can't tell, the rest is read without it. */
  watchQueue(countsOf: () => Promise<readonly QueueCount[]>): void {
    this.gauge("queue_tasks", "Tasks of the worker's queue, of all gateways.", ["task", "state"], async (gauge) => {
      gauge.reset();
      const counts = await countsOf().catch(() => []);
      for (const { task, state, count } of counts) gauge.set({ task, state }, count);
    });
  }

  jobTurn(kind: string, state: string): void {
    this.jobTurns.inc({ kind, state });
  }

  private counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name: `bailiwick_${name}`, help, labelNames, registers: [this.registry] });
  }

  private histogram(name: string, help: string, labelNames: string[], buckets: number[]): Histogram {
    return new Histogram({ name: `bailiwick_${name}`, help, labelNames, buckets, registers: [this.registry] });
  }

  private gauge(name: string, help: string, labelNames: string[], read: (gauge: Gauge) => void | Promise<void>): void {
    const gauge: Gauge = new Gauge({
      ...{ name: `bailiwick_${name}`, help, labelNames, registers: [this.registry] },
      collect: (): void | Promise<void> => read(gauge),
    });
  }
}
