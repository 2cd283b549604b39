import { type Database, noAccount } from "../database";
import { globalTables } from "../global-tables";
import { sql } from "../sql";

export interface AccountColumn {
  readonly name: string;
  /** As PostgreSQL calls it in its catalogue: `uuid`, `timestamptz`, `_text`. */
  readonly type: string;
  readonly isNullable: boolean;
}

/** A foreign key; its columns without the account. */
export interface AccountReference {
  readonly table: string;
  readonly columns: readonly string[];
}

/** A table whose rows belong to accounts. */
export interface AccountTable {
  readonly name: string;
  readonly columns: readonly AccountColumn[];
  /** The columns of its primary key without the account, in their order; none where an account has one row. */
  readonly key: readonly string[];
  readonly references: readonly AccountReference[];
}

/**
 * Every table that holds rows of accounts, as PostgreSQL itself lists them: what is added to the product is neither
 * forgotten in a file of an account nor left behind when an account goes.
 */
export async function accountTables(database: Database): Promise<readonly AccountTable[]> {
  const tables = await database.run<AccountTable>(
    sql`select c.relname as name, (
        select json_agg(json_build_object('name', a.attname, 'type', t.typname, 'isNullable', not a.attnotnull) order by a.attnum)
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns, (
        select coalesce(json_agg(a.attname order by k.place), '[]')
        from pg_index i cross join unnest(i.indkey) with ordinality k (number, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary and a.attname <> 'account_id') as key, (
        select coalesce(json_agg(json_build_object('table', f.relname, 'columns', (
          select coalesce(json_agg(a.attname), '[]') from pg_attribute a
          where a.attrelid = c.oid and a.attnum = any(r.conkey) and a.attname <> 'account_id'))), '[]')
        from pg_constraint r join pg_class f on f.oid = r.confrelid
        where r.conrelid = c.oid and r.contype = 'f') as references
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition
        and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'account_id' and not o.attisdropped)
      order by c.relname`,
    noAccount,
  );
  const global = new Set<string>(globalTables);
  return tables.filter(({ name }) => !global.has(name));
}
