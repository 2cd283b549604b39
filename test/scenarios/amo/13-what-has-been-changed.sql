-- As boris, Renamed: 1 statement

-- 1
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
      and ("r"."responsible_id" = $5::uuid) is true
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

-- As vera, WithTheLead: 4 statements

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
          and r.id = $4::uuid
          and (true) is true
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
          "r"."pipeline_id" as "l_pipeline_id"
        from
          "stage" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

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
              3
          ) c on true
        order by
          c.id desc
      ) i
  ) q on f.fresh;

-- As olga, NotFollowed: 6 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 6
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

-- 7
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

-- 8
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

-- As vera, OfHersAlone: 9 statements

-- 2 again

-- 2 again

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
          "pipeline" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
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

-- 3 again

-- 4 again

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
              and ("c"."actor_id" = $7::uuid) is true
              and (
                c.action <> 'UPDATE'
                or c.after ?| $8::text[]
              )
            order by
              c.id desc
            limit
              1000
          ) c on true
        order by
          c.id desc
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
              and ("c"."actor_id" = $7::uuid) is true
              and (
                c.action <> 'UPDATE'
                or c.after ?| $8::text[]
              )
            order by
              c.id desc
            limit
              51
          ) c on true
        order by
          c.id desc
      ) i
  ) q on f.fresh;

-- 12 again

-- As olga, LeadsHidden: 20 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 6 again

-- 7 again

-- 8 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 13
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

-- 14
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

-- 15
select
  r.id
from
  "pipeline" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 16
select
  r.id
from
  "stage" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 17
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

-- 18
delete from "user_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."user_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 19
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

-- 17 again

-- … who asks, and all that decides what they may

-- 10 again

-- As vera, NotWithoutTheLead: 4 statements

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
          and ("r"."responsible_id" = $5::uuid) is true
      ) i
  ) q on f.fresh;

-- 20 again

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

-- 21 again

-- As olga, AsBefore: 14 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 13 again

-- 14 again

-- 15 again

-- 16 again

-- 17 again

-- 18 again

-- 19 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 17 again

-- … who asks, and all that decides what they may

-- 10 again
