-- As olga, Team: 155 statements

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
select
  u.id
from
  "user" u
where
  u.account_id = $1
  and u.email = $2
  and u.status <> 'REMOVED'
limit
  1;

-- 3
select
  r.id
from
  "group" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 4
select
  r.id
from
  "role" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 5
select
  r.id
from
  "pipeline" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 6
select
  r.id
from
  "stage" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 1 again

-- 7
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

-- 8
insert into
  "user" (
    account_id,
    id,
    created_at,
    updated_at,
    display_name,
    display_name_key,
    email,
    status,
    is_administrator,
    crm_access,
    supervisor_id,
    login_id,
    phone,
    time_zone,
    blocked_channels
  )
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9, true, $10, $11, $12, $13, $14::text[]);

-- 9
select
  l."group_id" as id
from
  "user_group" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 10
delete from "user_group"
where
  account_id = $1
  and "user_id" = $2
  and not "group_id" = any ($3::uuid[])
  and true;

-- 11
insert into
  "user_group" (account_id, "user_id", "group_id")
select
  $1,
  $2::uuid,
  m
from
  unnest($3::uuid[]) m
on conflict do nothing;

-- 9 again

-- 12
select
  l."role_id" as id
from
  "user_role" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 13
delete from "user_role"
where
  account_id = $1
  and "user_id" = $2
  and not "role_id" = any ($3::uuid[])
  and true;

-- 14
insert into
  "user_role" (account_id, "user_id", "role_id")
select
  $1,
  $2::uuid,
  m
from
  unnest($3::uuid[]) m
on conflict do nothing;

-- 12 again

-- 15
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … what has changed is written down

-- 1 again

-- 16
insert into
  sign_in_attempt (subject, window_start, failures)
values
  ($1, $2, 1)
on conflict (subject, window_start) do update
set
  failures = sign_in_attempt.failures + 1
returning
  failures;

-- 17
delete from sign_in_attempt
where
  window_start < $1;

-- 18
insert into
  login (id, email, name, password_hash, must_change_password, created_at)
values
  ($1, $2, $3, $4, $5, $6)
on conflict (email) do nothing
returning
  id;

-- 19
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

-- 20
select
  l.id
from
  login l
where
  l.id = $1
for update;

-- 21
insert into
  membership (login_id, user_id, account_id)
select
  l.id,
  $2::uuid,
  $1
from
  login l
where
  l.id = $3
  and l.email = $4
returning
  user_id;

-- … who asks, and all that decides what they may

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
          p.id as parent,
          x.*
        from
          unnest($4::uuid[]) p (id)
          cross join lateral (
            select
              "r"."created_at"::text as "k0",
              "r"."id" as "id",
              "r"."version" as "version",
              "r"."name" as "f_name"
            from
              "user_role" y
              cross join lateral (
                select
                  r.*
                from
                  "role" "r"
                where
                  "r"."account_id" = $1
                  and r.id = "y"."role_id"
                limit
                  1
              ) "r"
            where
              y.account_id = $1
              and "y"."user_id" = p.id
              and (true) is true
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              51
          ) x
      ) i
  ) q on f.fresh;

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 1 again

-- 7 again

-- 8 again

-- 9 again

-- 10 again

-- 11 again

-- 9 again

-- 12 again

-- 13 again

-- 14 again

-- 12 again

-- 15 again

-- … what has changed is written down

-- 1 again

-- 16 again

-- 17 again

-- 18 again

-- 19 again

-- 20 again

-- 21 again

-- … who asks, and all that decides what they may

-- 22 again

-- 23 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 1 again

-- 7 again

-- 8 again

-- 9 again

-- 10 again

-- 11 again

-- 9 again

-- 12 again

-- 13 again

-- 14 again

-- 12 again

-- 15 again

-- … what has changed is written down

-- 1 again

-- 16 again

-- 17 again

-- 18 again

-- 19 again

-- 20 again

-- 21 again

-- … who asks, and all that decides what they may

-- 22 again

-- 23 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 1 again

-- 7 again

-- 8 again

-- 9 again

-- 10 again

-- 11 again

-- 9 again

-- 12 again

-- 13 again

-- 14 again

-- 12 again

-- 15 again

-- … what has changed is written down

-- 1 again

-- 16 again

-- 17 again

-- 18 again

-- 19 again

-- 20 again

-- 21 again

-- … who asks, and all that decides what they may

-- 22 again

-- 23 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- 5 again

-- 6 again

-- 1 again

-- 7 again

-- 8 again

-- 9 again

-- 10 again

-- 11 again

-- 9 again

-- 12 again

-- 13 again

-- 14 again

-- 12 again

-- 15 again

-- … what has changed is written down

-- 1 again

-- 16 again

-- 17 again

-- 18 again

-- 19 again

-- 20 again

-- 21 again

-- … who asks, and all that decides what they may

-- 22 again

-- 23 again

-- As olga, Tree: 21 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 1 again

-- 24
with recursive
  above as (
    select
      $2::uuid as id
    union
    select
      u.supervisor_id
    from
      above a
      join "user" u on u.account_id = $1
      and u.id = a.id
    where
      u.supervisor_id is not null
  )
update "user"
set
  supervisor_id = $3::uuid,
  updated_at = $4,
  version = version + 1
where
  account_id = $1
  and id = $5
  and not exists (
    select
    from
      above a
    where
      a.id = $6::uuid
  )
returning
  version;

-- 15 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

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

-- 25 again

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 1 again

-- 24 again

-- 15 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 25 again

-- 25 again

-- 25 again

-- As olga, NoCycle: 5 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 1 again

-- 24 again

-- As mila, MilasRecords: 12 statements

-- … who asks, and all that decides what they may

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

-- 27
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

-- 28
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

-- 29
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

-- 30
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

-- … who asks, and all that decides what they may

-- 26 again

-- 31
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
          and (
            (
              "r"."responsible_id" = $5::uuid
              or "r"."creator_id" = $6::uuid
            )
          ) is true
      ) i
  ) q on f.fresh;

-- As yuki, YukisRecords: 7 statements

-- … who asks, and all that decides what they may

-- 26 again

-- 27 again

-- 28 again

-- 29 again

-- … what has changed is written down

-- 30 again

-- As otto, OttosRecords: 14 statements

-- … who asks, and all that decides what they may

-- 26 again

-- 27 again

-- 28 again

-- 29 again

-- … what has changed is written down

-- 30 again

-- … who asks, and all that decides what they may

-- 26 again

-- 27 again

-- 28 again

-- 29 again

-- … what has changed is written down

-- 30 again

-- As olga, Given: 11 statements

-- … who asks, and all that decides what they may

-- 26 again

-- 33
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
        (
          select
            $4::text as kind,
            x.id,
            x.version,
            x.reached as "isReached",
            x.theirs as "isTheirs",
            json_object_agg(x.parent, x.parent_version) as parents
          from
            (
              select
                p.id as parent,
                p.version as parent_version,
                t.*
              from
                (
                  select
                    p.*
                  from
                    "lead" "p"
                  where
                    "p"."account_id" = $1
                    and "p"."deleted_at" is null
                    and p.id = any ($5::uuid[])
                    and (true) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    (true) is true as reached,
                    r.responsible_id = $6::uuid as theirs
                  from
                    "contact" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and r.id = "p"."main_contact_id"
                    and (true) is true
                ) t
              union all
              select
                p.id as parent,
                p.version as parent_version,
                t.*
              from
                (
                  select
                    p.*
                  from
                    "lead" "p"
                  where
                    "p"."account_id" = $1
                    and "p"."deleted_at" is null
                    and p.id = any ($7::uuid[])
                    and (true) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    (true) is true as reached,
                    r.responsible_id = $8::uuid as theirs
                  from
                    "lead_contact" y
                    cross join lateral (
                      select
                        r.*
                      from
                        "contact" "r"
                      where
                        "r"."account_id" = $1
                        and "r"."deleted_at" is null
                        and r.id = "y"."contact_id"
                      limit
                        1
                    ) "r"
                  where
                    y.account_id = $1
                    and "y"."lead_id" = "p"."id"
                    and (true) is true
                ) t
            ) x
          where
            x.id <> all ($9::uuid[])
          group by
            x.id,
            x.version,
            x.reached,
            x.theirs
          order by
            x.id = any ($10::uuid[]) desc,
            (
              x.reached
              and not x.theirs
            ) desc,
            x.id
          limit
            1001
        )
        union all
        (
          select
            $11::text as kind,
            x.id,
            x.version,
            x.reached as "isReached",
            x.theirs as "isTheirs",
            json_object_agg(x.parent, x.parent_version) as parents
          from
            (
              select
                p.id as parent,
                p.version as parent_version,
                t.*
              from
                (
                  select
                    p.*
                  from
                    "lead" "p"
                  where
                    "p"."account_id" = $1
                    and "p"."deleted_at" is null
                    and p.id = any ($12::uuid[])
                    and (true) is true
                    and (true) is true
                ) p
                cross join lateral (
                  select
                    r.id,
                    r.version,
                    (true) is true as reached,
                    r.responsible_id = $13::uuid as theirs
                  from
                    "company" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and r.id = "p"."company_id"
                    and (true) is true
                ) t
            ) x
          where
            x.id <> all ($14::uuid[])
          group by
            x.id,
            x.version,
            x.reached,
            x.theirs
          order by
            x.id = any ($15::uuid[]) desc,
            (
              x.reached
              and not x.theirs
            ) desc,
            x.id
          limit
            1001
        )
      ) i
  ) q on f.fresh;

-- 34
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
            and (true) is true
          ) as visible,
          (
            "r"."deleted_at" is null
            and (true) is true
          ) as reached
        from
          "lead" r
        where
          r.account_id = $1
          and r.id = any ($4::uuid[])
          and (
            "r"."deleted_at" is null
            and (true) is true
          )
        order by
          r.id
        for update of
          r
      ) i
  ) q on f.fresh;

-- 35
update "lead" r
set
  "custom" = "v"."custom",
  "updated_at" = "v"."updated_at",
  "external_id" = "v"."external_id",
  "deleted_at" = "v"."deleted_at",
  "name" = "v"."name",
  "name_key" = "v"."name_key",
  "price" = "v"."price",
  "price_currency" = "v"."price_currency",
  "source" = "v"."source",
  "tags" = "v"."tags",
  "opened_on" = "v"."opened_on",
  "closed_on" = "v"."closed_on",
  "closed_at" = "v"."closed_at",
  "responsible_id" = "v"."responsible_id",
  "pipeline_id" = "v"."pipeline_id",
  "stage_id" = "v"."stage_id",
  "loss_reason_id" = "v"."loss_reason_id",
  "company_id" = "v"."company_id",
  "main_contact_id" = "v"."main_contact_id",
  version = r.version + 1
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
  r.account_id = $1
  and r.id = v.id
  and r.version = v.version
  and "r"."deleted_at" is null
  and (true) is true
  and rights_still_hold
returning
  r.id;

-- 36
with
  hanging as (
    select
      h.id
    from
      "activity" h
    where
      h.account_id = $1
      and h.card_kind = $2
      and h.card_id = any ($3::uuid[])
    order by
      h.id
    for update of
      h
  )
update "activity" t
set
  card_trashed = c.deleted_at is not null,
  "card_responsible_id" = "c"."responsible_id",
  "card_creator_id" = "c"."creator_id",
  "card_pipeline_id" = "c"."pipeline_id",
  "card_stage_id" = "c"."stage_id",
  "card_document_kind" = null
from
  hanging,
  "lead" c
where
  t.account_id = $1
  and t.id = hanging.id
  and c.account_id = $1
  and c.id = t.card_id;

-- 37
with
  hanging as (
    select
      h.id
    from
      "event" h
    where
      h.account_id = $1
      and h.card_kind = $2
      and h.card_id = any ($3::uuid[])
    order by
      h.id
    for update of
      h
  )
update "event" t
set
  card_trashed = c.deleted_at is not null,
  "card_responsible_id" = "c"."responsible_id",
  "card_creator_id" = "c"."creator_id",
  "card_pipeline_id" = "c"."pipeline_id",
  "card_stage_id" = "c"."stage_id",
  "card_document_kind" = null
from
  hanging,
  "lead" c
where
  t.account_id = $1
  and t.id = hanging.id
  and c.account_id = $1
  and c.id = t.card_id;

-- 38
with
  hanging as (
    select
      h.id
    from
      "task" h
    where
      h.account_id = $1
      and h.card_kind = $2
      and h.card_id = any ($3::uuid[])
    order by
      h.id
    for update of
      h
  )
update "task" t
set
  card_trashed = c.deleted_at is not null,
  "card_responsible_id" = "c"."responsible_id",
  "card_creator_id" = "c"."creator_id",
  "card_pipeline_id" = "c"."pipeline_id",
  "card_stage_id" = "c"."stage_id",
  "card_document_kind" = null
from
  hanging,
  "lead" c
where
  t.account_id = $1
  and t.id = hanging.id
  and c.account_id = $1
  and c.id = t.card_id;

-- … what has changed is written down

-- 39
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

-- 40
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
