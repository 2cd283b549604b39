import type { QueryConfig } from "pg";
import { sessionOptions } from "./data-source";
import type { StatementListener } from "./database";
import { beforeEnding } from "./ending";
import { type QueryMaker, isOutdatedPlan, queriesOf } from "./named-client";
import type { Optimisations } from "./optimisations";
import { Pipeline } from "./pipeline";
import { type Asking, type Pooled, askPool } from "./pooled";
import { QuickTexts } from "./quick-texts";
import type { Statement } from "./sql";
import { cancelled, faultCodeOf } from "./sql-state";

const connections = 3;
const mostMilliseconds = 50;
const mostUnderWay = 32;
const millisecondsToConnect = 5_000;
const millisecondsOfSilence = 1_000;

/**
 * Few connections with many readings under way (`performance.md` 5). A reading waits for those before it on its
 * connection, so they take quick texts alone; one that is slow for once is ended by PostgreSQL after 50 ms.
 */
export class Pipelines {
  private readonly texts = new QuickTexts();
  private readonly all: readonly Pipeline[];
  private readonly watching: NodeJS.Timeout;

  /** `url` leads past a pooler: the connections have a setting of their own. */
  constructor(
    url: string,
    private readonly queryOf: QueryMaker,
  ) {
    const config = {
      connectionString: withoutTimeout(url),
      application_name: "bailiwick pipeline",
      options: sessionOptions,
      statement_timeout: mostMilliseconds,
      connectionTimeoutMillis: millisecondsToConnect,
      keepAlive: true,
      pipeline: true,
    };
    this.all = Array.from({ length: connections }, () => new Pipeline(config));
    this.watching = setInterval(() => {
      for (const pipeline of this.all) pipeline.cutIfSilent();
    }, millisecondsOfSilence);
    this.watching.unref();
  }

  /**
   * The rows of a reading; null where none has room for it, its text is not quick, or it failed: the pool answers it
   * then. Never throws.
   */
  async ask<Row>(statement: Statement): Promise<Row[] | null> {
    const query = this.queryOf(statement);
    const text = keyOf(query);
    const pipeline = this.texts.has(text) ? this.leastBusy() : null;
    if (pipeline === null) return null;
    try {
      const { rows, took } = await pipeline.ask<Row>(query);
      this.texts.hear(text, took, performance.now());
      return rows;
    } catch (error) {
      // Or the connection broke, or a neighbour of the same name was ended before it was planned, or it is at fault itself.
      if (isCancelled(error)) this.texts.hearEnded(text, performance.now());
      isOutdatedPlan(error, statement.text);
      return null;
    }
  }

  /** The pool has answered a reading, in so many milliseconds. */
  hearOfPool(statement: Statement, took: number): void {
    this.texts.hearOfPool(keyOf(this.queryOf(statement)), took, performance.now());
  }

  async close(): Promise<void> {
    clearInterval(this.watching);
    await Promise.all(this.all.map((pipeline) => pipeline.close()));
  }

  private leastBusy(): Pipeline | null {
    let found: Pipeline | null = null;
    for (const pipeline of this.all)
      if (pipeline.isOpen() && pipeline.underWay < (found?.underWay ?? mostUnderWay)) found = pipeline;
    return found;
  }
}

/** Null where they are switched off. */
export const pipelinesOf = ({ directUrl }: { readonly directUrl: string }, optimisations: Optimisations) =>
  optimisations.has("pipelined-connections") ? new Pipelines(directUrl, queriesOf(optimisations)) : null;

/**
 * Runs a reading in the pipelines, or where they do not answer it, on the pool: it is heard once, as what answered it.
 * Throws as `askPool` does. At the ending nobody waits for it any more, and it is over within milliseconds by itself:
 * nothing is cancelled, since what runs on its connection may be somebody else's.
 */
export async function askPipelines<Row>(
  pipelines: Pipelines,
  pooled: Pooled,
  statement: Statement,
  asking: Asking,
): Promise<Row[]> {
  const { ending, listener } = asking;
  ending?.throwIfCome();
  const began = performance.now();
  const tell = (fault: string | null): void =>
    listener({ text: statement.text, began, took: performance.now() - began, waited: 0, fault });
  try {
    const rows = await beforeEnding(pipelines.ask<Row>(statement), ending);
    if (rows !== null) {
      tell(null);
      return rows;
    }
  } catch (error) {
    tell(faultCodeOf(error));
    throw error;
  }
  const hear: StatementListener = (sent) => {
    if (sent.fault === null) pipelines.hearOfPool(statement, sent.took);
    listener(sent);
  };
  return askPool<Row>(pooled, statement, { ending, listener: hear }, began);
}

/** What a text is remembered by: its name is short, and the same for the same text. */
const keyOf = ({ name, text }: QueryConfig): string => name ?? text;

const isCancelled = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === cancelled;

/** What stands in an address goes before what is said beside it. */
function withoutTimeout(address: string): string {
  const url = new URL(address);
  url.searchParams.delete("statement_timeout");
  url.searchParams.delete("application_name");
  return url.href;
}
