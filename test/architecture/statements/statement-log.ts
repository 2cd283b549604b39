import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What the audit takes from a line of PostgreSQL's JSON log. */
interface LogLine {
  readonly message?: string;
  readonly dbname?: string;
  readonly application_name?: string;
}

export interface LoggedStatement {
  readonly text: string;
  readonly database: string;
  readonly application: string;
}

const announced = /^(?:statement|execute [^:]*): ([\s\S]*)$/;

/** The statements that PostgreSQL logged into a folder, each once for a database and an application. */
export function readStatementLog(folder: string): LoggedStatement[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const lines = files.flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"));
  const statements = new Map<string, LoggedStatement>();
  for (const line of lines) {
    const statement = line === "" ? null : statementOf(JSON.parse(line) as LogLine);
    if (statement !== null) statements.set(JSON.stringify(statement), statement);
  }
  return [...statements.values()];
}

function statementOf({ message, dbname = "", application_name = "" }: LogLine): LoggedStatement | null {
  const text = announced.exec(message ?? "")?.[1];
  return text === undefined ? null : { text, database: dbname, application: application_name };
}
