-- As rita, Menu: 9 statements

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
  u.id,
  u.crm_access as "crmAccess",
  u.navigation,
  u.blocked_channels as "blockedChannels"
from
  "user" u
where
  u.account_id = $1
  and u.id = any ($2::uuid[]);

-- 3
update "user" u
set
  crm_access = w."crmAccess",
  navigation = w.navigation,
  blocked_channels = w."blockedChannels"
from
  jsonb_to_recordset($2::jsonb) w (id uuid, "crmAccess" boolean, navigation text[], "blockedChannels" text[])
where
  u.account_id = $1
  and u.id = w.id;

-- 4
update "user"
set
  version = version + 1,
  updated_at = $2
where
  account_id = $1
  and id = any ($3::uuid[])
returning
  id,
  version;

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 5
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

-- As sally, CheckedLicensedReachable: 2 statements

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

-- 7
select
  f.fresh,
  case
    when f.fresh then (
      select
        ('{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || '}')
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
                "company" "r"
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
