import type { Sql } from "../sql";

/** Names of the columns that pieces of SQL read of the row under an alias, each once. */
export function columnsRead(parts: readonly Sql[], alias: string): readonly string[] {
  const text = parts
    .flatMap(({ pieces }) => pieces)
    .filter((piece) => typeof piece === "string")
    .join("");
  const read = text.matchAll(new RegExp(`"${alias}"\\."(\\w+)"`, "g"));
  return [...new Set([...read].flatMap(([, name = ""]) => name))];
}
