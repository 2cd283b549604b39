-- As stefan, Directory: 1 statement

-- 1
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
              '{"name":' || coalesce(to_json("shown"."display_name")::text, 'null') || ',"status":' || coalesce(to_json("shown"."status")::text, 'null') || ',"phone":' || case
                when ("shown"."id" = any ($2::uuid[])) is true then coalesce(to_json("shown"."phone")::text, 'null')
                else 'null'
              end || ',"crmAccess":' || case
                when ("shown"."id" = any ($2::uuid[])) is true then coalesce("shown"."crm_access"::text, 'null')
                else 'null'
              end || ',"supervisor":' || case
                when ("shown"."id" = any ($2::uuid[])) is true then coalesce("o1"."json", 'null')
                else 'null'
              end || '}'
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
              order by
                "r"."created_at" desc,
                "r"."id" desc
              limit
                50
            ) "shown"
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o2"."display_name")::text, 'null') || '}') as json
              from
                "user" "o2"
              where
                "o2"."account_id" = $1
                and "o2"."id" = "shown"."supervisor_id"
              limit
                1
            ) "o1" on true
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

-- As stefan, PhoneOfAReport: 9 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2
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

-- 3
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

-- 4
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

-- 5
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 6
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
          "r"."phone" as "f_phone"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As stefan, NotOfAStranger: 3 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- As stefan, NoRoleForAReport: 1 statement

-- … who asks, and all that decides what they may

-- As stefan, Out: 10 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- 7
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

-- 5 again

-- … what has changed is written down

-- 8
update session
set
  ended_at = $2
where
  account_id = $1
  and user_id = $3
  and ended_at is null
  and id is distinct from $4::uuid;

-- 9
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

-- 10
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

-- As yuki, Yuki: 1 statement

-- … who asks, and all that decides what they may

-- As stefan, StillBelow: 1 statement

-- 11
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"responsible":' || coalesce("o2"."json", 'null') || '}'
          ) as json
        from
          (
            select
              "o1".*
            from
              "lead" "o1"
            where
              "o1"."account_id" = $1
              and "o1"."deleted_at" is null
              and "o1"."id" = $2::uuid
              and (
                (
                  "o1"."responsible_id" = any ($3::uuid[])
                  or "o1"."creator_id" = any ($3::uuid[])
                )
              ) is true
            limit
              1
          ) "o1"
          left join lateral (
            select
              (
                '{"name":' || coalesce(to_json("o3"."display_name")::text, 'null') || ',"status":' || coalesce(to_json("o3"."status")::text, 'null') || '}'
              ) as json
            from
              "user" "o3"
            where
              "o3"."account_id" = $1
              and "o3"."id" = "o1"."responsible_id"
            limit
              1
          ) "o2" on true
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

-- As stefan, In: 9 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- 12
select
  m.user_id
from
  membership m
where
  m.account_id = $1
  and m.user_id = $2
  and m.entered_at is not null;

-- 7 again

-- 5 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 10 again

-- As stefan, NotHimself: 3 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- As stefan, OfHimself: 6 statements

-- … who asks, and all that decides what they may

-- 13
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

-- 14
update "user"
set
  display_name = $2,
  display_name_key = $3,
  phone = $4,
  picture_url = $5,
  time_zone = $6,
  mailed_when_given = $7,
  updated_at = $8,
  version = version + 1
where
  account_id = $1
  and id = $9
  and rights_still_hold
returning
  id;

-- 5 again

-- … what has changed is written down

-- 15
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

-- As stefan, NotSwitched: 3 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- As stefan, NoRightOfHisOwn: 1 statement

-- … who asks, and all that decides what they may

-- As olga, OlgaReports: 10 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- 2 again

-- 16
with recursive
  above as (
    select
      $2::uuid as id
    union
    select
      u.supervisor_id
    from
      above a
      join "user" u on u.account_id = $1
      and u.id = a.id
    where
      u.supervisor_id is not null
  )
update "user"
set
  supervisor_id = $3::uuid,
  updated_at = $4,
  version = version + 1
where
  account_id = $1
  and id = $5
  and not exists (
    select
    from
      above a
    where
      a.id = $6::uuid
  )
returning
  version;

-- 5 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 17
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

-- 18
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

-- As stefan, NoAdministrator: 3 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- As stefan, NotOut: 3 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- As olga, ReportsToNobody: 8 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- 16 again

-- 5 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 17 again
