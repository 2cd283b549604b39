import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What the audit takes from a line of PostgreSQL's JSON log. */
interface LogLine {
  readonly message?: string;
  readonly dbname?: string;
  readonly application_name?: string;
}

export interface LoggedStatement {
  readonly text: string;
  /** In the database of a gateway, which is called so; the template is migrated before the tests. */
  readonly isInGateways: boolean;
  readonly application: string;
}

const prefixOfGateways = "test_";

const announced = /^(?:statement|execute [^:]*): ([\s\S]*)$/;

/**
 * The statements that PostgreSQL logged into a folder, each once for an application and a gateway's database or another.
 * Read line by line: the log of a whole run is longer than a text may be.
 */
export async function readStatementLog(folder: string): Promise<LoggedStatement[]> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];
  const statements = new Map<string, LoggedStatement>();
  for (const file of files)
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) {
      const statement = line === "" ? null : statementOf(JSON.parse(line) as LogLine);
      if (statement !== null) statements.set(JSON.stringify(statement), statement);
    }
  return [...statements.values()];
}

function statementOf({ message, dbname = "", application_name = "" }: LogLine): LoggedStatement | null {
  const text = announced.exec(message ?? "")?.[1];
  if (text === undefined) return null;
  return { text, isInGateways: dbname.startsWith(prefixOfGateways), application: application_name };
}
