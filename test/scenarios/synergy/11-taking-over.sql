-- As olga, Kenji: 32 statements

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

-- 23 again

-- As nobody, YukiComes: 21 statements

-- 16 again

-- 17 again

-- 16 again

-- 17 again

-- 24
select
  l.id,
  l.email,
  l.name,
  l.password_hash as "passwordHash",
  l.must_change_password as "mustChangePassword"
from
  login l
where
  l.email = $1;

-- 25
update sign_in_attempt
set
  failures = failures - 1
where
  subject = $1
  and window_start = $2;

-- 25 again

-- 26
select
  m.account_id as "accountId",
  m.user_id as "userId",
  m.entered_at as "enteredAt"
from
  membership m
where
  m.login_id = $1
order by
  m.entered_at desc nulls last,
  m.user_id
limit
  100;

-- 27
select
  a.account_id as "accountId",
  a.name as "accountName",
  u.id as "userId",
  u.status as "userStatus"
from
  account a
  join "user" u on u.account_id = $1
  and u.id = $2
where
  a.account_id = $1
  and a.closed_at is null;

-- 28
select
from
  "user" u
  join account a on a.account_id = $1
where
  u.account_id = $1
  and u.id = $2::uuid
  and (
    u.second_factor_required
    or a.second_factor_rule = 'EVERYBODY'
    or a.second_factor_rule = 'ADMINISTRATORS'
    and u.is_administrator
  );

-- 29
select
  l.factor_secret as secret,
  l.factor_set_at as "setAt"
from
  login l
where
  l.id = $1::uuid;

-- 30
update membership
set
  entered_at = $2
where
  login_id = $3
  and user_id = $4
  and account_id = $1;

-- 31
update "user"
set
  status = 'ACTIVE',
  updated_at = $2,
  version = version + 1
where
  account_id = $1
  and id = $3
  and status = 'INVITED'
returning
  id;

-- 32
select distinct
  s.address
from
  session s
where
  s.account_id = $1
  and s.user_id = $2::uuid
  and s.created_at >= $3::timestamptz
limit
  1000;

-- 33
update "user"
set
  last_seen_at = $2::timestamptz
where
  account_id = $1
  and id = $3::uuid;

-- 34
insert into
  session (account_id, id, user_id, refresh_hash, address, agent, created_at, used_at, until)
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- 35
select
  l.id,
  l.email,
  l.name,
  l.password_hash as "passwordHash",
  l.must_change_password as "mustChangePassword"
from
  login l
where
  l.id = (
    select
      u.login_id
    from
      "user" u
    where
      u.account_id = $1
      and u.id = $2
  );

-- 26 again

-- 27 again

-- … who asks, and all that decides what they may

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
          u.id,
          u.display_name as name,
          u.email,
          u.is_administrator as "isAdministrator",
          u.crm_access as "crmAccess",
          u.phone,
          u.picture_url as "pictureUrl",
          u.time_zone as "timeZone",
          u.mailed_when_given as "mailedWhenGiven",
          u.navigation,
          u.blocked_channels as "blockedChannels",
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
          a.name as "accountName",
          a.time_zone as "accountTimeZone",
          exists (
            select
            from
              login l
            where
              l.id = u.login_id
              and l.factor_set_at is not null
          ) as "hasSecondFactor"
        from
          "user" u
          join account a on a.account_id = u.account_id
        where
          a.account_id = $1
          and u.account_id = $1
          and u.id = $4
      ) i
  ) q on f.fresh;

-- As yuki, YukisWork: 12 statements

-- … who asks, and all that decides what they may

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

-- 40
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

-- 37 again

-- 42
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

-- As stefan, NotToAStranger: 4 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 44
select
  u.status
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- As stefan, NoStranger: 3 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- As olga, NoTasksGiven: 14 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 19 again

-- 5 again

-- 6 again

-- 45
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

-- 46
delete from "user_right" c using jsonb_to_recordset($2::jsonb) w (resource text, action text)
where
  c.account_id = $1
  and c."user_id" = $3
  and c.resource = w.resource
  and c.action = w.action;

-- 47
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

-- 45 again

-- … who asks, and all that decides what they may

-- 22 again

-- As stefan, NotWithHerTask: 30 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 44 again

-- 20 again

-- 48
delete from membership
where
  login_id = $2
  and user_id = $3
  and account_id = $1;

-- 49
select
  u.id
from
  "user" u
where
  u.account_id = $1
  and u.id = $2
for update;

-- 50
update "user"
set
  supervisor_id = $2::uuid,
  updated_at = $3,
  version = version + 1
where
  account_id = $1
  and supervisor_id = $4
  and status <> 'REMOVED'
returning
  id,
  version;

-- 51
update session
set
  ended_at = $2
where
  account_id = $1
  and user_id = $3
  and ended_at is null
  and id is distinct from $4::uuid;

-- 52
update one_time_link k
set
  ended_at = $2
where
  k.account_id = $1
  and k.user_id = $3
  and k.kind = any ($4::text[])
  and k.used_at is null
  and k.ended_at is null;

-- 53
update api_token
set
  revoked_at = $2
where
  account_id = $1
  and user_id = $3
  and revoked_at is null
returning
  id;

-- 54
delete from share
where
  account_id = $1
  and (
    owner_id = $2
    or grantee_id = $3
  )
returning
  owner_id as "ownerId",
  grantee_id as "granteeId",
  area,
  access,
  until;

-- 55
delete from seat
where
  account_id = $1
  and user_id = $2
returning
  licence_id as "licenceId",
  until;

-- 12 again

-- 56
delete from "user_role"
where
  account_id = $1
  and "user_id" = $2;

-- 45 again

-- 57
select
  c.resource,
  c.field,
  c.setting
from
  "user_restriction" c
where
  c.account_id = $1
  and c."user_id" = $2
order by
  c.resource,
  c.field;

-- 58
delete from "user_right"
where
  account_id = $1
  and "user_id" = $2;

-- 59
delete from "user_restriction"
where
  account_id = $1
  and "user_id" = $2;

-- 60
update "user"
set
  status = 'REMOVED',
  is_administrator = false,
  removed_at = $2::timestamptz,
  updated_at = $3::timestamptz,
  version = version + 1
where
  account_id = $1
  and id = $4
returning
  version;

-- … what has changed is written down

-- 61
select
  $2::text as kind,
  (
    count(*) filter (
      where
        m.own
    )
  )::integer as "all",
  (
    count(*) filter (
      where
        m.own
        and m.reached
    )
  )::integer as reached,
  (
    count(*) filter (
      where
        m.own
        and m.reached
        and not m.trashed
    )
  )::integer as kept,
  (
    count(*) filter (
      where
        m.own
        and m.listed
        and m.trashed
    )
  )::integer as trashed
from
  (
    select
      "r"."responsible_id" = $3::uuid as own,
      "r"."deleted_at" is not null as trashed,
      ("r"."responsible_id" = any ($4::uuid[])) is true as reached,
      (
        (
          "r"."creator_id" = any ($5::uuid[])
          and "r"."responsible_id" = any ($6::uuid[])
        )
      ) is true as listed
    from
      "company" r
    where
      r.account_id = $1
      and (
        (
          "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
      )
    order by
      r.id
    for no key update of
      r
  ) m;

-- 62
select
  $2::text as kind,
  (
    count(*) filter (
      where
        m.own
    )
  )::integer as "all",
  (
    count(*) filter (
      where
        m.own
        and m.reached
    )
  )::integer as reached,
  (
    count(*) filter (
      where
        m.own
        and m.reached
        and not m.trashed
    )
  )::integer as kept,
  (
    count(*) filter (
      where
        m.own
        and m.listed
        and m.trashed
    )
  )::integer as trashed
from
  (
    select
      "r"."responsible_id" = $3::uuid as own,
      "r"."deleted_at" is not null as trashed,
      ("r"."responsible_id" = any ($4::uuid[])) is true as reached,
      (
        (
          "r"."creator_id" = any ($5::uuid[])
          and "r"."responsible_id" = any ($6::uuid[])
        )
      ) is true as listed
    from
      "contact" r
    where
      r.account_id = $1
      and (
        (
          "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
      )
    order by
      r.id
    for no key update of
      r
  ) m;

-- 63
select
  $2::text as kind,
  (
    count(*) filter (
      where
        m.own
    )
  )::integer as "all",
  (
    count(*) filter (
      where
        m.own
        and m.reached
    )
  )::integer as reached,
  (
    count(*) filter (
      where
        m.own
        and m.reached
        and not m.trashed
    )
  )::integer as kept,
  (
    count(*) filter (
      where
        m.own
        and m.listed
        and m.trashed
    )
  )::integer as trashed
from
  (
    select
      "r"."responsible_id" = $3::uuid as own,
      "r"."deleted_at" is not null as trashed,
      ("r"."responsible_id" = any ($4::uuid[])) is true as reached,
      (
        (
          "r"."creator_id" = any ($5::uuid[])
          and "r"."responsible_id" = any ($6::uuid[])
        )
      ) is true as listed
    from
      "customer" r
    where
      r.account_id = $1
      and (
        (
          "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
      )
    order by
      r.id
    for no key update of
      r
  ) m;

-- 64
select
  $2::text as kind,
  (
    count(*) filter (
      where
        m.own
    )
  )::integer as "all",
  (
    count(*) filter (
      where
        m.own
        and m.reached
    )
  )::integer as reached,
  (
    count(*) filter (
      where
        m.own
        and m.reached
        and not m.trashed
    )
  )::integer as kept,
  (
    count(*) filter (
      where
        m.own
        and m.listed
        and m.trashed
    )
  )::integer as trashed
from
  (
    select
      "r"."responsible_id" = $3::uuid as own,
      "r"."deleted_at" is not null as trashed,
      ("r"."responsible_id" = any ($4::uuid[])) is true as reached,
      (
        (
          "r"."creator_id" = any ($5::uuid[])
          and "r"."responsible_id" = any ($6::uuid[])
        )
      ) is true as listed
    from
      "lead" r
    where
      r.account_id = $1
      and (
        (
          "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
      )
    order by
      r.id
    for no key update of
      r
  ) m;

-- 65
select
  $2::text as kind,
  (
    count(*) filter (
      where
        m.own
    )
  )::integer as "all",
  (
    count(*) filter (
      where
        m.own
        and m.reached
    )
  )::integer as reached,
  (
    count(*) filter (
      where
        m.own
        and m.reached
        and not m.trashed
    )
  )::integer as kept,
  (
    count(*) filter (
      where
        m.own
        and m.listed
        and m.trashed
    )
  )::integer as trashed
from
  (
    select
      "r"."responsible_id" = $3::uuid as own,
      "r"."deleted_at" is not null as trashed,
      ("r"."responsible_id" = any ($4::uuid[])) is true as reached,
      (
        (
          "r"."creator_id" = any ($5::uuid[])
          and "r"."responsible_id" = any ($6::uuid[])
        )
      ) is true as listed
    from
      "request" r
    where
      r.account_id = $1
      and (
        (
          "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
      )
    order by
      r.id
    for no key update of
      r
  ) m;

-- 66
select
  $2::text as kind,
  (
    count(*) filter (
      where
        m.own
    )
  )::integer as "all",
  (
    count(*) filter (
      where
        m.own
        and m.reached
    )
  )::integer as reached,
  (
    count(*) filter (
      where
        m.own
        and m.reached
        and not m.trashed
    )
  )::integer as kept,
  (
    count(*) filter (
      where
        m.own
        and m.listed
        and m.trashed
    )
  )::integer as trashed
from
  (
    select
      "r"."responsible_id" = $3::uuid as own,
      "r"."deleted_at" is not null as trashed,
      ("r"."responsible_id" = any ($4::uuid[])) is true as reached,
      (
        (
          "r"."creator_id" = any ($5::uuid[])
          and "r"."responsible_id" = any ($6::uuid[])
        )
      ) is true as listed
    from
      "document" r
    where
      r.account_id = $1
      and (
        (
          "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
      )
    order by
      r.id
    for no key update of
      r
  ) m;

-- 67
select
  $2::text as kind,
  (
    count(*) filter (
      where
        m.own
    )
  )::integer as "all",
  (
    count(*) filter (
      where
        m.own
        and m.reached
    )
  )::integer as reached,
  (
    count(*) filter (
      where
        m.own
        and m.reached
        and not m.trashed
    )
  )::integer as kept,
  (
    count(*) filter (
      where
        m.own
        and m.listed
        and m.trashed
    )
  )::integer as trashed
from
  (
    select
      false as own,
      "r"."deleted_at" is not null as trashed,
      (false) is true as reached,
      (false) is true as listed
    from
      "activity" r
    where
      r.account_id = $1
      and (
        (
          "r"."card_responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."card_responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
      )
    order by
      r.id
    for no key update of
      r
  ) m;

-- 68
select
  $2::text as kind,
  (
    count(*) filter (
      where
        m.own
    )
  )::integer as "all",
  (
    count(*) filter (
      where
        m.own
        and m.reached
    )
  )::integer as reached,
  (
    count(*) filter (
      where
        m.own
        and m.reached
        and not m.trashed
    )
  )::integer as kept,
  (
    count(*) filter (
      where
        m.own
        and m.listed
        and m.trashed
    )
  )::integer as trashed
from
  (
    select
      "r"."responsible_id" = $3::uuid as own,
      "r"."deleted_at" is not null as trashed,
      ("r"."responsible_id" = any ($4::uuid[])) is true as reached,
      (
        (
          "r"."creator_id" = any ($5::uuid[])
          and "r"."responsible_id" = any ($6::uuid[])
        )
      ) is true as listed
    from
      "event" r
    where
      r.account_id = $1
      and (
        (
          "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
        or (
          "r"."card_responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."card_responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
      )
    order by
      r.id
    for no key update of
      r
  ) m;

-- 69
select
  $2::text as kind,
  (
    count(*) filter (
      where
        m.own
    )
  )::integer as "all",
  (
    count(*) filter (
      where
        m.own
        and m.reached
    )
  )::integer as reached,
  (
    count(*) filter (
      where
        m.own
        and m.reached
        and not m.trashed
    )
  )::integer as kept,
  (
    count(*) filter (
      where
        m.own
        and m.listed
        and m.trashed
    )
  )::integer as trashed
from
  (
    select
      "r"."responsible_id" = $3::uuid as own,
      "r"."deleted_at" is not null as trashed,
      (false) is true as reached,
      (false) is true as listed
    from
      "task" r
    where
      r.account_id = $1
      and (
        (
          "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
        or (
          "r"."card_responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."card_responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
      )
    order by
      r.id
    for no key update of
      r
  ) m;

-- As olga, TasksGivenAgain: 14 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 19 again

-- 5 again

-- 6 again

-- 45 again

-- 46 again

-- 47 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 45 again

-- … who asks, and all that decides what they may

-- 22 again

-- As stefan, WhatWouldMove: 4 statements

-- 70
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
          (
            select
              count(*)::integer
            from
              "user" u
            where
              u.account_id = $1
              and u.supervisor_id = $4::uuid
              and u.status <> 'REMOVED'
          ) as subordinates,
          (
            select
              count(*)::integer
            from
              share h
            where
              h.account_id = $1
              and (
                h.owner_id = $4::uuid
                or h.grantee_id = $4::uuid
              )
              and (
                h.until is null
                or h.until > $5::timestamptz
              )
          ) as shares,
          (
            select
              count(*)::integer
            from
              seat t
            where
              t.account_id = $1
              and t.user_id = $4::uuid
              and (
                t.until is null
                or t.until > $5::timestamptz
              )
          ) as seats,
          (
            select
              count(*)::integer
            from
              api_token k
            where
              k.account_id = $1
              and k.user_id = $4::uuid
              and k.revoked_at is null
              and (
                k.until is null
                or k.until > $5::timestamptz
              )
          ) as tokens,
          (
            select
              count(*)::integer
            from
              session e
            where
              e.account_id = $1
              and e.user_id = $4::uuid
              and e.ended_at is null
              and e.until > $5::timestamptz
          ) as sessions
      ) i
  ) q on f.fresh;

-- 71
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
      ) i
  ) q on f.fresh;

-- 72
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
          $4::text as kind,
          (
            count(*) filter (
              where
                m.own
            )
          )::integer as "all",
          (
            count(*) filter (
              where
                m.own
                and m.reached
            )
          )::integer as reached,
          (
            count(*) filter (
              where
                m.own
                and m.reached
                and not m.trashed
            )
          )::integer as kept,
          (
            count(*) filter (
              where
                m.own
                and m.listed
                and m.trashed
            )
          )::integer as trashed
        from
          (
            select
              "r"."responsible_id" = $5::uuid as own,
              "r"."deleted_at" is not null as trashed,
              ("r"."responsible_id" = any ($6::uuid[])) is true as reached,
              (
                (
                  "r"."creator_id" = any ($7::uuid[])
                  and "r"."responsible_id" = any ($8::uuid[])
                )
              ) is true as listed
            from
              "company" r
            where
              r.account_id = $1
              and (
                "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is null
                or "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is not null
              )
          ) m
        union all
        select
          $9::text as kind,
          (
            count(*) filter (
              where
                m.own
            )
          )::integer as "all",
          (
            count(*) filter (
              where
                m.own
                and m.reached
            )
          )::integer as reached,
          (
            count(*) filter (
              where
                m.own
                and m.reached
                and not m.trashed
            )
          )::integer as kept,
          (
            count(*) filter (
              where
                m.own
                and m.listed
                and m.trashed
            )
          )::integer as trashed
        from
          (
            select
              "r"."responsible_id" = $5::uuid as own,
              "r"."deleted_at" is not null as trashed,
              ("r"."responsible_id" = any ($10::uuid[])) is true as reached,
              (
                (
                  "r"."creator_id" = any ($11::uuid[])
                  and "r"."responsible_id" = any ($12::uuid[])
                )
              ) is true as listed
            from
              "contact" r
            where
              r.account_id = $1
              and (
                "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is null
                or "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is not null
              )
          ) m
        union all
        select
          $13::text as kind,
          (
            count(*) filter (
              where
                m.own
            )
          )::integer as "all",
          (
            count(*) filter (
              where
                m.own
                and m.reached
            )
          )::integer as reached,
          (
            count(*) filter (
              where
                m.own
                and m.reached
                and not m.trashed
            )
          )::integer as kept,
          (
            count(*) filter (
              where
                m.own
                and m.listed
                and m.trashed
            )
          )::integer as trashed
        from
          (
            select
              "r"."responsible_id" = $5::uuid as own,
              "r"."deleted_at" is not null as trashed,
              ("r"."responsible_id" = any ($14::uuid[])) is true as reached,
              (
                (
                  "r"."creator_id" = any ($15::uuid[])
                  and "r"."responsible_id" = any ($16::uuid[])
                )
              ) is true as listed
            from
              "customer" r
            where
              r.account_id = $1
              and (
                "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is null
                or "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is not null
              )
          ) m
        union all
        select
          $17::text as kind,
          (
            count(*) filter (
              where
                m.own
            )
          )::integer as "all",
          (
            count(*) filter (
              where
                m.own
                and m.reached
            )
          )::integer as reached,
          (
            count(*) filter (
              where
                m.own
                and m.reached
                and not m.trashed
            )
          )::integer as kept,
          (
            count(*) filter (
              where
                m.own
                and m.listed
                and m.trashed
            )
          )::integer as trashed
        from
          (
            select
              "r"."responsible_id" = $5::uuid as own,
              "r"."deleted_at" is not null as trashed,
              ("r"."responsible_id" = any ($18::uuid[])) is true as reached,
              (
                (
                  "r"."creator_id" = any ($19::uuid[])
                  and "r"."responsible_id" = any ($20::uuid[])
                )
              ) is true as listed
            from
              "lead" r
            where
              r.account_id = $1
              and (
                "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is null
                or "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is not null
              )
          ) m
        union all
        select
          $21::text as kind,
          (
            count(*) filter (
              where
                m.own
            )
          )::integer as "all",
          (
            count(*) filter (
              where
                m.own
                and m.reached
            )
          )::integer as reached,
          (
            count(*) filter (
              where
                m.own
                and m.reached
                and not m.trashed
            )
          )::integer as kept,
          (
            count(*) filter (
              where
                m.own
                and m.listed
                and m.trashed
            )
          )::integer as trashed
        from
          (
            select
              "r"."responsible_id" = $5::uuid as own,
              "r"."deleted_at" is not null as trashed,
              ("r"."responsible_id" = any ($22::uuid[])) is true as reached,
              (
                (
                  "r"."creator_id" = any ($23::uuid[])
                  and "r"."responsible_id" = any ($24::uuid[])
                )
              ) is true as listed
            from
              "request" r
            where
              r.account_id = $1
              and (
                "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is null
                or "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is not null
              )
          ) m
        union all
        select
          $25::text as kind,
          (
            count(*) filter (
              where
                m.own
            )
          )::integer as "all",
          (
            count(*) filter (
              where
                m.own
                and m.reached
            )
          )::integer as reached,
          (
            count(*) filter (
              where
                m.own
                and m.reached
                and not m.trashed
            )
          )::integer as kept,
          (
            count(*) filter (
              where
                m.own
                and m.listed
                and m.trashed
            )
          )::integer as trashed
        from
          (
            select
              "r"."responsible_id" = $5::uuid as own,
              "r"."deleted_at" is not null as trashed,
              ("r"."responsible_id" = any ($26::uuid[])) is true as reached,
              (
                (
                  "r"."creator_id" = any ($27::uuid[])
                  and "r"."responsible_id" = any ($28::uuid[])
                )
              ) is true as listed
            from
              "document" r
            where
              r.account_id = $1
              and (
                "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is null
                or "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is not null
              )
          ) m
        union all
        select
          $29::text as kind,
          (
            count(*) filter (
              where
                m.own
            )
          )::integer as "all",
          (
            count(*) filter (
              where
                m.own
                and m.reached
            )
          )::integer as reached,
          (
            count(*) filter (
              where
                m.own
                and m.reached
                and not m.trashed
            )
          )::integer as kept,
          (
            count(*) filter (
              where
                m.own
                and m.listed
                and m.trashed
            )
          )::integer as trashed
        from
          (
            select
              "r"."responsible_id" = $5::uuid as own,
              "r"."deleted_at" is not null as trashed,
              ("r"."responsible_id" = any ($30::uuid[])) is true as reached,
              (
                (
                  "r"."creator_id" = any ($31::uuid[])
                  and "r"."responsible_id" = any ($32::uuid[])
                )
              ) is true as listed
            from
              "event" r
            where
              r.account_id = $1
              and (
                "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is null
                or "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is not null
              )
          ) m
        union all
        select
          $33::text as kind,
          (
            count(*) filter (
              where
                m.own
            )
          )::integer as "all",
          (
            count(*) filter (
              where
                m.own
                and m.reached
            )
          )::integer as reached,
          (
            count(*) filter (
              where
                m.own
                and m.reached
                and not m.trashed
            )
          )::integer as kept,
          (
            count(*) filter (
              where
                m.own
                and m.listed
                and m.trashed
            )
          )::integer as trashed
        from
          (
            select
              "r"."responsible_id" = $5::uuid as own,
              "r"."deleted_at" is not null as trashed,
              ("r"."responsible_id" = any ($34::uuid[])) is true as reached,
              (
                (
                  "r"."creator_id" = any ($35::uuid[])
                  and "r"."responsible_id" = any ($36::uuid[])
                )
              ) is true as listed
            from
              "task" r
            where
              r.account_id = $1
              and (
                "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is null
                or "r"."responsible_id" = $5::uuid
                and "r"."deleted_at" is not null
              )
          ) m
      ) i
  ) q on f.fresh;

-- 73
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

-- As stefan, ToMila: 49 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 44 again

-- 20 again

-- 48 again

-- 49 again

-- 50 again

-- 51 again

-- 52 again

-- 53 again

-- 54 again

-- 55 again

-- 12 again

-- 56 again

-- 45 again

-- 57 again

-- 58 again

-- 59 again

-- 60 again

-- … what has changed is written down

-- 61 again

-- 62 again

-- 63 again

-- 64 again

-- 65 again

-- 66 again

-- 67 again

-- 68 again

-- 74
select
  $2::text as kind,
  (
    count(*) filter (
      where
        m.own
    )
  )::integer as "all",
  (
    count(*) filter (
      where
        m.own
        and m.reached
    )
  )::integer as reached,
  (
    count(*) filter (
      where
        m.own
        and m.reached
        and not m.trashed
    )
  )::integer as kept,
  (
    count(*) filter (
      where
        m.own
        and m.listed
        and m.trashed
    )
  )::integer as trashed
from
  (
    select
      "r"."responsible_id" = $3::uuid as own,
      "r"."deleted_at" is not null as trashed,
      ("r"."responsible_id" = any ($4::uuid[])) is true as reached,
      (
        (
          "r"."creator_id" = any ($5::uuid[])
          and "r"."responsible_id" = any ($6::uuid[])
        )
      ) is true as listed
    from
      "task" r
    where
      r.account_id = $1
      and (
        (
          "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
        or (
          "r"."card_responsible_id" = $3::uuid
          and "r"."deleted_at" is null
          or "r"."card_responsible_id" = $3::uuid
          and "r"."deleted_at" is not null
        )
      )
    order by
      r.id
    for no key update of
      r
  ) m;

-- … what has changed is written down

-- 75
update "company" r
set
  "responsible_id" = case "r"."responsible_id"
    when $2::uuid then $3::uuid
    else "r"."responsible_id"
  end,
  updated_at = case
    when "r"."responsible_id" = $2::uuid then $4::timestamptz
    else r.updated_at
  end,
  version = r.version + ("r"."responsible_id" = $2::uuid)::integer,
  id = r.id,
  external_id = r.external_id
where
  r.account_id = $1
  and (
    (
      "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is null
      or "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is not null
    )
  );

-- … what has changed is written down

-- 76
update "contact" r
set
  "responsible_id" = case "r"."responsible_id"
    when $2::uuid then $3::uuid
    else "r"."responsible_id"
  end,
  updated_at = case
    when "r"."responsible_id" = $2::uuid then $4::timestamptz
    else r.updated_at
  end,
  version = r.version + ("r"."responsible_id" = $2::uuid)::integer,
  id = r.id,
  external_id = r.external_id
where
  r.account_id = $1
  and (
    (
      "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is null
      or "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is not null
    )
  );

-- … what has changed is written down

-- 77
update "customer" r
set
  "responsible_id" = case "r"."responsible_id"
    when $2::uuid then $3::uuid
    else "r"."responsible_id"
  end,
  updated_at = case
    when "r"."responsible_id" = $2::uuid then $4::timestamptz
    else r.updated_at
  end,
  version = r.version + ("r"."responsible_id" = $2::uuid)::integer,
  id = r.id,
  external_id = r.external_id
where
  r.account_id = $1
  and (
    (
      "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is null
      or "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is not null
    )
  );

-- … what has changed is written down

-- 78
update "lead" r
set
  "responsible_id" = case "r"."responsible_id"
    when $2::uuid then $3::uuid
    else "r"."responsible_id"
  end,
  updated_at = case
    when "r"."responsible_id" = $2::uuid then $4::timestamptz
    else r.updated_at
  end,
  version = r.version + ("r"."responsible_id" = $2::uuid)::integer,
  id = r.id,
  external_id = r.external_id
where
  r.account_id = $1
  and (
    (
      "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is null
      or "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is not null
    )
  );

-- … what has changed is written down

-- 79
update "request" r
set
  "responsible_id" = case "r"."responsible_id"
    when $2::uuid then $3::uuid
    else "r"."responsible_id"
  end,
  updated_at = case
    when "r"."responsible_id" = $2::uuid then $4::timestamptz
    else r.updated_at
  end,
  version = r.version + ("r"."responsible_id" = $2::uuid)::integer,
  id = r.id,
  external_id = r.external_id
where
  r.account_id = $1
  and (
    (
      "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is null
      or "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is not null
    )
  );

-- … what has changed is written down

-- 80
update "document" r
set
  "responsible_id" = case "r"."responsible_id"
    when $2::uuid then $3::uuid
    else "r"."responsible_id"
  end,
  updated_at = case
    when "r"."responsible_id" = $2::uuid then $4::timestamptz
    else r.updated_at
  end,
  version = r.version + ("r"."responsible_id" = $2::uuid)::integer,
  id = r.id,
  external_id = r.external_id
where
  r.account_id = $1
  and (
    (
      "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is null
      or "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is not null
    )
  );

-- 81
update "activity" r
set
  "card_responsible_id" = case "r"."card_responsible_id"
    when $2::uuid then $3::uuid
    else "r"."card_responsible_id"
  end,
  id = r.id,
  external_id = r.external_id
where
  r.account_id = $1
  and (
    (
      "r"."card_responsible_id" = $2::uuid
      and "r"."deleted_at" is null
      or "r"."card_responsible_id" = $2::uuid
      and "r"."deleted_at" is not null
    )
  );

-- … what has changed is written down

-- 82
update "event" r
set
  "responsible_id" = case "r"."responsible_id"
    when $2::uuid then $3::uuid
    else "r"."responsible_id"
  end,
  "card_responsible_id" = case "r"."card_responsible_id"
    when $2::uuid then $4::uuid
    else "r"."card_responsible_id"
  end,
  updated_at = case
    when "r"."responsible_id" = $2::uuid then $5::timestamptz
    else r.updated_at
  end,
  version = r.version + ("r"."responsible_id" = $2::uuid)::integer,
  id = r.id,
  external_id = r.external_id
where
  r.account_id = $1
  and (
    (
      "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is null
      or "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is not null
    )
    or (
      "r"."card_responsible_id" = $2::uuid
      and "r"."deleted_at" is null
      or "r"."card_responsible_id" = $2::uuid
      and "r"."deleted_at" is not null
    )
  );

-- … what has changed is written down

-- 83
update "task" r
set
  "responsible_id" = case "r"."responsible_id"
    when $2::uuid then $3::uuid
    else "r"."responsible_id"
  end,
  "card_responsible_id" = case "r"."card_responsible_id"
    when $2::uuid then $4::uuid
    else "r"."card_responsible_id"
  end,
  updated_at = case
    when "r"."responsible_id" = $2::uuid then $5::timestamptz
    else r.updated_at
  end,
  version = r.version + ("r"."responsible_id" = $2::uuid)::integer,
  id = r.id,
  external_id = r.external_id
where
  r.account_id = $1
  and (
    (
      "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is null
      or "r"."responsible_id" = $2::uuid
      and "r"."deleted_at" is not null
    )
    or (
      "r"."card_responsible_id" = $2::uuid
      and "r"."deleted_at" is null
      or "r"."card_responsible_id" = $2::uuid
      and "r"."deleted_at" is not null
    )
  );

-- … who asks, and all that decides what they may

-- 84
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
          "r"."display_name" as "f_display_name",
          "r"."status" as "f_status"
        from
          "user" "r"
        where
          "r"."account_id" = $1
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As yuki, YukiIsGone: 1 statement

-- … who asks, and all that decides what they may

-- As mila, MilasNow: 2 statements

-- 85
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"creator":' || coalesce("o2"."json", 'null') || ',"responsible":' || coalesce("o4"."json", 'null') || '}'
          ) as json
        from
          (
            select
              "o1".*
            from
              "lead" "o1"
            where
              "o1"."account_id" = $1
              and "o1"."deleted_at" is null
              and "o1"."id" = $2::uuid
              and (
                (
                  "o1"."responsible_id" = $3::uuid
                  or "o1"."creator_id" = $4::uuid
                )
              ) is true
            limit
              1
          ) "o1"
          left join lateral (
            select
              (
                '{"name":' || coalesce(to_json("o3"."display_name")::text, 'null') || ',"status":' || coalesce(to_json("o3"."status")::text, 'null') || '}'
              ) as json
            from
              "user" "o3"
            where
              "o3"."account_id" = $1
              and "o3"."id" = "o1"."creator_id"
            limit
              1
          ) "o2" on true
          left join lateral (
            select
              ('{"name":' || coalesce(to_json("o5"."display_name")::text, 'null') || '}') as json
            from
              "user" "o5"
            where
              "o5"."account_id" = $1
              and "o5"."id" = "o1"."responsible_id"
            limit
              1
          ) "o4" on true
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

-- 86
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"text":' || coalesce(to_json("o1"."text")::text, 'null') || ',"creator":' || coalesce("o2"."json", 'null') || ',"responsible":' || coalesce("o4"."json", 'null') || '}'
          ) as json
        from
          (
            select
              "o1".*
            from
              "task" "o1"
            where
              "o1"."account_id" = $1
              and "o1"."deleted_at" is null
              and "o1"."id" = $2::uuid
              and (
                (
                  "o1"."responsible_id" = $3::uuid
                  or "o1"."creator_id" = $4::uuid
                )
              ) is true
            limit
              1
          ) "o1"
          left join lateral (
            select
              ('{"name":' || coalesce(to_json("o3"."display_name")::text, 'null') || '}') as json
            from
              "user" "o3"
            where
              "o3"."account_id" = $1
              and "o3"."id" = "o1"."creator_id"
            limit
              1
          ) "o2" on true
          left join lateral (
            select
              ('{"name":' || coalesce(to_json("o5"."display_name")::text, 'null') || '}') as json
            from
              "user" "o5"
            where
              "o5"."account_id" = $1
              and "o5"."id" = "o1"."responsible_id"
            limit
              1
          ) "o4" on true
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

-- As olga, KenjisBoss: 1 statement

-- 87
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."display_name")::text, 'null') || ',"supervisor":' || coalesce("o2"."json", 'null') || '}'
          ) as json
        from
          (
            select
              "o1".*
            from
              "user" "o1"
            where
              "o1"."account_id" = $1
              and "o1"."id" = $2::uuid
            limit
              1
          ) "o1"
          left join lateral (
            select
              ('{"name":' || coalesce(to_json("o3"."display_name")::text, 'null') || '}') as json
            from
              "user" "o3"
            where
              "o3"."account_id" = $1
              and "o3"."id" = "o1"."supervisor_id"
            limit
              1
          ) "o2" on true
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

-- As olga, ToOtto: 11 statements

-- … who asks, and all that decides what they may

-- 37 again

-- 88
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

-- 89
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

-- 90
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

-- 91
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

-- 92
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

-- 93
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

-- 94
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

-- 95
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

-- As stefan, MadeBelow: 1 statement

-- 96
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"creator":' || coalesce("o2"."json", 'null') || ',"responsible":' || coalesce("o4"."json", 'null') || ',"can":' || (
              '{"edit":' || case
                when ("o1"."creator_id" = any ($2::uuid[])) is true then 'true'
                else 'false'
              end || ',"delete":' || case
                when ("o1"."creator_id" = any ($2::uuid[])) is true then 'true'
                else 'false'
              end || ',"assign":' || case
                when ("o1"."responsible_id" = any ($2::uuid[])) is true then 'true'
                else 'false'
              end || '}'
            ) || '}'
          ) as json
        from
          (
            select
              "o1".*
            from
              "lead" "o1"
            where
              "o1"."account_id" = $1
              and "o1"."deleted_at" is null
              and "o1"."id" = $3::uuid
              and (
                (
                  "o1"."responsible_id" = any ($2::uuid[])
                  or "o1"."creator_id" = any ($2::uuid[])
                )
              ) is true
            limit
              1
          ) "o1"
          left join lateral (
            select
              (
                '{"name":' || coalesce(to_json("o3"."display_name")::text, 'null') || ',"status":' || coalesce(to_json("o3"."status")::text, 'null') || '}'
              ) as json
            from
              "user" "o3"
            where
              "o3"."account_id" = $1
              and "o3"."id" = "o1"."creator_id"
            limit
              1
          ) "o2" on true
          left join lateral (
            select
              ('{"name":' || coalesce(to_json("o5"."display_name")::text, 'null') || '}') as json
            from
              "user" "o5"
            where
              "o5"."account_id" = $1
              and "o5"."id" = "o1"."responsible_id"
            limit
              1
          ) "o4" on true
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
