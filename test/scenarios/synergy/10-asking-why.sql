-- As otto, OttosShelves: 7 statements

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
          "r"."created_at" as "created_at",
          "r"."updated_at" as "updated_at",
          "r"."name" as "name",
          "r"."position" as "position",
          "r"."is_archived" as "is_archived"
        from
          "pipeline" "r"
        where
          "r"."account_id" = $1
        order by
          r.created_at,
          r.id
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
          "r"."created_at" as "created_at",
          "r"."updated_at" as "updated_at",
          "r"."name" as "name",
          "r"."position" as "position",
          "r"."kind" as "kind",
          "r"."is_archived" as "is_archived",
          "r"."pipeline_id" as "pipeline_id"
        from
          "stage" "r"
        where
          "r"."account_id" = $1
        order by
          r.created_at,
          r.id
      ) i
  ) q on f.fresh;

-- 4
insert into
  "lead" (
    account_id,
    "id",
    "version",
    "custom",
    "created_at",
    "updated_at",
    "external_id",
    "deleted_at",
    "name",
    "name_key",
    "price",
    "price_currency",
    "source",
    "tags",
    "opened_on",
    "closed_on",
    "closed_at",
    "responsible_id",
    "creator_id",
    "pipeline_id",
    "stage_id",
    "loss_reason_id",
    "company_id",
    "main_contact_id"
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
  "v"."name",
  "v"."name_key",
  "v"."price",
  "v"."price_currency",
  "v"."source",
  "v"."tags",
  "v"."opened_on",
  "v"."closed_on",
  "v"."closed_at",
  "v"."responsible_id",
  "v"."creator_id",
  "v"."pipeline_id",
  "v"."stage_id",
  "v"."loss_reason_id",
  "v"."company_id",
  "v"."main_contact_id"
from
  jsonb_to_recordset($2::jsonb) v (
    "id" uuid,
    "version" integer,
    "custom" jsonb,
    "created_at" timestamptz,
    "updated_at" timestamptz,
    "external_id" text,
    "deleted_at" timestamptz,
    "name" text,
    "name_key" text,
    "price" numeric,
    "price_currency" text,
    "source" text,
    "tags" text[],
    "opened_on" date,
    "closed_on" date,
    "closed_at" timestamptz,
    "responsible_id" uuid,
    "creator_id" uuid,
    "pipeline_id" uuid,
    "stage_id" uuid,
    "loss_reason_id" uuid,
    "company_id" uuid,
    "main_contact_id" uuid
  )
where
  rights_still_hold
returning
  id;

-- … what has changed is written down

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
          and (
            (
              "r"."responsible_id" = $5::uuid
              or "r"."creator_id" = $6::uuid
            )
          ) is true
      ) i
  ) q on f.fresh;

-- As stefan, NotExplained: 6 statements

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
          and (
            (
              "r"."responsible_id" = any ($5::uuid[])
              or "r"."creator_id" = any ($6::uuid[])
            )
          ) is true
      ) i
  ) q on f.fresh;

-- 6 again

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
          1
      ) i
  ) q on f.fresh;

-- 7 again

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

-- 8 again

-- As stefan, Explained: 5 statements

-- 6 again

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

-- 7 again

-- 7 again

-- … who asks, and all that decides what they may

-- As stefan, NotOfOthers: 3 statements

-- 6 again

-- 9 again

-- 7 again

-- As mila, NotOfYuki: 2 statements

-- 9 again

-- 7 again

-- As mila, OfHerself: 3 statements

-- 9 again

-- 7 again

-- 10
select
  u.navigation,
  u.blocked_channels as "blockedChannels",
  (
    select
      coalesce(
        json_agg(
          json_build_object('roleId', r.id, 'name', r.name, 'group', h."group")
          order by
            r.name,
            r.id
        ),
        '[]'
      )
    from
      role r
      join (
        select
          o.role_id,
          null as "group"
        from
          user_role o
        where
          o.account_id = $1
          and o.user_id = $2::uuid
        union all
        select
          o.role_id,
          json_build_object('id', g.id, 'name', g.name)
        from
          group_role o
          join user_group m on m.account_id = $1
          and m.group_id = o.group_id
          and m.user_id = $3::uuid
          join "group" g on g.account_id = $1
          and g.id = o.group_id
        where
          o.account_id = $1
      ) h on h.role_id = r.id
    where
      r.account_id = $1
  ) as roles,
  (
    select
      coalesce(
        json_agg(
          json_build_object(
            'id',
            l.id,
            'name',
            l.name,
            'modules',
            l.modules,
            'hasSeat',
            t.user_id is not null,
            'until',
            (
              extract(
                epoch
                from
                  "t"."until"
              ) * 1000
            )::bigint
          )
          order by
            l.name,
            l.id
        ),
        '[]'
      )
    from
      licence l
      left join seat t on t.account_id = $1
      and t.licence_id = l.id
      and t.user_id = $4::uuid
    where
      l.account_id = $1
  ) as licences
from
  "user" u
where
  u.account_id = $1
  and u.id = $5::uuid;

-- As olga, WhoMay: 4 statements

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

-- 7 again

-- 13
select
  json_build_object(
    'account',
    json_build_object(
      'suspended',
      a.suspended_at is not null,
      'closed',
      a.closed_at is not null,
      'currency',
      a.currency,
      'timeZone',
      a.time_zone,
      'viewersMayAnnotate',
      a.viewers_may_annotate,
      'tasksFollowCards',
      a.tasks_follow_cards,
      'reassignWithinEdit',
      a.reassign_within_edit,
      'taskNeedsCalendarEdit',
      a.task_needs_calendar_edit
    ),
    'people',
    (
      select
        coalesce(
          json_agg(
            json_build_object(
              'id',
              u.id,
              'nameKey',
              u.display_name_key,
              'status',
              u.status,
              'crmAccess',
              u.crm_access,
              'isAdministrator',
              u.is_administrator,
              'supervisorId',
              u.supervisor_id
            )
          ),
          '[]'
        )
      from
        "user" u
      where
        u.account_id = $1
    ),
    'groups',
    (
      select
        coalesce(json_agg(g.id), '[]')
      from
        "group" g
      where
        g.account_id = $1
    ),
    'userGroups',
    (
      select
        coalesce(json_agg(json_build_array(p."user_id", p."group_id")), '[]')
      from
        "user_group" p
      where
        p.account_id = $1
    ),
    'userRoles',
    (
      select
        coalesce(json_agg(json_build_array(p."user_id", p."role_id")), '[]')
      from
        "user_role" p
      where
        p.account_id = $1
    ),
    'groupRoles',
    (
      select
        coalesce(json_agg(json_build_array(p."group_id", p."role_id")), '[]')
      from
        "group_role" p
      where
        p.account_id = $1
    ),
    'roles',
    (
      select
        coalesce(
          json_agg(
            json_build_object(
              'id',
              r.id,
              'name',
              r.name,
              'cells',
              (
                select
                  coalesce(json_agg(json_build_object('resource', c.resource, 'action', c.action, 'cell', c.cell)), '[]')
                from
                  role_right c
                where
                  c.account_id = $1
                  and c.role_id = r.id
              ),
              'restrictions',
              (
                select
                  coalesce(json_agg(json_build_object('resource', c.resource, 'field', c.field, 'setting', c.setting)), '[]')
                from
                  role_restriction c
                where
                  c.account_id = $1
                  and c.role_id = r.id
              )
            )
            order by
              r.name,
              r.id
          ),
          '[]'
        )
      from
        role r
      where
        r.account_id = $1
        and true
    ),
    'cells',
    (
      select
        coalesce(json_agg(json_build_object('users', s.users, 'items', s.items::json)), '[]')
      from
        (
          select
            h.items,
            json_agg(h.user_id) as users
          from
            (
              select
                c.user_id,
                json_agg(
                  json_build_object('resource', c.resource, 'action', c.action, 'cell', c.cell)
                  order by
                    c.resource,
                    c.action
                )::text as items
              from
                "user_right" c
              where
                c.account_id = $1
              group by
                c.user_id
            ) h
          group by
            h.items
        ) s
    ),
    'restrictions',
    (
      select
        coalesce(json_agg(json_build_object('users', s.users, 'items', s.items::json)), '[]')
      from
        (
          select
            h.items,
            json_agg(h.user_id) as users
          from
            (
              select
                c.user_id,
                json_agg(
                  json_build_object('resource', c.resource, 'field', c.field, 'setting', c.setting)
                  order by
                    c.resource,
                    c.field
                )::text as items
              from
                "user_restriction" c
              where
                c.account_id = $1
              group by
                c.user_id
            ) h
          group by
            h.items
        ) s
    ),
    'shares',
    (
      select
        coalesce(
          json_agg(
            json_build_array(
              h.grantee_id,
              json_build_object(
                'owner',
                h.owner_id,
                'area',
                h.area,
                'access',
                h.access,
                'until',
                (
                  extract(
                    epoch
                    from
                      "h"."until"
                  ) * 1000
                )::bigint
              )
            )
          ),
          '[]'
        )
      from
        share h
      where
        h.account_id = $1
    ),
    'licensedModules',
    (
      select
        coalesce(json_agg(distinct m), '[]')
      from
        licence l
        cross join unnest(l.modules) m
      where
        l.account_id = $1
    ),
    'seats',
    (
      select
        coalesce(
          json_agg(
            json_build_array(
              t.user_id,
              json_build_object(
                'modules',
                l.modules,
                'until',
                (
                  extract(
                    epoch
                    from
                      "t"."until"
                  ) * 1000
                )::bigint
              )
            )
          ),
          '[]'
        )
      from
        seat t
        join licence l on l.account_id = $1
        and l.id = t.licence_id
      where
        t.account_id = $1
    )
  ) as everybody
from
  account a
where
  a.account_id = $1;

-- As stefan, WhoMayBelow: 4 statements

-- 6 again

-- 12 again

-- 7 again

-- 13 again

-- As olga, WhatIf: 11 statements

-- 7 again

-- 13 again

-- 14
select
  count(*)::integer as "count",
  "c"."creator_id"
from
  (
    select
      1,
      "r"."creator_id" as "creator_id"
    from
      "document" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
    limit
      500001
  ) c
group by
  "c"."creator_id";

-- 15
select
  count(*)::integer as "count",
  "c"."creator_id",
  "c"."card_kind",
  "c"."card_trashed",
  "c"."origin"
from
  (
    select
      1,
      "r"."creator_id" as "creator_id",
      "r"."card_kind" as "card_kind",
      "r"."card_trashed" as "card_trashed",
      "r"."origin" as "origin"
    from
      "activity" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
    limit
      500001
  ) c
group by
  "c"."creator_id",
  "c"."card_kind",
  "c"."card_trashed",
  "c"."origin";

-- 16
select
  count(*)::integer as "count",
  "c"."responsible_id",
  "c"."creator_id"
from
  (
    select
      1,
      "r"."responsible_id" as "responsible_id",
      "r"."creator_id" as "creator_id"
    from
      "company" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
    limit
      500001
  ) c
group by
  "c"."responsible_id",
  "c"."creator_id";

-- 17
select
  count(*)::integer as "count",
  "c"."responsible_id",
  "c"."creator_id"
from
  (
    select
      1,
      "r"."responsible_id" as "responsible_id",
      "r"."creator_id" as "creator_id"
    from
      "contact" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
    limit
      500001
  ) c
group by
  "c"."responsible_id",
  "c"."creator_id";

-- 18
select
  count(*)::integer as "count",
  "c"."responsible_id",
  "c"."creator_id"
from
  (
    select
      1,
      "r"."responsible_id" as "responsible_id",
      "r"."creator_id" as "creator_id"
    from
      "customer" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
    limit
      500001
  ) c
group by
  "c"."responsible_id",
  "c"."creator_id";

-- 19
select
  count(*)::integer as "count",
  "c"."responsible_id",
  "c"."creator_id"
from
  (
    select
      1,
      "r"."responsible_id" as "responsible_id",
      "r"."creator_id" as "creator_id"
    from
      "event" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
    limit
      500001
  ) c
group by
  "c"."responsible_id",
  "c"."creator_id";

-- 20
select
  count(*)::integer as "count",
  "c"."responsible_id",
  "c"."creator_id"
from
  (
    select
      1,
      "r"."responsible_id" as "responsible_id",
      "r"."creator_id" as "creator_id"
    from
      "lead" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
    limit
      500001
  ) c
group by
  "c"."responsible_id",
  "c"."creator_id";

-- 21
select
  count(*)::integer as "count",
  "c"."responsible_id",
  "c"."creator_id"
from
  (
    select
      1,
      "r"."responsible_id" as "responsible_id",
      "r"."creator_id" as "creator_id"
    from
      "request" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
    limit
      500001
  ) c
group by
  "c"."responsible_id",
  "c"."creator_id";

-- 22
select
  count(*)::integer as "count",
  "c"."responsible_id",
  "c"."creator_id"
from
  (
    select
      1,
      "r"."responsible_id" as "responsible_id",
      "r"."creator_id" as "creator_id"
    from
      "task" "r"
    where
      "r"."account_id" = $1
      and "r"."deleted_at" is null
    limit
      500001
  ) c
group by
  "c"."responsible_id",
  "c"."creator_id";

-- As stefan, NoWhatIf: 1 statement

-- 7 again

-- As stefan, DoneBelow: 4 statements

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
          count(*)::integer as count
        from
          (
            select
              1
            from
              (
                select
                  c.*
                from
                  change c
                where
                  c.account_id = $1
                  and c.kind in ('ACCOUNT', 'USER', 'GROUP', 'ROLE', 'LICENCE', 'API_TOKEN', 'WEBHOOK', 'BILLING')
                  and (
                    c.kind = 'USER'
                    and ("c"."record_id" = any ($4::uuid[])) is true
                    or false
                  )
                  and (
                    c.action <> 'UPDATE'
                    or exists (
                      select
                      from
                        unnest($5::text[]) r (part)
                      where
                        coalesce(c.before -> r.part, 'null') <> coalesce(c.after -> r.part, 'null')
                    )
                  )
                  and c.record_id = any ($6::uuid[])
                offset
                  0
              ) c
            where
              true
            order by
              c.at desc,
              c.id desc
            limit
              10001
          ) counted
      ) i
  ) q on f.fresh;

-- 12 again

-- 24
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
          p.id,
          p.kind,
          p.record_id as "recordId",
          p.action,
          p.operation,
          p.at,
          p.at::text as k0,
          p.via,
          p.actor_id as "actorId",
          p.before,
          p.after,
          null::text as address,
          null::text as agent,
          a.display_name as "actorName",
          t.id as "tokenId",
          t.name as "tokenName",
          case
            when p.kind = 'USER' then (
              select
                u.display_name
              from
                "user" u
              where
                u.account_id = $1
                and u.id = p.record_id
            )
            when p.kind in ('ACCOUNT', 'BILLING') then (
              select
                n.name
              from
                account n
              where
                n.account_id = $1
            )
            when p.kind = 'API_TOKEN' then (
              select
                k.name
              from
                api_token k
              where
                k.account_id = $1
                and k.id = p.record_id
            )
            else coalesce(
              (
                select
                  g.name
                from
                  "group" g
                where
                  g.account_id = $1
                  and g.id = p.record_id
              ),
              (
                select
                  o.name
                from
                  role o
                where
                  o.account_id = $1
                  and o.id = p.record_id
              ),
              (
                select
                  l.name
                from
                  licence l
                where
                  l.account_id = $1
                  and l.id = p.record_id
              ),
              (
                select
                  w.name
                from
                  webhook w
                where
                  w.account_id = $1
                  and w.id = p.record_id
              ),
              (
                select
                  d.before ->> 'name'
                from
                  change d
                where
                  d.account_id = $1
                  and d.kind = p.kind
                  and d.record_id = p.record_id
                  and d.action = 'DELETE'
                order by
                  d.id desc
                limit
                  1
              )
            )
          end as "subjectName"
        from
          (
            select
              c.*
            from
              (
                select
                  c.*
                from
                  change c
                where
                  c.account_id = $1
                  and c.kind in ('ACCOUNT', 'USER', 'GROUP', 'ROLE', 'LICENCE', 'API_TOKEN', 'WEBHOOK', 'BILLING')
                  and (
                    c.kind = 'USER'
                    and ("c"."record_id" = any ($4::uuid[])) is true
                    or false
                  )
                  and (
                    c.action <> 'UPDATE'
                    or exists (
                      select
                      from
                        unnest($5::text[]) r (part)
                      where
                        coalesce(c.before -> r.part, 'null') <> coalesce(c.after -> r.part, 'null')
                    )
                  )
                  and c.record_id = any ($6::uuid[])
                  and c.kind = any ($7::text[])
                offset
                  0
              ) c
            where
              true
            order by
              "c"."at" desc,
              "c"."id" desc
            limit
              51
          ) p
          left join "user" a on a.account_id = $1
          and a.id = p.actor_id
          left join api_token t on t.account_id = $1
          and false
          and t.id = case
            when p.via ~ '^token:[0-9a-f-]{36}$' then substr(p.via, 7)::uuid
          end
        order by
          "p"."at" desc,
          "p"."id" desc
      ) i
  ) q on f.fresh;

-- 25
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
          p.id,
          p.kind,
          p.record_id as "recordId",
          p.action,
          p.operation,
          p.at,
          p.at::text as k0,
          p.via,
          p.actor_id as "actorId",
          p.before,
          p.after,
          null::text as address,
          null::text as agent,
          a.display_name as "actorName",
          t.id as "tokenId",
          t.name as "tokenName",
          case
            when p.kind = 'USER' then (
              select
                u.display_name
              from
                "user" u
              where
                u.account_id = $1
                and u.id = p.record_id
            )
            when p.kind in ('ACCOUNT', 'BILLING') then (
              select
                n.name
              from
                account n
              where
                n.account_id = $1
            )
            when p.kind = 'API_TOKEN' then (
              select
                k.name
              from
                api_token k
              where
                k.account_id = $1
                and k.id = p.record_id
            )
            else coalesce(
              (
                select
                  g.name
                from
                  "group" g
                where
                  g.account_id = $1
                  and g.id = p.record_id
              ),
              (
                select
                  o.name
                from
                  role o
                where
                  o.account_id = $1
                  and o.id = p.record_id
              ),
              (
                select
                  l.name
                from
                  licence l
                where
                  l.account_id = $1
                  and l.id = p.record_id
              ),
              (
                select
                  w.name
                from
                  webhook w
                where
                  w.account_id = $1
                  and w.id = p.record_id
              ),
              (
                select
                  d.before ->> 'name'
                from
                  change d
                where
                  d.account_id = $1
                  and d.kind = p.kind
                  and d.record_id = p.record_id
                  and d.action = 'DELETE'
                order by
                  d.id desc
                limit
                  1
              )
            )
          end as "subjectName"
        from
          (
            select
              c.*
            from
              (
                select
                  c.*
                from
                  change c
                where
                  c.account_id = $1
                  and c.kind in ('ACCOUNT', 'USER', 'GROUP', 'ROLE', 'LICENCE', 'API_TOKEN', 'WEBHOOK', 'BILLING')
                  and (
                    c.kind = 'USER'
                    and ("c"."record_id" = any ($4::uuid[])) is true
                    or false
                  )
                  and (
                    c.action <> 'UPDATE'
                    or exists (
                      select
                      from
                        unnest($5::text[]) r (part)
                      where
                        coalesce(c.before -> r.part, 'null') <> coalesce(c.after -> r.part, 'null')
                    )
                  )
                  and c.record_id = any ($6::uuid[])
                offset
                  0
              ) c
            where
              true
            order by
              "c"."at" desc,
              "c"."id" desc
            limit
              51
          ) p
          left join "user" a on a.account_id = $1
          and a.id = p.actor_id
          left join api_token t on t.account_id = $1
          and false
          and t.id = case
            when p.via ~ '^token:[0-9a-f-]{36}$' then substr(p.via, 7)::uuid
          end
        order by
          "p"."at" desc,
          "p"."id" desc
      ) i
  ) q on f.fresh;

-- As mila, NotMilas: 1 statement

-- 26
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
        where
          false
      ) i
  ) q on f.fresh;
