import type { Actor } from "../change-log";
import type { Database } from "../database";
import type { Description } from "../description/description";
import { allowForgetting } from "../forgetting";
import { apiId } from "../ids";
import { type Sql, account, sql } from "../sql";
import { personFile, personFileJob } from "./person-file";
import { ownedKinds } from "../writing/owned-kinds";

/**
 * Forgets whatever names records that are gone: in the change log of others the value that named them, in what merges
 * keep their links, what looking for duplicates has found, and answers that are kept for a while. `ids` are UUIDs.
 */
export async function forgetNaming(
  database: Database,
  { accountId }: Actor,
  of: Description,
  ids: readonly string[],
): Promise<void> {
  await allowForgetting(database);
  for (const statement of [...inChanges(of, ids), ...inMerges(ids), ...inScans(ids), ...inFiles(of, ids)])
    await database.run(statement, accountId);
  const told = ids.map((id) => `%${apiId(of.prefix, id)}%`);
  await database.run(
    sql`delete from idempotency_key k where k.account_id = ${account} and k.outcome::text like any(${told}::text[])`,
    accountId,
  );
}

const those = (ids: readonly string[]): Sql => sql`any(${ids}::uuid[])`;
const naming = (text: Sql, ids: readonly string[]): Sql => sql`${text} like any(${ids.map((id) => `%${id}%`)}::text[])`;

const inChanges = (of: Description, ids: readonly string[]): readonly Sql[] => [
  sql`delete from change c where c.account_id = ${account} and c.kind = ${of.kind}::text and c.record_id = ${those(ids)}`,
  changesWithout(ids, naming(sql`concat(c.before::text, c.after::text)`, ids)),
];

const inMerges = (ids: readonly string[]): readonly Sql[] => [
  sql`delete from merged_row m where m.account_id = ${account} and m.by_column <> 'id' and ${naming(sql`m.held::text`, ids)}`,
  sql`update merged_row m set held = ${without(sql`m.held`, ids)} where m.account_id = ${account} and ${naming(sql`m.held::text`, ids)}`,
  sql`delete from merged_link l where l.account_id = ${account} and (l.record_id = ${those(ids)} or l.from_id = ${those(ids)})`,
  sql`update merge m set before = ${without(sql`m.before`, ids)}, after = ${without(sql`m.after`, ids)}
    where m.account_id = ${account} and ${naming(sql`concat(m.before::text, m.after::text)`, ids)}`,
];

/** What jobs that looked for duplicates have found. */
const inScans = (ids: readonly string[]): readonly Sql[] => [
  sql`delete from found_pair p where p.account_id = ${account} and (p.one_id = ${those(ids)} or p.other_id = ${those(ids)})`,
  sql`delete from found_member m where m.account_id = ${account} and m.record_id = ${those(ids)}`,
];

const inFiles = (of: Description, ids: readonly string[]): readonly Sql[] => [
  sql`delete from file_part p where p.account_id = ${account} and p.file_id in (select f.id from file f
    where f.account_id = ${account} and ${isAbout(of, ids)})`,
  sql`delete from file f where f.account_id = ${account} and ${isAbout(of, ids)}`,
  sql`update job j set input = '{}'::jsonb where j.account_id = ${account} and j.kind = ${personFileJob}::text
    and j.input ->> 'contactId' = any(${ids.map((id) => apiId(of.prefix, id))}::text[])`,
];

/** The files of all that is kept on the person: the row `f`. */
const isAbout = (of: Description, ids: readonly string[]): Sql =>
  sql`f.kind = ${personFile}::text and f.about ->> 'contactId' = any(${ids.map((id) => apiId(of.prefix, id))}::text[])`;

/**
 * The change log of others once more without the ids: nothing in it is written over (ADR 39), so that a row which names
 * them goes and comes again in its place.
 */
const changesWithout = (ids: readonly string[], naming: Sql): Sql =>
  sql`with gone as (delete from change c where c.account_id = ${account}
      and c.kind = any(${ownedKinds().map(({ kind }) => kind)}::text[]) and ${naming} returning c.*)
    insert into change (account_id, transaction, id, kind, record_id, action, actor_id, via, operation, address, agent, concerns,
      before, after, owners_before, owners_after, version, at)
    select ${account}, g.transaction, g.id, g.kind, g.record_id, g.action, g.actor_id, g.via, g.operation, g.address, g.agent, g.concerns,
      ${without(sql`g.before`, ids)}, ${without(sql`g.after`, ids)}, g.owners_before, g.owners_after, g.version, g.at from gone g`;

/** An object without the ids: a value that is one is null, a list has it no more. Null stays null. */
const without = (json: Sql, ids: readonly string[]): Sql => {
  const listed = sql`${JSON.stringify(ids)}::jsonb`;
  return sql`case when ${json} is not null then (
    select coalesce(jsonb_object_agg(e.key, case
      when jsonb_typeof(e.value) = 'array' then (
        select coalesce(jsonb_agg(x.value order by x.place), '[]') from jsonb_array_elements(e.value) with ordinality x(value, place)
        where not ${listed} @> x.value)
      when jsonb_typeof(e.value) = 'string' and ${listed} @> e.value then 'null'
      else e.value end), '{}') from jsonb_each(${json}) e) end`;
};
