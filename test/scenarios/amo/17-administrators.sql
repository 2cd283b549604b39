-- As olga, NotMyself: 3 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1
select
  u.id,
  u.display_name as name,
  u.email,
  u.status,
  u.is_administrator as "isAdministrator",
  u.crm_access as "crmAccess",
  u.supervisor_id as "supervisorId",
  u.login_id as "loginId",
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = any ($2::uuid[])
  and u.status <> 'REMOVED';

-- As olga, AnotherOne: 32 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2
select
  u.id
from
  "user" u
where
  u.account_id = $1
  and u.email = $2
  and u.status <> 'REMOVED'
limit
  1;

-- 3
select
  r.id
from
  "group" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 4
select
  r.id
from
  "role" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 5
select
  r.id
from
  "pipeline" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 6
select
  r.id
from
  "stage" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 1 again

-- 7
select
  a.account_id as "accountId",
  a.profile,
  a.currency,
  a.viewers_may_annotate as "viewersMayAnnotate",
  a.tasks_follow_cards as "tasksFollowCards",
  a.reassign_within_edit as "reassignWithinEdit",
  a.task_needs_calendar_edit as "taskNeedsCalendarEdit",
  a.second_factor_rule as "secondFactorRule",
  a.suspended_at as "suspendedAt",
  a.created_at as "createdAt",
  a.duplicates_threshold as "duplicatesThreshold",
  a.primary_color as "primaryColor",
  a.accent_color as "accentColor",
  a.background_color as "backgroundColor",
  a.text_color as "textColor",
  (
    select
      l.id
    from
      logo l
    where
      l.account_id = $1
  ) as "logoId",
  null::json as billing,
  a.name,
  a.time_zone as "timeZone"
from
  account a
where
  a.account_id = $1;

-- 8
insert into
  "user" (
    account_id,
    id,
    created_at,
    updated_at,
    display_name,
    display_name_key,
    email,
    status,
    is_administrator,
    crm_access,
    supervisor_id,
    login_id,
    phone,
    time_zone,
    blocked_channels
  )
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9, true, $10, $11, $12, $13, $14::text[]);

-- 9
delete from "user_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."user_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 10
insert into
  "user_right" (account_id, "user_id", resource, action, cell)
select
  $1,
  $2::uuid,
  w.resource,
  w.action,
  w.cell
from
  jsonb_to_recordset($3::jsonb) w (resource text, action text, cell jsonb)
where
  w.cell is not null
  and w.cell <> 'null'::jsonb;

-- 11
select
  l."group_id" as id
from
  "user_group" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 12
delete from "user_group"
where
  account_id = $1
  and "user_id" = $2
  and not "group_id" = any ($3::uuid[])
  and true;

-- 13
insert into
  "user_group" (account_id, "user_id", "group_id")
select
  $1,
  $2::uuid,
  m
from
  unnest($3::uuid[]) m
on conflict do nothing;

-- 11 again

-- 14
select
  l."role_id" as id
from
  "user_role" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 15
delete from "user_role"
where
  account_id = $1
  and "user_id" = $2
  and not "role_id" = any ($3::uuid[])
  and true;

-- 16
insert into
  "user_role" (account_id, "user_id", "role_id")
select
  $1,
  $2::uuid,
  m
from
  unnest($3::uuid[]) m
on conflict do nothing;

-- 14 again

-- 17
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … what has changed is written down

-- 1 again

-- 18
insert into
  sign_in_attempt (subject, window_start, failures)
values
  ($1, $2, 1)
on conflict (subject, window_start) do update
set
  failures = sign_in_attempt.failures + 1
returning
  failures;

-- 19
delete from sign_in_attempt
where
  window_start < $1;

-- 20
insert into
  login (id, email, name, password_hash, must_change_password, created_at)
values
  ($1, $2, $3, $4, $5, $6)
on conflict (email) do nothing
returning
  id;

-- 21
update "user"
set
  status = coalesce($2::text, status),
  login_id = coalesce($3::uuid, login_id),
  crm_access = coalesce($4::boolean, crm_access),
  is_administrator = coalesce($5::boolean, is_administrator),
  updated_at = $6,
  version = version + 1
where
  account_id = $1
  and id = $7
returning
  version;

-- 22
select
  l.id
from
  login l
where
  l.id = $1
for update;

-- 23
insert into
  membership (login_id, user_id, account_id)
select
  l.id,
  $2::uuid,
  $1
from
  login l
where
  l.id = $3
  and l.email = $4
returning
  user_id;

-- … who asks, and all that decides what they may

-- 24
select
  f.fresh,
  q.*
from
  (
    select
      rights_still_hold as fresh
    offset
      0
  ) f
  left join lateral (
    select
      true as present,
      i.*
    from
      (
        select
          "r"."id" as "id",
          "r"."version" as "version",
          "r"."id" as "h_id",
          "r"."is_administrator" as "h_is_administrator",
          "r"."supervisor_id" as "l_supervisor_id"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As olga, MadeAdministrator: 8 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 21 again

-- 17 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 25
select
  f.fresh,
  q.*
from
  (
    select
      rights_still_hold as fresh
    offset
      0
  ) f
  left join lateral (
    select
      true as present,
      i.*
    from
      (
        select
          "r"."id" as "id",
          "r"."version" as "version",
          "r"."id" as "h_id",
          "r"."is_administrator" as "h_is_administrator",
          "r"."supervisor_id" as "l_supervisor_id",
          "r"."display_name" as "f_display_name",
          "r"."is_administrator" as "f_is_administrator"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As vera, NotByVera: 1 statement

-- … who asks, and all that decides what they may

-- As petra, OlgaIsOut: 11 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 26
select
  u.id
from
  "user" u
where
  u.account_id = $1
  and u.id <> $2
  and u.is_administrator
  and u.crm_access
  and u.status = 'ACTIVE'
limit
  1;

-- 21 again

-- 17 again

-- … what has changed is written down

-- 27
update session
set
  ended_at = $2
where
  account_id = $1
  and user_id = $3
  and ended_at is null
  and id is distinct from $4::uuid;

-- 28
update one_time_link k
set
  ended_at = $2
where
  k.account_id = $1
  and k.user_id = $3
  and k.kind = any ($4::text[])
  and k.used_at is null
  and k.ended_at is null;

-- … who asks, and all that decides what they may

-- 29
select
  f.fresh,
  q.*
from
  (
    select
      rights_still_hold as fresh
    offset
      0
  ) f
  left join lateral (
    select
      true as present,
      i.*
    from
      (
        select
          "r"."id" as "id",
          "r"."version" as "version",
          "r"."id" as "h_id",
          "r"."is_administrator" as "h_is_administrator",
          "r"."supervisor_id" as "l_supervisor_id",
          "r"."display_name" as "f_display_name",
          "r"."status" as "f_status"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As olga, OlgaIsGone: 1 statement

-- … who asks, and all that decides what they may

-- As petra, Everything: 1 statement

-- 30
select
  f.fresh,
  case
    when f.fresh then (
      select
        ('{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || '}')
      from
        (
          select
            (
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"can":{"edit":true,"delete":true,"export":true,"assign":true}}'
            ) as "c0"
          from
            (
              select
                "r"."created_at" as "k0",
                r.*
              from
                "lead" "r"
              where
                "r"."account_id" = $1
                and "r"."deleted_at" is null
              order by
                "r"."created_at" desc,
                "r"."id" desc
              limit
                50
            ) "shown"
        ) x
    )
  end as answer
from
  (
    select
      rights_still_hold as fresh
    offset
      0
  ) f;
