import { scopeFor } from "../access";
import type { Description, FieldDescription } from "../description/description";
import type { Door } from "../door";
import { nameKey } from "../name-key";
import { predicateToSql } from "../predicate-to-sql";
import { scopedRows } from "../reading/scoped-rows";
import { column, nothingMore, sql } from "../sql";
import { readSettings } from "../writing/lookups";

/** A record that bears a name. `pipelineId` is that of a stage. */
export interface Named {
  /** UUID */
  readonly id: string;
  readonly key: string;
  readonly pipelineId: string | null;
}

/** What a kind's records are called by. */
export function titleOf(of: Description): FieldDescription {
  const title =
    of.fields.find(({ name }) => name === "name") ??
    of.fields.find(({ searched, type }) => searched && type === "text");
  if (!title) throw new Error(`nothing of a ${of.singular} is what it is called by`);
  return title;
}

/** The records of a kind with these names, of those that the caller sees, the oldest first; of users, who are there. */
export async function findNamed(door: Door, of: Description, names: readonly string[]): Promise<readonly Named[]> {
  const keys = [...new Set(names.map(nameKey))];
  if (keys.length === 0) return [];
  const title = titleOf(of);
  return title.searched ? findByKey(door, of, title, keys) : findSettings(door, of, title, keys);
}

async function findByKey(
  door: Door,
  of: Description,
  title: FieldDescription,
  keys: readonly string[],
): Promise<readonly Named[]> {
  const key = column("r", `${title.column}_key`);
  const isUser = of.kind === "USER";
  const also = isUser ? sql`or lower(r.email) = any(${keys}::text[])` : nothingMore;
  const there = isUser ? sql`and r.status in ('ACTIVE', 'INVITED')` : nothingMore;
  const { rows } = await door.read<{ id: string; key: string; email: string | null }>((standing) => {
    const scope = predicateToSql(scopeFor(standing, of, "VIEW"), of, "r");
    return sql`select r.id, ${key} as key, ${isUser ? sql`lower(r.email)` : sql`null`} as email from ${scopedRows(of, "r")}
      and (${key} = any(${keys}::text[]) ${also}) ${there} and (${scope}) is true order by r.created_at, r.id`;
  });
  return rows.flatMap(({ id, key: name, email }) =>
    [name, ...(email === null || email === name ? [] : [email])].map((each) => ({ id, key: each, pipelineId: null })),
  );
}

async function findSettings(
  door: Door,
  of: Description,
  title: FieldDescription,
  keys: readonly string[],
): Promise<readonly Named[]> {
  const all = (await readSettings(door, of)).map((values) => ({
    id: values["id"] as string,
    key: nameKey(String(values[title.name])),
    pipelineId: (values["pipelineId"] ?? null) as string | null,
  }));
  return all.filter(({ key }) => keys.includes(key));
}
