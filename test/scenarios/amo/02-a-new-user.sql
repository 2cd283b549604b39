-- As olga, CellsOfVera: 4 statements

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
          "r"."supervisor_id" as "l_supervisor_id"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
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
          c."user_id" as holder,
          c.resource,
          c.action,
          c.cell
        from
          "user_right" c
        where
          c.account_id = $1
          and c."user_id" = any ($4::uuid[])
        order by
          c.resource
      ) i
  ) q on f.fresh;

-- 4
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
                "role" "r"
              where
                "r"."account_id" = $1
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

-- As vera, WhatVeraMay: 1 statement

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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"responsible":' || coalesce("o1"."json", 'null') || ',"can":' || (
                '{"edit":' || case
                  when ("shown"."responsible_id" = $2::uuid) is true then 'true'
                  else 'false'
                end || ',"delete":false,"export":false,"assign":' || case
                  when ("shown"."responsible_id" = $3::uuid) is true then 'true'
                  else 'false'
                end || ',"annotate":true}'
              ) || '}'
            ) as "c0"
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

-- As vera, NotDeleted: 1 statement

-- … who asks, and all that decides what they may

-- As vera, NobodyAdded: 1 statement

-- … who asks, and all that decides what they may
