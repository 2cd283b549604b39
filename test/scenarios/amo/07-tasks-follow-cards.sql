-- As boris, BorissTasks: 11 statements

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
          and (true) is true
        order by
          r.id
        for share of
          r
      ) i
  ) q on f.fresh;

-- 3
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

-- … who asks, and all that decides what they may

-- 1 again

-- 3 again

-- … what has changed is written down

-- 4 again

-- As vera, SeenWithTheCard: 2 statements

-- 5
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
              '{"text":' || coalesce(to_json("shown"."text")::text, 'null') || ',"card":' || coalesce("o1"."json", "o3"."json", "o5"."json", "o7"."json", "o9"."json", "o11"."json", 'null') || ',"responsible":' || coalesce("o13"."json", 'null') || '}'
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
                          "task" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and (
                            (
                              "r"."card_trashed"::text = any ($2::text[])
                              and "r"."card_kind"::text = any ($3::text[])
                            )
                          ) is true
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
                          "task" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $5::uuid
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
                '{}' as json
              from
                "company" "o2"
              where
                "o2"."account_id" = $1
                and "o2"."deleted_at" is null
                and "o2"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'COMPANY'
              limit
                1
            ) "o1" on true
            left join lateral (
              select
                '{}' as json
              from
                "contact" "o4"
              where
                "o4"."account_id" = $1
                and "o4"."deleted_at" is null
                and "o4"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'CONTACT'
              limit
                1
            ) "o3" on true
            left join lateral (
              select
                '{}' as json
              from
                "customer" "o6"
              where
                "o6"."account_id" = $1
                and "o6"."deleted_at" is null
                and "o6"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'CUSTOMER'
              limit
                1
            ) "o5" on true
            left join lateral (
              select
                '{}' as json
              from
                "document" "o8"
              where
                "o8"."account_id" = $1
                and "o8"."deleted_at" is null
                and "o8"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'DOCUMENT'
              limit
                1
            ) "o7" on true
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o10"."name")::text, 'null') || '}') as json
              from
                "lead" "o10"
              where
                "o10"."account_id" = $1
                and "o10"."deleted_at" is null
                and "o10"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'LEAD'
              limit
                1
            ) "o9" on true
            left join lateral (
              select
                '{}' as json
              from
                "request" "o12"
              where
                "o12"."account_id" = $1
                and "o12"."deleted_at" is null
                and "o12"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'REQUEST'
              limit
                1
            ) "o11" on true
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o14"."display_name")::text, 'null') || '}') as json
              from
                "user" "o14"
              where
                "o14"."account_id" = $1
                and "o14"."id" = "shown"."responsible_id"
              limit
                1
            ) "o13" on true
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

-- 6
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

-- As olga, LeadsHidden: 14 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 7
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

-- 8
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

-- 9
select
  r.id
from
  "pipeline" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 10
select
  r.id
from
  "stage" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 11
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

-- 12
delete from "user_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."user_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 13
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

-- 11 again

-- … who asks, and all that decides what they may

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

-- As olga, GivenToVera: 7 statements

-- … who asks, and all that decides what they may

-- 1 again

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
          "r"."text" as "text",
          "r"."text_key" as "text_key",
          "r"."kind" as "kind",
          "r"."due_at" as "due_at",
          "r"."due_on"::text as "due_on",
          "r"."due_by" as "due_by",
          "r"."completed_at" as "completed_at",
          "r"."result" as "result",
          "r"."responsible_id" as "responsible_id",
          "r"."creator_id" as "creator_id",
          "r"."card_kind" as "card_kind",
          "r"."card_id" as "card_id",
          "r"."card_responsible_id" as "card_responsible_id",
          "r"."card_creator_id" as "card_creator_id",
          "r"."card_pipeline_id" as "card_pipeline_id",
          "r"."card_stage_id" as "card_stage_id",
          "r"."card_document_kind" as "card_document_kind",
          "r"."card_trashed" as "card_trashed",
          (
            "r"."deleted_at" is null
            and (true) is true
          ) as visible,
          (
            "r"."deleted_at" is null
            and (true) is true
          ) as reached
        from
          "task" r
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

-- 16
update "task" r
set
  "custom" = "v"."custom",
  "updated_at" = "v"."updated_at",
  "external_id" = "v"."external_id",
  "deleted_at" = "v"."deleted_at",
  "text" = "v"."text",
  "text_key" = "v"."text_key",
  "kind" = "v"."kind",
  "due_at" = "v"."due_at",
  "due_on" = "v"."due_on",
  "due_by" = "v"."due_by",
  "completed_at" = "v"."completed_at",
  "result" = "v"."result",
  "responsible_id" = "v"."responsible_id",
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
  r.account_id = $1
  and r.id = v.id
  and r.version = v.version
  and "r"."deleted_at" is null
  and (true) is true
  and rights_still_hold
returning
  r.id;

-- … what has changed is written down

-- 17
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
          and (true) is true
      ) i
  ) q on f.fresh;

-- As vera, WithoutTheCard: 1 statement

-- 19
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
              '{"text":' || coalesce(to_json("shown"."text")::text, 'null') || ',"card":' || coalesce("o1"."json", "o3"."json", "o5"."json", "o7"."json", "o9"."json", "o11"."json", 'null') || '}'
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
                          "task" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and (
                            (
                              "r"."card_trashed"::text = any ($2::text[])
                              and "r"."card_kind"::text = any ($3::text[])
                            )
                          ) is true
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
                          "task" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $5::uuid
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
                '{}' as json
              from
                "company" "o2"
              where
                "o2"."account_id" = $1
                and "o2"."deleted_at" is null
                and "o2"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'COMPANY'
              limit
                1
            ) "o1" on true
            left join lateral (
              select
                '{}' as json
              from
                "contact" "o4"
              where
                "o4"."account_id" = $1
                and "o4"."deleted_at" is null
                and "o4"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'CONTACT'
              limit
                1
            ) "o3" on true
            left join lateral (
              select
                '{}' as json
              from
                "customer" "o6"
              where
                "o6"."account_id" = $1
                and "o6"."deleted_at" is null
                and "o6"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'CUSTOMER'
              limit
                1
            ) "o5" on true
            left join lateral (
              select
                '{}' as json
              from
                "document" "o8"
              where
                "o8"."account_id" = $1
                and "o8"."deleted_at" is null
                and "o8"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'DOCUMENT'
              limit
                1
            ) "o7" on true
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o10"."name")::text, 'null') || '}') as json
              from
                "lead" "o10"
              where
                "o10"."account_id" = $1
                and "o10"."deleted_at" is null
                and "o10"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'LEAD'
                and (false) is true
              limit
                1
            ) "o9" on true
            left join lateral (
              select
                '{}' as json
              from
                "request" "o12"
              where
                "o12"."account_id" = $1
                and "o12"."deleted_at" is null
                and "o12"."id" = "shown"."card_id"
                and "shown"."card_kind" = 'REQUEST'
              limit
                1
            ) "o11" on true
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

-- As olga, PolicyOff: 27 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 7 again

-- 8 again

-- 9 again

-- 10 again

-- 11 again

-- 12 again

-- 13 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 11 again

-- … who asks, and all that decides what they may

-- 14 again

-- … who asks, and all that decides what they may

-- 1 again

-- 15 again

-- 16 again

-- … what has changed is written down

-- 17 again

-- 18 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 20
select
  a.account_id as "accountId",
  a.profile,
  a.currency,
  a.viewers_may_annotate as "viewersMayAnnotate",
  a.tasks_follow_cards as "tasksFollowCards",
  a.reassign_within_edit as "reassignWithinEdit",
  a.task_needs_calendar_edit as "taskNeedsCalendarEdit",
  a.second_factor_rule as "secondFactorRule",
  a.suspended_at as "suspendedAt",
  a.created_at as "createdAt",
  a.duplicates_threshold as "duplicatesThreshold",
  a.primary_color as "primaryColor",
  a.accent_color as "accentColor",
  a.background_color as "backgroundColor",
  a.text_color as "textColor",
  (
    select
      l.id
    from
      logo l
    where
      l.account_id = $1
  ) as "logoId",
  null::json as billing,
  a.name,
  a.time_zone as "timeZone"
from
  account a
where
  a.account_id = $1;

-- 21
update account
set
  name = coalesce($2::text, name),
  time_zone = coalesce($3::text, time_zone),
  currency = coalesce($4::text, currency),
  profile = coalesce($5::text, profile),
  duplicates_threshold = coalesce($6::double precision, duplicates_threshold),
  viewers_may_annotate = coalesce($7::boolean, viewers_may_annotate),
  tasks_follow_cards = coalesce($8::boolean, tasks_follow_cards),
  reassign_within_edit = coalesce($9::boolean, reassign_within_edit),
  task_needs_calendar_edit = coalesce($10::boolean, task_needs_calendar_edit)
where
  account_id = $1;

-- 22
select
  a.account_id as "accountId",
  a.profile,
  a.currency,
  a.viewers_may_annotate as "viewersMayAnnotate",
  a.tasks_follow_cards as "tasksFollowCards",
  a.reassign_within_edit as "reassignWithinEdit",
  a.task_needs_calendar_edit as "taskNeedsCalendarEdit",
  a.second_factor_rule as "secondFactorRule",
  a.suspended_at as "suspendedAt",
  a.created_at as "createdAt",
  a.duplicates_threshold as "duplicatesThreshold",
  a.primary_color as "primaryColor",
  a.accent_color as "accentColor",
  a.background_color as "backgroundColor",
  a.text_color as "textColor",
  (
    select
      l.id
    from
      logo l
    where
      l.account_id = $1
  ) as "logoId",
  (
    select
      row_to_json(i)
    from
      (
        select
          b.company_name as "companyName",
          b.address_lines as "addressLines",
          b.country,
          b.tax_number as "taxNumber",
          b.email,
          b.purchase_order as "purchaseOrder"
        from
          billing b
        where
          b.account_id = $1
      ) i
  ) as billing,
  a.name,
  a.time_zone as "timeZone"
from
  account a
where
  a.account_id = $1;

-- … what has changed is written down

-- As vera, NotFollowed: 2 statements

-- 23
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

-- 24
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

-- As olga, PolicyOn: 6 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 20 again

-- 21 again

-- 22 again

-- … what has changed is written down
