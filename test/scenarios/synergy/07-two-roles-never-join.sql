-- As olga, TwoRoles: 16 statements

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
insert into
  "role" (account_id, id, created_at, updated_at, name, description)
values
  ($1, $2, $3, $4, $5, $6)
on conflict (account_id, name) do nothing
returning
  id;

-- … what has changed is written down

-- … who asks, and all that decides what they may

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
          "r"."id" as "id",
          "r"."version" as "version"
        from
          "role" "r"
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

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 4 again

-- As olga, TheirCells: 26 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 5
select
  r.id,
  r.name,
  r.description as purpose,
  r.version
from
  "role" r
where
  r.account_id = $1
  and r.id = $2;

-- 6
update "role"
set
  version = version + 1,
  updated_at = $2
where
  account_id = $1
  and id = $3
returning
  version;

-- 7
select
  r.id
from
  "pipeline" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 8
select
  r.id
from
  "stage" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 9
select
  c.resource,
  c.action,
  c.cell
from
  "role_right" c
where
  c.account_id = $1
  and c."role_id" = $2
order by
  c.resource,
  c.action;

-- 10
delete from "role_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."role_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 11
insert into
  "role_right" (account_id, "role_id", resource, action, cell)
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

-- … what has changed is written down

-- 9 again

-- … who asks, and all that decides what they may

-- 4 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 5 again

-- 6 again

-- 7 again

-- 8 again

-- 9 again

-- 10 again

-- 11 again

-- … what has changed is written down

-- 9 again

-- … who asks, and all that decides what they may

-- 4 again

-- As olga, BothToStefan: 13 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 12
select
  l."role_id" as id
from
  "user_role" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 13
delete from "user_role"
where
  account_id = $1
  and "user_id" = $2
  and not "role_id" = any ($3::uuid[])
  and true;

-- 14
insert into
  "user_role" (account_id, "user_id", "role_id")
select
  $1,
  $2::uuid,
  m
from
  unnest($3::uuid[]) m
on conflict do nothing;

-- 12 again

-- 15
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … what has changed is written down

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
          "r"."supervisor_id" as "l_supervisor_id"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

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
          p.id as parent,
          x.*
        from
          unnest($4::uuid[]) p (id)
          cross join lateral (
            select
              "r"."created_at"::text as "k0",
              "r"."id" as "id",
              "r"."version" as "version",
              "r"."name" as "f_name"
            from
              "user_role" y
              cross join lateral (
                select
                  r.*
                from
                  "role" "r"
                where
                  "r"."account_id" = $1
                  and r.id = "y"."role_id"
                limit
                  1
              ) "r"
            where
              y.account_id = $1
              and "y"."user_id" = p.id
              and (true) is true
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              51
          ) x
      ) i
  ) q on f.fresh;

-- As stefan, SeenAndNotEdited: 1 statement

-- 18
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"responsible":' || coalesce("o2"."json", 'null') || ',"can":' || (
              '{"edit":' || case
                when ("o1"."responsible_id" = $2::uuid) is true then 'true'
                else 'false'
              end || '}'
            ) || '}'
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
              and "o1"."id" = $3::uuid
              and ("o1"."responsible_id" = any ($4::uuid[])) is true
            limit
              1
          ) "o1"
          left join lateral (
            select
              ('{"name":' || coalesce(to_json("o3"."display_name")::text, 'null') || '}') as json
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

-- As olga, AsBefore: 13 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 12 again

-- 13 again

-- 14 again

-- 12 again

-- 15 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 16 again

-- 17 again
