import { parseSync } from "libpg-query";

/** The tables that a statement names, each with its schema where it says one; its own named queries are none. */
export function tablesNamedIn(text: string): readonly string[] {
  const found = { tables: new Set<string>(), queries: new Set<string>() };
  walk(parseSync(text), found);
  return [...found.tables].filter((table) => !found.queries.has(table));
}

interface Found {
  readonly tables: Set<string>;
  readonly queries: Set<string>;
}

function walk(node: unknown, found: Found): void {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, found);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const { relname, schemaname, ctename } = node as Readonly<Record<string, unknown>>;
  if (typeof relname === "string")
    found.tables.add(typeof schemaname === "string" ? `${schemaname}.${relname}` : relname);
  if (typeof ctename === "string") found.queries.add(ctename);
  for (const each of Object.values(node)) walk(each, found);
}
