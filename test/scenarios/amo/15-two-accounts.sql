-- As olga, ZoyaIsHereAlone: 11 statements

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
  u.display_name as name,
  u.phone,
  u.picture_url as "pictureUrl",
  u.time_zone as "timeZone"
from
  "user" u
where
  u.account_id = $1
  and u.id = $2
for update;

-- 3
update "user"
set
  display_name = $2,
  display_name_key = $3,
  phone = $4,
  picture_url = $5,
  time_zone = $6,
  updated_at = $7,
  version = version + 1
where
  account_id = $1
  and id = $8;

-- 4
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … what has changed is written down

-- 5
select
  l.id
from
  login l
where
  l.id = $1
for update;

-- 6
update login l
set
  name = $2
where
  l.id = $3
  and not exists (
    select
    from
      membership m
    where
      m.login_id = l.id
      and m.account_id <> $1
  );

-- … who asks, and all that decides what they may

-- 7
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
          "r"."display_name" as "f_display_name"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As nobody, AnAccountOfHerOwn: 40 statements

-- 8
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

-- 9
insert into
  sign_in_attempt (subject, window_start, failures)
values
  ($1, $2, 1)
on conflict (subject, window_start) do update
set
  failures = sign_in_attempt.failures + 1
returning
  failures;

-- 10
delete from sign_in_attempt
where
  window_start < $1;

-- 9 again

-- 10 again

-- 8 again

-- 11
update sign_in_attempt
set
  failures = failures - 1
where
  subject = $1
  and window_start = $2;

-- 11 again

-- 12
insert into
  account (
    account_id,
    name,
    profile,
    viewers_may_annotate,
    tasks_follow_cards,
    reassign_within_edit,
    task_needs_calendar_edit,
    time_zone,
    currency,
    created_at
  )
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- 13
insert into
  account_state (account_id)
values
  ($1);

-- … what has changed is written down

-- 14
insert into
  pipeline (account_id, id, created_at, updated_at, name, position)
values
  ($1, $2, $3, $4, $5, 0);

-- 15
insert into
  stage (account_id, id, created_at, updated_at, pipeline_id, name, position, kind)
select
  $1,
  s.id,
  $2::timestamptz,
  $3::timestamptz,
  $4::uuid,
  s.name,
  s.place - 1,
  s.kind
from
  rows
from
  (jsonb_to_recordset($5::jsonb) as (id uuid, name text, kind text)) with ordinality s (id, name, kind, place);

-- 16
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

-- 17
delete from "user_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."user_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 18
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

-- 19
select
  l."group_id" as id
from
  "user_group" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 20
delete from "user_group"
where
  account_id = $1
  and "user_id" = $2
  and not "group_id" = any ($3::uuid[])
  and true;

-- 21
insert into
  "user_group" (account_id, "user_id", "group_id")
select
  $1,
  $2::uuid,
  m
from
  unnest($3::uuid[]) m
on conflict do nothing;

-- 19 again

-- 22
select
  l."role_id" as id
from
  "user_role" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 23
delete from "user_role"
where
  account_id = $1
  and "user_id" = $2
  and not "role_id" = any ($3::uuid[])
  and true;

-- 24
insert into
  "user_role" (account_id, "user_id", "role_id")
select
  $1,
  $2::uuid,
  m
from
  unnest($3::uuid[]) m
on conflict do nothing;

-- 22 again

-- 4 again

-- … what has changed is written down

-- 5 again

-- 25
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

-- 26
update membership
set
  entered_at = $2
where
  login_id = $3
  and user_id = $4
  and account_id = $1;

-- 27
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

-- 28
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

-- 29
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

-- 30
update "user"
set
  last_seen_at = $2::timestamptz
where
  account_id = $1
  and id = $3::uuid;

-- 31
insert into
  session (account_id, id, user_id, refresh_hash, address, agent, created_at, used_at, until)
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- 32
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

-- 33
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

-- 34
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

-- 34 again

-- … who asks, and all that decides what they may

-- 35
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
          (
            select
              row_to_json(i)
            from
              (
                select
                  b.company_name as "companyName",
                  b.address_lines as "addressLines",
                  b.country,
                  b.tax_number as "taxNumber",
                  b.email,
                  b.purchase_order as "purchaseOrder"
                from
                  billing b
                where
                  b.account_id = $1
              ) i
          ) as billing,
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

-- As zoyaThere, NothingFromHere: 7 statements

-- 36
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
          "r"."pipeline_id" as "h_pipeline_id",
          "r"."stage_id" as "h_stage_id",
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."pipeline_id" as "l_pipeline_id",
          "r"."stage_id" as "l_stage_id",
          "r"."loss_reason_id" as "l_loss_reason_id",
          "r"."company_id" as "l_company_id",
          "r"."main_contact_id" as "l_main_contact_id"
        from
          "lead" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- 37
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
          a.id as "from",
          a.survivor_id as "to"
        from
          absorbed a
        where
          a.account_id = $1
          and a.kind = $4::text
          and a.id = any ($5::uuid[])
      ) i
  ) q on f.fresh;

-- 37 again

-- 38
select
  f.fresh,
  case
    when f.fresh then (
      select
        (
          '{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || ',"totalCount":' || (
            select
              ('{"count":' || least(q.count, 10000)::text || '}')
            from
              (
                select
                  count(*)::integer as count
                from
                  (
                    select
                      1
                    from
                      (
                        (
                          select
                            r.id
                          from
                            "lead" "r"
                          where
                            "r"."account_id" = $1
                            and "r"."deleted_at" is null
                          order by
                            "r"."created_at" desc,
                            "r"."id" desc
                          limit
                            10001
                        )
                      ) arms
                    limit
                      10001
                  ) counted
              ) q
          ) || '}'
        )
      from
        (
          select
            ('{"name":' || coalesce(to_json("shown"."name")::text, 'null') || '}') as "c0"
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

-- 39
select
  f.fresh,
  case
    when f.fresh then (
      select
        ('{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || '}')
      from
        (
          select
            ('{"name":' || coalesce(to_json("shown"."display_name")::text, 'null') || '}') as "c0"
          from
            (
              select
                "r"."created_at" as "k0",
                r.*
              from
                "user" "r"
              where
                "r"."account_id" = $1
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

-- 40
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          ('{"name":' || coalesce(to_json("o1"."display_name")::text, 'null') || '}') as json
        from
          "user" "o1"
        where
          "o1"."account_id" = $1
          and "o1"."id" = $2::uuid
        limit
          1
      ),
      'null'
    )
  end as answer
from
  (
    select
      rights_still_hold as fresh
    offset
      0
  ) f;

-- 41
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          ('{"name":' || coalesce(to_json("o1"."name")::text, 'null') || '}') as json
        from
          "lead" "o1"
        where
          "o1"."account_id" = $1
          and "o1"."deleted_at" is null
          and "o1"."id" = $2::uuid
        limit
          1
      ),
      'null'
    )
  end as answer
from
  (
    select
      rights_still_hold as fresh
    offset
      0
  ) f;

-- As zoyaThere, NothingOfTheOther: 8 statements

-- … who asks, and all that decides what they may

-- 42
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

-- 43
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
          "r"."created_at" as "created_at",
          "r"."updated_at" as "updated_at",
          "r"."name" as "name",
          "r"."position" as "position",
          "r"."is_archived" as "is_archived"
        from
          "pipeline" "r"
        where
          "r"."account_id" = $1
        order by
          r.created_at,
          r.id
      ) i
  ) q on f.fresh;

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
          "r"."id" as "id",
          "r"."version" as "version",
          "r"."created_at" as "created_at",
          "r"."updated_at" as "updated_at",
          "r"."name" as "name",
          "r"."position" as "position",
          "r"."kind" as "kind",
          "r"."is_archived" as "is_archived",
          "r"."pipeline_id" as "pipeline_id"
        from
          "stage" "r"
        where
          "r"."account_id" = $1
        order by
          r.created_at,
          r.id
      ) i
  ) q on f.fresh;

-- … who asks, and all that decides what they may

-- 42 again

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
          "r"."id" as "id",
          "r"."version" as "version",
          "r"."deleted_at" as "deleted_at",
          "r"."responsible_id" as "h_responsible_id",
          "r"."creator_id" as "h_creator_id",
          "r"."pipeline_id" as "h_pipeline_id",
          "r"."stage_id" as "h_stage_id",
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."pipeline_id" as "l_pipeline_id",
          "r"."stage_id" as "l_stage_id",
          "r"."loss_reason_id" as "l_loss_reason_id",
          "r"."company_id" as "l_company_id",
          "r"."main_contact_id" as "l_main_contact_id"
        from
          "lead" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
        order by
          r.id
        for share of
          r
      ) i
  ) q on f.fresh;

-- 37 again

-- As olga, NotOlgasAnyMore: 16 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 46
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

-- 5 again

-- 47
update login l
set
  email = $2
where
  l.id = $3
  and not exists (
    select
    from
      membership m
    where
      m.login_id = l.id
      and m.account_id <> $1
  )
  and not exists (
    select
    from
      login o
    where
      o.email = $4
      and o.id <> l.id
  )
returning
  l.id;

-- 48
select
  l.id
from
  login l
where
  l.id = $2
  and exists (
    select
    from
      membership m
    where
      m.login_id = l.id
      and m.account_id <> $1
  );

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 49
update session
set
  ended_at = $2
where
  account_id = $1
  and user_id = $3
  and ended_at is null
  and id is distinct from $4::uuid;

-- 50
update one_time_link k
set
  ended_at = $2
where
  k.account_id = $1
  and k.user_id = $3
  and k.kind = any ($4::text[])
  and k.used_at is null
  and k.ended_at is null;

-- 4 again

-- … what has changed is written down

-- 5 again

-- 51
update login l
set
  password_hash = $2,
  must_change_password = true
where
  l.id = $3
  and not exists (
    select
    from
      membership m
    where
      m.login_id = l.id
      and m.account_id <> $1
  )
returning
  l.id;

-- As olga, CalledHere: 11 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- … what has changed is written down

-- 5 again

-- 6 again

-- … who asks, and all that decides what they may

-- 7 again

-- As zoyaThere, NotCalledSoThere: 1 statement

-- 35 again

-- As zoya, ZoyasOwn: 26 statements

-- 52
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
          1
      ) i
  ) q on f.fresh;

-- 32 again

-- 9 again

-- 10 again

-- 9 again

-- 10 again

-- 11 again

-- 11 again

-- 53
update login
set
  password_hash = $1,
  must_change_password = false
where
  id = $2;

-- 54
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

-- 1 again

-- 49 again

-- 50 again

-- … changes of rights stand in a row from here

-- 4 again

-- … what has changed is written down

-- 1 again

-- 49 again

-- 50 again

-- … changes of rights stand in a row from here

-- 4 again

-- … what has changed is written down

-- 55
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

-- 56
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

-- … who asks, and all that decides what they may

-- 56 again
