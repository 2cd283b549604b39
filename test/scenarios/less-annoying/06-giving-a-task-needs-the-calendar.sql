-- As ben, NotYet: 2 statements

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

-- As maria, CalendarOpened: 13 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2
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

-- 2 again

-- 3
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

-- 4
insert into
  share (account_id, owner_id, grantee_id, area, access, until)
values
  ($1, $2, $3, $4, $5, $6)
on conflict (account_id, owner_id, grantee_id, area) do update
set
  access = excluded.access,
  until = excluded.until;

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

-- 3 again

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

-- As ben, Given: 7 statements

-- … who asks, and all that decides what they may

-- 1 again

-- 9
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

-- 10
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
          "r"."display_name" as "f_display_name"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As maria, SharesEnd: 14 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- 2 again

-- 3 again

-- 13
delete from share
where
  account_id = $1
  and grantee_id = $2;

-- 14
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

-- 5 again

-- 3 again

-- 6 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 7 again

-- 8 again

-- As maria, NoEditNeeded: 6 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 15
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

-- 16
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

-- 17
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

-- As ben, StillHerCalendar: 2 statements

-- … who asks, and all that decides what they may

-- 1 again

-- As maria, EditNeededAgain: 6 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 15 again

-- 16 again

-- 17 again

-- … what has changed is written down

-- As maria, EditOfAll: 14 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- 5 again

-- 18
select
  r.id
from
  "pipeline" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 19
select
  r.id
from
  "stage" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 20
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

-- 21
delete from "user_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."user_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 22
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

-- 20 again

-- … who asks, and all that decides what they may

-- 8 again

-- As ben, GivenByRight: 7 statements

-- … who asks, and all that decides what they may

-- 1 again

-- 9 again

-- … what has changed is written down

-- 10 again

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
          and (true) is true
      ) i
  ) q on f.fresh;

-- 12 again

-- As carla, OnHerCalendar: 1 statement

-- 24
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
              '{"text":' || coalesce(to_json("shown"."text")::text, 'null') || ',"creator":' || coalesce("o1"."json", 'null') || '}'
            ) as "c0"
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
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o2"."display_name")::text, 'null') || '}') as json
              from
                "user" "o2"
              where
                "o2"."account_id" = $1
                and "o2"."id" = "shown"."creator_id"
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

-- As maria, AsBefore: 14 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 2 again

-- 5 again

-- 18 again

-- 19 again

-- 20 again

-- 21 again

-- 22 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 20 again

-- … who asks, and all that decides what they may

-- 8 again
