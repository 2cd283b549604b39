-- As olga, MayNotEdit: 14 statements

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

-- As vera, WhatMayIDo: 1 statement

-- 9
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"can":{"edit":false,"delete":false,"export":false,"assign":false,"annotate":true}}'
          ) as json
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

-- As vera, NotRenamed: 3 statements

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
      and (false) is true
      and r.version = coalesce($5::integer, r.version)
      and standing.fresh
    for no key update of
      r skip locked
  ),
  changed as (
    update "lead" r
    set
      "name" = $6::text,
      "name_key" = $7::text,
      updated_at = $8::timestamptz,
      version = r.version + 1
    from
      old
    where
      r.account_id = $1
      and r.id = old.id
      and r.version = old.version
      and old.was <> $9::jsonb
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
        ) || $10::text
      )::uuid,
      'LEAD',
      old.id,
      'UPDATE',
      $11::uuid,
      $12::text,
      old.was,
      $9::jsonb,
      old.facts,
      old.facts,
      old.version + 1,
      $8::timestamptz
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
  and (false) is true
  and r.version = coalesce($3::integer, r.version)
  and jsonb_build_object('name', "r"."name") <> $4::jsonb
  and rights_still_hold
for no key update of
  r;

-- … who asks, and all that decides what they may

-- As vera, ATaskForAColleague: 8 statements

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
          and (true) is true
        order by
          r.id
        for share of
          r
      ) i
  ) q on f.fresh;

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
          "r"."card_id" as "card_id",
          "r"."text" as "f_text"
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

-- As vera, CompletedByTheViewer: 1 statement

-- 18
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
        'completedAt',
        to_char("r"."completed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'result',
        "r"."result"
      ) as was,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind"
      ) as facts
    from
      standing,
      "task" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
      and r.id = $4::uuid
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
      and (
        (
          "r"."responsible_id" = $9::uuid
          or "r"."creator_id" = $10::uuid
          or (
            "r"."card_trashed"::text = any ($11::text[])
            and "r"."card_kind"::text = any ($12::text[])
          )
        )
      ) is true
      and "r"."completed_at" is null
      and r.version = coalesce($13::integer, r.version)
      and standing.fresh
    for no key update of
      r skip locked
  ),
  changed as (
    update "task" r
    set
      "completed_at" = $14::timestamptz,
      "result" = $15::text,
      updated_at = $16::timestamptz,
      version = r.version + 1
    from
      old
    where
      r.account_id = $1
      and r.id = old.id
      and r.version = old.version
      and old.was <> $17::jsonb
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
        ) || $18::text
      )::uuid,
      'TASK',
      old.id,
      'UPDATE',
      $19::uuid,
      $20::text,
      old.was - array[
        case
          when old.was -> 'completedAt' = $17::jsonb -> 'completedAt' then 'completedAt'
        end,
        case
          when old.was -> 'result' = $17::jsonb -> 'result' then 'result'
        end
      ],
      $17::jsonb - array[
        case
          when old.was -> 'completedAt' = $17::jsonb -> 'completedAt' then 'completedAt'
        end,
        case
          when old.was -> 'result' = $17::jsonb -> 'result' then 'result'
        end
      ],
      old.facts,
      old.facts,
      old.version + 1,
      $16::timestamptz
    from
      old,
      changed
  )
select
  standing.fresh,
  changed.present,
  case
    when changed.present then (
      '{"task":' || (
        '{"result":' || coalesce(to_json("changed"."result")::text, 'null') || ',"completedAt":' || coalesce(to_char("changed"."completed_at", '\"YYYY-MM-DD"T"HH24:MI:SS.MS"Z"\"'), 'null') || '}'
      ) || ',"userErrors":[]}'
    )
  end as answer
from
  standing
  left join changed on true;

-- As vera, NotReworded: 4 statements

-- 19
with
  standing as materialized (
    select
      rights_still_hold as fresh
  ),
  old as (
    select
      r.id,
      r.version,
      jsonb_build_object('text', "r"."text") as was,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind"
      ) as facts
    from
      standing,
      "task" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
      and r.id = $4::uuid
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
      and ("r"."responsible_id" = $9::uuid) is true
      and r.version = coalesce($10::integer, r.version)
      and standing.fresh
    for no key update of
      r skip locked
  ),
  changed as (
    update "task" r
    set
      "text" = $11::text,
      "text_key" = $12::text,
      updated_at = $13::timestamptz,
      version = r.version + 1
    from
      old
    where
      r.account_id = $1
      and r.id = old.id
      and r.version = old.version
      and old.was <> $14::jsonb
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
        ) || $15::text
      )::uuid,
      'TASK',
      old.id,
      'UPDATE',
      $16::uuid,
      $17::text,
      old.was,
      $14::jsonb,
      old.facts,
      old.facts,
      old.version + 1,
      $13::timestamptz
    from
      old,
      changed
  )
select
  standing.fresh,
  changed.present,
  case
    when changed.present then ('{"task":' || ('{"text":' || coalesce(to_json("changed"."text")::text, 'null') || '}') || '}')
  end as answer
from
  standing
  left join changed on true;

-- 20
select
  1
from
  "task" "r"
where
  "r"."account_id" = $1
  and "r"."deleted_at" is null
  and r.id = $2::uuid
  and (
    (
      "r"."responsible_id" = $3::uuid
      or "r"."creator_id" = $4::uuid
      or (
        "r"."card_trashed"::text = any ($5::text[])
        and "r"."card_kind"::text = any ($6::text[])
      )
    )
  ) is true
  and ("r"."responsible_id" = $7::uuid) is true
  and r.version = coalesce($8::integer, r.version)
  and jsonb_build_object('text', "r"."text") <> $9::jsonb
  and rights_still_hold
for no key update of
  r;

-- … who asks, and all that decides what they may

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
            and (
              (
                "r"."responsible_id" = $4::uuid
                or "r"."creator_id" = $5::uuid
                or (
                  "r"."card_trashed"::text = any ($6::text[])
                  and "r"."card_kind"::text = any ($7::text[])
                )
              )
            ) is true
          ) as visible,
          (
            "r"."deleted_at" is null
            and ("r"."responsible_id" = $8::uuid) is true
          ) as reached
        from
          "task" r
        where
          r.account_id = $1
          and r.id = any ($9::uuid[])
          and (
            "r"."deleted_at" is null
            and (
              (
                "r"."responsible_id" = $4::uuid
                or "r"."creator_id" = $5::uuid
                or (
                  "r"."card_trashed"::text = any ($6::text[])
                  and "r"."card_kind"::text = any ($7::text[])
                )
              )
            ) is true
          )
        order by
          r.id
        for update of
          r
      ) i
  ) q on f.fresh;

-- As vera, NotReopened: 4 statements

-- 22
with
  standing as materialized (
    select
      rights_still_hold as fresh
  ),
  old as (
    select
      r.id,
      r.version,
      jsonb_build_object('completedAt', to_char("r"."completed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as was,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind"
      ) as facts
    from
      standing,
      "task" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
      and r.id = $4::uuid
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
      and ("r"."responsible_id" = $9::uuid) is true
      and r.version = coalesce($10::integer, r.version)
      and standing.fresh
    for no key update of
      r skip locked
  ),
  changed as (
    update "task" r
    set
      "completed_at" = $11::timestamptz,
      updated_at = $12::timestamptz,
      version = r.version + 1
    from
      old
    where
      r.account_id = $1
      and r.id = old.id
      and r.version = old.version
      and old.was <> $13::jsonb
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
        ) || $14::text
      )::uuid,
      'TASK',
      old.id,
      'UPDATE',
      $15::uuid,
      $16::text,
      old.was,
      $13::jsonb,
      old.facts,
      old.facts,
      old.version + 1,
      $12::timestamptz
    from
      old,
      changed
  )
select
  standing.fresh,
  changed.present,
  case
    when changed.present then (
      '{"task":' || (
        '{"completedAt":' || coalesce(to_char("changed"."completed_at", '\"YYYY-MM-DD"T"HH24:MI:SS.MS"Z"\"'), 'null') || '}'
      ) || '}'
    )
  end as answer
from
  standing
  left join changed on true;

-- 23
select
  1
from
  "task" "r"
where
  "r"."account_id" = $1
  and "r"."deleted_at" is null
  and r.id = $2::uuid
  and (
    (
      "r"."responsible_id" = $3::uuid
      or "r"."creator_id" = $4::uuid
      or (
        "r"."card_trashed"::text = any ($5::text[])
        and "r"."card_kind"::text = any ($6::text[])
      )
    )
  ) is true
  and ("r"."responsible_id" = $7::uuid) is true
  and r.version = coalesce($8::integer, r.version)
  and jsonb_build_object('completedAt', to_char("r"."completed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) <> $9::jsonb
  and rights_still_hold
for no key update of
  r;

-- … who asks, and all that decides what they may

-- 21 again

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

-- As olga, NoTasksOfVeras: 14 statements

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

-- As vera, NoTask: 1 statement

-- … who asks, and all that decides what they may

-- As olga, TasksOfVerasAgain: 14 statements

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
