import { type TestGateway, startTestGateway } from "../../support/gateway";
import type { Fetches, Sends, Step, Waits } from "./steps";

/** What is seen of a step, and the statements that it caused. */
export interface Played {
  readonly answer: object;
  /** Null where they are not shown. */
  readonly statements: readonly string[] | null;
}

/** What a story has named so far: ids, and links, by their names. */
type Known = Map<string, string>;

export function playStep(gateway: TestGateway, known: Known, token: string | null, step: Step): Promise<Played> {
  if (step.does === "sends") return send(gateway, known, token, step);
  return step.does === "fetches" ? fetchFrom(gateway, known, step) : waitFor(gateway, known, token, step);
}

/** A file that was sent is known by its name without the ending. */
async function send(gateway: TestGateway, known: Known, token: string | null, step: Sends): Promise<Played> {
  const form = new FormData();
  form.append("file", new Blob([step.body], { type: "text/plain" }), step.file);
  const began = performance.now();
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${gateway.url}${step.to}`, { method: "POST", headers, body: form });
  const body = (await response.json()) as { readonly id?: string };
  if (body.id !== undefined) known.set(step.file.replace(/\..*/, ""), body.id);
  return { answer: { status: response.status, body }, statements: gateway.sentSince(began) };
}

/** Whoever has a link needs nothing else: a GET without any header. */
async function fetchFrom(gateway: TestGateway, known: Known, { link }: Fetches): Promise<Played> {
  const url = namedIn(known, link);
  const began = performance.now();
  const response = await fetch(`${gateway.url}${url}`);
  const text = await response.text();
  const name = response.headers.get("content-disposition");
  const isFound = response.status === 200;
  const answer = isFound ? { status: response.status, name, text } : { status: response.status };
  return { answer, statements: gateway.sentSince(began) };
}

/**
 * Another gateway with a worker does what there is to do: when its statements come, beside those of the worker's own, is
 * nobody's to say, so none of them are shown.
 */
async function waitFor(gateway: TestGateway, known: Known, token: string | null, { job }: Waits): Promise<Played> {
  const id = namedIn(known, job);
  const worker = await startTestGateway({ DATABASE_URL: gateway.databaseUrl, WORKER: "on" });
  try {
    const state = await endOf(gateway, token, id);
    return { answer: { state }, statements: null };
  } finally {
    await worker.close();
  }
}

async function endOf(gateway: TestGateway, token: string | null, id: string): Promise<string | undefined> {
  const query = "query ($id: ID!) { job(id: $id) { state } }";
  for (;;) {
    const { data } = await gateway.ask<{ job: { state: string } | null }>(query, { id }, token);
    if (!["QUEUED", "RUNNING"].includes(data.job?.state ?? "")) return data.job?.state;
    await new Promise((settle) => setTimeout(settle, 20));
  }
}

function namedIn(known: Known, name: string): string {
  const value = known.get(name);
  if (value === undefined) throw new Error(`nothing is called ${name} yet`);
  return value;
}
