import type { Client } from "pg";
import type { Description } from "../../src/store/description/description";
import { sortExpression } from "../../src/store/description/indexes";
import type { Kind } from "../../src/store/description/kinds";
import { descriptionOf } from "../../src/store/description/registry";
import type { Keyset } from "../../src/store/reading/keyset";
import { accountId, generatedKinds } from "./generated/records";

/** The row in the middle of the account's list, by kind and sorted field: `LEAD name`. */
export type Middles = ReadonlyMap<string, Keyset>;

export async function findMiddles(
  client: Client,
  account = accountId,
  kinds: readonly Kind[] = generatedKinds,
): Promise<Middles> {
  const middles = new Map<string, Keyset>();
  for (const of of kinds.map(descriptionOf))
    for (const [name, expression] of sortsOf(of))
      middles.set(`${of.kind} ${name}`, await middleOf(client, of, expression, account));
  return middles;
}

const sortsOf = (of: Description): readonly (readonly [string, string])[] =>
  of.fields.flatMap(({ name, sorted }) => (sorted ? [[name, sortExpression(sorted)] as const] : []));

async function middleOf(client: Client, { table }: Description, expression: string, account: string): Promise<Keyset> {
  const { rows } = await client.query<{ key: string; id: string }>(
    `select (${expression})::text as key, id from ${table} where account_id = $1 and deleted_at is null
     order by ${expression}, id offset (select count(*) / 2 from ${table} where account_id = $1) limit 1`,
    [account],
  );
  const [row] = rows;
  if (!row) throw new Error(`no ${table} was generated`);
  return { keys: [row.key], id: row.id };
}
