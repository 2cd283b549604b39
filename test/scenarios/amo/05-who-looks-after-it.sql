-- As olga, OnlyTheGroup: 14 statements

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

-- As nina, MadeForVera: 9 statements

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

-- 12
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

-- 13
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
          "r"."display_name" as "f_display_name"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As vera, VerasNow: 1 statement

-- 16
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
              end || ',"assign":' || case
                when ("o1"."responsible_id" = $3::uuid) is true then 'true'
                else 'false'
              end || '}'
            ) || '}'
          ) as json
        from
          "lead" "o1"
        where
          "o1"."account_id" = $1
          and "o1"."deleted_at" is null
          and "o1"."id" = $4::uuid
          and ("o1"."responsible_id" = any ($5::uuid[])) is true
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

-- As vera, NotBoriss: 4 statements

-- … who asks, and all that decides what they may

-- 9 again

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
                    and ("p"."responsible_id" = any ($6::uuid[])) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    ("r"."responsible_id" = $7::uuid) is true as reached,
                    r.responsible_id = $8::uuid as theirs
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
                    and p.id = any ($9::uuid[])
                    and ("p"."responsible_id" = any ($10::uuid[])) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    ("r"."responsible_id" = $11::uuid) is true as reached,
                    r.responsible_id = $12::uuid as theirs
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
            x.id <> all ($13::uuid[])
          group by
            x.id,
            x.version,
            x.reached,
            x.theirs
          order by
            x.id = any ($14::uuid[]) desc,
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
            $15::text as kind,
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
                    and p.id = any ($16::uuid[])
                    and ("p"."responsible_id" = any ($17::uuid[])) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    ("r"."responsible_id" = $18::uuid) is true as reached,
                    r.responsible_id = $19::uuid as theirs
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
            x.id <> all ($20::uuid[])
          group by
            x.id,
            x.version,
            x.reached,
            x.theirs
          order by
            x.id = any ($21::uuid[]) desc,
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
            and ("r"."responsible_id" = any ($4::uuid[])) is true
          ) as visible,
          (
            "r"."deleted_at" is null
            and ("r"."responsible_id" = $5::uuid) is true
          ) as reached
        from
          "lead" r
        where
          r.account_id = $1
          and r.id = any ($6::uuid[])
          and (
            "r"."deleted_at" is null
            and ("r"."responsible_id" = any ($4::uuid[])) is true
          )
        order by
          r.id
        for update of
          r
      ) i
  ) q on f.fresh;

-- As vera, ToPavel: 12 statements

-- … who asks, and all that decides what they may

-- 9 again

-- 17 again

-- 18 again

-- 19
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

-- 20
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

-- 21
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

-- 22
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

-- 13 again

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
          and ("r"."responsible_id" = any ($5::uuid[])) is true
      ) i
  ) q on f.fresh;

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

-- As vera, GoneForVera: 3 statements

-- 24 again

-- 25
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

-- 26
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
          and ("o1"."responsible_id" = any ($3::uuid[])) is true
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

-- As olga, PavelIsOut: 10 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 27
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … what has changed is written down

-- 28
update session
set
  ended_at = $2
where
  account_id = $1
  and user_id = $3
  and ended_at is null
  and id is distinct from $4::uuid;

-- 29
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
          "r"."id" as "id",
          "r"."version" as "version",
          "r"."id" as "h_id",
          "r"."is_administrator" as "h_is_administrator",
          "r"."supervisor_id" as "l_supervisor_id",
          "r"."display_name" as "f_display_name",
          "r"."status" as "f_status"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As olga, NotToPavel: 4 statements

-- … who asks, and all that decides what they may

-- 9 again

-- 31
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

-- As olga, StillPavels: 1 statement

-- 33
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
    when changed.present then (
      '{"lead":' || (
        '{"name":' || coalesce(to_json("changed"."name")::text, 'null') || ',"source":' || coalesce(to_json("changed"."source")::text, 'null') || ',"responsible":' || coalesce("o1"."json", 'null') || '}'
      ) || ',"userErrors":[]}'
    )
  end as answer
from
  standing
  left join changed on true
  left join lateral (
    select
      (
        '{"name":' || coalesce(to_json("o2"."display_name")::text, 'null') || ',"status":' || coalesce(to_json("o2"."status")::text, 'null') || '}'
      ) as json
    from
      "user" "o2"
    where
      "o2"."account_id" = $1
      and "o2"."id" = "changed"."responsible_id"
    limit
      1
  ) "o1" on true;

-- As olga, AsBefore: 23 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 34
select
  m.user_id
from
  membership m
where
  m.account_id = $1
  and m.user_id = $2
  and m.entered_at is not null;

-- 2 again

-- 27 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

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
