/** The process that loads: told what to send over its channel, one order after the other. */
import { freshAmount } from "../operations/requests";
import { Connection } from "./connection";
import type { LoadOrder, LoadResult } from "./protocol";

interface Prepared {
  readonly bytes: Buffer;
  /** Where the amount stands that no request has had; -1 for none. */
  readonly amountAt: number;
}

/** Counts on over all orders, so that no amount comes twice. */
let amounts = Number(freshAmount) + (Date.now() % 1_000_000_000);

function prepare({ token, bodies }: LoadOrder): readonly Prepared[] {
  return bodies.map((body) => {
    const head = [
      ...["POST /graphql HTTP/1.1", "host: 127.0.0.1", "content-type: application/json", "accept: application/json"],
      ...[`authorization: Bearer ${token}`, `content-length: ${Buffer.byteLength(body)}`, "", ""],
    ].join("\r\n");
    const bytes = Buffer.from(head + body);
    return { bytes, amountAt: bytes.indexOf(freshAmount) };
  });
}

function requestOf({ bytes, amountAt }: Prepared): Buffer {
  if (amountAt < 0) return bytes;
  const own = Buffer.from(bytes);
  own.write(String((amounts += 1)), amountAt);
  return own;
}

const errors = Buffer.from('"errors":');
const right = Buffer.from("HTTP/1.1 200");

const isFailure = (answer: Buffer): boolean =>
  !answer.subarray(0, right.length).equals(right) || answer.includes(errors);

async function load(order: LoadOrder): Promise<LoadResult> {
  const prepared = prepare(order);
  const latencies: number[] = [];
  const failed: string[] = [];
  let next = 0;
  const began = performance.now();
  const end = began + order.milliseconds;
  const worker = async (): Promise<void> => {
    const connection = new Connection(order.port);
    for (let now = performance.now(); now < end;) {
      const request = prepared[next++ % prepared.length];
      if (!request) break;
      const answer = await connection.ask(requestOf(request));
      const after = performance.now();
      latencies.push(after - now);
      if (isFailure(answer)) failed.push(answer.toString());
      now = after;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: order.connections }, worker));
  return resultOf(latencies, performance.now() - began, failed);
}

function resultOf(latencies: readonly number[], milliseconds: number, failed: readonly string[]): LoadResult {
  const sorted = Float64Array.from(latencies).sort();
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return {
    requests: sorted.length,
    perSecond: (sorted.length * 1_000) / milliseconds,
    median: at(0.5),
    p99: at(0.99),
    failures: failed.length,
    firstFailure: failed[0] ?? null,
  };
}

process.on("message", (order: LoadOrder) => {
  void load(order).then((result) => process.send?.(result));
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
