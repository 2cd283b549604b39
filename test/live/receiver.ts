import { createHmac } from "node:crypto";
import { type IncomingHttpHeaders, type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A message as it came. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: number;
}

/** What a message says. */
export interface Said {
  readonly type: string;
  readonly timestamp: string;
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly resync: readonly string[];
}

/** What a receiver answers. */
interface Answer {
  readonly status: number | "none";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const saidIn = ({ body }: Received): Said => JSON.parse(body) as Said;

/** A program of a partner: an HTTP server that keeps what it is sent, and answers with a status. */
export class Receiver {
  readonly received: Received[] = [];
  private readonly answers = new Map<string, Answer[]>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on("request", (request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const body = Buffer.concat(parts).toString("utf8");
        receiver.received.push({ path: request.url ?? "", headers: request.headers, body, at: Date.now() });
        const { status, headers, body: said } = receiver.answerTo(request.url ?? "");
        if (status !== "none") response.writeHead(status, headers).end(said);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return receiver;
  }

  /** What it answers at a path, one after the other, and from then on the last of them; 204 where nothing was said. */
  answering(path: string, ...answers: readonly (Answer | Answer["status"])[]): void {
    const all = answers.map((answer) => (typeof answer === "object" ? answer : { status: answer }));
    this.answers.set(path, all);
  }

  private answerTo(path: string): Answer {
    const [first = { status: 204 }, ...rest] = this.answers.get(path) ?? [];
    if (rest.length > 0) this.answers.set(path, rest);
    return first;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  at(path: string): readonly Received[] {
    return this.received.filter((each) => each.path === path);
  }

  /** What came to a path, once something holds of it. */
  async until(
    path: string,
    holds: (said: readonly Said[]) => boolean,
    milliseconds = 20_000,
  ): Promise<readonly Said[]> {
    const end = Date.now() + milliseconds;
    for (;;) {
      const said = this.at(path).map(saidIn);
      if (holds(said)) return said;
      if (Date.now() > end) throw new Error(`not received at ${path}: ${JSON.stringify(said)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/**
 * Is it signed with the secret? Read from the specification of Standard Webhooks 1.0 alone: the secret is `whsec_` and
 * base64 of the key, what is signed are id, timestamp and body with dots between, and the header has `v1,` and base64 of
 * HMAC-SHA256, one or several with spaces between.
 */
export function isSignedWith(secret: string, { headers, body }: Received): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    String(headers[name]),
  );
  const right = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`, "utf8").digest("base64");
  const isOfNow = Math.abs(Date.now() / 1_000 - Number(timestamp)) < 300 && /^\d{10}$/.test(timestamp ?? "");
  return isOfNow && key.length >= 24 && (signatures ?? "").split(" ").includes(`v1,${right}`);
}
