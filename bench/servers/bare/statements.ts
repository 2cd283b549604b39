import { uuidv7 } from "uuidv7";
import type { Operation } from "../../operations/requests";
import {
  type Statement,
  type Value,
  type Writing,
  account,
  idOf,
  kept,
  me,
  momentOf,
  ofOwners,
  ordered,
  uuidIn,
  within,
} from "./scope";

const list = (json: string): string => `coalesce(json_agg(${json}), '[]'::json)`;

const named = (kind: string, alias: string, name = "name"): string =>
  `json_build_object('id', ${idOf(kind, `${alias}.id`)}, 'name', ${alias}.${name})`;

const leadColumns =
  "r.id, r.name, r.price, r.price_currency, r.created_at, r.source, r.stage_id, r.responsible_id, r.company_id";

const leadFields = `'id', ${idOf("lead", "r.id")}, 'name', r.name, 'createdAt', ${momentOf("r.created_at")},
  'price', case when r.price is not null then json_build_object('amount', trim_scale(r.price)::text, 'currencyCode', r.price_currency) end`;

/** What hangs on a lead `r`, each by its key. */
function surroundings(w: Writing, contacts: number): { fields: string; from: string } {
  const one = (table: string, column: string, scope = ""): string =>
    `select t.* from ${table} t where t.account_id = ${account(w)} and t.id = r.${column}${scope} limit 1`;
  return {
    fields: `'stage', ${named("stage", "s")}, 'responsible', ${named("user", "u", "display_name")},
      'company', case when c.id is not null then ${named("company", "c")} end, 'contacts', json_build_object('nodes', k.nodes)`,
    from: `left join lateral (${one("stage", "stage_id")}) s on true
      left join lateral (${one(`"user"`, "responsible_id")}) u on true
      left join lateral (${one("company", "company_id", ` and t.deleted_at is null and ${within(w, "t")}`)}) c on true
      cross join lateral (select ${list(named("contact", "t"))} as nodes from (
        select t.id, t.name from lead_contact y cross join lateral (
          select t.* from ${kept(w, "contact", "t")} and t.id = y.contact_id and ${within(w, "t")} limit 1) t
        where y.account_id = ${account(w)} and y.lead_id = r.id order by t.created_at desc, t.id desc limit ${contacts}) t) k`,
  };
}

const answer = (json: string): string => `json_build_object('data', ${json})::text as answer`;

const newestFirst = "created_at desc, id desc";

function leadsOfPage(w: Writing): string {
  const { fields, from } = surroundings(w, 5);
  const page = ordered(w, { columns: leadColumns, from: kept(w, "lead", "r"), order: newestFirst, limit: 50 });
  return `select ${answer(`json_build_object('leads', json_build_object('nodes', ${list(`json_build_object(${leadFields}, ${fields})`)}))`)}
    from (${page}) r ${from}`;
}

const asId: Value = (_, { id }) => uuidIn(id);

function oneLead(w: Writing): string {
  const { fields, from } = surroundings(w, 50);
  const lead = `select ${leadColumns} from ${kept(w, "lead", "r")} and r.id = ${w.bind("id", "uuid", asId)} and ${within(w, "r")}`;
  const tasks = `select ${list(taskFields("t"))} as nodes from (select t.id, t.text, t.due_at, t.completed_at from ${kept(w, "task", "t")}
    and t.card_id = r.id and t.card_kind = 'LEAD' and ${within(w, "t")} order by t.created_at desc, t.id desc limit 20) t`;
  return `select ${answer(`json_build_object('lead', (select json_build_object(${leadFields}, 'source', r.source, ${fields}, 'tasks', json_build_object('nodes', d.nodes))
    from (${lead}) r ${from} cross join lateral (${tasks}) d))`)}`;
}

const taskFields = (alias: string, more = ""): string =>
  `json_build_object('id', ${idOf("task", `${alias}.id`)}, 'text', ${alias}.text, 'dueAt', ${momentOf(`${alias}.due_at`)}, 'completedAt', ${momentOf(`${alias}.completed_at`)}${more})`;

/** Mine are in every reach. */
function tasksOfDay(w: Writing): string {
  const due = "coalesce(t.due_by, 'infinity'::timestamptz)";
  const from = w.bind("from", "timestamptz", (_, variables) => variables["from"]);
  const to = w.bind("to", "timestamptz", (_, variables) => variables["to"]);
  const mine = `select t.id, t.text, t.due_at, t.completed_at, t.card_id from ${kept(w, "task", "t")} and t.responsible_id = ${me(w)}
    and ${due} >= ${from} and ${due} < ${to} order by ${due}, t.id limit 50`;
  const card = `select r.id, r.name from ${kept(w, "lead", "r")} and r.id = t.card_id and ${within(w, "r")} limit 1`;
  return `select ${answer(`json_build_object('tasks', json_build_object('nodes', ${list(taskFields("t", `, 'card', case when r.id is not null then ${named("lead", "r")} end`))}))`)}
    from (${mine}) t left join lateral (${card}) r on true`;
}

const owners = (alias: string): string =>
  `jsonb_build_object('responsible', ${alias}.responsible_id, 'creator', ${alias}.creator_id, 'pipeline', ${alias}.pipeline_id, 'stage', ${alias}.stage_id)`;

const priceOf = (alias: string): string =>
  `jsonb_build_object('price', jsonb_build_object('amount', trim_scale(${alias}.price)::text, 'currencyCode', ${alias}.price_currency))`;

function updateLead(w: Writing): string {
  const price = w.bind("price", "numeric", (_, { input }) => (input as { price: { amount: string } }).price.amount);
  const id = w.bind("id", "uuid", (_, { input }) => uuidIn((input as { id: string }).id));
  const now = w.bind("now", "timestamptz", () => new Date().toISOString());
  const via = w.bind("via", "text", ({ sessionId }) => `session:${sessionId}`);
  const changeId = w.bind("change", "uuid", () => uuidv7());
  return `with b as (select r.* from ${kept(w, "lead", "r")} and r.id = ${id} and ${within(w, "r")} for no key update),
    a as (update lead r set price = ${price}, price_currency = 'USD', updated_at = ${now}, version = b.version + 1 from b
      where r.account_id = ${account(w)} and r.id = b.id returning r.*),
    logged as (insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at)
      select a.account_id, ${changeId}, 'LEAD', a.id, 'UPDATE', ${me(w)}, ${via}, ${priceOf("b")}, ${priceOf("a")}, ${owners("b")}, ${owners("a")}, a.version, ${now} from a, b)
    select ${answer(`json_build_object('updateLead', (select json_build_object('lead',
      json_build_object('id', ${idOf("lead", "a.id")}, 'name', a.name, 'version', a.version), 'userErrors', '[]'::json) from a))`)}`;
}

const myself = (w: Writing): string =>
  `select ${answer(`json_build_object('me', (select json_build_object('id', ${idOf("user", "u.id")}, 'name', u.display_name, 'email', u.email)
  from "user" u where u.account_id = ${account(w)} and u.id = ${me(w)}))`)}`;

const mostCounted = 10_000;

/** All that fit are found once, for the page and the count, unless there are too many to be counted. */
function filtered(w: Writing): string {
  const stage = w.bind("stage", "uuid", (_, variables) => uuidIn(variables["stage"]));
  const from = w.bind("from", "text", (_, { prefix }) => String(prefix).toLowerCase());
  const to = w.bind("to", "text", (_, { prefix }) => `${String(prefix).toLowerCase()}\u{10FFFF}`);
  const rows = `${kept(w, "lead", "r")} and r.stage_id = ${stage} and r.name_key >= ${from} and r.name_key < ${to}`;
  const columns = "r.id, r.name, r.created_at";
  const page = ordered(w, { columns, from: rows, order: newestFirst, limit: 50 });
  const nodesOf = (found: string): string => `(select ${list(named("lead", "r"))} from (${found}) r)`;
  return `with hit as materialized (${ofOwners(w, columns, rows)} limit ${mostCounted + 1}), n as materialized (select count(*)::integer as count from hit)
    select ${answer(`json_build_object('leads', json_build_object(
      'nodes', case when n.count > ${mostCounted} then ${nodesOf(page)} else ${nodesOf(`select * from hit order by ${newestFirst} limit 50`)} end,
      'totalCount', json_build_object('count', least(n.count, ${mostCounted}), 'precision', case when n.count > ${mostCounted} then 'AT_LEAST' else 'EXACT' end)))`)} from n`;
}

const written: Readonly<Record<Operation, (w: Writing) => string>> = {
  Q1: leadsOfPage,
  Q2: oneLead,
  Q3: tasksOfDay,
  Q4: updateLead,
  Q5: myself,
  Q6: filtered,
};

/** The statement of an operation for those of a reach and with so many owners. */
export function statementOf(
  operation: Operation,
  { reach, owners: known }: { reach: Writing["reach"]; owners: readonly string[] },
): Statement {
  const places = new Map<string, string>();
  const values: Value[] = [];
  const bind = (name: string, type: string, value: Value): string => {
    const place = places.get(name);
    if (place !== undefined) return place;
    const made = `$${values.push(value)}::${type}`;
    places.set(name, made);
    return made;
  };
  const text = written[operation]({ reach, owners: known.length, bind });
  return { name: `${operation} ${reach} ${known.length}`, text, values };
}
