import { createHash } from "node:crypto";
import { loadModule } from "libpg-query";
import { gatewaySchema } from "../../src/app";
import { globalTables } from "../../src/store/global-tables";
import { judgeStatement } from "../architecture/statements/judge-statement";
import { startTestGateway } from "../support/gateway";
import type { Town } from "./campaign";
import { settle } from "./people";
import { Sessions } from "./sessions";

/** The statements of a gateway, each text judged once and then remembered by its hash alone. */
export class Statements {
  readonly faults: string[] = [];
  private readonly known = new Set<string>();

  get texts(): number {
    return this.known.size;
  }

  readonly hear = (text: string): void => {
    const hash = createHash("sha1").update(text).digest("base64");
    if (this.known.has(hash)) return;
    this.known.add(hash);
    const { faults } = judgeStatement(text, new Set(globalTables));
    for (const fault of faults) this.faults.push(`${fault}, in: ${text.replace(/\s+/g, " ").slice(0, 600)}`);
  };
}

/** A gateway with the two accounts in it. Needs a PostgreSQL for tests. */
export async function openTown(statements: Statements): Promise<Town> {
  await loadModule();
  const sessions = new Sessions();
  const gateway = await startTestGateway(
    { LOG_LEVEL: "error" },
    {
      clock: sessions.clock,
      onStatement: ({ text }) => {
        statements.hear(text);
      },
    },
  );
  const schema = gatewaySchema();
  return { gateway, schema, sessions, people: await settle(gateway, schema) };
}
