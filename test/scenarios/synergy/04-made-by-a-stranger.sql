-- As stefan, WhatMayIDo: 1 statement

-- 1
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"can":' || (
              '{"edit":' || case
                when ("o1"."creator_id" = any ($2::uuid[])) is true then 'true'
                else 'false'
              end || ',"delete":' || case
                when ("o1"."creator_id" = any ($2::uuid[])) is true then 'true'
                else 'false'
              end || ',"assign":' || case
                when ("o1"."responsible_id" = any ($2::uuid[])) is true then 'true'
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
          and (
            (
              "o1"."responsible_id" = any ($2::uuid[])
              or "o1"."creator_id" = any ($2::uuid[])
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

-- As stefan, WhyNot: 2 statements

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
          and (
            (
              "r"."responsible_id" = any ($5::uuid[])
              or "r"."creator_id" = any ($6::uuid[])
            )
          ) is true
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
          1
      ) i
  ) q on f.fresh;

-- As stefan, NotEdited: 6 statements

-- 4
with
  standing as materialized (
    select
      rights_still_hold as fresh
  ),
  old as (
    select
      r.id,
      r.version,
      jsonb_build_object('name', "r"."name") as was,
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
      and (
        (
          "r"."responsible_id" = any ($5::uuid[])
          or "r"."creator_id" = any ($5::uuid[])
        )
      ) is true
      and ("r"."creator_id" = any ($5::uuid[])) is true
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
    when changed.present then ('{"lead":' || ('{"name":' || coalesce(to_json("changed"."name")::text, 'null') || '}') || '}')
  end as answer
from
  standing
  left join changed on true;

-- 5
select
  1
from
  "lead" "r"
where
  "r"."account_id" = $1
  and "r"."deleted_at" is null
  and r.id = $2::uuid
  and (
    (
      "r"."responsible_id" = any ($3::uuid[])
      or "r"."creator_id" = any ($3::uuid[])
    )
  ) is true
  and ("r"."creator_id" = any ($3::uuid[])) is true
  and r.version = coalesce($4::integer, r.version)
  and jsonb_build_object('name', "r"."name") <> $5::jsonb
  and rights_still_hold
for no key update of
  r;

-- … who asks, and all that decides what they may

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
            and (
              (
                "r"."responsible_id" = any ($4::uuid[])
                or "r"."creator_id" = any ($5::uuid[])
              )
            ) is true
          ) as visible,
          (
            "r"."deleted_at" is null
            and ("r"."creator_id" = any ($6::uuid[])) is true
          ) as reached
        from
          "lead" r
        where
          r.account_id = $1
          and r.id = any ($7::uuid[])
          and (
            "r"."deleted_at" is null
            and (
              (
                "r"."responsible_id" = any ($4::uuid[])
                or "r"."creator_id" = any ($5::uuid[])
              )
            ) is true
          )
        order by
          r.id
        for update of
          r
      ) i
  ) q on f.fresh;

-- As stefan, NotDeleted: 2 statements

-- … who asks, and all that decides what they may

-- 8 again

-- As stefan, Reassigned: 12 statements

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
                    and (
                      (
                        "p"."responsible_id" = any ($6::uuid[])
                        or "p"."creator_id" = any ($7::uuid[])
                      )
                    ) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    ("r"."responsible_id" = any ($8::uuid[])) is true as reached,
                    r.responsible_id = $9::uuid as theirs
                  from
                    "contact" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and r.id = "p"."main_contact_id"
                    and (
                      (
                        "r"."responsible_id" = any ($10::uuid[])
                        or "r"."creator_id" = any ($11::uuid[])
                      )
                    ) is true
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
                    and p.id = any ($12::uuid[])
                    and (
                      (
                        "p"."responsible_id" = any ($13::uuid[])
                        or "p"."creator_id" = any ($14::uuid[])
                      )
                    ) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    ("r"."responsible_id" = any ($15::uuid[])) is true as reached,
                    r.responsible_id = $16::uuid as theirs
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
                    and (
                      (
                        "r"."responsible_id" = any ($17::uuid[])
                        or "r"."creator_id" = any ($18::uuid[])
                      )
                    ) is true
                ) t
            ) x
          where
            x.id <> all ($19::uuid[])
          group by
            x.id,
            x.version,
            x.reached,
            x.theirs
          order by
            x.id = any ($20::uuid[]) desc,
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
            $21::text as kind,
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
                    and p.id = any ($22::uuid[])
                    and (
                      (
                        "p"."responsible_id" = any ($23::uuid[])
                        or "p"."creator_id" = any ($24::uuid[])
                      )
                    ) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    ("r"."responsible_id" = any ($25::uuid[])) is true as reached,
                    r.responsible_id = $26::uuid as theirs
                  from
                    "company" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and r.id = "p"."company_id"
                    and (
                      (
                        "r"."responsible_id" = any ($27::uuid[])
                        or "r"."creator_id" = any ($28::uuid[])
                      )
                    ) is true
                ) t
            ) x
          where
            x.id <> all ($29::uuid[])
          group by
            x.id,
            x.version,
            x.reached,
            x.theirs
          order by
            x.id = any ($30::uuid[]) desc,
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

-- 11
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
            and (
              (
                "r"."responsible_id" = any ($4::uuid[])
                or "r"."creator_id" = any ($5::uuid[])
              )
            ) is true
          ) as visible,
          (
            "r"."deleted_at" is null
            and ("r"."responsible_id" = any ($6::uuid[])) is true
          ) as reached
        from
          "lead" r
        where
          r.account_id = $1
          and r.id = any ($7::uuid[])
          and (
            "r"."deleted_at" is null
            and (
              (
                "r"."responsible_id" = any ($4::uuid[])
                or "r"."creator_id" = any ($5::uuid[])
              )
            ) is true
          )
        order by
          r.id
        for update of
          r
      ) i
  ) q on f.fresh;

-- 12
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
  and ("r"."responsible_id" = any ($3::uuid[])) is true
  and rights_still_hold
returning
  r.id;

-- 13
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

-- 14
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

-- 15
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

-- 16
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

-- 2 again

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
