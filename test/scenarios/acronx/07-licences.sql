-- As rita, OneSeat: 7 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1
insert into
  licence (account_id, id, name, modules, seats)
values
  ($1, $2, $3, $4, $5);

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 2
select
  s.licence_id as "licenceId",
  s.user_id as "userId",
  s.until
from
  seat s
where
  s.account_id = $1
order by
  s.licence_id,
  s.user_id;

-- 3
select
  l.id,
  l.name,
  l.modules,
  l.seats
from
  licence l
where
  l.account_id = $1
order by
  l.name,
  l.id;

-- As sam, NoSeat: 4 statements

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

-- 6
select
  f.fresh,
  case
    when f.fresh then (
      '{"totalCount":' || (
        select
          ('{"count":' || least(q.count, 10000)::text || '}')
        from
          (
            select
              0 as count
          ) q
      ) || '}'
    )
  end as answer
from
  (
    select
      rights_still_hold as fresh
    offset
      0
  ) f;

-- 7
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

-- As rita, NoSeatForMeEither: 1 statement

-- 6 again

-- As rita, SeatForSam: 12 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3 again

-- 8
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

-- 9
select
  s.licence_id as "licenceId",
  s.user_id as "userId",
  s.until
from
  seat s
where
  s.account_id = $1
  and s.user_id = any ($2::uuid[])
order by
  s.licence_id;

-- 10
insert into
  seat (account_id, licence_id, user_id, until)
select
  $1,
  l.id,
  $2::uuid,
  $3::timestamptz
from
  licence l
where
  l.account_id = $1
  and l.id = $4
  and l.seats > (
    select
      count(*)
    from
      seat s
    where
      s.account_id = $1
      and s.licence_id = l.id
      and s.user_id <> $5::uuid
      and (
        s.until is null
        or s.until > $6::timestamptz
      )
  )
on conflict (account_id, licence_id, user_id) do update
set
  until = excluded.until
returning
  user_id;

-- 9 again

-- 11
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 2 again

-- 3 again

-- As sam, Seated: 1 statement

-- 12
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

-- As rita, NoSeatLeft: 6 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3 again

-- 8 again

-- 9 again

-- 10 again

-- As rita, StillTaken: 16 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 8 again

-- 13
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

-- 11 again

-- … what has changed is written down

-- 14
update session
set
  ended_at = $2
where
  account_id = $1
  and user_id = $3
  and ended_at is null
  and id is distinct from $4::uuid;

-- 15
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
      ) i
  ) q on f.fresh;

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3 again

-- 8 again

-- 9 again

-- 10 again

-- As rita, Revoked: 24 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3 again

-- 8 again

-- 9 again

-- 17
delete from seat
where
  account_id = $1
  and licence_id = $2
  and user_id = $3
returning
  user_id;

-- 9 again

-- 11 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 2 again

-- 3 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3 again

-- 8 again

-- 9 again

-- 10 again

-- 9 again

-- 11 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 2 again

-- 3 again

-- As sally, SallySeated: 1 statement

-- 12 again

-- As rita, NotFewer: 4 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3 again

-- 2 again

-- As rita, OpenToAll: 23 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 8 again

-- 18
select
  m.user_id
from
  membership m
where
  m.account_id = $1
  and m.user_id = $2
  and m.entered_at is not null;

-- 13 again

-- 11 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 16 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3 again

-- 3 again

-- 2 again

-- 9 again

-- 19
delete from seat
where
  account_id = $1
  and user_id = any ($2::uuid[]);

-- 20
insert into
  seat (account_id, licence_id, user_id, until)
select
  $1,
  s."licenceId",
  s."userId",
  s.until
from
  jsonb_to_recordset($2::jsonb) s ("licenceId" uuid, "userId" uuid, until timestamptz);

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

-- 22
delete from seat
where
  account_id = $1
  and licence_id = $2;

-- 23
delete from licence
where
  account_id = $1
  and id = $2;

-- … what has changed is written down

-- 3 again

-- As ruth, OpenAgain: 2 statements

-- 5 again

-- 24
select
  f.fresh,
  case
    when f.fresh then (
      '{"totalCount":' || (
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
  end as answer
from
  (
    select
      rights_still_hold as fresh
    offset
      0
  ) f;
