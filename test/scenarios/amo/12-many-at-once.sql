-- As vera, BothOrNone: 4 statements

-- … who asks, and all that decides what they may

-- 1
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

-- 3
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
            and ("r"."responsible_id" = $4::uuid) is true
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

-- As vera, NeitherChanged: 1 statement

-- 4
select
  f.fresh,
  case
    when f.fresh then (
      with
        hit as materialized (
          select
            "r"."created_at" as "k0",
            "r"."id",
            "r"."name"
          from
            "lead" "r"
          where
            "r"."account_id" = $1
            and "r"."deleted_at" is null
            and (
              "r"."price_currency" = $2::text
              and (
                coalesce("r"."price", '-Infinity'::numeric) > $3::numeric
                and coalesce("r"."price", '-Infinity'::numeric) > '-Infinity'::numeric
              )
            )
          order by
            coalesce("r"."price", '-Infinity'::numeric) desc,
            "r"."id" desc
          limit
            10001
        ),
        hits as materialized (
          select
            count(*)::integer as count
          from
            hit
        )
      select
        case
          when (
            select
              count
            from
              hits
          ) <= 10000 then (
            '{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || ',"totalCount":' || (
              select
                ('{"count":' || least(q.count, 10000)::text || '}')
              from
                (
                  select
                    count
                  from
                    hits
                ) q
            ) || '}'
          )
        end
      from
        (
          select
            ('{"name":' || coalesce(to_json("shown"."name")::text, 'null') || '}') as "c0"
          from
            (
              select
                "k0",
                "id",
                "name"
              from
                hit
              order by
                "k0" desc,
                "id" desc
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

-- As vera, InPart: 8 statements

-- … who asks, and all that decides what they may

-- 1 again

-- 2 again

-- 3 again

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
update "lead" r
set
  "custom" = "v"."custom",
  "updated_at" = "v"."updated_at",
  "external_id" = "v"."external_id",
  "deleted_at" = "v"."deleted_at",
  "name" = "v"."name",
  "name_key" = "v"."name_key",
  "price" = "v"."price",
  "price_currency" = "v"."price_currency",
  "source" = "v"."source",
  "tags" = "v"."tags",
  "opened_on" = "v"."opened_on",
  "closed_on" = "v"."closed_on",
  "closed_at" = "v"."closed_at",
  "responsible_id" = "v"."responsible_id",
  "pipeline_id" = "v"."pipeline_id",
  "stage_id" = "v"."stage_id",
  "loss_reason_id" = "v"."loss_reason_id",
  "company_id" = "v"."company_id",
  "main_contact_id" = "v"."main_contact_id",
  version = r.version + 1
from
  jsonb_to_recordset($2::jsonb) v (
    "id" uuid,
    "version" integer,
    "custom" jsonb,
    "created_at" timestamptz,
    "updated_at" timestamptz,
    "external_id" text,
    "deleted_at" timestamptz,
    "name" text,
    "name_key" text,
    "price" numeric,
    "price_currency" text,
    "source" text,
    "tags" text[],
    "opened_on" date,
    "closed_on" date,
    "closed_at" timestamptz,
    "responsible_id" uuid,
    "creator_id" uuid,
    "pipeline_id" uuid,
    "stage_id" uuid,
    "loss_reason_id" uuid,
    "company_id" uuid,
    "main_contact_id" uuid
  )
where
  r.account_id = $1
  and r.id = v.id
  and r.version = v.version
  and "r"."deleted_at" is null
  and ("r"."responsible_id" = $3::uuid) is true
  and rights_still_hold
returning
  r.id;

-- … what has changed is written down

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
          "r"."main_contact_id" as "l_main_contact_id",
          "r"."name" as "f_name",
          trim_scale("r"."price")::text as "f_price",
          "r"."price_currency" as "f_price_currency"
        from
          "lead" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As boris, PriceOfGeese: 1 statement

-- 8
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
      and ("r"."responsible_id" = $5::uuid) is true
      and r.version = coalesce($6::integer, r.version)
      and standing.fresh
    for no key update of
      r skip locked
  ),
  changed as (
    update "lead" r
    set
      "price" = $7::numeric,
      "price_currency" = $8::text,
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
        '{"price":' || case
          when "changed"."price" is null then 'null'
          else ('{"amount":' || ('"' || trim_scale("changed"."price")::text || '"') || '}')
        end || '}'
      ) || '}'
    )
  end as answer
from
  standing
  left join changed on true;

-- As vera, TotalOfAll: 1 statement

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
          t.key,
          t.count,
          t.sum,
          t.minimum,
          t.maximum
        from
          (
            select
              r.responsible_id::text as key,
              count(*)::integer as count,
              trim_scale(
                "sum" ("r"."price") filter (
                  where
                    "r"."price_currency" = $4::text
                )
              )::text as sum,
              trim_scale(
                "min" ("r"."price") filter (
                  where
                    "r"."price_currency" = $4::text
                )
              )::text as minimum,
              trim_scale(
                "max" ("r"."price") filter (
                  where
                    "r"."price_currency" = $4::text
                )
              )::text as maximum
            from
              (
                select
                  r.*
                from
                  "lead" "r"
                where
                  "r"."account_id" = $1
                  and "r"."deleted_at" is null
                  and (true) is true
              ) r
            group by
              1
          ) t
        order by
          t.count desc,
          t.key
      ) i
  ) q on f.fresh;

-- As olga, OnlyHerOwn: 14 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 10
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

-- 11
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

-- 12
select
  r.id
from
  "pipeline" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 13
select
  r.id
from
  "stage" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 14
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

-- 15
delete from "user_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."user_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 16
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

-- 14 again

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

-- As vera, TotalOfHerOwn: 1 statement

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
          t.key,
          t.count,
          t.sum,
          t.minimum,
          t.maximum
        from
          (
            select
              r.responsible_id::text as key,
              count(*)::integer as count,
              trim_scale(
                "sum" ("r"."price") filter (
                  where
                    "r"."price_currency" = $4::text
                )
              )::text as sum,
              trim_scale(
                "min" ("r"."price") filter (
                  where
                    "r"."price_currency" = $4::text
                )
              )::text as minimum,
              trim_scale(
                "max" ("r"."price") filter (
                  where
                    "r"."price_currency" = $4::text
                )
              )::text as maximum
            from
              (
                select
                  r.*
                from
                  "lead" "r"
                where
                  "r"."account_id" = $1
                  and "r"."deleted_at" is null
                  and ("r"."responsible_id" = $5::uuid) is true
              ) r
            group by
              1
          ) t
        order by
          t.count desc,
          t.key
      ) i
  ) q on f.fresh;

-- As olga, AsBefore: 14 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 10 again

-- 11 again

-- 12 again

-- 13 again

-- 14 again

-- 15 again

-- 16 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 14 again

-- … who asks, and all that decides what they may

-- 17 again
