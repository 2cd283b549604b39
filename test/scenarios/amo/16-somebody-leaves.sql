-- As nobody, PavelComes: 21 statements

-- 1
insert into
  sign_in_attempt (subject, window_start, failures)
values
  ($1, $2, 1)
on conflict (subject, window_start) do update
set
  failures = sign_in_attempt.failures + 1
returning
  failures;

-- 2
delete from sign_in_attempt
where
  window_start < $1;

-- 1 again

-- 2 again

-- 3
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

-- 4
update sign_in_attempt
set
  failures = failures - 1
where
  subject = $1
  and window_start = $2;

-- 4 again

-- 5
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

-- 6
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

-- 7
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

-- 8
select
  l.factor_secret as secret,
  l.factor_set_at as "setAt"
from
  login l
where
  l.id = $1::uuid;

-- 9
update membership
set
  entered_at = $2
where
  login_id = $3
  and user_id = $4
  and account_id = $1;

-- 10
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

-- 11
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

-- 12
update "user"
set
  last_seen_at = $2::timestamptz
where
  account_id = $1
  and id = $3::uuid;

-- 13
insert into
  session (account_id, id, user_id, refresh_hash, address, agent, created_at, used_at, until)
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- 14
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

-- 5 again

-- 6 again

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

-- As pavel, PavelsTask: 11 statements

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
          and "k"."user_id" = any ($4::uuid[])
          and k.id = any ($5::uuid[])
      ) i
  ) q on f.fresh;

-- … who asks, and all that decides what they may

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

-- 21
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
              or (
                "r"."card_trashed"::text = any ($7::text[])
                and "r"."card_kind"::text = any ($8::text[])
              )
            )
          ) is true
      ) i
  ) q on f.fresh;

-- As olga, OneInTheTrash: 7 statements

-- … who asks, and all that decides what they may

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

-- 24
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

-- 25
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

-- 26
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

-- 27
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

-- As olga, WhatWouldMove: 4 statements

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

-- 29
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
              (true) is true as reached,
              (true) is true as listed
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
          $6::text as kind,
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
              (true) is true as reached,
              (true) is true as listed
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
          $7::text as kind,
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
              (true) is true as reached,
              (true) is true as listed
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
          $8::text as kind,
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
              (true) is true as reached,
              (true) is true as listed
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
              (true) is true as reached,
              (true) is true as listed
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
          $10::text as kind,
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
              (true) is true as reached,
              (true) is true as listed
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
          $11::text as kind,
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
              (true) is true as reached,
              (true) is true as listed
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
          $12::text as kind,
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
              (true) is true as reached,
              (true) is true as listed
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
          1
      ) i
  ) q on f.fresh;

-- As olga, NoSuccessor: 11 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 32
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

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 32 again

-- 33
select
  u.status
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 32 again

-- 33 again

-- As olga, PavelLeaves: 49 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 32 again

-- 33 again

-- 34
select
  l.id
from
  login l
where
  l.id = $1
for update;

-- 35
delete from membership
where
  login_id = $2
  and user_id = $3
  and account_id = $1;

-- 36
select
  u.id
from
  "user" u
where
  u.account_id = $1
  and u.id = $2
for update;

-- 37
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

-- 38
update session
set
  ended_at = $2
where
  account_id = $1
  and user_id = $3
  and ended_at is null
  and id is distinct from $4::uuid;

-- 39
update one_time_link k
set
  ended_at = $2
where
  k.account_id = $1
  and k.user_id = $3
  and k.kind = any ($4::text[])
  and k.used_at is null
  and k.ended_at is null;

-- 40
update api_token
set
  revoked_at = $2
where
  account_id = $1
  and user_id = $3
  and revoked_at is null
returning
  id;

-- 41
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

-- 42
delete from seat
where
  account_id = $1
  and user_id = $2
returning
  licence_id as "licenceId",
  until;

-- 43
select
  l."role_id" as id
from
  "user_role" l
where
  l.account_id = $1
  and l."user_id" = $2
order by
  1;

-- 44
delete from "user_role"
where
  account_id = $1
  and "user_id" = $2;

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

-- 47
delete from "user_right"
where
  account_id = $1
  and "user_id" = $2;

-- 48
delete from "user_restriction"
where
  account_id = $1
  and "user_id" = $2;

-- 49
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

-- 50
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
      (true) is true as reached,
      (true) is true as listed
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

-- 51
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
      (true) is true as reached,
      (true) is true as listed
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

-- 52
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
      (true) is true as reached,
      (true) is true as listed
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

-- 53
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
      (true) is true as reached,
      (true) is true as listed
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

-- 54
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
      (true) is true as reached,
      (true) is true as listed
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

-- 55
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
      (true) is true as reached,
      (true) is true as listed
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

-- 56
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

-- 57
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
      (true) is true as reached,
      (true) is true as listed
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

-- 58
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
      (true) is true as reached,
      (true) is true as listed
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

-- 59
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

-- 60
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

-- 61
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

-- 62
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

-- 63
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

-- 64
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

-- 65
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

-- 66
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

-- 67
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

-- 68
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

-- As pavel, PavelIsGone: 1 statement

-- … who asks, and all that decides what they may

-- With counting, NothingReadsForHim: 1 statement

-- 69
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

-- As nina, NinasNow: 2 statements

-- 70
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"creator":' || coalesce("o2"."json", 'null') || ',"responsible":' || coalesce("o4"."json", 'null') || ',"can":' || (
              '{"edit":' || case
                when ("o1"."responsible_id" = $2::uuid) is true then 'true'
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

-- 71
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
                  or (
                    "o1"."card_trashed"::text = any ($5::text[])
                    and "o1"."card_kind"::text = any ($6::text[])
                  )
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

-- As olga, OutOfTheTrash: 2 statements

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
          k."k0"::text as "k0",
          x.*
        from
          (
            select
              "r"."deleted_at" as "k0",
              r.id
            from
              "lead" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is not null
            order by
              "r"."deleted_at" desc,
              "r"."id" desc
            limit
              51
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
              "r"."main_contact_id" as "l_main_contact_id",
              "r"."name" as "f_name"
            from
              "lead" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is not null
              and r.id = k.id
            limit
              1
          ) x
        order by
          "k"."k0" desc,
          "k"."id" desc
      ) i
  ) q on f.fresh;
