-- As maria, AllBlocked: 12 statements

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
  u.id,
  u.crm_access as "crmAccess",
  u.navigation,
  u.blocked_channels as "blockedChannels"
from
  "user" u
where
  u.account_id = $1
  and u.id = any ($2::uuid[]);

-- 3
update "user" u
set
  crm_access = w."crmAccess",
  navigation = w.navigation,
  blocked_channels = w."blockedChannels"
from
  jsonb_to_recordset($2::jsonb) w (id uuid, "crmAccess" boolean, navigation text[], "blockedChannels" text[])
where
  u.account_id = $1
  and u.id = w.id;

-- 4
update "user"
set
  version = version + 1,
  updated_at = $2
where
  account_id = $1
  and id = any ($3::uuid[])
returning
  id,
  version;

-- … what has changed is written down

-- … who asks, and all that decides what they may

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

-- … who asks, and all that decides what they may

-- 6 again

-- As maria, MailchimpOpened: 12 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 5 again

-- 6 again

-- … who asks, and all that decides what they may

-- 6 again

-- As ben, ContactsForMailchimp: 7 statements

-- … who asks, and all that decides what they may

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
              and "r"."created_at" <= $5::timestamptz
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              1
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

-- 8
select
  pg_advisory_xact_lock(hashtextextended ($1::text, 0));

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
          count(*)::integer as count
        from
          job j
        where
          j.account_id = $1
          and j.creator_id = $4::uuid
          and j.kind = $5::text
          and j.finished_at is null
      ) i
  ) q on f.fresh;

-- 10
insert into
  job (account_id, id, kind, state, creator_id, api_token_id, input, created_at)
values
  ($1, $2::uuid, $3::text, 'QUEUED', $4::uuid, $5::uuid, $6::jsonb, $7::timestamptz);

-- 11
select
  1
from
  graphile_worker.add_job ($2::text, json_build_object('accountId', $1::uuid, 'jobId', $3::text), job_key => $4::text);

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
          j.id,
          j.kind,
          j.state,
          j.input,
          j.done,
          j.total,
          j.result,
          j.error_code as "errorCode",
          j.error_message as "errorMessage",
          j.created_at as "createdAt",
          j.started_at as "startedAt",
          j.finished_at as "finishedAt"
        from
          job j
        where
          j.account_id = $1
          and j.creator_id = $4::uuid
          and j.id = any ($5::uuid[])
      ) i
  ) q on f.fresh;

-- As ben, ContactsAsFile: 1 statement

-- … who asks, and all that decides what they may

-- As ben, WhatIsOpen: 1 statement

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
          to_json(own) as own
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
              u.blocked_channels as "blockedChannels"
            from
              "user" u
            where
              u.account_id = $1
              and u.id = $4
          ) own
      ) i
  ) q on f.fresh;

-- As maria, AllOpened: 12 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 1 again

-- 2 again

-- 3 again

-- 4 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 5 again

-- 6 again

-- … who asks, and all that decides what they may

-- 6 again

-- As ben, NotHis: 1 statement

-- … who asks, and all that decides what they may
