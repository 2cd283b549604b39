-- As sally, NotBySally: 1 statement

-- … who asks, and all that decides what they may

-- As rita, AnotherPassword: 12 statements

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
update session
set
  ended_at = $2
where
  account_id = $1
  and user_id = $3
  and ended_at is null
  and id is distinct from $4::uuid;

-- 3
update one_time_link k
set
  ended_at = $2
where
  k.account_id = $1
  and k.user_id = $3
  and k.kind = any ($4::text[])
  and k.used_at is null
  and k.ended_at is null;

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

-- 7
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

-- 8
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

-- As sam, SessionsAreOver: 1 statement

-- … who asks, and all that decides what they may

-- As nobody, OldAndNew: 14 statements

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

-- 11
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

-- 12
select
  1
from
  graphile_worker.add_job ($1::text, $2::json, priority => 1);

-- 9 again

-- 9 again

-- 11 again

-- 13
update sign_in_attempt
set
  failures = failures - 1
where
  subject = $1
  and window_start = $2;

-- 13 again

-- 14
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

-- 15
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

-- 16
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

-- As nobody, HisOwn: 22 statements

-- 9 again

-- 9 again

-- 11 again

-- 13 again

-- 13 again

-- 14 again

-- 15 again

-- 16 again

-- 17
select
  l.factor_secret as secret,
  l.factor_set_at as "setAt"
from
  login l
where
  l.id = $1::uuid;

-- 18
update login
set
  password_hash = $1,
  must_change_password = false
where
  id = $2;

-- 19
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

-- 3 again

-- 20
update membership
set
  entered_at = $2
where
  login_id = $3
  and user_id = $4
  and account_id = $1;

-- 21
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

-- 22
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

-- 23
update "user"
set
  last_seen_at = $2::timestamptz
where
  account_id = $1
  and id = $3::uuid;

-- 24
insert into
  session (account_id, id, user_id, refresh_hash, address, agent, created_at, used_at, until)
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- 25
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

-- 14 again

-- 15 again

-- … who asks, and all that decides what they may

-- 26
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

-- As sam, SamIsIn: 3 statements

-- 27
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

-- 28
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
