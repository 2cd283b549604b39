import type { Client } from "pg";
import { describedKinds } from "../../../src/store/description/registry";
import { person, teams, userCount, userId, userIdIn } from "./people";
import { accountId, pipelineId, recordStatements, type Size, stageRows } from "./records";

/** Other tenants beside it, so that an account is not what everything is. */
const neighbours = 200;

/** Fills a migrated, empty database with one large account and small ones, and lets PostgreSQL get to know it. */
export async function generateAccount(client: Client, size: Size): Promise<void> {
  const remade = await dropWhatSlowsLoading(client);
  for (const statement of [...peopleStatements, ...neighbourStatements, ...recordStatements(size)])
    await client.query(statement);
  for (const statement of remade) await client.query(statement);
  await client.query("vacuum analyze");
}

const peopleStatements = [
  `insert into account (account_id, name, profile, viewers_may_annotate, tasks_follow_cards, reassign_within_edit, task_needs_calendar_edit, created_at)
   values ('${accountId}', 'Large', 'AMO', false, false, false, false, now())`,
  `insert into account_state (account_id) values ('${accountId}')`,
  `insert into "user" (account_id, id, created_at, updated_at, display_name, display_name_key, email, status, crm_access, is_administrator)
   select '${accountId}', ${userIdIn("n")}, now(), now(), 'User ' || n, 'user ' || n, n || '@large.example', 'ACTIVE', true, n = ${person.administrator}
   from generate_series(1, ${userCount}) n`,
  `insert into session (account_id, id, user_id, refresh_hash, address, agent, created_at, used_at, until)
   select '${accountId}', ${userIdIn("n")}, ${userIdIn("n")}, '', '', '', now(), now(), now() + interval '1 day' from generate_series(1, 99) n`,
  ...teams.flatMap(({ name, first, size, colleague, supervisor }) => [
    `insert into "group" (account_id, id, created_at, updated_at, name) values ('${accountId}', '${userId(first)}', now(), now(), '${name}')`,
    `insert into user_group (account_id, user_id, group_id)
     select '${accountId}', ${userIdIn("n")}, '${userId(first)}' from (select generate_series(${first}, ${first + size - 1}) union all select ${colleague}) x(n)`,
    `update "user" set supervisor_id = '${userId(supervisor)}' where id between '${userId(first)}' and '${userId(first + size - 1)}'`,
  ]),
  `insert into pipeline (account_id, id, created_at, updated_at, name, position) values ('${accountId}', '${pipelineId}', now(), now(), 'Sales', 0)`,
  stageRows,
];

/** Each neighbour has one user, who bears the account's id, and twenty leads. */
const neighbour = `('40000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const eachNeighbour = `from generate_series(1, ${neighbours}) n`;

const neighbourStatements = [
  `insert into account (account_id, name, profile, viewers_may_annotate, tasks_follow_cards, reassign_within_edit, task_needs_calendar_edit, created_at)
   select ${neighbour}, 'Small', 'AMO', false, false, false, false, now() ${eachNeighbour}`,
  `insert into "user" (account_id, id, created_at, updated_at, display_name, email, status)
   select ${neighbour}, ${neighbour}, now(), now(), 'User', 'user@small.example', 'ACTIVE' ${eachNeighbour}`,
  `insert into pipeline (account_id, id, created_at, updated_at, name, position) select ${neighbour}, ${neighbour}, now(), now(), 'Sales', 0 ${eachNeighbour}`,
  `insert into stage (account_id, id, created_at, updated_at, pipeline_id, name, position, kind)
   select ${neighbour}, ${neighbour}, now(), now(), ${neighbour}, 'New', 0, 'OPEN' ${eachNeighbour}`,
  `insert into lead (account_id, id, created_at, updated_at, responsible_id, creator_id, name, pipeline_id, stage_id)
   select ${neighbour}, gen_random_uuid(), now(), now(), ${neighbour}, ${neighbour}, 'Lead', ${neighbour}, ${neighbour} ${eachNeighbour} cross join generate_series(1, 20)`,
];

/** Indexes are built and keys checked faster over the whole than row by row. Answers how to make them again. */
async function dropWhatSlowsLoading(client: Client): Promise<readonly string[]> {
  const tables = [
    ...describedKinds()
      .filter((of) => of.trash)
      .map((of) => of.table),
    "lead_contact",
  ];
  const keys = await client.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[])`,
    [tables],
  );
  const indexes = await client.query<{ drop: string; make: string }>(
    `select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make
     from pg_index where not indisunique and indrelid = any($1::regclass[])`,
    [tables],
  );
  const all = [...keys.rows, ...indexes.rows];
  for (const { drop } of all) await client.query(drop);
  return all.map(({ make }) => make);
}
