-- As maria, DanaSeesBens: 14 statements

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

-- 1 again

-- 2
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

-- 3
delete from share
where
  account_id = $1
  and grantee_id = $2;

-- 4
insert into
  share (account_id, owner_id, grantee_id, area, access, until)
select
  $1,
  s."ownerId",
  $2::uuid,
  s.area,
  s.access,
  s.until
from
  jsonb_to_recordset($3::jsonb) s ("ownerId" uuid, area text, access text, until timestamptz);

-- 5
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

-- 2 again

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

-- As dana, DanasRecords: 12 statements

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

-- … who asks, and all that decides what they may

-- 9 again

-- 14
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
          and ("r"."responsible_id" = any ($5::uuid[])) is true
      ) i
  ) q on f.fresh;

-- As dana, DanaLooksIn: 3 statements

-- 16
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"can":' || (
                '{"edit":' || case
                  when ("shown"."responsible_id" = $2::uuid) is true then 'true'
                  else 'false'
                end || ',"delete":' || case
                  when ("shown"."responsible_id" = $3::uuid) is true then 'true'
                  else 'false'
                end || ',"export":' || case
                  when ("shown"."responsible_id" = $4::uuid) is true then 'true'
                  else 'false'
                end || ',"assign":' || case
                  when ("shown"."responsible_id" = $5::uuid) is true then 'true'
                  else 'false'
                end || '}'
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
                          "company" "r"
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
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "company" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."responsible_id" = $7::uuid
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
                    "company" "r"
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

-- 17
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"responsible":' || coalesce("o1"."json", 'null') || ',"can":' || (
                '{"edit":' || case
                  when ("shown"."responsible_id" = $2::uuid) is true then 'true'
                  else 'false'
                end || ',"delete":' || case
                  when ("shown"."responsible_id" = $3::uuid) is true then 'true'
                  else 'false'
                end || ',"export":' || case
                  when ("shown"."responsible_id" = $4::uuid) is true then 'true'
                  else 'false'
                end || ',"assign":' || case
                  when ("shown"."responsible_id" = $5::uuid) is true then 'true'
                  else 'false'
                end || '}'
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
                          and "r"."responsible_id" = $6::uuid
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
                          and "r"."responsible_id" = $7::uuid
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

-- 18
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
              '{"text":' || coalesce(to_json("shown"."text")::text, 'null') || ',"responsible":' || coalesce("o1"."json", 'null') || ',"can":' || (
                '{"edit":' || case
                  when ("shown"."responsible_id" = $2::uuid) is true then 'true'
                  else 'false'
                end || ',"complete":' || case
                  when ("shown"."responsible_id" = $3::uuid) is true then 'true'
                  else 'false'
                end || ',"assign":' || case
                  when ("shown"."responsible_id" = $4::uuid) is true then 'true'
                  else 'false'
                end || '}'
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
                          "task" "r"
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
                          "task" "r"
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
                    "task" "r"
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

-- As ben, BenSeesNothingOfDana: 5 statements

-- 19
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

-- 20
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
                and "r"."responsible_id" = $2::uuid
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

-- 21
select
  f.fresh,
  case
    when f.fresh then (
      select
        ('{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || '}')
      from
        (
          select
            ('{"text":' || coalesce(to_json("shown"."text")::text, 'null') || '}') as "c0"
          from
            (
              select
                "r"."created_at" as "k0",
                r.*
              from
                "task" "r"
              where
                "r"."account_id" = $1
                and "r"."deleted_at" is null
                and "r"."responsible_id" = $2::uuid
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

-- 22
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
          and ("o1"."responsible_id" = $3::uuid) is true
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

-- 23
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
          and ("o1"."responsible_id" = $3::uuid) is true
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

-- As dana, NotEdited: 6 statements

-- 24
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
      and ("r"."responsible_id" = any ($5::uuid[])) is true
      and ("r"."responsible_id" = $6::uuid) is true
      and r.version = coalesce($7::integer, r.version)
      and standing.fresh
    for no key update of
      r skip locked
  ),
  changed as (
    update "lead" r
    set
      "name" = $8::text,
      "name_key" = $9::text,
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
      old.was,
      $11::jsonb,
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
    when changed.present then ('{"lead":' || ('{"name":' || coalesce(to_json("changed"."name")::text, 'null') || '}') || '}')
  end as answer
from
  standing
  left join changed on true;

-- 25
select
  1
from
  "lead" "r"
where
  "r"."account_id" = $1
  and "r"."deleted_at" is null
  and r.id = $2::uuid
  and ("r"."responsible_id" = any ($3::uuid[])) is true
  and ("r"."responsible_id" = $4::uuid) is true
  and r.version = coalesce($5::integer, r.version)
  and jsonb_build_object('name', "r"."name") <> $6::jsonb
  and rights_still_hold
for no key update of
  r;

-- … who asks, and all that decides what they may

-- 10 again

-- 11 again

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
