-- As sally, SeenByAll: 6 statements

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
          null::json as billing,
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
  case
    when f.fresh then (
      select
        ('{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || '}')
      from
        (
          select
            (
              '{"key":' || coalesce(to_json("shown"."key")::text, 'null') || ',"label":' || coalesce(to_json("shown"."label")::text, 'null') || '}'
            ) as "c0"
          from
            (
              select
                "r"."created_at" as "k0",
                r.*
              from
                "custom_field" "r"
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

-- 3
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"users":' || (
                select
                  ('{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || '}')
                from
                  (
                    select
                      ('{"name":' || coalesce(to_json("l1"."display_name")::text, 'null') || '}') as "c0"
                    from
                      (
                        select
                          "l1"."created_at" as "k0",
                          "l1".*
                        from
                          "user_group" y
                          cross join lateral (
                            select
                              r.*
                            from
                              "user" "r"
                            where
                              "r"."account_id" = $1
                              and r.id = "y"."user_id"
                            limit
                              1
                          ) "l1"
                        where
                          y.account_id = $1
                          and "y"."group_id" = "shown"."id"
                        order by
                          "l1"."created_at" desc,
                          "l1"."id" desc
                        limit
                          50
                      ) "l1"
                  ) x
              ) || '}'
            ) as "c0"
          from
            (
              select
                "r"."created_at" as "k0",
                r.*
              from
                "group" "r"
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
                "loss_reason" "r"
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
            ('{"name":' || coalesce(to_json("shown"."name")::text, 'null') || '}') as "c0"
          from
            (
              select
                "r"."created_at" as "k0",
                r.*
              from
                "pipeline" "r"
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

-- 6
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
                "stage" "r"
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

-- As sally, NotSeenByAll: 4 statements

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
          u.id,
          u.navigation,
          u.blocked_channels as "blockedChannels",
          (
            select
              coalesce(
                json_agg(
                  json_build_object('licenceId', l.id, 'name', l.name, 'modules', l.modules, 'until', t.until)
                  order by
                    l.name,
                    l.id
                ),
                '[]'
              )
            from
              seat t
              join licence l on l.account_id = $1
              and l.id = t.licence_id
            where
              t.account_id = $1
              and t.user_id = u.id
          ) as seats,
          exists (
            select
            from
              login f
            where
              f.id = u.login_id
              and f.factor_set_at is not null
          ) as "hasSecondFactor"
        from
          "user" u
        where
          u.account_id = $1
          and u.id = any ($4::uuid[])
      ) i
  ) q on f.fresh;

-- 10
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
                "k"."k0",
                r.*
              from
                (
                  select
                    "r"."created_at" as "k0",
                    r.id
                  from
                    "role" "r"
                  where
                    "r"."account_id" = $1
                    and false
                ) k
                cross join lateral (
                  select
                    r.*
                  from
                    "role" "r"
                  where
                    "r"."account_id" = $1
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

-- As sally, NoLicences: 1 statement

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
          1
      ) i
  ) q on f.fresh;

-- As sally, NoShares: 1 statement

-- 11 again

-- As sally, NobodysTokens: 1 statement

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
          k.id,
          k.user_id as "userId",
          k.name,
          k.scopes,
          k.created_at as "createdAt",
          k.until,
          k.used_at as "usedAt",
          k.revoked_at as "revokedAt",
          u.status = 'ACTIVE'
          and 'API' <> all (u.blocked_channels) as "isUserLetIn"
        from
          api_token k
          join "user" u on u.account_id = $1
          and u.id = k.user_id
        where
          k.account_id = $1
          and "k"."user_id" = any ($4::uuid[])
          and k.user_id = $5::uuid
        order by
          "k"."id" desc
        limit
          51
      ) i
  ) q on f.fresh;

-- As sally, NothingChanged: 1 statement

-- … who asks, and all that decides what they may

-- As sally, NoPolicy: 1 statement

-- … who asks, and all that decides what they may

-- As sally, NoColour: 1 statement

-- … who asks, and all that decides what they may

-- As rita, WhoPays: 7 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 13
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
  b.account_id = $1;

-- 14
insert into
  billing (account_id, company_name, address_lines, country, tax_number, email, purchase_order)
values
  ($1, $2::text, $3::text[], $4::text, $5::text, $6::text, $7::text)
on conflict (account_id) do update
set
  company_name = excluded.company_name,
  address_lines = excluded.address_lines,
  country = excluded.country,
  tax_number = excluded.tax_number,
  email = excluded.email,
  purchase_order = excluded.purchase_order;

-- … what has changed is written down

-- … who asks, and all that decides what they may

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

-- As sally, NotHersToKnow: 1 statement

-- 1 again

-- As rita, Programs: 18 statements

-- … who asks, and all that decides what they may

-- 16
select
  u.id,
  u.crm_access as "crmAccess",
  u.navigation,
  u.blocked_channels as "blockedChannels"
from
  "user" u
where
  u.account_id = $1
  and u.id = any ($2::uuid[]);

-- 17
select
  pg_advisory_xact_lock(hashtextextended ($1::text, 0));

-- 18
with
  made as (
    insert into
      api_token (account_id, id, user_id, name, secret_hash, scopes, created_at, until)
    select
      $1,
      $2::uuid,
      u.id,
      $3,
      $4,
      $5::text[],
      $6::timestamptz,
      $7::timestamptz
    from
      "user" u
    where
      u.account_id = $1
      and u.id = $8::uuid
      and 'API' <> all (u.blocked_channels)
      and rights_still_hold
      and 100 > (
        select
          count(*)
        from
          api_token k
        where
          k.account_id = $1
          and k.user_id = $11::uuid
          and k.revoked_at is null
          and (
            k.until is null
            or k.until > $12::timestamptz
          )
      )
    returning
      id
  )
select
  rights_still_hold as fresh,
  exists (
    select
    from
      made
  ) as made;

-- … what has changed is written down

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
          k.id,
          k.user_id as "userId",
          k.name,
          k.scopes,
          k.created_at as "createdAt",
          k.until,
          k.used_at as "usedAt",
          k.revoked_at as "revokedAt",
          u.status = 'ACTIVE'
          and 'API' <> all (u.blocked_channels) as "isUserLetIn"
        from
          api_token k
          join "user" u on u.account_id = $1
          and u.id = k.user_id
        where
          k.account_id = $1
          and true
          and k.id = any ($4::uuid[])
      ) i
  ) q on f.fresh;

-- … who asks, and all that decides what they may

-- 16 again

-- 17 again

-- 18 again

-- … what has changed is written down

-- 19 again

-- … who asks, and all that decides what they may

-- 16 again

-- 17 again

-- 18 again

-- … what has changed is written down

-- 19 again

-- With looking, Looking: 9 statements

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

-- 22
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

-- 22 again

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
          a.account_id = $1
      ) i
  ) q on f.fresh;

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

-- 25
select
  k.id,
  k.user_id as "userId",
  k.used_at as "usedAt"
from
  api_token k
where
  k.account_id = $1
  and k.secret_hash = $2
  and k.revoked_at is null
  and (
    k.until is null
    or k.until > $3
  );

-- 26
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

-- 27
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

-- With looking, NotArranging: 2 statements

-- 25 again

-- … who asks, and all that decides what they may

-- With arranging, Arranging: 9 statements

-- 25 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 28
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

-- 29
select
  r.id
from
  "role" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 30
insert into
  "group" (account_id, id, created_at, updated_at, name)
values
  ($1, $2, $3, $4, $5)
on conflict (account_id, name) do nothing
returning
  id;

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 31
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
          "r"."name" as "f_name"
        from
          "group" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- With paying, Paying: 2 statements

-- 32
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

-- 25 again
