-- As rita, CameWith: 7 statements

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
          1
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
          c."role_id" as holder,
          c.resource,
          c.field,
          c.setting
        from
          "role_restriction" c
        where
          c.account_id = $1
          and c."role_id" = any ($4::uuid[])
        order by
          c.resource
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

-- 6
select
  l.id,
  l.name,
  l.modules,
  l.seats
from
  licence l
where
  l.account_id = $1
order by
  l.name,
  l.id;

-- 7
select
  s.licence_id as "licenceId",
  s.user_id as "userId",
  s.until
from
  seat s
where
  s.account_id = $1
order by
  s.licence_id,
  s.user_id;

-- As ugo, Support: 2 statements

-- 8
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"can":{"edit":false,"delete":false,"export":false}}'
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

-- 9
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"can":{"edit":true,"delete":false,"export":false}}'
            ) as "c0"
          from
            (
              select
                "r"."created_at" as "k0",
                r.*
              from
                "company" "r"
              where
                "r"."account_id" = $1
                and "r"."deleted_at" is null
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
