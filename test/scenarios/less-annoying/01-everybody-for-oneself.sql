-- As maria, Team: 96 statements

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
delete from "user_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."user_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 10
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

-- 11
select
  l."group_id" as id
from
  "user_group" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 12
delete from "user_group"
where
  account_id = $1
  and "user_id" = $2
  and not "group_id" = any ($3::uuid[])
  and true;

-- 13
insert into
  "user_group" (account_id, "user_id", "group_id")
select
  $1,
  $2::uuid,
  m
from
  unnest($3::uuid[]) m
on conflict do nothing;

-- 11 again

-- 14
select
  l."role_id" as id
from
  "user_role" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 15
delete from "user_role"
where
  account_id = $1
  and "user_id" = $2
  and not "role_id" = any ($3::uuid[])
  and true;

-- 16
insert into
  "user_role" (account_id, "user_id", "role_id")
select
  $1,
  $2::uuid,
  m
from
  unnest($3::uuid[]) m
on conflict do nothing;

-- 14 again

-- 17
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … what has changed is written down

-- 1 again

-- 18
insert into
  sign_in_attempt (subject, window_start, failures)
values
  ($1, $2, 1)
on conflict (subject, window_start) do update
set
  failures = sign_in_attempt.failures + 1
returning
  failures;

-- 19
delete from sign_in_attempt
where
  window_start < $1;

-- 20
insert into
  login (id, email, name, password_hash, must_change_password, created_at)
values
  ($1, $2, $3, $4, $5, $6)
on conflict (email) do nothing
returning
  id;

-- 21
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

-- 22
select
  l.id
from
  login l
where
  l.id = $1
for update;

-- 23
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

-- 12 again

-- 13 again

-- 11 again

-- 14 again

-- 15 again

-- 16 again

-- 14 again

-- 17 again

-- … what has changed is written down

-- 1 again

-- 18 again

-- 19 again

-- 20 again

-- 21 again

-- 22 again

-- 23 again

-- … who asks, and all that decides what they may

-- 24 again

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

-- 12 again

-- 13 again

-- 11 again

-- 14 again

-- 15 again

-- 16 again

-- 14 again

-- 17 again

-- … what has changed is written down

-- 1 again

-- 18 again

-- 19 again

-- 20 again

-- 21 again

-- 22 again

-- 23 again

-- … who asks, and all that decides what they may

-- 24 again

-- As maria, CellsOfBen: 4 statements

-- 24 again

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

-- 27
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

-- As ben, BensRecords: 17 statements

-- … who asks, and all that decides what they may

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

-- 29
insert into
  "company" (
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
    "website",
    "industry",
    "phones",
    "phones_key",
    "emails",
    "emails_key",
    "address",
    "tags",
    "responsible_id",
    "creator_id",
    "parent_id"
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
  "v"."website",
  "v"."industry",
  "v"."phones",
  "v"."phones_key",
  "v"."emails",
  "v"."emails_key",
  "v"."address",
  "v"."tags",
  "v"."responsible_id",
  "v"."creator_id",
  "v"."parent_id"
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
    "website" text,
    "industry" text,
    "phones" jsonb,
    "phones_key" text,
    "emails" jsonb,
    "emails_key" text,
    "address" text,
    "tags" text[],
    "responsible_id" uuid,
    "creator_id" uuid,
    "parent_id" uuid
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
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."parent_id" as "l_parent_id"
        from
          "company" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and ("r"."responsible_id" = $5::uuid) is true
      ) i
  ) q on f.fresh;

-- … who asks, and all that decides what they may

-- 28 again

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

-- 33
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
          and ("r"."responsible_id" = $5::uuid) is true
      ) i
  ) q on f.fresh;

-- … who asks, and all that decides what they may

-- 28 again

-- 35
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

-- 36
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

-- As carla, CarlasRecords: 17 statements

-- … who asks, and all that decides what they may

-- 28 again

-- 29 again

-- … what has changed is written down

-- 30 again

-- … who asks, and all that decides what they may

-- 28 again

-- 31 again

-- 32 again

-- 33 again

-- … what has changed is written down

-- 34 again

-- … who asks, and all that decides what they may

-- 28 again

-- 35 again

-- … what has changed is written down

-- 36 again

-- As carla, NothingOfBen: 15 statements

-- 37
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

-- 38
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
              "company" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and "r"."responsible_id" = $4::uuid
              and (
                (
                  "r"."name_key" like $5::text
                  or "r"."phones_key" like $5::text
                  or "r"."emails_key" like $5::text
                )
              )
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              11
          ) k
          cross join lateral (
            select
              "r"."id" as "id",
              "r"."version" as "version",
              "r"."deleted_at" as "deleted_at",
              "r"."responsible_id" as "h_responsible_id",
              "r"."creator_id" as "h_creator_id",
              "r"."responsible_id" as "l_responsible_id",
              "r"."creator_id" as "l_creator_id",
              "r"."parent_id" as "l_parent_id"
            from
              "company" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

-- 39
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
              "contact" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and "r"."responsible_id" = $4::uuid
              and (
                (
                  "r"."name_key" like $5::text
                  or "r"."phones_key" like $5::text
                  or "r"."emails_key" like $5::text
                )
              )
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              11
          ) k
          cross join lateral (
            select
              "r"."id" as "id",
              "r"."version" as "version",
              "r"."deleted_at" as "deleted_at",
              "r"."responsible_id" as "h_responsible_id",
              "r"."creator_id" as "h_creator_id",
              "r"."responsible_id" as "l_responsible_id",
              "r"."creator_id" as "l_creator_id",
              "r"."company_id" as "l_company_id"
            from
              "contact" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

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
          k."k0"::text as "k0",
          x.*
        from
          (
            select
              "r"."created_at" as "k0",
              r.id
            from
              "customer" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and "r"."responsible_id" = $4::uuid
              and (("r"."name_key" like $5::text))
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              11
          ) k
          cross join lateral (
            select
              "r"."id" as "id",
              "r"."version" as "version",
              "r"."deleted_at" as "deleted_at",
              "r"."responsible_id" as "h_responsible_id",
              "r"."creator_id" as "h_creator_id",
              "r"."responsible_id" as "l_responsible_id",
              "r"."creator_id" as "l_creator_id",
              "r"."company_id" as "l_company_id"
            from
              "customer" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

-- 41
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
              "document" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and "r"."responsible_id" = $4::uuid
              and (
                (
                  "r"."number_key" like $5::text
                  or "r"."subject_key" like $5::text
                )
              )
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              11
          ) k
          cross join lateral (
            select
              "r"."id" as "id",
              "r"."version" as "version",
              "r"."deleted_at" as "deleted_at",
              "r"."responsible_id" as "h_responsible_id",
              "r"."creator_id" as "h_creator_id",
              "r"."kind" as "h_kind",
              "r"."responsible_id" as "l_responsible_id",
              "r"."creator_id" as "l_creator_id",
              "r"."card_kind" as "card_kind",
              "r"."card_id" as "card_id"
            from
              "document" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

-- 42
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
              "event" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and "r"."responsible_id" = $4::uuid
              and (("r"."text_key" like $5::text))
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              11
          ) k
          cross join lateral (
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
              "event" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

-- 43
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
              "lead" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and "r"."responsible_id" = $4::uuid
              and (("r"."name_key" like $5::text))
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              11
          ) k
          cross join lateral (
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
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

-- 44
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
              "request" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and "r"."responsible_id" = $4::uuid
              and (
                (
                  "r"."name_key" like $5::text
                  or "r"."company_name_key" like $5::text
                  or "r"."phones_key" like $5::text
                  or "r"."emails_key" like $5::text
                )
              )
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              11
          ) k
          cross join lateral (
            select
              "r"."id" as "id",
              "r"."version" as "version",
              "r"."deleted_at" as "deleted_at",
              "r"."responsible_id" as "h_responsible_id",
              "r"."creator_id" as "h_creator_id",
              "r"."responsible_id" as "l_responsible_id",
              "r"."creator_id" as "l_creator_id",
              "r"."lead_id" as "l_lead_id",
              "r"."contact_id" as "l_contact_id",
              "r"."company_id" as "l_company_id"
            from
              "request" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

-- 45
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
              "task" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and "r"."responsible_id" = $4::uuid
              and (("r"."text_key" like $5::text))
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              11
          ) k
          cross join lateral (
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
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

-- 46
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
            select distinct
              "k0",
              "id"
            from
              (
                (
                  select
                    "r"."created_at" as "k0",
                    r.id
                  from
                    "activity" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and "r"."creator_id" = $4::uuid
                    and ("r"."origin"::text = any ($5::text[])) is true
                    and (("r"."text_key" like $6::text))
                  order by
                    "r"."created_at" desc,
                    "r"."id" desc
                  limit
                    11
                )
                union all
                (
                  select
                    "r"."created_at" as "k0",
                    r.id
                  from
                    "activity" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and "r"."creator_id" = $7::uuid
                    and (
                      (
                        "r"."card_trashed"::text = any ($8::text[])
                        and "r"."card_kind"::text = any ($9::text[])
                        and "r"."card_responsible_id" = $10::uuid
                      )
                    ) is true
                    and (("r"."text_key" like $6::text))
                  order by
                    "r"."created_at" desc,
                    "r"."id" desc
                  limit
                    11
                )
              ) arms
            order by
              "k0" desc,
              "id" desc
            limit
              11
          ) k
          cross join lateral (
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
              "r"."origin" as "h_origin",
              "r"."responsible_id" as "l_responsible_id",
              "r"."creator_id" as "l_creator_id",
              "r"."card_kind" as "card_kind",
              "r"."card_id" as "card_id"
            from
              "activity" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;

-- 47
select
  f.fresh,
  case
    when f.fresh then (
      select
        (
          '{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || ',"totalCount":' || (
            select
              ('{"count":' || least(q.count, 10000)::text || '}')
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
                        (
                          select
                            x.id
                          from
                            unnest($2::uuid[]) o (owner)
                            cross join lateral (
                              select
                                r.id
                              from
                                "company" "r"
                              where
                                "r"."account_id" = $1
                                and "r"."deleted_at" is null
                                and "r"."responsible_id" = o.owner
                              limit
                                10001
                            ) x
                          limit
                            10001
                        )
                      ) arms
                    limit
                      10001
                  ) counted
              ) q
          ) || '}'
        )
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
                "company" "r"
              where
                "r"."account_id" = $1
                and "r"."deleted_at" is null
                and "r"."responsible_id" = $3::uuid
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

-- 48
select
  f.fresh,
  case
    when f.fresh then (
      select
        (
          '{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || ',"totalCount":' || (
            select
              ('{"count":' || least(q.count, 10000)::text || '}')
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
                        (
                          select
                            x.id
                          from
                            unnest($2::uuid[]) o (owner)
                            cross join lateral (
                              select
                                r.id
                              from
                                "lead" "r"
                              where
                                "r"."account_id" = $1
                                and "r"."deleted_at" is null
                                and "r"."responsible_id" = o.owner
                              limit
                                10001
                            ) x
                          limit
                            10001
                        )
                      ) arms
                    limit
                      10001
                  ) counted
              ) q
          ) || '}'
        )
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
                and "r"."responsible_id" = $3::uuid
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

-- 49
select
  f.fresh,
  case
    when f.fresh then (
      select
        (
          '{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || ',"totalCount":' || (
            select
              ('{"count":' || least(q.count, 10000)::text || '}')
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
                        (
                          select
                            x.id
                          from
                            unnest($2::uuid[]) o (owner)
                            cross join lateral (
                              select
                                r.id
                              from
                                "task" "r"
                              where
                                "r"."account_id" = $1
                                and "r"."deleted_at" is null
                                and "r"."responsible_id" = o.owner
                              limit
                                10001
                            ) x
                          limit
                            10001
                        )
                      ) arms
                    limit
                      10001
                  ) counted
              ) q
          ) || '}'
        )
      from
        (
          select
            ('{"text":' || coalesce(to_json("shown"."text")::text, 'null') || '}') as "c0"
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
                and "r"."responsible_id" = $3::uuid
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

-- 50
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

-- 51
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          ('{"text":' || coalesce(to_json("o1"."text")::text, 'null') || '}') as json
        from
          "task" "o1"
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

-- As carla, HiddenIsAbsent: 7 statements

-- 52
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
      and ("r"."responsible_id" = $6::uuid) is true
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
  changed.present,
  case
    when changed.present then ('{"lead":' || ('{"name":' || coalesce(to_json("changed"."name")::text, 'null') || '}') || '}')
  end as answer
from
  standing
  left join changed on true;

-- 53
select
  1
from
  "lead" "r"
where
  "r"."account_id" = $1
  and "r"."deleted_at" is null
  and r.id = $2::uuid
  and ("r"."responsible_id" = $3::uuid) is true
  and ("r"."responsible_id" = $4::uuid) is true
  and r.version = coalesce($5::integer, r.version)
  and jsonb_build_object('name', "r"."name") <> $6::jsonb
  and rights_still_hold
for no key update of
  r;

-- … who asks, and all that decides what they may

-- 31 again

-- 32 again

-- 54
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
            and ("r"."responsible_id" = $4::uuid) is true
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
            and ("r"."responsible_id" = $4::uuid) is true
          )
        order by
          r.id
        for update of
          r
      ) i
  ) q on f.fresh;

-- 37 again

-- As carla, AbsentIsAbsent: 7 statements

-- 52 again

-- 53 again

-- … who asks, and all that decides what they may

-- 31 again

-- 32 again

-- 54 again

-- 37 again
