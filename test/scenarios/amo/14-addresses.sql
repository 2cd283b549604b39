-- As olga, NoCyrillic: 36 statements

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

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 1 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 1 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 1 again

-- As olga, NoneLater: 3 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- As nobody, NoneAtFirst: 0 statements

-- As olga, OtherAddresses: 63 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 5 again

-- 6 again

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
update one_time_link k
set
  ended_at = $2
where
  k.account_id = $1
  and k.user_id = $3
  and k.kind = any ($4::text[])
  and k.used_at is null
  and k.ended_at is null;

-- 21
insert into
  one_time_link (account_id, id, kind, user_id, email, created_at)
values
  ($1, $2::uuid, $3::text, $4::uuid, $5::text, $6::timestamptz);

-- 22
with
  posted as (
    insert into
      mail (account_id, id, kind, state, user_id, address, link_id, actor_id, facts, created_at)
    select
      r.account_id,
      $2::uuid,
      $3::text,
      'WAITING',
      r.user_id,
      r.address,
      r.link_id,
      $4::uuid,
      $5::jsonb,
      $6::timestamptz
    from
      (
        select
          $1::uuid,
          $7::uuid,
          $8::text,
          $9::uuid
      ) r (account_id, user_id, address, link_id)
    returning
      id
  )
select
  1
from
  posted p
  cross join lateral graphile_worker.add_job (
    $10::text,
    json_build_object('accountId', $1::uuid, 'mailId', p.id::text),
    queue_name => $11::text,
    job_key => p.id::text,
    priority => -1,
    max_attempts => $12::integer
  );

-- … who asks, and all that decides what they may

-- 23
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
          "r"."email" as "f_email",
          "r"."status" as "f_status"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 1 again

-- 7 again

-- 8 again

-- 9 again

-- 10 again

-- 11 again

-- 12 again

-- 13 again

-- 11 again

-- 14 again

-- 15 again

-- 16 again

-- 14 again

-- 17 again

-- … what has changed is written down

-- 1 again

-- 18 again

-- 19 again

-- 24
insert into
  login (id, email, name, password_hash, must_change_password, created_at)
values
  ($1, $2, $3, $4, $5, $6)
on conflict (email) do nothing
returning
  id;

-- 25
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

-- 26
select
  l.id
from
  login l
where
  l.id = $1
for update;

-- 27
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

-- 23 again

-- As vera, InTheDirectory: 1 statement

-- 28
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
              '{"name":' || coalesce(to_json("shown"."display_name")::text, 'null') || ',"email":' || coalesce(to_json("shown"."email")::text, 'null') || ',"status":' || coalesce(to_json("shown"."status")::text, 'null') || '}'
            ) as "c0"
          from
            (
              select
                "r"."created_at" as "k0",
                r.*
              from
                "user" "r"
              where
                "r"."account_id" = $1
                and "r"."display_name" = any ($2::text[])
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

-- As nobody, NotWithTheFirst: 10 statements

-- 18 again

-- 19 again

-- 18 again

-- 19 again

-- 29
select
  l.id,
  l.email,
  l.name,
  l.password_hash as "passwordHash",
  l.must_change_password as "mustChangePassword"
from
  login l
where
  l.email = $1;

-- 30
update sign_in_attempt
set
  failures = failures - 1
where
  subject = $1
  and window_start = $2;

-- 30 again

-- 31
select
  m.account_id as "accountId",
  m.user_id as "userId",
  m.entered_at as "enteredAt"
from
  membership m
where
  m.login_id = $1
order by
  m.entered_at desc nulls last,
  m.user_id
limit
  100;

-- 32
select
  a.account_id as "accountId",
  a.name as "accountName",
  u.id as "userId",
  u.status as "userStatus"
from
  account a
  join "user" u on u.account_id = $1
  and u.id = $2
where
  a.account_id = $1
  and a.closed_at is null;

-- 33
select
from
  "user" u
  join account a on a.account_id = $1
where
  u.account_id = $1
  and u.id = $2::uuid
  and (
    u.second_factor_required
    or a.second_factor_rule = 'EVERYBODY'
    or a.second_factor_rule = 'ADMINISTRATORS'
    and u.is_administrator
  );

-- As nobody, WithHerOwn: 28 statements

-- 18 again

-- 19 again

-- 18 again

-- 19 again

-- 29 again

-- 30 again

-- 30 again

-- 31 again

-- 32 again

-- 33 again

-- 34
select
  l.factor_secret as secret,
  l.factor_set_at as "setAt"
from
  login l
where
  l.id = $1::uuid;

-- 35
update login
set
  password_hash = $1,
  must_change_password = false
where
  id = $2;

-- 36
select
  m.account_id as "accountId",
  m.user_id as "userId"
from
  membership m
where
  m.login_id = $1
order by
  m.account_id,
  m.user_id;

-- 20 again

-- 37
update membership
set
  entered_at = $2
where
  login_id = $3
  and user_id = $4
  and account_id = $1;

-- 38
update "user"
set
  status = 'ACTIVE',
  updated_at = $2,
  version = version + 1
where
  account_id = $1
  and id = $3
  and status = 'INVITED'
returning
  id;

-- … changes of rights stand in a row from here

-- 17 again

-- … what has changed is written down

-- 39
select distinct
  s.address
from
  session s
where
  s.account_id = $1
  and s.user_id = $2::uuid
  and s.created_at >= $3::timestamptz
limit
  1000;

-- 40
select
  s.id,
  s.address,
  s.agent,
  s.created_at as "createdAt",
  s.used_at as "usedAt",
  s.until,
  s.ended_at as "endedAt"
from
  session s
where
  s.account_id = $1
  and s.user_id = $2::uuid
  and (
    $3::timestamptz is null
    or s.ended_at is null
    and s.until > $4::timestamptz
  )
order by
  s.id desc
limit
  $5::integer;

-- 41
update "user"
set
  last_seen_at = $2::timestamptz
where
  account_id = $1
  and id = $3::uuid;

-- 42
insert into
  session (account_id, id, user_id, refresh_hash, address, agent, created_at, used_at, until)
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- 43
select
  l.id,
  l.email,
  l.name,
  l.password_hash as "passwordHash",
  l.must_change_password as "mustChangePassword"
from
  login l
where
  l.id = (
    select
      u.login_id
    from
      "user" u
    where
      u.account_id = $1
      and u.id = $2
  );

-- 31 again

-- 32 again

-- … who asks, and all that decides what they may

-- 44
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
          u.id,
          u.display_name as name,
          u.email,
          u.is_administrator as "isAdministrator",
          u.crm_access as "crmAccess",
          u.phone,
          u.picture_url as "pictureUrl",
          u.time_zone as "timeZone",
          u.mailed_when_given as "mailedWhenGiven",
          u.navigation,
          u.blocked_channels as "blockedChannels",
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
          a.name as "accountName",
          a.time_zone as "accountTimeZone",
          exists (
            select
            from
              login l
            where
              l.id = u.login_id
              and l.factor_set_at is not null
          ) as "hasSecondFactor"
        from
          "user" u
          join account a on a.account_id = u.account_id
        where
          a.account_id = $1
          and u.account_id = $1
          and u.id = $4
      ) i
  ) q on f.fresh;

-- As zoya, ZoyaIsHere: 1 statement

-- 45
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
          to_json(own) as own
        from
          (
            select
              u.id,
              u.display_name as name,
              u.email,
              u.is_administrator as "isAdministrator",
              u.crm_access as "crmAccess",
              u.phone,
              u.picture_url as "pictureUrl",
              u.time_zone as "timeZone",
              u.mailed_when_given as "mailedWhenGiven",
              u.navigation,
              u.blocked_channels as "blockedChannels"
            from
              "user" u
            where
              u.account_id = $1
              and u.id = $4
          ) own
      ) i
  ) q on f.fresh;

-- As zoya, AddressOfAContact: 5 statements

-- … who asks, and all that decides what they may

-- 46
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
          "r"."status" as "f_status"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
        order by
          r.id
        for key share of
          r
      ) i
  ) q on f.fresh;

-- 47
insert into
  "contact" (
    account_id,
    "id",
    "version",
    "custom",
    "created_at",
    "updated_at",
    "external_id",
    "deleted_at",
    "name",
    "name_key",
    "first_name",
    "last_name",
    "position",
    "birthday",
    "phones",
    "phones_key",
    "emails",
    "emails_key",
    "tags",
    "responsible_id",
    "creator_id",
    "company_id"
  )
select
  $1,
  "v"."id",
  "v"."version",
  "v"."custom",
  "v"."created_at",
  "v"."updated_at",
  "v"."external_id",
  "v"."deleted_at",
  "v"."name",
  "v"."name_key",
  "v"."first_name",
  "v"."last_name",
  "v"."position",
  "v"."birthday",
  "v"."phones",
  "v"."phones_key",
  "v"."emails",
  "v"."emails_key",
  "v"."tags",
  "v"."responsible_id",
  "v"."creator_id",
  "v"."company_id"
from
  jsonb_to_recordset($2::jsonb) v (
    "id" uuid,
    "version" integer,
    "custom" jsonb,
    "created_at" timestamptz,
    "updated_at" timestamptz,
    "external_id" text,
    "deleted_at" timestamptz,
    "name" text,
    "name_key" text,
    "first_name" text,
    "last_name" text,
    "position" text,
    "birthday" date,
    "phones" jsonb,
    "phones_key" text,
    "emails" jsonb,
    "emails_key" text,
    "tags" text[],
    "responsible_id" uuid,
    "creator_id" uuid,
    "company_id" uuid
  )
where
  rights_still_hold
returning
  id;

-- … what has changed is written down

-- 48
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
          "r"."deleted_at" as "deleted_at",
          "r"."responsible_id" as "h_responsible_id",
          "r"."creator_id" as "h_creator_id",
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."company_id" as "l_company_id",
          "r"."name" as "f_name",
          "r"."emails" as "f_emails"
        from
          "contact" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;
