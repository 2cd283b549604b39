import { type Socket, connect } from "node:net";

const headEnd = Buffer.from("\r\n\r\n");
const chunkedEnd = Buffer.from("0\r\n\r\n");

/** One connection that is kept alive, with one request under way at a time: as little work as a client can have. */
export class Connection {
  private readonly socket: Socket;
  private received: Buffer[] = [];
  private size = 0;
  private expected = -1;
  private settle: ((answer: Buffer) => void) | null = null;
  private fail: ((fault: Error) => void) | null = null;

  constructor(port: number) {
    this.socket = connect(port, "127.0.0.1").setNoDelay(true);
    this.socket.on("data", (chunk) => this.hear(chunk));
    this.socket.on("error", (fault) => this.fail?.(fault));
    this.socket.on("close", () => this.fail?.(new Error("the server closed the connection")));
  }

  /** Sends a whole request; answers with the whole response, head and all. */
  ask(request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.settle = resolve;
      this.fail = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.fail = null;
    this.socket.destroy();
  }

  private hear(chunk: Buffer): void {
    this.received.push(chunk);
    this.size += chunk.length;
    if (this.expected < 0) this.expected = lengthOf(this.received.length === 1 ? chunk : Buffer.concat(this.received));
    if (this.expected < 0 || this.size < this.expected) return;
    const whole = this.received.length === 1 ? chunk : Buffer.concat(this.received);
    if (this.expected === 0 && !whole.subarray(-chunkedEnd.length).equals(chunkedEnd)) return;
    this.received = [];
    this.size = 0;
    this.expected = -1;
    this.settle?.(whole);
  }
}

/** Bytes of the whole response; 0 where it comes in chunks, -1 where its head is not there yet. */
function lengthOf(received: Buffer): number {
  const end = received.indexOf(headEnd);
  if (end < 0) return -1;
  const length = /\r\ncontent-length: *(\d+)/i.exec(received.toString("latin1", 0, end));
  return length ? end + headEnd.length + Number(length[1]) : 0;
}
