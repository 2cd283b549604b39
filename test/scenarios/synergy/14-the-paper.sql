-- As mila, AnOffer: 5 statements

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
insert into
  "document" (
    account_id,
    "id",
    "version",
    "custom",
    "created_at",
    "updated_at",
    "external_id",
    "deleted_at",
    "number",
    "number_key",
    "subject",
    "subject_key",
    "kind",
    "sum",
    "sum_currency",
    "status",
    "issued_on",
    "file",
    "tags",
    "responsible_id",
    "creator_id",
    "card_kind",
    "card_id"
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
  "v"."number",
  "v"."number_key",
  "v"."subject",
  "v"."subject_key",
  "v"."kind",
  "v"."sum",
  "v"."sum_currency",
  "v"."status",
  "v"."issued_on",
  "v"."file",
  "v"."tags",
  "v"."responsible_id",
  "v"."creator_id",
  "v"."card_kind",
  "v"."card_id"
from
  jsonb_to_recordset($2::jsonb) v (
    "id" uuid,
    "version" integer,
    "custom" jsonb,
    "created_at" timestamptz,
    "updated_at" timestamptz,
    "external_id" text,
    "deleted_at" timestamptz,
    "number" text,
    "number_key" text,
    "subject" text,
    "subject_key" text,
    "kind" text,
    "sum" numeric,
    "sum_currency" text,
    "status" text,
    "issued_on" date,
    "file" jsonb,
    "tags" text[],
    "responsible_id" uuid,
    "creator_id" uuid,
    "card_kind" text,
    "card_id" uuid
  )
where
  rights_still_hold
returning
  id;

-- … what has changed is written down

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
          "r"."deleted_at" as "deleted_at",
          "r"."responsible_id" as "h_responsible_id",
          "r"."creator_id" as "h_creator_id",
          "r"."kind" as "h_kind",
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."card_kind" as "card_kind",
          "r"."card_id" as "card_id",
          "r"."file" as "f_file"
        from
          "document" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and ("r"."creator_id" = $5::uuid) is true
      ) i
  ) q on f.fresh;

-- Mila sends paper.txt to /files: 4 statements

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
          1
      ) i
  ) q on f.fresh;

-- 5
insert into
  file (account_id, id, kind, name, media_type, maker_id, api_token_id, job_id, about, created_at, expires_at)
values
  (
    $1,
    $2::uuid,
    $3::text,
    $4::text,
    $5::text,
    $6::uuid,
    $7::uuid,
    $8::uuid,
    $9::jsonb,
    $10::timestamptz,
    $11::timestamptz
  );

-- 6
with
  written as (
    insert into
      file_part (account_id, file_id, part, bytes, expires_at)
    select
      f.account_id,
      f.id,
      f.parts,
      $2::bytea,
      f.expires_at
    from
      file f
    where
      f.account_id = $1
      and f.id = $3::uuid
    returning
      account_id
  )
update file f
set
  parts = f.parts + 1,
  bytes = f.bytes + $4::integer
from
  written w
where
  f.account_id = $1
  and w.account_id = $1
  and f.id = $5::uuid;

-- 7
update file f
set
  whole_at = $2::timestamptz,
  about = coalesce($3::jsonb, f.about)
where
  f.account_id = $1
  and f.id = $4::uuid
returning
  f.id,
  f.name,
  f.media_type as "mediaType",
  f.bytes::float8 as bytes,
  f.created_at as "createdAt",
  f.expires_at as "expiresAt";

-- As mila, TheOfferHoldsIt: 11 statements

-- … who asks, and all that decides what they may

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
          f.id,
          f.name,
          f.media_type as "mediaType",
          f.bytes::float8 as bytes,
          f.created_at as "createdAt",
          f.expires_at as "expiresAt"
        from
          file f
        where
          f.account_id = $1
          and f.id = $4::uuid
          and f.kind = $5::text
          and f.holder_id is null
          and f.whole_at is not null
          and f.expires_at > $6::timestamptz
          and f.maker_id = $7::uuid
        for update of
          f
      ) i
  ) q on f.fresh;

-- 1 again

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
          "r"."custom" as "custom",
          "r"."created_at" as "created_at",
          "r"."updated_at" as "updated_at",
          "r"."external_id" as "external_id",
          "r"."deleted_at" as "deleted_at",
          "r"."number" as "number",
          "r"."number_key" as "number_key",
          "r"."subject" as "subject",
          "r"."subject_key" as "subject_key",
          "r"."kind" as "kind",
          trim_scale("r"."sum")::text as "sum",
          "r"."sum_currency" as "sum_currency",
          "r"."status" as "status",
          "r"."issued_on"::text as "issued_on",
          "r"."file" as "file",
          "r"."tags" as "tags",
          "r"."responsible_id" as "responsible_id",
          "r"."creator_id" as "creator_id",
          "r"."card_kind" as "card_kind",
          "r"."card_id" as "card_id",
          (
            "r"."deleted_at" is null
            and ("r"."creator_id" = $4::uuid) is true
          ) as visible,
          (
            "r"."deleted_at" is null
            and ("r"."creator_id" = $5::uuid) is true
          ) as reached
        from
          "document" r
        where
          r.account_id = $1
          and r.id = any ($6::uuid[])
          and (
            "r"."deleted_at" is null
            and ("r"."creator_id" = $4::uuid) is true
          )
        order by
          r.id
        for update of
          r
      ) i
  ) q on f.fresh;

-- 10
delete from file_part p
where
  p.account_id = $1
  and p.file_id in (
    select
      f.id
    from
      file f
    where
      f.account_id = $1
      and f.holder_kind = $2::text
      and f.holder_id = any ($3::uuid[])
  );

-- 11
delete from file f
where
  f.account_id = $1
  and f.holder_kind = $2::text
  and f.holder_id = any ($3::uuid[]);

-- 12
update file f
set
  holder_kind = $2::text,
  holder_id = $3::uuid,
  expires_at = null
where
  f.account_id = $1
  and f.id = $4::uuid;

-- 13
update file_part p
set
  expires_at = null
where
  p.account_id = $1
  and p.file_id = $2::uuid;

-- 14
update "document" r
set
  "custom" = "v"."custom",
  "updated_at" = "v"."updated_at",
  "external_id" = "v"."external_id",
  "deleted_at" = "v"."deleted_at",
  "number" = "v"."number",
  "number_key" = "v"."number_key",
  "subject" = "v"."subject",
  "subject_key" = "v"."subject_key",
  "kind" = "v"."kind",
  "sum" = "v"."sum",
  "sum_currency" = "v"."sum_currency",
  "status" = "v"."status",
  "issued_on" = "v"."issued_on",
  "file" = "v"."file",
  "tags" = "v"."tags",
  "responsible_id" = "v"."responsible_id",
  "card_kind" = "v"."card_kind",
  "card_id" = "v"."card_id",
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
    "number" text,
    "number_key" text,
    "subject" text,
    "subject_key" text,
    "kind" text,
    "sum" numeric,
    "sum_currency" text,
    "status" text,
    "issued_on" date,
    "file" jsonb,
    "tags" text[],
    "responsible_id" uuid,
    "creator_id" uuid,
    "card_kind" text,
    "card_id" uuid
  )
where
  r.account_id = $1
  and r.id = v.id
  and r.version = v.version
  and "r"."deleted_at" is null
  and ("r"."creator_id" = $3::uuid) is true
  and rights_still_hold
returning
  r.id;

-- … what has changed is written down

-- 3 again

-- As stefan, StefanOpensIt: 3 statements

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
          f.id,
          f.name,
          f.media_type as "mediaType",
          f.bytes::float8 as bytes,
          f.created_at as "createdAt",
          f.expires_at as "expiresAt",
          f.kind,
          f.about,
          f.parts
        from
          file f
        where
          f.account_id = $1
          and f.id = any ($4::uuid[])
          and f.whole_at is not null
          and coalesce(f.expires_at > $5::timestamptz, true)
          and (
            f.holder_id is null
            and f.maker_id = $6::uuid
            or (
              f.holder_kind = $7::text
              and exists (
                select
                  1
                from
                  "document" "r"
                where
                  "r"."account_id" = $1
                  and "r"."deleted_at" is null
                  and r.id = f.holder_id
                  and (
                    (
                      "r"."responsible_id" = any ($8::uuid[])
                      or "r"."creator_id" = any ($9::uuid[])
                    )
                  ) is true
              )
            )
          )
      ) i
  ) q on f.fresh;

-- … what has changed is written down

-- Stefan fetches stefansLink: 2 statements

-- 15 again

-- 16
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
          f.kind,
          f.about,
          p.bytes
        from
          file f
          join file_part p on p.account_id = $1
          and p.file_id = f.id
          and p.part = $4::integer
        where
          f.account_id = $1
          and f.id = $5::uuid
          and (
            f.holder_id is null
            and f.maker_id = $6::uuid
            or (
              f.holder_kind = $7::text
              and exists (
                select
                  1
                from
                  "document" "r"
                where
                  "r"."account_id" = $1
                  and "r"."deleted_at" is null
                  and r.id = f.holder_id
                  and (
                    (
                      "r"."responsible_id" = any ($8::uuid[])
                      or "r"."creator_id" = any ($9::uuid[])
                    )
                  ) is true
              )
            )
          )
      ) i
  ) q on f.fresh;

-- As otto, OttoDoesNot: 2 statements

-- … who asks, and all that decides what they may

-- 17
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
          f.id,
          f.name,
          f.media_type as "mediaType",
          f.bytes::float8 as bytes,
          f.created_at as "createdAt",
          f.expires_at as "expiresAt",
          f.kind,
          f.about,
          f.parts
        from
          file f
        where
          f.account_id = $1
          and f.id = any ($4::uuid[])
          and f.whole_at is not null
          and coalesce(f.expires_at > $5::timestamptz, true)
          and (
            f.holder_id is null
            and f.maker_id = $6::uuid
            or (
              f.holder_kind = $7::text
              and exists (
                select
                  1
                from
                  "document" "r"
                where
                  "r"."account_id" = $1
                  and "r"."deleted_at" is null
                  and r.id = f.holder_id
                  and ("r"."creator_id" = $8::uuid) is true
              )
            )
          )
      ) i
  ) q on f.fresh;

-- As olga, MilaUnderOtto: 10 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 18
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

-- 18 again

-- 19
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

-- 20
select
  u.version
from
  "user" u
where
  u.account_id = $1
  and u.id = $2;

-- … what has changed is written down

-- … who asks, and all that decides what they may

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

-- Stefan fetches stefansLink again: 1 statement

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
          f.id,
          f.name,
          f.media_type as "mediaType",
          f.bytes::float8 as bytes,
          f.created_at as "createdAt",
          f.expires_at as "expiresAt",
          f.kind,
          f.about,
          f.parts
        from
          file f
        where
          f.account_id = $1
          and f.id = any ($4::uuid[])
          and f.whole_at is not null
          and coalesce(f.expires_at > $5::timestamptz, true)
          and (
            f.holder_id is null
            and f.maker_id = $6::uuid
            or (
              f.holder_kind = $7::text
              and exists (
                select
                  1
                from
                  "document" "r"
                where
                  "r"."account_id" = $1
                  and "r"."deleted_at" is null
                  and r.id = f.holder_id
                  and (
                    (
                      "r"."responsible_id" = $8::uuid
                      or "r"."creator_id" = $9::uuid
                    )
                  ) is true
              )
            )
          )
      ) i
  ) q on f.fresh;

-- As olga, MilaUnderStefan: 10 statements

-- … who asks, and all that decides what they may

-- … changes of rights stand in a row from here

-- 18 again

-- 18 again

-- 19 again

-- 20 again

-- … what has changed is written down

-- … who asks, and all that decides what they may

-- 21 again

-- 22 again

-- Stefan sends longer.txt to /files: 4 statements

-- 4 again

-- 5 again

-- 6 again

-- 7 again

-- As stefan, AnotherPaper: 11 statements

-- … who asks, and all that decides what they may

-- 8 again

-- 1 again

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
          "r"."custom" as "custom",
          "r"."created_at" as "created_at",
          "r"."updated_at" as "updated_at",
          "r"."external_id" as "external_id",
          "r"."deleted_at" as "deleted_at",
          "r"."number" as "number",
          "r"."number_key" as "number_key",
          "r"."subject" as "subject",
          "r"."subject_key" as "subject_key",
          "r"."kind" as "kind",
          trim_scale("r"."sum")::text as "sum",
          "r"."sum_currency" as "sum_currency",
          "r"."status" as "status",
          "r"."issued_on"::text as "issued_on",
          "r"."file" as "file",
          "r"."tags" as "tags",
          "r"."responsible_id" as "responsible_id",
          "r"."creator_id" as "creator_id",
          "r"."card_kind" as "card_kind",
          "r"."card_id" as "card_id",
          (
            "r"."deleted_at" is null
            and (
              (
                "r"."responsible_id" = any ($4::uuid[])
                or "r"."creator_id" = any ($5::uuid[])
              )
            ) is true
          ) as visible,
          (
            "r"."deleted_at" is null
            and ("r"."creator_id" = any ($6::uuid[])) is true
          ) as reached
        from
          "document" r
        where
          r.account_id = $1
          and r.id = any ($7::uuid[])
          and (
            "r"."deleted_at" is null
            and (
              (
                "r"."responsible_id" = any ($4::uuid[])
                or "r"."creator_id" = any ($5::uuid[])
              )
            ) is true
          )
        order by
          r.id
        for update of
          r
      ) i
  ) q on f.fresh;

-- 10 again

-- 11 again

-- 12 again

-- 13 again

-- 25
update "document" r
set
  "custom" = "v"."custom",
  "updated_at" = "v"."updated_at",
  "external_id" = "v"."external_id",
  "deleted_at" = "v"."deleted_at",
  "number" = "v"."number",
  "number_key" = "v"."number_key",
  "subject" = "v"."subject",
  "subject_key" = "v"."subject_key",
  "kind" = "v"."kind",
  "sum" = "v"."sum",
  "sum_currency" = "v"."sum_currency",
  "status" = "v"."status",
  "issued_on" = "v"."issued_on",
  "file" = "v"."file",
  "tags" = "v"."tags",
  "responsible_id" = "v"."responsible_id",
  "card_kind" = "v"."card_kind",
  "card_id" = "v"."card_id",
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
    "number" text,
    "number_key" text,
    "subject" text,
    "subject_key" text,
    "kind" text,
    "sum" numeric,
    "sum_currency" text,
    "status" text,
    "issued_on" date,
    "file" jsonb,
    "tags" text[],
    "responsible_id" uuid,
    "creator_id" uuid,
    "card_kind" text,
    "card_id" uuid
  )
where
  r.account_id = $1
  and r.id = v.id
  and r.version = v.version
  and "r"."deleted_at" is null
  and ("r"."creator_id" = any ($3::uuid[])) is true
  and rights_still_hold
returning
  r.id;

-- … what has changed is written down

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
          "r"."deleted_at" as "deleted_at",
          "r"."responsible_id" as "h_responsible_id",
          "r"."creator_id" as "h_creator_id",
          "r"."kind" as "h_kind",
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."card_kind" as "card_kind",
          "r"."card_id" as "card_id",
          "r"."file" as "f_file"
        from
          "document" "r"
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

-- As mila, TheFormerIsGone: 2 statements

-- … who asks, and all that decides what they may

-- 17 again

-- As mila, MilaOpensIt: 3 statements

-- … who asks, and all that decides what they may

-- 17 again

-- … what has changed is written down

-- Mila fetches milasLink: 2 statements

-- 17 again

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
          f.kind,
          f.about,
          p.bytes
        from
          file f
          join file_part p on p.account_id = $1
          and p.file_id = f.id
          and p.part = $4::integer
        where
          f.account_id = $1
          and f.id = $5::uuid
          and (
            f.holder_id is null
            and f.maker_id = $6::uuid
            or (
              f.holder_kind = $7::text
              and exists (
                select
                  1
                from
                  "document" "r"
                where
                  "r"."account_id" = $1
                  and "r"."deleted_at" is null
                  and r.id = f.holder_id
                  and ("r"."creator_id" = $8::uuid) is true
              )
            )
          )
      ) i
  ) q on f.fresh;

-- As dorothea, WhatHasBeenChanged: 4 statements

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
          and r.id = $4::uuid
          and (true) is true
      ) i
  ) q on f.fresh;

-- 21 again

-- 22 again

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
