-- As maria, EditOfSubordinates: 14 statements

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

-- 3
select
  r.id
from
  "pipeline" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 4
select
  r.id
from
  "stage" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 5
select
  c.resource,
  c.action,
  c.cell
from
  "user_right" c
where
  c.account_id = $1
  and c."user_id" = $2
order by
  c.resource,
  c.action;

-- 6
delete from "user_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."user_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 7
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

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 5 again

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
          "r"."supervisor_id" as "l_supervisor_id"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As dana, SeenAndNotEdited: 1 statement

-- 9
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"can":' || (
              '{"edit":' || case
                when ("o1"."responsible_id" = $2::uuid) is true then 'true'
                else 'false'
              end || '}'
            ) || '}'
          ) as json
        from
          "lead" "o1"
        where
          "o1"."account_id" = $1
          and "o1"."deleted_at" is null
          and "o1"."id" = $3::uuid
          and ("o1"."responsible_id" = any ($4::uuid[])) is true
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

-- As maria, BenUnderDana: 10 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 1 again

-- 10
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

-- 12
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

-- 12 again

-- As dana, StillNotEdited: 1 statement

-- 9 again

-- As maria, AsBefore: 22 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 10 again

-- 11 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 8 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 7 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 5 again

-- … who asks, and all that decides what they may

-- 8 again
