/** A login of this machine alone: PostgreSQL listens on 127.0.0.1 while the bench runs. */
export const login = { name: "peer", password: "peer" } as const;

/** One role for each reach, so that no policy has to ask which one it is: a condition on it would cost an index. */
export const roleOf = { OWN: "peer_own", GROUP: "peer_group", ALL: "peer_all" } as const;
const roles = Object.values(roleOf).join(", ");

/** Said once a statement, not once a row. */
const account = `(select nullif(current_setting('jwt.claims.account_id', true), '')::uuid)`;
const user = `(select nullif(current_setting('jwt.claims.user_id', true), '')::uuid)`;

const owned = {
  OWN: `responsible_id = ${user}`,
  GROUP: `responsible_id = any ((select peer.colleagues())::uuid[])`,
  ALL: "true",
} as const;

const reaches = Object.keys(owned) as (keyof typeof owned)[];

const scopedTables = ["lead", "contact", "company", "task"];
const openTables = ["user", "stage", "pipeline", "lead_contact"];

const scopedPolicies = scopedTables.flatMap((table) => [
  `alter table "${table}" enable row level security`,
  ...reaches.map(
    (reach) => `create policy ${table}_${reach.toLowerCase()} on "${table}" to ${roleOf[reach]}
      using (account_id = ${account} and deleted_at is null and ${owned[reach]})`,
  ),
]);

const openPolicies = openTables.flatMap((table) => [
  `alter table "${table}" enable row level security`,
  `create policy ${table}_account on "${table}" to ${roles} using (account_id = ${account})`,
]);

/** What the gateway does in its own code: the version, the key that names are sorted by, and a change row. */
const triggers = [
  `create function peer.before_lead() returns trigger language plpgsql as $$ begin
      new.version := old.version + 1;
      new.updated_at := now();
      if new.name is distinct from old.name then new.name_key := lower(new.name); end if;
      return new;
    end $$`,
  `create function peer.after_lead() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
      insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at)
      values (new.account_id, uuidv7(), 'LEAD', new.id, 'UPDATE', current_setting('jwt.claims.user_id')::uuid,
        'session:' || current_setting('jwt.claims.session_id'),
        peer.changed(old, new), peer.changed(new, old), peer.owners(old), peer.owners(new), new.version, new.updated_at);
      return null;
    end $$`,
  `create function peer.changed(of lead, other lead) returns jsonb language sql immutable as $$ select
      case when of.name is distinct from other.name then jsonb_build_object('name', of.name) else '{}' end ||
      case when of.price is distinct from other.price then jsonb_build_object('price', jsonb_build_object('amount', trim_scale(of.price)::text, 'currencyCode', of.price_currency)) else '{}' end $$`,
  `create function peer.owners(of lead) returns jsonb language sql immutable as $$ select jsonb_build_object(
      'responsible', of.responsible_id, 'creator', of.creator_id, 'pipeline', of.pipeline_id, 'stage', of.stage_id) $$`,
  `create trigger peer_before before update on lead for each row when (current_user <> 'bailiwick') execute function peer.before_lead()`,
  `create trigger peer_after after update on lead for each row when (current_user <> 'bailiwick') execute function peer.after_lead()`,
];

/** What may be sorted and filtered by: its own guess looks for indexes that begin with the column. */
const asked: Readonly<Record<string, readonly string[]>> = {
  lead: ["created_at", "stage_id", "name_key"],
  task: ["created_at", "responsible_id", "due_by"],
};

const tags = [
  ...Object.entries(asked).flatMap(([table, columns]) =>
    columns.map((column) => `comment on column ${table}.${column} is '@behavior +orderBy +filterBy +filter'`),
  ),
  ...scopedTables.filter((table) => table !== "lead").map((table) => `comment on table ${table} is ${tagsOf(table)}`),
];

/** A task's card has no foreign key, since it may be of several kinds. */
function tagsOf(table: string): string {
  const closed = "@behavior -insert -update -delete";
  const card = "@foreignKey (account_id, card_id) references lead (account_id, id)|@fieldName card";
  return table === "task" ? `E'${closed}\\n${card}'` : `'${closed}'`;
}

export const statements: readonly string[] = [
  "create schema peer",
  ...Object.values(roleOf).map((role) => `create role ${role} nologin`),
  `create role ${login.name} login noinherit password '${login.password}'`,
  `grant ${roles} to ${login.name}`,
  `grant usage on schema public, peer to ${login.name}, ${roles}`,
  `grant select on ${[...scopedTables, ...openTables].map((table) => `"${table}"`).join(", ")} to ${login.name}, ${roles}`,
  `grant update on lead to ${login.name}, ${roles}`,
  `create function peer.colleagues() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
      select array_agg(distinct mate.user_id) from user_group mine
      join user_group mate on mate.account_id = mine.account_id and mate.group_id = mine.group_id
      where mine.account_id = current_setting('jwt.claims.account_id')::uuid and mine.user_id = current_setting('jwt.claims.user_id')::uuid $$`,
  ...scopedPolicies,
  ...openPolicies,
  ...triggers,
  ...tags,
  // It sorts by the column itself, where the gateway's index is behind an expression.
  "create index peer_task_due on task (account_id, responsible_id, due_by, id) where deleted_at is null",
];
