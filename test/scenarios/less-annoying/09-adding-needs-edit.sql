-- As dana, NothingAdded: 3 statements

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
          and ("r"."responsible_id" = any ($5::uuid[])) is true
        order by
          r.id
        for share of
          r
      ) i
  ) q on f.fresh;

-- As maria, ViewersAnnotate: 6 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3
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

-- 4
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

-- 5
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

-- As dana, Added: 7 statements

-- … who asks, and all that decides what they may

-- 1 again

-- 2 again

-- 6
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
          and ("r"."responsible_id" = any ($5::uuid[])) is true
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
          and ("r"."responsible_id" = any ($5::uuid[])) is true
      ) i
  ) q on f.fresh;

-- As maria, AsBefore: 20 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 3 again

-- 4 again

-- 5 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 9
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

-- 10
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

-- 11
select
  r.id
from
  "pipeline" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 12
select
  r.id
from
  "stage" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 13
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

-- 14
delete from "user_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."user_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 15
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

-- 13 again

-- … who asks, and all that decides what they may

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

-- As ben, BensTask: 5 statements

-- … who asks, and all that decides what they may

-- 1 again

-- 6 again

-- … what has changed is written down

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
          and ("r"."responsible_id" = $5::uuid) is true
      ) i
  ) q on f.fresh;

-- As dana, HerOwnAlone: 1 statement

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
                '{"complete":' || case
                  when ("shown"."responsible_id" = $2::uuid) is true then 'true'
                  else 'false'
                end || ',"edit":' || case
                  when ("shown"."responsible_id" = $3::uuid) is true then 'true'
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

-- As dana, NotCompleted: 4 statements

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
      and ("r"."responsible_id" = any ($5::uuid[])) is true
      and ("r"."responsible_id" = $6::uuid) is true
      and "r"."completed_at" is null
      and r.version = coalesce($7::integer, r.version)
      and standing.fresh
    for no key update of
      r skip locked
  ),
  changed as (
    update "task" r
    set
      "completed_at" = $8::timestamptz,
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
      'TASK',
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
  and ("r"."responsible_id" = any ($3::uuid[])) is true
  and ("r"."responsible_id" = $4::uuid) is true
  and "r"."completed_at" is null
  and r.version = coalesce($5::integer, r.version)
  and jsonb_build_object('completedAt', to_char("r"."completed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) <> $6::jsonb
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
            and ("r"."responsible_id" = any ($4::uuid[])) is true
          ) as visible,
          (
            "r"."deleted_at" is null
            and ("r"."responsible_id" = $5::uuid) is true
          ) as reached
        from
          "task" r
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

-- As maria, CompleteSaidAgain: 14 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 9 again

-- 10 again

-- 11 again

-- 12 again

-- 13 again

-- 14 again

-- 15 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 13 again

-- … who asks, and all that decides what they may

-- 16 again
