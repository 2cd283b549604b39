-- As ben, Programs: 20 statements

-- … who asks, and all that decides what they may

-- 1
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

-- 2
select
  pg_advisory_xact_lock(hashtextextended ($1::text, 0));

-- 3
with
  made as (
    insert into
      api_token (account_id, id, user_id, name, secret_hash, scopes, created_at, until)
    select
      $1,
      $2::uuid,
      u.id,
      $3,
      $4,
      $5::text[],
      $6::timestamptz,
      $7::timestamptz
    from
      "user" u
    where
      u.account_id = $1
      and u.id = $8::uuid
      and 'API' <> all (u.blocked_channels)
      and rights_still_hold
      and 100 > (
        select
          count(*)
        from
          api_token k
        where
          k.account_id = $1
          and k.user_id = $11::uuid
          and k.revoked_at is null
          and (
            k.until is null
            or k.until > $12::timestamptz
          )
      )
    returning
      id
  )
select
  rights_still_hold as fresh,
  exists (
    select
    from
      made
  ) as made;

-- … what has changed is written down

-- 4
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
          k.id,
          k.user_id as "userId",
          k.name,
          k.scopes,
          k.created_at as "createdAt",
          k.until,
          k.used_at as "usedAt",
          k.revoked_at as "revokedAt",
          u.status = 'ACTIVE'
          and 'API' <> all (u.blocked_channels) as "isUserLetIn"
        from
          api_token k
          join "user" u on u.account_id = $1
          and u.id = k.user_id
        where
          k.account_id = $1
          and "k"."user_id" = any ($4::uuid[])
          and k.id = any ($5::uuid[])
      ) i
  ) q on f.fresh;

-- … who asks, and all that decides what they may

-- 1 again

-- 2 again

-- 3 again

-- … what has changed is written down

-- 4 again

-- … who asks, and all that decides what they may

-- 1 again

-- 2 again

-- 3 again

-- … what has changed is written down

-- 4 again

-- … who asks, and all that decides what they may

-- 1 again

-- With reporting, Listed: 7 statements

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
        (
          '{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || ',"totalCount":' || (
            select
              ('{"count":' || least(q.count, 10000)::text || '}')
            from
              (
                select
                  0 as count
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
                "k"."k0",
                r.*
              from
                (
                  select
                    "r"."created_at" as "k0",
                    r.id
                  from
                    "company" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and false
                ) k
                cross join lateral (
                  select
                    r.*
                  from
                    "company" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and r.id = k.id
                  limit
                    1
                ) r
              order by
                "k"."k0" desc,
                "k"."id" desc
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

-- 8
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"can":' || (
                '{"edit":' || case
                  when ("shown"."responsible_id" = $2::uuid) is true then 'true'
                  else 'false'
                end || ',"delete":false,"export":false}'
              ) || '}'
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
                and "r"."responsible_id" = $3::uuid
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

-- 9
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
              '{"text":' || coalesce(to_json("shown"."text")::text, 'null') || ',"can":' || (
                '{"edit":false,"complete":' || case
                  when ("shown"."responsible_id" = $2::uuid) is true then 'true'
                  else 'false'
                end || '}'
              ) || '}'
            ) as "c0"
          from
            (
              select
                "r"."created_at" as "k0",
                r.*
              from
                "task" "r"
              where
                "r"."account_id" = $1
                and "r"."deleted_at" is null
                and "r"."responsible_id" = $3::uuid
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

-- 10
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          ('{"name":' || coalesce(to_json("o1"."name")::text, 'null') || '}') as json
        from
          "company" "o1"
        where
          "o1"."account_id" = $1
          and "o1"."deleted_at" is null
          and "o1"."id" = $2::uuid
          and (false) is true
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

-- 11
select
  k.id,
  k.user_id as "userId",
  k.used_at as "usedAt"
from
  api_token k
where
  k.account_id = $1
  and k.secret_hash = $2
  and k.revoked_at is null
  and (
    k.until is null
    or k.until > $3
  );

-- With reporting, ByTheProgram: 2 statements

-- 11 again

-- 12
with
  standing as materialized (
    select
      rights_still_hold as fresh
  ),
  old as (
    select
      r.id,
      r.version,
      jsonb_build_object('source', "r"."source") as was,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'pipeline',
        "r"."pipeline_id",
        'stage',
        "r"."stage_id"
      ) as facts
    from
      standing,
      "lead" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
      and r.id = $4::uuid
      and ("r"."responsible_id" = $5::uuid) is true
      and ("r"."responsible_id" = $6::uuid) is true
      and r.version = coalesce($7::integer, r.version)
      and standing.fresh
    for no key update of
      r skip locked
  ),
  changed as (
    update "lead" r
    set
      "source" = $8::text,
      updated_at = $9::timestamptz,
      version = r.version + 1
    from
      old
    where
      r.account_id = $1
      and r.id = old.id
      and r.version = old.version
      and old.was <> $10::jsonb
    returning
      true as present,
      r.*
  ),
  logged as (
    insert into
      change (
        account_id,
        id,
        kind,
        record_id,
        action,
        actor_id,
        via,
        before,
        after,
        owners_before,
        owners_after,
        version,
        at
      )
    select
      $1,
      (
        overlay(
          lpad(
            to_hex(
              (
                extract(
                  epoch
                  from
                    clock_timestamp()
                ) * 1000000
              )::bigint * 512 / 125
            ),
            15,
            '0'
          ) placing '7'
          from
            13 for 0
        ) || $11::text
      )::uuid,
      'LEAD',
      old.id,
      'UPDATE',
      $12::uuid,
      $13::text,
      old.was,
      $10::jsonb,
      old.facts,
      old.facts,
      old.version + 1,
      $9::timestamptz
    from
      old,
      changed
  )
select
  standing.fresh,
  changed.present,
  case
    when changed.present then (
      '{"lead":' || (
        '{"name":' || coalesce(to_json("changed"."name")::text, 'null') || ',"source":' || coalesce(to_json("changed"."source")::text, 'null') || '}'
      ) || ',"userErrors":[]}'
    )
  end as answer
from
  standing
  left join changed on true;

-- With reporting, NotListed: 2 statements

-- 11 again

-- … who asks, and all that decides what they may

-- With blind, EditsNothing: 4 statements

-- 11 again

-- 13
with
  standing as materialized (
    select
      rights_still_hold as fresh
  ),
  old as (
    select
      r.id,
      r.version,
      jsonb_build_object('source', "r"."source") as was,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'pipeline',
        "r"."pipeline_id",
        'stage',
        "r"."stage_id"
      ) as facts
    from
      standing,
      "lead" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
      and r.id = $4::uuid
      and (false) is true
      and (false) is true
      and r.version = coalesce($5::integer, r.version)
      and standing.fresh
    for no key update of
      r skip locked
  ),
  changed as (
    update "lead" r
    set
      "source" = $6::text,
      updated_at = $7::timestamptz,
      version = r.version + 1
    from
      old
    where
      r.account_id = $1
      and r.id = old.id
      and r.version = old.version
      and old.was <> $8::jsonb
    returning
      true as present,
      r.*
  ),
  logged as (
    insert into
      change (
        account_id,
        id,
        kind,
        record_id,
        action,
        actor_id,
        via,
        before,
        after,
        owners_before,
        owners_after,
        version,
        at
      )
    select
      $1,
      (
        overlay(
          lpad(
            to_hex(
              (
                extract(
                  epoch
                  from
                    clock_timestamp()
                ) * 1000000
              )::bigint * 512 / 125
            ),
            15,
            '0'
          ) placing '7'
          from
            13 for 0
        ) || $9::text
      )::uuid,
      'LEAD',
      old.id,
      'UPDATE',
      $10::uuid,
      $11::text,
      old.was,
      $8::jsonb,
      old.facts,
      old.facts,
      old.version + 1,
      $7::timestamptz
    from
      old,
      changed
  )
select
  standing.fresh,
  changed.present,
  case
    when changed.present then ('{"lead":' || ('{"name":' || coalesce(to_json("changed"."name")::text, 'null') || '}') || '}')
  end as answer
from
  standing
  left join changed on true;

-- 14
select
  1
from
  "lead" "r"
where
  "r"."account_id" = $1
  and "r"."deleted_at" is null
  and r.id = $2::uuid
  and (false) is true
  and (false) is true
  and r.version = coalesce($3::integer, r.version)
  and jsonb_build_object('source', "r"."source") <> $4::jsonb
  and rights_still_hold
for no key update of
  r;

-- … who asks, and all that decides what they may

-- With takingOut, TakesOut: 2 statements

-- 15
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"can":' || (
                '{"edit":false,"export":' || case
                  when ("shown"."responsible_id" = $2::uuid) is true then 'true'
                  else 'false'
                end || '}'
              ) || '}'
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
                and "r"."responsible_id" = $3::uuid
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

-- 11 again

-- As maria, ProgramOfMaria: 6 statements

-- … who asks, and all that decides what they may

-- 1 again

-- 2 again

-- 3 again

-- … what has changed is written down

-- 16
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
          k.id,
          k.user_id as "userId",
          k.name,
          k.scopes,
          k.created_at as "createdAt",
          k.until,
          k.used_at as "usedAt",
          k.revoked_at as "revokedAt",
          u.status = 'ACTIVE'
          and 'API' <> all (u.blocked_channels) as "isUserLetIn"
        from
          api_token k
          join "user" u on u.account_id = $1
          and u.id = k.user_id
        where
          k.account_id = $1
          and true
          and k.id = any ($4::uuid[])
      ) i
  ) q on f.fresh;

-- With counting, OfMaria: 3 statements

-- 17
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
                "k"."k0",
                r.*
              from
                (
                  select
                    "r"."created_at" as "k0",
                    r.id
                  from
                    "lead" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and false
                ) k
                cross join lateral (
                  select
                    r.*
                  from
                    "lead" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and r.id = k.id
                  limit
                    1
                ) r
              order by
                "k"."k0" desc,
                "k"."id" desc
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

-- 18
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

-- 11 again

-- As maria, NoneOfHers: 9 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 19
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

-- 1 again

-- 20
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

-- 21
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

-- 22
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

-- With counting, NotHersEither: 2 statements

-- … who asks, and all that decides what they may

-- 11 again

-- As maria, HersAgain: 9 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 19 again

-- 1 again

-- 20 again

-- 21 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 22 again

-- As maria, NoPrograms: 9 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 19 again

-- 1 again

-- 20 again

-- 21 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 22 again

-- With reporting, Blocked: 2 statements

-- … who asks, and all that decides what they may

-- 11 again

-- As ben, NotMade: 2 statements

-- … who asks, and all that decides what they may

-- 1 again

-- As maria, ProgramsAgain: 9 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 19 again

-- 1 again

-- 20 again

-- 21 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 22 again

-- With reporting, Accepted: 2 statements

-- 23
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
                "lead" "r"
              where
                "r"."account_id" = $1
                and "r"."deleted_at" is null
                and "r"."responsible_id" = $2::uuid
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

-- 11 again

-- As ben, TakenBack: 5 statements

-- … who asks, and all that decides what they may

-- 4 again

-- 24
with
  revoked as (
    update api_token k
    set
      revoked_at = $2::timestamptz
    where
      k.account_id = $1
      and k.id = $3::uuid
      and k.revoked_at is null
      and "k"."user_id" = any ($4::uuid[])
      and rights_still_hold
    returning
      k.id
  )
select
  rights_still_hold as fresh,
  exists (
    select
    from
      revoked
  ) as revoked;

-- … what has changed is written down

-- 4 again

-- With reporting, Revoked: 1 statement

-- 11 again
