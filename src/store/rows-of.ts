import type { Client, QueryConfig, QueryResult } from "pg";

/** What the driver answers. Callbacks spare it a promise and a trace of its own. Throws its error. */
export function rowsOf<Row>(client: Client, query: QueryConfig): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    client.query(query, (error: Error | null, answered: QueryResult | undefined) => {
      if (error) reject(error);
      else resolve((answered?.rows ?? []) as Row[]);
    });
  });
}
