import type { Client } from "pg";
import { actions, catalogue, resources } from "../../src/rights/catalogue";
import { randomFrom } from "../support/generated/random";

/** How large the account is. */
export interface Size {
  readonly users: number;
  readonly records: number;
}

export const accountId = "10000000-0000-7000-8000-000000000000";
const account = `'${accountId}'::uuid`;

const idIn = (group: number, number: string): string =>
  `('00000000-0000-7000-${8000 + group}-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
const idOf = (group: number, number: number): string =>
  `00000000-0000-7000-${8000 + group}-${number.toString(16).padStart(12, "0")}`;

export const userId = (number: number): string => idOf(0, number);
export const roleId = (number: number): string => idOf(1, number);
export const groupId = (number: number): string => idOf(2, number);
export const leadId = (number: number): string => idOf(5, number);
export const taskId = (number: number): string => idOf(8, number);

/** The first user is the administrator, and everybody's boss. */
export const administrator = 1;
export const roleCount = 12;

const made = "now(), now()";
const drawn = (salt: number, count: string): string =>
  `(1 + abs(hashint8(n::bigint * 31 + ${salt})::bigint) % ${count})`;

/**
 * An account as a large customer has it: a tree of supervisors with eleven reports each, groups of fifty, a dozen roles
 * given to users and to groups, a fifth of the users with cells of their own, shares, and records that all of them own.
 */
export async function generateAccount(client: Client, size: Size): Promise<void> {
  for (const statement of [...peopleStatements(size), ...rightStatements(size), ...recordStatements(size)])
    await client.query(statement);
  await client.query("analyze");
}

function peopleStatements({ users }: Size): readonly string[] {
  const groups = Math.max(2, Math.ceil(users / 50));
  const each = `from generate_series(1, ${users}) n`;
  return [
    `insert into account (account_id, name, profile, viewers_may_annotate, tasks_follow_cards, reassign_within_edit, task_needs_calendar_edit, created_at)
     values (${account}, 'Large', 'SYNERGY', false, true, false, false, now())`,
    `insert into account_state (account_id) values (${account})`,
    `insert into "user" (account_id, id, created_at, updated_at, display_name, display_name_key, email, status, crm_access, is_administrator)
     select ${account}, ${idIn(0, "n")}, ${made}, 'User ' || n, 'user ' || lpad(n::text, 6, '0'), n || '@large.example',
       case when n % 50 = 49 then 'INACTIVE' else 'ACTIVE' end, true, n = ${administrator} ${each}`,
    `update "user" set supervisor_id = ${idIn(0, "n / 11 + 1")} from generate_series(2, ${users}) n
     where account_id = ${account} and id = ${idIn(0, "n")} and n / 11 + 1 < n`,
    `insert into session (account_id, id, user_id, refresh_hash, address, agent, created_at, used_at, until)
     select ${account}, ${idIn(0, "n")}, ${idIn(0, "n")}, '', '', '', now(), now(), now() + interval '1 day' ${each}`,
    `insert into "group" (account_id, id, created_at, updated_at, name)
     select ${account}, ${idIn(2, "n")}, ${made}, 'Group ' || n from generate_series(1, ${groups}) n`,
    `insert into user_group (account_id, user_id, group_id)
     select ${account}, ${idIn(0, "n")}, ${idIn(2, `1 + n % ${groups}`)} ${each}
     union select ${account}, ${idIn(0, "n")}, ${idIn(2, `1 + (n / 7) % ${groups}`)} ${each} where n % 10 = 0`,
    `insert into share (account_id, owner_id, grantee_id, area, access, until)
     select ${account}, ${idIn(0, `1 + (n * 17) % ${users}`)}, ${idIn(0, "n")}, 'CONTACTS', 'VIEW', null ${each}
     where n % 3 = 0 and 1 + (n * 17) % ${users} <> n`,
    `insert into pipeline (account_id, id, created_at, updated_at, name, position) values (${account}, '${idOf(3, 1)}', ${made}, 'Sales', 0)`,
    `insert into stage (account_id, id, created_at, updated_at, pipeline_id, name, position, kind)
     select ${account}, ${idIn(4, "n")}, ${made}, '${idOf(3, 1)}', 'Stage ' || n, n, 'OPEN' from generate_series(1, 5) n`,
  ];
}

/** Rows of a matrix, each drawn from its number: `width` is how much of it is set. */
function cellRows(seed: number, width: number): readonly { resource: string; action: string; cell: object }[] {
  const random = randomFrom(seed);
  return resources.flatMap((resource) =>
    actions.flatMap((action) => {
      const reaches = (catalogue[resource] as Partial<Record<string, readonly string[]>>)[action];
      if (reaches === undefined || !random.chance(width)) return [];
      const ownership =
        resource === "USER" || action === "CREATE" ? {} : random.pick([{}, {}, { ownership: "EITHER" }]);
      return [{ resource, action, cell: { reach: random.pick(reaches), ...ownership } }];
    }),
  );
}

function rightStatements({ users }: Size): readonly string[] {
  const roles = Array.from({ length: roleCount }, (_, number) => number + 1);
  const values = (rows: readonly object[]): string => `jsonb_to_recordset('${JSON.stringify(rows)}'::jsonb)`;
  const roleRows = roles.flatMap((role) => cellRows(role, 0.95).map((row) => ({ role: roleId(role), ...row })));
  const ownRows = roles.flatMap((variant) => cellRows(100 + variant, 0.3).map((row) => ({ variant, ...row })));
  const groups = Math.max(2, Math.ceil(users / 50));
  const each = `from generate_series(1, ${users}) n`;
  return [
    `insert into role (account_id, id, created_at, updated_at, name)
     select ${account}, ${idIn(1, "n")}, ${made}, 'Role ' || n from generate_series(1, ${roleCount}) n`,
    `insert into role_right (account_id, role_id, resource, action, cell)
     select ${account}, w.role, w.resource, w.action, w.cell from ${values(roleRows)} w (role uuid, resource text, action text, cell jsonb)`,
    `insert into user_role (account_id, user_id, role_id)
     select ${account}, ${idIn(0, "n")}, ${idIn(1, `1 + n % ${roleCount}`)} ${each}
     union select ${account}, ${idIn(0, "n")}, ${idIn(1, `1 + (n / 3) % ${roleCount}`)} ${each} where n % 7 = 0`,
    `insert into group_role (account_id, group_id, role_id)
     select ${account}, ${idIn(2, "n")}, ${idIn(1, `1 + n % ${roleCount}`)} from generate_series(1, ${groups}) n where n % 5 = 0`,
    `insert into user_right (account_id, user_id, resource, action, cell)
     select ${account}, ${idIn(0, "n")}, w.resource, w.action, w.cell
     ${each} join ${values(ownRows)} w (variant integer, resource text, action text, cell jsonb) on w.variant = 1 + (n / 5) % ${roleCount}
     where n % 5 = 0`,
  ];
}

const common = (group: number, users: number): string =>
  `${account}, ${idIn(group, "n")}, ${made}, ${idIn(0, drawn(1, String(users)))}, ${idIn(0, drawn(2, String(users)))}`;
const columns = "account_id, id, created_at, updated_at, responsible_id, creator_id";

function recordStatements({ users, records }: Size): readonly string[] {
  const numbers = (part: number): string => `from generate_series(1, ${Math.floor(records * part)}) n`;
  const leads = Math.floor(records * 0.4);
  const stage = idIn(4, "1 + n % 5");
  return [
    `insert into company (${columns}, name, name_key) select ${common(6, users)}, 'Company ' || n, 'company ' || n ${numbers(0.1)}`,
    `insert into contact (${columns}, name, name_key) select ${common(7, users)}, 'Contact ' || n, 'contact ' || n ${numbers(0.25)}`,
    `insert into lead (${columns}, name, name_key, pipeline_id, stage_id)
     select ${common(5, users)}, 'Lead ' || n, 'lead ' || n, '${idOf(3, 1)}', ${stage} ${numbers(0.4)}`,
    `insert into task (${columns}, text, text_key, kind, card_kind, card_id, card_responsible_id, card_creator_id, card_pipeline_id, card_stage_id, card_trashed)
     select ${common(8, users)}, 'Task ' || n, 'task ' || n, 'TODO', 'LEAD', l.id, l.responsible_id, l.creator_id, l.pipeline_id, l.stage_id, false
     ${numbers(0.25)} join lead l on l.account_id = ${account} and l.id = ${idIn(5, `1 + n % ${leads}`)}`,
  ];
}
