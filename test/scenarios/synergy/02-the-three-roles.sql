-- As olga, CameWith: 3 statements

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
          a.account_id = $1
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
          c."role_id" as holder,
          c.resource,
          c.action,
          c.cell
        from
          "role_right" c
        where
          c.account_id = $1
          and c."role_id" = any ($4::uuid[])
        order by
          c.resource
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
          k."k0"::text as "k0",
          x.*
        from
          (
            select
              "r"."created_at" as "k0",
              r.id
            from
              "role" "r"
            where
              "r"."account_id" = $1
            order by
              "r"."created_at" asc,
              "r"."id" asc
            limit
              51
          ) k
          cross join lateral (
            select
              "r"."id" as "id",
              "r"."version" as "version",
              "r"."name" as "f_name"
            from
              "role" "r"
            where
              "r"."account_id" = $1
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" asc,
          "k"."id" asc
      ) i
  ) q on f.fresh;

-- As stefan, NoChangeLog: 4 statements

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
          and (
            (
              "r"."responsible_id" = any ($5::uuid[])
              or "r"."creator_id" = any ($6::uuid[])
            )
          ) is true
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
              and (
                (
                  "r"."responsible_id" = any ($5::uuid[])
                  or "r"."creator_id" = any ($6::uuid[])
                )
              ) is true
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
              and c.kind = $7
              and c.record_id = $8::uuid
              and (false) is true
              and (
                c.action <> 'UPDATE'
                or c.after ?| $9::text[]
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
              and (
                (
                  "r"."responsible_id" = any ($5::uuid[])
                  or "r"."creator_id" = any ($6::uuid[])
                )
              ) is true
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
              and c.kind = $7
              and c.record_id = $8::uuid
              and (false) is true
              and (
                c.action <> 'UPDATE'
                or c.after ?| $9::text[]
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

-- 7
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
          and (
            (
              "o1"."responsible_id" = any ($3::uuid[])
              or "o1"."creator_id" = any ($3::uuid[])
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

-- As dorothea, ChangeLog: 7 statements

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
          "r"."pipeline_id" as "l_pipeline_id"
        from
          "stage" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
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
              1000
          ) c on true
        order by
          c.id desc
      ) i
  ) q on f.fresh;

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
              51
          ) c on true
        order by
          c.id desc
      ) i
  ) q on f.fresh;
