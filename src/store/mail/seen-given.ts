import type { Action, Resource } from "../../rights/catalogue";
import { principalOf } from "../../rights/principal";
import { scopeOf } from "../../rights/scope";
import type { Database } from "../database";
import type { Description, FieldDescription } from "../description/description";
import type { Kind } from "../description/kinds";
import { apiId, parseId } from "../ids";
import { predicateToSql } from "../predicate-to-sql";
import { factsOfUser } from "../principal-loader";
import { scopedRows } from "../reading/scoped-rows";
import { type Sql, account, column, literal, sql } from "../sql";
import { ownedKinds } from "../writing/owned-kinds";
import type { MailFacts } from "./mail-kinds";

/** What of that which was given somebody sees today: the first of it, and how much there is in all. */
export interface SeenGiven {
  readonly records: readonly SeenRecord[];
  readonly count: number;
}

export interface SeenRecord {
  /** `lead` */
  readonly kind: string;
  readonly id: string;
  /** What it is called; null for a kind whose name may be hidden. */
  readonly title: string | null;
}

/** Whose mail it is; UUIDs. */
interface Receiver {
  readonly accountId: string;
  readonly userId: string;
}

const view: Action = "VIEW";
const mostShown = 20;

/**
 * What the user is responsible for still and sees, by its own rights of this moment; null where that is nothing, and
 * where it wants no mail of it any more.
 */
export async function seeGiven(
  database: Database,
  receiver: Receiver,
  facts: MailFacts["GIVEN"],
  now: Date,
): Promise<SeenGiven | null> {
  if (!(await isWanted(database, receiver))) return null;
  const who = await factsOfUser(database, receiver);
  if (who === null) return null;
  const principal = principalOf(who, now.getTime());
  const seen: SeenGiven[] = [];
  for (const of of kindsOf(facts)) {
    const scope = predicateToSql(scopeOf(principal, of.kind as Resource, view), of, "r");
    seen.push(await seenOfKind(database, receiver, of, sql`(${scope}) is true and ${amongGiven(of, facts)}`));
  }
  const count = seen.reduce((sum, each) => sum + each.count, 0);
  return count === 0 ? null : { count, records: seen.flatMap(({ records }) => records).slice(0, mostShown) };
}

/** Has the user not switched it off since, and is the account open? */
async function isWanted(database: Database, { accountId, userId }: Receiver): Promise<boolean> {
  const rows = await database.run(
    sql`select 1 from "user" u join account a on a.account_id = ${account} and a.closed_at is null
      where u.account_id = ${account} and u.id = ${userId}::uuid and u.mailed_when_given`,
    accountId,
  );
  return rows.length > 0;
}

/** Cards before what hangs on them. */
function kindsOf(facts: MailFacts["GIVEN"]): readonly Description[] {
  const kinds: readonly Kind[] =
    "jobId" in facts ? facts.kinds : facts.records.flatMap((id) => parseId(id)?.description.kind ?? []);
  return ownedKinds().filter(({ kind }) => kinds.includes(kind));
}

/** Those that were named, or those that the job has given since it was asked for. */
function amongGiven(of: Description, facts: MailFacts["GIVEN"]): Sql {
  if ("jobId" in facts)
    return sql`r.updated_at >= ${facts.since}::timestamptz and exists (select 1 from change c where c.account_id = ${account}
      and c.kind = ${of.kind} and c.record_id = r.id and c.via = ${`job:${facts.jobId}`})`;
  const ids = facts.records.flatMap((id) => {
    const parsed = parseId(id);
    return parsed?.description === of ? [parsed.uuid] : [];
  });
  return sql`r.id = any(${ids}::uuid[])`;
}

async function seenOfKind(
  database: Database,
  { accountId, userId }: Receiver,
  of: Description,
  fits: Sql,
): Promise<SeenGiven> {
  const title = titleOf(of);
  const shown = title === undefined ? sql`null::text` : column("r", title.column);
  const rows = await database.run<{ id: string; title: string | null; count: number }>(
    sql`select r.id, ${shown} as title, (count(*) over ())::integer as count from ${scopedRows(of, "r")}
      and r.responsible_id = ${userId}::uuid and ${fits} order by r.created_at desc, r.id desc limit ${literal(mostShown)}`,
    accountId,
  );
  const records = rows.map(({ id, title: name }) => ({ kind: of.singular, id: apiId(of.prefix, id), title: name }));
  return { records, count: rows[0]?.count ?? 0 };
}

/** What a record is called by: a text that is always there, and that no restriction hides. */
const titleOf = (of: Description): FieldDescription | undefined =>
  of.fields.find(({ type, required, restrictable }) => type === "text" && required && !restrictable);
