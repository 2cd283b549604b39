-- As rita, TwoRoles: 27 statements

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
          "r"."options" as "options",
          "r"."created_at" as "created_at",
          "r"."updated_at" as "updated_at",
          "r"."resource" as "resource",
          "r"."key" as "key",
          "r"."label" as "label",
          "r"."type" as "type",
          "r"."position" as "position",
          "r"."is_required" as "is_required"
        from
          "custom_field" "r"
        where
          "r"."account_id" = $1
        order by
          r.created_at,
          r.id
      ) i
  ) q on f.fresh;

-- 2
insert into
  "custom_field" (
    account_id,
    "id",
    "version",
    "options",
    "created_at",
    "updated_at",
    "resource",
    "key",
    "label",
    "type",
    "position",
    "is_required"
  )
select
  $1,
  "v"."id",
  "v"."version",
  "v"."options",
  "v"."created_at",
  "v"."updated_at",
  "v"."resource",
  "v"."key",
  "v"."label",
  "v"."type",
  "v"."position",
  "v"."is_required"
from
  jsonb_to_recordset($2::jsonb) v (
    "id" uuid,
    "version" integer,
    "options" text[],
    "created_at" timestamptz,
    "updated_at" timestamptz,
    "resource" text,
    "key" text,
    "label" text,
    "type" text,
    "position" integer,
    "is_required" boolean
  )
where
  rights_still_hold
returning
  id;

-- … what has changed is written down

-- … changes of rights stand in a row from here

-- … who asks, and all that decides what they may

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
          "r"."key" as "f_key"
        from
          "custom_field" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 4
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

-- 5
update "role"
set
  version = version + 1,
  updated_at = $2
where
  account_id = $1
  and id = $3
returning
  version;

-- 6
select
  c.resource,
  c.field,
  c.setting
from
  "role_restriction" c
where
  c.account_id = $1
  and c."role_id" = $2
order by
  c.resource,
  c.field;

-- 7
delete from "role_restriction" c using jsonb_to_recordset($2::jsonb) w (resource text, field text)
where
  c.account_id = $1
  and c."role_id" = $3
  and c.resource = w.resource
  and c.field = w.field;

-- 8
insert into
  "role_restriction" (account_id, "role_id", resource, field, setting)
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

-- 6 again

-- … what has changed is written down

-- 6 again

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
select
  r.id
from
  "role" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 12
insert into
  "role" (account_id, id, created_at, updated_at, name, description)
values
  ($1, $2, $3, $4, $5, $6)
on conflict (account_id, name) do nothing
returning
  id;

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 9 again

-- As rita, OwnLeads: 26 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 4 again

-- 5 again

-- 13
select
  r.id
from
  "pipeline" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 14
select
  r.id
from
  "stage" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 15
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

-- 16
delete from "role_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."role_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 17
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

-- 15 again

-- … who asks, and all that decides what they may

-- 9 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 10 again

-- 11 again

-- 18
select
  l."role_id" as id
from
  "user_role" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 19
delete from "user_role"
where
  account_id = $1
  and "user_id" = $2
  and not "role_id" = any ($3::uuid[])
  and true;

-- 20
insert into
  "user_role" (account_id, "user_id", "role_id")
select
  $1,
  $2::uuid,
  m
from
  unnest($3::uuid[]) m
on conflict do nothing;

-- 18 again

-- 21
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

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

-- 23
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

-- As ugo, UgosLead: 7 statements

-- … who asks, and all that decides what they may

-- 24
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

-- 25
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

-- 27
insert into
  "lead" (
    account_id,
    "id",
    "version",
    "custom",
    "created_at",
    "updated_at",
    "external_id",
    "deleted_at",
    "name",
    "name_key",
    "price",
    "price_currency",
    "source",
    "tags",
    "opened_on",
    "closed_on",
    "closed_at",
    "responsible_id",
    "creator_id",
    "pipeline_id",
    "stage_id",
    "loss_reason_id",
    "company_id",
    "main_contact_id"
  )
select
  $1,
  "v"."id",
  "v"."version",
  "v"."custom",
  "v"."created_at",
  "v"."updated_at",
  "v"."external_id",
  "v"."deleted_at",
  "v"."name",
  "v"."name_key",
  "v"."price",
  "v"."price_currency",
  "v"."source",
  "v"."tags",
  "v"."opened_on",
  "v"."closed_on",
  "v"."closed_at",
  "v"."responsible_id",
  "v"."creator_id",
  "v"."pipeline_id",
  "v"."stage_id",
  "v"."loss_reason_id",
  "v"."company_id",
  "v"."main_contact_id"
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
  rights_still_hold
returning
  id;

-- … what has changed is written down

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

-- As ugo, PriceOfHisOwn: 1 statement

-- 29
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"responsible":' || coalesce("o1"."json", 'null') || ',"price":' || case
                when ("shown"."responsible_id" = $2::uuid) is true then case
                  when "shown"."price" is null then 'null'
                  else ('{"amount":' || ('"' || trim_scale("shown"."price")::text || '"') || '}')
                end
                else 'null'
              end || ',"custom":' || (
                '[' || concat_ws(
                  ',',
                  case
                    when ("shown"."custom" ->> $3::text) is not null
                    and (("shown"."responsible_id" = $4::uuid) is true) then ('{"key":' || $5::text || ',"value":' || to_json(("shown"."custom" ->> $3::text))::text || '}')
                  end
                ) || ']'
              ) || ',"hiddenFields":' || (
                '[' || concat_ws(
                  ',',
                  case
                    when not (("shown"."responsible_id" = $6::uuid) is true) then $7::text
                  end,
                  case
                    when not (("shown"."responsible_id" = $8::uuid) is true) then $9::text
                  end
                ) || ']'
              ) || ',"readOnlyFields":' || (
                '[' || concat_ws(
                  ',',
                  case
                    when not (("shown"."responsible_id" = $10::uuid) is true) then $11::text
                  end,
                  case
                    when not (("shown"."responsible_id" = $12::uuid) is true) then $13::text
                  end,
                  case
                    when not (("shown"."responsible_id" = $14::uuid) is true)
                    and (("shown"."responsible_id" = $15::uuid) is true) then $16::text
                  end,
                  case
                    when not (("shown"."responsible_id" = $17::uuid) is true)
                    and (("shown"."responsible_id" = $18::uuid) is true) then $19::text
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

-- As ugo, NotSorted: 1 statement

-- 30
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

-- As ugo, NotSummed: 1 statement

-- 30 again

-- As sam, PriceRaised: 1 statement

-- 31
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
        end,
        'source',
        "r"."source"
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
      "source" = $9::text,
      updated_at = $10::timestamptz,
      version = r.version + 1
    from
      old
    where
      r.account_id = $1
      and r.id = old.id
      and r.version = old.version
      and old.was <> $11::jsonb
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
        ) || $12::text
      )::uuid,
      'LEAD',
      old.id,
      'UPDATE',
      $13::uuid,
      $14::text,
      old.was - array[
        case
          when old.was -> 'price' = $11::jsonb -> 'price' then 'price'
        end,
        case
          when old.was -> 'source' = $11::jsonb -> 'source' then 'source'
        end
      ],
      $11::jsonb - array[
        case
          when old.was -> 'price' = $11::jsonb -> 'price' then 'price'
        end,
        case
          when old.was -> 'source' = $11::jsonb -> 'source' then 'source'
        end
      ],
      old.facts,
      old.facts,
      old.version + 1,
      $10::timestamptz
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
      ) || ',"userErrors":[]}'
    )
  end as answer
from
  standing
  left join changed on true;

-- As ugo, NotInTheLog: 6 statements

-- 32
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
          "r"."main_contact_id" as "l_main_contact_id"
        from
          "lead" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = $4::uuid
          and (true) is true
      ) i
  ) q on f.fresh;

-- 33
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
          "pipeline" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- 22 again

-- 34
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

-- 35
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
          "r"."pipeline_id" as "l_pipeline_id"
        from
          "stage" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- 36
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
          r.*,
          c.entry
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
              "r"."main_contact_id" as "l_main_contact_id"
            from
              "lead" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and r.id = $4::uuid
              and (true) is true
          ) r
          left join lateral (
            select
              c.id,
              json_build_object(
                'id',
                c.id,
                'action',
                c.action,
                'actorId',
                c.actor_id,
                'via',
                c.via,
                'before',
                c.before,
                'after',
                c.after,
                'version',
                c.version,
                'at',
                c.at
              ) as entry
            from
              change c
            where
              c.account_id = $1
              and c.kind = $5
              and c.record_id = $6::uuid
              and (true) is true
              and (
                c.action <> 'UPDATE'
                or c.after ?| $7::text[]
              )
            order by
              c.id desc
            limit
              2
          ) c on true
        order by
          c.id desc
      ) i
  ) q on f.fresh;

-- As ugo, WrittenOnHisOwn: 1 statement

-- 37
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
      and ("r"."responsible_id" = $6::uuid) is true
      and ("r"."responsible_id" = $7::uuid) is true
      and r.version = coalesce($8::integer, r.version)
      and standing.fresh
    for no key update of
      r skip locked
  ),
  changed as (
    update "lead" r
    set
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
      old.was,
      $12::jsonb,
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
    when changed.present then (
      '{"lead":' || (
        '{"price":' || case
          when ("changed"."responsible_id" = $16::uuid) is true then case
            when "changed"."price" is null then 'null'
            else ('{"amount":' || ('"' || trim_scale("changed"."price")::text || '"') || '}')
          end
          else 'null'
        end || '}'
      ) || ',"userErrors":[]}'
    )
  end as answer
from
  standing
  left join changed on true;

-- As rita, APriceKeeper: 8 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 10 again

-- 11 again

-- 12 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 9 again

-- As rita, SallyShares: 37 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 4 again

-- 5 again

-- 6 again

-- 7 again

-- 8 again

-- 6 again

-- … what has changed is written down

-- 6 again

-- … who asks, and all that decides what they may

-- 9 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 10 again

-- 11 again

-- 18 again

-- 19 again

-- 20 again

-- 18 again

-- 21 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 22 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 10 again

-- 10 again

-- 38
select
  h.owner_id as "ownerId",
  h.area,
  h.access,
  h.until
from
  share h
where
  h.account_id = $1
  and h.grantee_id = $2
order by
  h.owner_id,
  h.area;

-- 39
insert into
  share (account_id, owner_id, grantee_id, area, access, until)
values
  ($1, $2, $3, $4, $5, $6)
on conflict (account_id, owner_id, grantee_id, area) do update
set
  access = excluded.access,
  until = excluded.until;

-- 40
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

-- 38 again

-- 21 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 41
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
          h.owner_id as "ownerId",
          h.grantee_id as "granteeId",
          h.area,
          h.access,
          h.until
        from
          share h
        where
          h.account_id = $1
          and $4::uuid in (h.owner_id, h.grantee_id)
        order by
          h.owner_id,
          h.grantee_id,
          h.area
      ) i
  ) q on f.fresh;

-- 22 again

-- As ugo, TheStrictest: 1 statement

-- 42
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"responsible":' || coalesce("o1"."json", 'null') || ',"price":' || case
                when ("shown"."responsible_id" = $2::uuid) is true then case
                  when "shown"."price" is null then 'null'
                  else ('{"amount":' || ('"' || trim_scale("shown"."price")::text || '"') || '}')
                end
                else 'null'
              end || ',"hiddenFields":' || (
                '[' || concat_ws(
                  ',',
                  case
                    when not (("shown"."responsible_id" = $3::uuid) is true) then $4::text
                  end
                ) || ']'
              ) || '}'
            ) as "c0"
          from
            (
              select
                "k"."k0",
                r.*
              from
                (
                  select
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
                          and "r"."responsible_id" = $6::uuid
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

-- As rita, ShareEnds: 12 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 10 again

-- 38 again

-- 43
delete from share
where
  account_id = $1
  and owner_id = $2
  and grantee_id = $3
  and area = $4
returning
  area;

-- 40 again

-- 38 again

-- 21 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 41 again

-- 22 again

-- As rita, NotRestricted: 4 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 10 again

-- 40 again

-- As rita, ForADay: 9 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 10 again

-- 40 again

-- 21 again

-- … what has changed is written down

-- 44
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

-- 45
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
          "r"."is_administrator" as "f_is_administrator"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As ugo, AnAdministratorReads: 1 statement

-- 46
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
                coalesce("r"."price", '-Infinity'::numeric) desc,
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

-- As rita, AsBefore: 32 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 10 again

-- 47
select
  u.id
from
  "user" u
where
  u.account_id = $1
  and u.id <> $2
  and u.is_administrator
  and u.crm_access
  and u.status = 'ACTIVE'
limit
  1;

-- 40 again

-- 21 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 22 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 10 again

-- 11 again

-- 18 again

-- 19 again

-- 20 again

-- 18 again

-- 21 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 22 again

-- … who asks, and all that decides what they may

-- 24 again

-- 48
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
        (
          select
            $4::text as kind,
            x.id,
            x.version,
            x.reached as "isReached",
            x.theirs as "isTheirs",
            json_object_agg(x.parent, x.parent_version) as parents
          from
            (
              select
                p.id as parent,
                p.version as parent_version,
                t.*
              from
                (
                  select
                    p.*
                  from
                    "lead" "p"
                  where
                    "p"."account_id" = $1
                    and "p"."deleted_at" is null
                    and p.id = any ($5::uuid[])
                    and (true) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    (true) is true as reached,
                    r.responsible_id = $6::uuid as theirs
                  from
                    "contact" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and r.id = "p"."main_contact_id"
                    and (true) is true
                ) t
              union all
              select
                p.id as parent,
                p.version as parent_version,
                t.*
              from
                (
                  select
                    p.*
                  from
                    "lead" "p"
                  where
                    "p"."account_id" = $1
                    and "p"."deleted_at" is null
                    and p.id = any ($7::uuid[])
                    and (true) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    (true) is true as reached,
                    r.responsible_id = $8::uuid as theirs
                  from
                    "lead_contact" y
                    cross join lateral (
                      select
                        r.*
                      from
                        "contact" "r"
                      where
                        "r"."account_id" = $1
                        and "r"."deleted_at" is null
                        and r.id = "y"."contact_id"
                      limit
                        1
                    ) "r"
                  where
                    y.account_id = $1
                    and "y"."lead_id" = "p"."id"
                    and (true) is true
                ) t
            ) x
          where
            x.id <> all ($9::uuid[])
          group by
            x.id,
            x.version,
            x.reached,
            x.theirs
          order by
            x.id = any ($10::uuid[]) desc,
            (
              x.reached
              and not x.theirs
            ) desc,
            x.id
          limit
            1001
        )
        union all
        (
          select
            $11::text as kind,
            x.id,
            x.version,
            x.reached as "isReached",
            x.theirs as "isTheirs",
            json_object_agg(x.parent, x.parent_version) as parents
          from
            (
              select
                p.id as parent,
                p.version as parent_version,
                t.*
              from
                (
                  select
                    p.*
                  from
                    "lead" "p"
                  where
                    "p"."account_id" = $1
                    and "p"."deleted_at" is null
                    and p.id = any ($12::uuid[])
                    and (true) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    (true) is true as reached,
                    r.responsible_id = $13::uuid as theirs
                  from
                    "company" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and r.id = "p"."company_id"
                    and (true) is true
                ) t
            ) x
          where
            x.id <> all ($14::uuid[])
          group by
            x.id,
            x.version,
            x.reached,
            x.theirs
          order by
            x.id = any ($15::uuid[]) desc,
            (
              x.reached
              and not x.theirs
            ) desc,
            x.id
          limit
            1001
        )
      ) i
  ) q on f.fresh;

-- 49
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
            and (true) is true
          ) as reached
        from
          "lead" r
        where
          r.account_id = $1
          and r.id = any ($4::uuid[])
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

-- 50
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
  and (true) is true
  and rights_still_hold
returning
  r.id;

-- 51
with
  hanging as (
    select
      h.id
    from
      "activity" h
    where
      h.account_id = $1
      and h.card_kind = $2
      and h.card_id = any ($3::uuid[])
    order by
      h.id
    for update of
      h
  )
update "activity" t
set
  card_trashed = c.deleted_at is not null,
  "card_responsible_id" = "c"."responsible_id",
  "card_creator_id" = "c"."creator_id",
  "card_pipeline_id" = "c"."pipeline_id",
  "card_stage_id" = "c"."stage_id",
  "card_document_kind" = null
from
  hanging,
  "lead" c
where
  t.account_id = $1
  and t.id = hanging.id
  and c.account_id = $1
  and c.id = t.card_id;

-- 52
with
  hanging as (
    select
      h.id
    from
      "event" h
    where
      h.account_id = $1
      and h.card_kind = $2
      and h.card_id = any ($3::uuid[])
    order by
      h.id
    for update of
      h
  )
update "event" t
set
  card_trashed = c.deleted_at is not null,
  "card_responsible_id" = "c"."responsible_id",
  "card_creator_id" = "c"."creator_id",
  "card_pipeline_id" = "c"."pipeline_id",
  "card_stage_id" = "c"."stage_id",
  "card_document_kind" = null
from
  hanging,
  "lead" c
where
  t.account_id = $1
  and t.id = hanging.id
  and c.account_id = $1
  and c.id = t.card_id;

-- 53
with
  hanging as (
    select
      h.id
    from
      "task" h
    where
      h.account_id = $1
      and h.card_kind = $2
      and h.card_id = any ($3::uuid[])
    order by
      h.id
    for update of
      h
  )
update "task" t
set
  card_trashed = c.deleted_at is not null,
  "card_responsible_id" = "c"."responsible_id",
  "card_creator_id" = "c"."creator_id",
  "card_pipeline_id" = "c"."pipeline_id",
  "card_stage_id" = "c"."stage_id",
  "card_document_kind" = null
from
  hanging,
  "lead" c
where
  t.account_id = $1
  and t.id = hanging.id
  and c.account_id = $1
  and c.id = t.card_id;

-- … what has changed is written down

-- 54
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
          u.account_id,
          u.id,
          u.email,
          null::uuid
        from
          "user" u
        where
          u.account_id = $1
          and u.id = $7::uuid
          and u.status = 'ACTIVE'
          and u.mailed_when_given
      ) r (account_id, user_id, address, link_id)
    returning
      id
  )
select
  1
from
  posted p
  cross join lateral graphile_worker.add_job (
    $8::text,
    json_build_object('accountId', $1::uuid, 'mailId', p.id::text),
    queue_name => $9::text,
    job_key => p.id::text,
    priority => -1,
    max_attempts => $10::integer
  );

-- 55
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
          "r"."main_contact_id" as "l_main_contact_id"
        from
          "lead" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;
