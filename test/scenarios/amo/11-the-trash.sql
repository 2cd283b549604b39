-- As olga, MayDelete: 14 statements

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

-- As boris, OnDucks: 7 statements

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
        order by
          r.id
        for share of
          r
      ) i
  ) q on f.fresh;

-- 11
insert into
  "task" (
    account_id,
    "id",
    "version",
    "custom",
    "created_at",
    "updated_at",
    "external_id",
    "deleted_at",
    "text",
    "text_key",
    "kind",
    "due_at",
    "due_on",
    "due_by",
    "completed_at",
    "result",
    "responsible_id",
    "creator_id",
    "card_kind",
    "card_id",
    "card_responsible_id",
    "card_creator_id",
    "card_pipeline_id",
    "card_stage_id",
    "card_document_kind",
    "card_trashed"
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
  "v"."text",
  "v"."text_key",
  "v"."kind",
  "v"."due_at",
  "v"."due_on",
  "v"."due_by",
  "v"."completed_at",
  "v"."result",
  "v"."responsible_id",
  "v"."creator_id",
  "v"."card_kind",
  "v"."card_id",
  "v"."card_responsible_id",
  "v"."card_creator_id",
  "v"."card_pipeline_id",
  "v"."card_stage_id",
  "v"."card_document_kind",
  "v"."card_trashed"
from
  jsonb_to_recordset($2::jsonb) v (
    "id" uuid,
    "version" integer,
    "custom" jsonb,
    "created_at" timestamptz,
    "updated_at" timestamptz,
    "external_id" text,
    "deleted_at" timestamptz,
    "text" text,
    "text_key" text,
    "kind" text,
    "due_at" timestamptz,
    "due_on" date,
    "due_by" timestamptz,
    "completed_at" timestamptz,
    "result" text,
    "responsible_id" uuid,
    "creator_id" uuid,
    "card_kind" text,
    "card_id" uuid,
    "card_responsible_id" uuid,
    "card_creator_id" uuid,
    "card_pipeline_id" uuid,
    "card_stage_id" uuid,
    "card_document_kind" text,
    "card_trashed" boolean
  )
where
  rights_still_hold
returning
  id;

-- … what has changed is written down

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
          "r"."deleted_at" as "deleted_at",
          "r"."responsible_id" as "h_responsible_id",
          "r"."creator_id" as "h_creator_id",
          "r"."card_responsible_id" as "h_card_responsible_id",
          "r"."card_creator_id" as "h_card_creator_id",
          "r"."card_kind" as "h_card_kind",
          "r"."card_trashed" as "h_card_trashed",
          "r"."card_pipeline_id" as "h_card_pipeline_id",
          "r"."card_stage_id" as "h_card_stage_id",
          "r"."card_document_kind" as "h_card_document_kind",
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."card_kind" as "card_kind",
          "r"."card_id" as "card_id"
        from
          "task" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (
            (
              "r"."responsible_id" = $5::uuid
              or "r"."creator_id" = $6::uuid
              or (
                "r"."card_trashed"::text = any ($7::text[])
                and "r"."card_kind"::text = any ($8::text[])
              )
            )
          ) is true
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
          "r"."name" as "f_name"
        from
          "lead" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As vera, WithTheLead: 1 statement

-- 14
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          ('{"text":' || coalesce(to_json("o1"."text")::text, 'null') || '}') as json
        from
          "task" "o1"
        where
          "o1"."account_id" = $1
          and "o1"."deleted_at" is null
          and "o1"."id" = $2::uuid
          and (
            (
              "o1"."responsible_id" = $3::uuid
              or "o1"."creator_id" = $4::uuid
              or (
                "o1"."card_trashed"::text = any ($5::text[])
                and "o1"."card_kind"::text = any ($6::text[])
              )
            )
          ) is true
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

-- As vera, IntoTheTrash: 7 statements

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

-- 16
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

-- 17
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

-- 18
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

-- 19
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

-- As vera, NoDucks: 5 statements

-- 20
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

-- 21
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
          k."k0"::text as "k0",
          x.*
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
              and (("r"."name_key" like $4::text))
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              11
          ) k
          cross join lateral (
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
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

-- 22
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
            and "r"."name" = $2::text
          order by
            "r"."created_at" desc,
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

-- 23
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

-- 14 again

-- As boris, StaysBoriss: 1 statement

-- 24
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"text":' || coalesce(to_json("o1"."text")::text, 'null') || ',"card":' || coalesce("o2"."json", "o4"."json", "o6"."json", "o8"."json", "o10"."json", "o12"."json", 'null') || '}'
          ) as json
        from
          (
            select
              "o1".*
            from
              "task" "o1"
            where
              "o1"."account_id" = $1
              and "o1"."deleted_at" is null
              and "o1"."id" = $2::uuid
              and (
                (
                  "o1"."responsible_id" = $3::uuid
                  or "o1"."creator_id" = $4::uuid
                  or (
                    "o1"."card_trashed"::text = any ($5::text[])
                    and "o1"."card_kind"::text = any ($6::text[])
                  )
                )
              ) is true
            limit
              1
          ) "o1"
          left join lateral (
            select
              '{}' as json
            from
              "company" "o3"
            where
              "o3"."account_id" = $1
              and "o3"."deleted_at" is null
              and "o3"."id" = "o1"."card_id"
              and "o1"."card_kind" = 'COMPANY'
            limit
              1
          ) "o2" on true
          left join lateral (
            select
              '{}' as json
            from
              "contact" "o5"
            where
              "o5"."account_id" = $1
              and "o5"."deleted_at" is null
              and "o5"."id" = "o1"."card_id"
              and "o1"."card_kind" = 'CONTACT'
            limit
              1
          ) "o4" on true
          left join lateral (
            select
              '{}' as json
            from
              "customer" "o7"
            where
              "o7"."account_id" = $1
              and "o7"."deleted_at" is null
              and "o7"."id" = "o1"."card_id"
              and "o1"."card_kind" = 'CUSTOMER'
            limit
              1
          ) "o6" on true
          left join lateral (
            select
              '{}' as json
            from
              "document" "o9"
            where
              "o9"."account_id" = $1
              and "o9"."deleted_at" is null
              and "o9"."id" = "o1"."card_id"
              and "o1"."card_kind" = 'DOCUMENT'
            limit
              1
          ) "o8" on true
          left join lateral (
            select
              ('{"name":' || coalesce(to_json("o11"."name")::text, 'null') || '}') as json
            from
              "lead" "o11"
            where
              "o11"."account_id" = $1
              and "o11"."deleted_at" is null
              and "o11"."id" = "o1"."card_id"
              and "o1"."card_kind" = 'LEAD'
            limit
              1
          ) "o10" on true
          left join lateral (
            select
              '{}' as json
            from
              "request" "o13"
            where
              "o13"."account_id" = $1
              and "o13"."deleted_at" is null
              and "o13"."id" = "o1"."card_id"
              and "o1"."card_kind" = 'REQUEST'
            limit
              1
          ) "o12" on true
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

-- As boris, NothingForBoris: 2 statements

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
          0 as count
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
          k."k0"::text as "k0",
          x.*
        from
          (
            select
              "r"."deleted_at" as "k0",
              r.id
            from
              "lead" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is not null
              and false
          ) k
          cross join lateral (
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
              and "r"."deleted_at" is not null
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

-- As boris, NotByBoris: 1 statement

-- … who asks, and all that decides what they may

-- As vera, TrashOfVera: 2 statements

-- 27
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
          count(*)::integer as count
        from
          (
            select
              1
            from
              (
                (
                  select
                    x.id
                  from
                    unnest($4::uuid[]) o (owner)
                    cross join lateral (
                      select
                        r.id
                      from
                        "lead" "r"
                      where
                        "r"."account_id" = $1
                        and "r"."deleted_at" is not null
                        and "r"."responsible_id" = o.owner
                      limit
                        10001
                    ) x
                  limit
                    10001
                )
              ) arms
            limit
              10001
          ) counted
      ) i
  ) q on f.fresh;

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
          k."k0"::text as "k0",
          x.*
        from
          (
            select
              "r"."deleted_at" as "k0",
              r.id
            from
              "lead" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is not null
              and "r"."responsible_id" = $4::uuid
            order by
              "r"."deleted_at" desc,
              "r"."id" desc
            limit
              51
          ) k
          cross join lateral (
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
              "r"."name" as "f_name"
            from
              "lead" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is not null
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

-- As vera, TakenBack: 8 statements

-- … who asks, and all that decides what they may

-- 29
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
            "r"."deleted_at" is not null
            and (true) is true
            and ("r"."responsible_id" = $4::uuid) is true
          ) as visible,
          (
            "r"."deleted_at" is not null
            and ("r"."responsible_id" = $5::uuid) is true
          ) as reached
        from
          "lead" r
        where
          r.account_id = $1
          and r.id = any ($6::uuid[])
          and (
            "r"."deleted_at" is not null
            and (true) is true
            and ("r"."responsible_id" = $4::uuid) is true
          )
        order by
          r.id
        for update of
          r
      ) i
  ) q on f.fresh;

-- 30
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
  and "r"."deleted_at" is not null
  and ("r"."responsible_id" = $3::uuid) is true
  and rights_still_hold
returning
  r.id;

-- 17 again

-- 18 again

-- 19 again

-- … what has changed is written down

-- 13 again

-- As vera, JoinedAgain: 1 statement

-- 31
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"tasks":' || (
              select
                ('{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || '}')
              from
                (
                  select
                    ('{"text":' || coalesce(to_json("l0"."text")::text, 'null') || '}') as "c0"
                  from
                    (
                      select
                        "l0"."created_at" as "k0",
                        "l0".*
                      from
                        "task" "l0"
                      where
                        "l0"."account_id" = $1
                        and "l0"."deleted_at" is null
                        and "l0"."card_id" = "o1"."id"
                        and "l0"."card_kind" = $2
                        and (
                          (
                            "l0"."responsible_id" = $3::uuid
                            or "l0"."creator_id" = $4::uuid
                            or (
                              "l0"."card_trashed"::text = any ($5::text[])
                              and "l0"."card_kind"::text = any ($6::text[])
                            )
                          )
                        ) is true
                      order by
                        "l0"."created_at" desc,
                        "l0"."id" desc
                      limit
                        50
                    ) "l0"
                ) x
            ) || '}'
          ) as json
        from
          "lead" "o1"
        where
          "o1"."account_id" = $1
          and "o1"."deleted_at" is null
          and "o1"."id" = $7::uuid
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

-- As olga, AsBefore: 14 statements

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
