import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { type Program, runProgram } from "../support/program";

const pause = (milliseconds: number): Promise<void> => new Promise((settle) => setTimeout(settle, milliseconds));

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((settle) => probe.listen(0, "127.0.0.1", settle));
  const { port } = probe.address() as AddressInfo;
  await new Promise((settle) => probe.close(settle));
  return port;
}

/** The built gateway, started again whenever it ends, as a container's `restart: always` would. */
export class Supervised {
  restarts = 0;
  private isWanted = true;
  private readonly loop: Promise<void>;

  private constructor(
    readonly url: string,
    private readonly start: () => Program,
    private program: Program,
  ) {
    this.loop = this.watch();
  }

  static async open(folder: string, environment: Readonly<Record<string, string>>): Promise<Supervised> {
    const port = await freePort();
    const start = (): Program =>
      runProgram({
        ...{ cwd: folder, command: [process.execPath, join(folder, "main.js")] as const },
        environment: {
          NODE_ENV: "development",
          EXPLORERS: "off",
          LOG_LEVEL: "error",
          ...environment,
          PORT: String(port),
        },
      });
    const program = start();
    await program.answering();
    return new Supervised(`http://127.0.0.1:${port}`, start, program);
  }

  get pid(): number {
    return this.program.pid;
  }

  output(): string {
    return this.program.output();
  }

  kill(): void {
    this.program.signal("SIGKILL");
  }

  async stop(): Promise<void> {
    this.isWanted = false;
    if (this.program.isRunning()) this.program.signal("SIGTERM");
    await this.loop;
  }

  private async watch(): Promise<void> {
    for (;;) {
      await this.program.ended;
      if (!this.isWanted) return;
      await pause(100);
      this.restarts += 1;
      this.program = this.start();
    }
  }
}
