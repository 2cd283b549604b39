-- As olga, UnderOtto: 22 statements

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
  r.id
from
  "role" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 3
select
  l."role_id" as id
from
  "user_role" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 4
delete from "user_role"
where
  account_id = $1
  and "user_id" = $2
  and not "role_id" = any ($3::uuid[])
  and true;

-- 5
insert into
  "user_role" (account_id, "user_id", "role_id")
select
  $1,
  $2::uuid,
  m
from
  unnest($3::uuid[]) m
on conflict do nothing;

-- 3 again

-- 6
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … what has changed is written down

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

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 1 again

-- 8
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

-- 6 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 9
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

-- 7 again

-- As otto, Otto: 1 statement

-- 10
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"responsible":' || coalesce("o1"."json", 'null') || '}'
            ) as "c0"
          from
            (
              select
                "k"."k0",
                r.*
              from
                (
                  select distinct
                    "k0",
                    "id"
                  from
                    (
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
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
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
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
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."responsible_id" = $4::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."responsible_id" = $5::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $6::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $7::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $8::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $9::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                    ) arms
                  order by
                    "k0" desc,
                    "id" desc
                  limit
                    50
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
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o2"."display_name")::text, 'null') || '}') as json
              from
                "user" "o2"
              where
                "o2"."account_id" = $1
                and "o2"."id" = "shown"."responsible_id"
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

-- As stefan, Stefan: 1 statement

-- 11
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"responsible":' || coalesce("o1"."json", 'null') || '}'
            ) as "c0"
          from
            (
              select
                "k"."k0",
                r.*
              from
                (
                  select distinct
                    "k0",
                    "id"
                  from
                    (
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
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
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $3::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                    ) arms
                  order by
                    "k0" desc,
                    "id" desc
                  limit
                    50
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
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o2"."display_name")::text, 'null') || '}') as json
              from
                "user" "o2"
              where
                "o2"."account_id" = $1
                and "o2"."id" = "shown"."responsible_id"
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

-- As olga, AsBefore: 22 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 1 again

-- 8 again

-- 6 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 9 again

-- 7 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 5 again

-- 3 again

-- 6 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 7 again
