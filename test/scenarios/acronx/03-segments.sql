-- As ugo, HiddenPrice: 1 statement

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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"price":null,"hiddenFields":' || (
                '[' || concat_ws(
                  ',',
                  case
                    when not ((false) is true) then $2::text
                  end
                ) || ']'
              ) || ',"readOnlyFields":' || (
                '[' || concat_ws(
                  ',',
                  case
                    when not ((false) is true) then $3::text
                  end,
                  case
                    when not ((false) is true)
                    and ((false) is true) then $4::text
                  end
                ) || ']'
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

-- As ugo, NotFiltered: 1 statement

-- 2
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
        where
          false
      ) i
  ) q on f.fresh;

-- As ugo, NotSorted: 1 statement

-- 2 again

-- As rita, OpenedForUgo: 12 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3
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

-- 4
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

-- 5
select
  c.resource,
  c.field,
  c.setting
from
  "user_restriction" c
where
  c.account_id = $1
  and c."user_id" = $2
order by
  c.resource,
  c.field;

-- 6
delete from "user_restriction" c using jsonb_to_recordset($2::jsonb) w (resource text, field text)
where
  c.account_id = $1
  and c."user_id" = $3
  and c.resource = w.resource
  and c.field = w.field;

-- 7
insert into
  "user_restriction" (account_id, "user_id", resource, field, setting)
select
  $1,
  $2::uuid,
  w.resource,
  w.field,
  w.setting
from
  jsonb_to_recordset($3::jsonb) w (resource text, field text, setting text)
where
  w.setting is not null;

-- 5 again

-- … what has changed is written down

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

-- As ugo, Opened: 1 statement

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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"price":' || case
                when "shown"."price" is null then 'null'
                else ('{"amount":' || ('"' || trim_scale("shown"."price")::text || '"') || '}')
              end || ',"hiddenFields":[]}'
            ) as "c0"
          from
            (
              select
                coalesce("r"."price", '-Infinity'::numeric) as "k0",
                r.*
              from
                "lead" "r"
              where
                "r"."account_id" = $1
                and "r"."deleted_at" is null
              order by
                coalesce("r"."price", '-Infinity'::numeric) asc,
                "r"."id" asc
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

-- As rita, ReadOnlyForSam: 12 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 7 again

-- 5 again

-- … what has changed is written down

-- 5 again

-- … who asks, and all that decides what they may

-- 8 again

-- As sam, NotWritten: 6 statements

-- 10
with
  standing as materialized (
    select
      rights_still_hold as fresh
  ),
  old as (
    select
      r.id,
      r.version,
      jsonb_build_object(
        'name',
        "r"."name",
        'price',
        case
          when "r"."price" is not null then jsonb_build_object('amount', trim_scale("r"."price")::text, 'currencyCode', "r"."price_currency")
        end
      ) as was,
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
      and ("r"."responsible_id" = any ($5::uuid[])) is true
      and (false) is true
      and r.version = coalesce($6::integer, r.version)
      and standing.fresh
    for no key update of
      r skip locked
  ),
  changed as (
    update "lead" r
    set
      "name" = $7::text,
      "name_key" = $8::text,
      "price" = $9::numeric,
      "price_currency" = $10::text,
      updated_at = $11::timestamptz,
      version = r.version + 1
    from
      old
    where
      r.account_id = $1
      and r.id = old.id
      and r.version = old.version
      and old.was <> $12::jsonb
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
        ) || $13::text
      )::uuid,
      'LEAD',
      old.id,
      'UPDATE',
      $14::uuid,
      $15::text,
      old.was - array[
        case
          when old.was -> 'name' = $12::jsonb -> 'name' then 'name'
        end,
        case
          when old.was -> 'price' = $12::jsonb -> 'price' then 'price'
        end
      ],
      $12::jsonb - array[
        case
          when old.was -> 'name' = $12::jsonb -> 'name' then 'name'
        end,
        case
          when old.was -> 'price' = $12::jsonb -> 'price' then 'price'
        end
      ],
      old.facts,
      old.facts,
      old.version + 1,
      $11::timestamptz
    from
      old,
      changed
  )
select
  standing.fresh,
  changed.present,
  case
    when changed.present then ('{"lead":' || ('{"name":' || coalesce(to_json("changed"."name")::text, 'null') || '}') || ',"userErrors":[]}')
  end as answer
from
  standing
  left join changed on true;

-- 11
select
  1
from
  "lead" "r"
where
  "r"."account_id" = $1
  and "r"."deleted_at" is null
  and r.id = $2::uuid
  and ("r"."responsible_id" = any ($3::uuid[])) is true
  and (false) is true
  and r.version = coalesce($4::integer, r.version)
  and jsonb_build_object(
    'name',
    "r"."name",
    'price',
    case
      when "r"."price" is not null then jsonb_build_object('amount', trim_scale("r"."price")::text, 'currencyCode', "r"."price_currency")
    end
  ) <> $5::jsonb
  and rights_still_hold
for no key update of
  r;

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

-- 14
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
          "r"."custom" as "custom",
          "r"."created_at" as "created_at",
          "r"."updated_at" as "updated_at",
          "r"."external_id" as "external_id",
          "r"."deleted_at" as "deleted_at",
          "r"."name" as "name",
          "r"."name_key" as "name_key",
          trim_scale("r"."price")::text as "price",
          "r"."price_currency" as "price_currency",
          "r"."source" as "source",
          "r"."tags" as "tags",
          "r"."opened_on"::text as "opened_on",
          "r"."closed_on"::text as "closed_on",
          "r"."closed_at" as "closed_at",
          "r"."responsible_id" as "responsible_id",
          "r"."creator_id" as "creator_id",
          "r"."pipeline_id" as "pipeline_id",
          "r"."stage_id" as "stage_id",
          "r"."loss_reason_id" as "loss_reason_id",
          "r"."company_id" as "company_id",
          "r"."main_contact_id" as "main_contact_id",
          (
            "r"."deleted_at" is null
            and (true) is true
          ) as visible,
          (
            "r"."deleted_at" is null
            and ("r"."responsible_id" = any ($4::uuid[])) is true
          ) as reached
        from
          "lead" r
        where
          r.account_id = $1
          and r.id = any ($5::uuid[])
          and (
            "r"."deleted_at" is null
            and (true) is true
          )
        order by
          r.id
        for update of
          r
      ) i
  ) q on f.fresh;

-- As sam, NotCreated: 4 statements

-- … who asks, and all that decides what they may

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

-- 12 again

-- 13 again

-- As rita, AsBefore: 24 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 7 again

-- 5 again

-- … what has changed is written down

-- 5 again

-- … who asks, and all that decides what they may

-- 8 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 7 again

-- 5 again

-- … what has changed is written down

-- 5 again

-- … who asks, and all that decides what they may

-- 8 again
