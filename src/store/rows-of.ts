import { type Client, Query, type QueryConfig, type QueryResult } from "pg";

/** What the driver knows of a query, and its types do not say. */
type Named = Query & { name?: string | undefined };

/**
 * What the driver answers. Callbacks spare it a promise and a trace of its own, and a query made of its text a copy of
 * what it is configured by, property by property. Throws its error.
 */
export function rowsOf<Row>(client: Client, { name, text, values }: QueryConfig): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const hear = (error: Error | null | undefined, answered: QueryResult | undefined): void => {
      if (error) reject(error);
      else resolve((answered?.rows ?? []) as Row[]);
    };
    const query: Named = new Query(text, values as unknown[], hear as never);
    query.name = name;
    client.query(query);
  });
}
