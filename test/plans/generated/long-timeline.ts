import type { Client } from "pg";
import { person, userId } from "./people";
import { accountId } from "./records";

/** So many tasks, events, activities and changes each. */
export const hangingOnOne = 2_000;

const busy = `'${userId(person.busy)}'::uuid`;
const common = "account_id, id, created_at, updated_at, responsible_id, creator_id";
const carried =
  "card_kind, card_id, card_responsible_id, card_creator_id, card_pipeline_id, card_stage_id, card_trashed";
const own = `l.account_id, gen_random_uuid(), l.created_at, l.created_at, ${busy}, ${busy}`;
const ofLead = "'LEAD', l.id, l.responsible_id, l.creator_id, l.pipeline_id, l.stage_id, false";
const each = `from lead l cross join generate_series(1, ${hangingOnOne}) n where l.account_id = '${accountId}' and l.id = $1`;

const statements = [
  `insert into task (${common}, ${carried}, text, text_key, kind)
   select ${own}, ${ofLead}, 'Call back', 'call back', 'CALL' ${each}`,
  `insert into event (${common}, ${carried}, text, starts_at, ends_at) select ${own}, ${ofLead}, 'Lunch', now(), now() ${each}`,
  `insert into activity (${common}, ${carried}, kind, text, occurred_at, origin)
   select ${own}, ${ofLead}, 'NOTE', 'Said no', now(), 'MANUAL' ${each}`,
  `insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, version, at)
   select l.account_id, gen_random_uuid(), 'LEAD', l.id, 'UPDATE', ${busy}, 'system', '{"name":"Old"}', '{"name":"New"}', n + 1, now() ${each}`,
];

/** Writes thousands of things down about one lead, all of it by the busy: the lead's UUID. */
export async function makeLongTimeline(client: Client): Promise<string> {
  const newest = "select id from lead where account_id = $1 order by created_at desc, id desc limit 1";
  const { rows } = await client.query<{ id: string }>(newest, [accountId]);
  const id = rows[0]?.id ?? "";
  for (const statement of statements) await client.query(statement, [id]);
  await client.query("analyze task, event, activity, change");
  return id;
}
