-- As maria, CarlaStandsIn: 26 statements

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
insert into
  share (account_id, owner_id, grantee_id, area, access, until)
values
  ($1, $2, $3, $4, $5, $6)
on conflict (account_id, owner_id, grantee_id, area) do update
set
  access = excluded.access,
  until = excluded.until;

-- 4
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

-- 5
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … what has changed is written down

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

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 2 again

-- 5 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 6 again

-- 7 again

-- As carla, WhatADeputyMay: 2 statements

-- 8
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"can":' || (
              '{"edit":' || case
                when ("o1"."responsible_id" = any ($2::uuid[])) is true then 'true'
                else 'false'
              end || ',"delete":' || case
                when ("o1"."responsible_id" = $3::uuid) is true then 'true'
                else 'false'
              end || ',"export":' || case
                when ("o1"."responsible_id" = $4::uuid) is true then 'true'
                else 'false'
              end || ',"assign":' || case
                when ("o1"."responsible_id" = any ($5::uuid[])) is true then 'true'
                else 'false'
              end || '}'
            ) || '}'
          ) as json
        from
          "lead" "o1"
        where
          "o1"."account_id" = $1
          and "o1"."deleted_at" is null
          and "o1"."id" = $6::uuid
          and ("o1"."responsible_id" = any ($7::uuid[])) is true
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

-- 9
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"text":' || coalesce(to_json("o1"."text")::text, 'null') || ',"can":' || (
              '{"edit":' || case
                when ("o1"."responsible_id" = any ($2::uuid[])) is true then 'true'
                else 'false'
              end || ',"delete":' || case
                when ("o1"."responsible_id" = $3::uuid) is true then 'true'
                else 'false'
              end || ',"complete":' || case
                when ("o1"."responsible_id" = any ($4::uuid[])) is true then 'true'
                else 'false'
              end || ',"assign":' || case
                when ("o1"."responsible_id" = any ($5::uuid[])) is true then 'true'
                else 'false'
              end || '}'
            ) || '}'
          ) as json
        from
          "task" "o1"
        where
          "o1"."account_id" = $1
          and "o1"."deleted_at" is null
          and "o1"."id" = $6::uuid
          and ("o1"."responsible_id" = any ($7::uuid[])) is true
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

-- As carla, ADeputyWorks: 2 statements

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
      and ("r"."responsible_id" = any ($5::uuid[])) is true
      and ("r"."responsible_id" = any ($6::uuid[])) is true
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
  changed.*
from
  standing
  left join changed on true;

-- 11
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
      and ("r"."responsible_id" = any ($5::uuid[])) is true
      and ("r"."responsible_id" = any ($6::uuid[])) is true
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
      "result" = $9::text,
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
      "r"."result" as "f_result"
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
      'TASK',
      old.id,
      'UPDATE',
      $13::uuid,
      $14::text,
      old.was - array[
        case
          when old.was -> 'completedAt' = $11::jsonb -> 'completedAt' then 'completedAt'
        end,
        case
          when old.was -> 'result' = $11::jsonb -> 'result' then 'result'
        end
      ],
      $11::jsonb - array[
        case
          when old.was -> 'completedAt' = $11::jsonb -> 'completedAt' then 'completedAt'
        end,
        case
          when old.was -> 'result' = $11::jsonb -> 'result' then 'result'
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
  changed.*
from
  standing
  left join changed on true;

-- As carla, ADeputyDeletesNothing: 2 statements

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

-- As maria, BenIsBack: 24 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 13
delete from share
where
  account_id = $1
  and owner_id = $2
  and grantee_id = $3
  and area = $4
returning
  area;

-- 4 again

-- 2 again

-- 5 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 6 again

-- 7 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 13 again

-- 4 again

-- 2 again

-- 5 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 6 again

-- 7 again

-- As carla, NoDeputyAnyMore: 3 statements

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

-- 15
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

-- 16
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
