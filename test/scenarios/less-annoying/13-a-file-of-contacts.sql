-- Ben sends bakers.csv to /imports: 7 statements

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

-- 3
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

-- 4
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

-- … who asks, and all that decides what they may

-- 5
insert into
  import (
    account_id,
    id,
    maker_id,
    api_token_id,
    file_id,
    name,
    format,
    encoding,
    delimiter,
    headings,
    sample,
    lines,
    day_order,
    created_at,
    expires_at
  )
values
  (
    $1,
    $2::uuid,
    $3::uuid,
    $4::uuid,
    $5::uuid,
    $6::text,
    $7::text,
    $8::text,
    $9::text,
    $10::jsonb,
    $11::jsonb,
    $12::integer,
    $13::text,
    $14::timestamptz,
    $15::timestamptz
  );

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
          i.id,
          i.name,
          i.format,
          i.encoding,
          i.delimiter,
          i.headings,
          i.sample,
          i.lines,
          i.day_order as "dayOrder",
          i.created_at as "createdAt",
          i.expires_at as "expiresAt",
          i.file_id as "fileId",
          i.job_id as "jobId"
        from
          import i
        where
          i.account_id = $1
          and i.id = any ($4::uuid[])
          and i.expires_at > $5::timestamptz
          and i.maker_id = $6::uuid
      ) i
  ) q on f.fresh;

-- As ben, Try: 6 statements

-- … who asks, and all that decides what they may

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
                  and ("r"."responsible_id" = $8::uuid) is true
              )
            )
          )
      ) i
  ) q on f.fresh;

-- 8
insert into
  job (account_id, id, kind, state, creator_id, api_token_id, input, created_at)
values
  ($1, $2::uuid, $3::text, 'QUEUED', $4::uuid, $5::uuid, $6::jsonb, $7::timestamptz);

-- 9
select
  1
from
  graphile_worker.add_job ($2::text, json_build_object('accountId', $1::uuid, 'jobId', $3::text), job_key => $4::text);

-- 10
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

-- As ben, WhatWouldBecome: 7 statements

-- 1 again

-- 1 again

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
          count(*)::integer as count
        from
          (
            select
              1
            from
              import_line l
            where
              l.account_id = $1
              and l.job_id = $4::uuid
              and (
                $5::text[] is null
                or l.outcome = any ($6::text[])
              )
            limit
              10001
          ) t
      ) i
  ) q on f.fresh;

-- 10 again

-- 10 again

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
          l.place,
          l.line,
          l.outcome,
          l.record_id as "recordId",
          l.faults
        from
          import_line l
        where
          l.account_id = $1
          and l.job_id = $4::uuid
          and l.place > $5::integer
          and (
            $6::text[] is null
            or l.outcome = any ($7::text[])
          )
        order by
          l.place
        limit
          51
      ) i
  ) q on f.fresh;

-- 13
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
                "contact" "r"
              where
                "r"."account_id" = $1
                and "r"."deleted_at" is null
                and "r"."responsible_id" = $2::uuid
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

-- As ben, Start: 7 statements

-- … who asks, and all that decides what they may

-- 6 again

-- 7 again

-- 8 again

-- 9 again

-- 14
update import i
set
  job_id = $2::uuid,
  expires_at = $3::timestamptz
where
  i.account_id = $1
  and i.id = $4::uuid
  and i.job_id is null
  and i.maker_id = $5::uuid
returning
  i.id;

-- 10 again

-- As ben, WhatBecame: 3 statements

-- 1 again

-- 10 again

-- 15
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"birthday":' || coalesce(('"' || "shown"."birthday"::text || '"'), 'null') || ',"company":' || coalesce("o1"."json", 'null') || ',"responsible":' || coalesce("o3"."json", 'null') || '}'
            ) as "c0"
          from
            (
              select
                "r"."created_at" as "k0",
                r.*
              from
                "contact" "r"
              where
                "r"."account_id" = $1
                and "r"."deleted_at" is null
                and "r"."responsible_id" = $2::uuid
              order by
                "r"."created_at" desc,
                "r"."id" desc
              limit
                50
            ) "shown"
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o2"."name")::text, 'null') || '}') as json
              from
                "company" "o2"
              where
                "o2"."account_id" = $1
                and "o2"."deleted_at" is null
                and "o2"."id" = "shown"."company_id"
                and ("o2"."responsible_id" = $3::uuid) is true
              limit
                1
            ) "o1" on true
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o4"."display_name")::text, 'null') || '}') as json
              from
                "user" "o4"
              where
                "o4"."account_id" = $1
                and "o4"."id" = "shown"."responsible_id"
              limit
                1
            ) "o3" on true
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

-- As ben, OnceAlone: 6 statements

-- … who asks, and all that decides what they may

-- 6 again

-- 7 again

-- 8 again

-- 9 again

-- 14 again

-- As maria, NotMarias: 3 statements

-- 1 again

-- 6 again

-- 10 again

-- As maria, NotMariasToUndo: 2 statements

-- … who asks, and all that decides what they may

-- 6 again

-- As maria, MariaChangesOne: 6 statements

-- … who asks, and all that decides what they may

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
          "r"."id" as "id",
          "r"."version" as "version",
          "r"."custom" as "custom",
          "r"."created_at" as "created_at",
          "r"."updated_at" as "updated_at",
          "r"."external_id" as "external_id",
          "r"."deleted_at" as "deleted_at",
          "r"."name" as "name",
          "r"."name_key" as "name_key",
          "r"."first_name" as "first_name",
          "r"."last_name" as "last_name",
          "r"."position" as "position",
          "r"."birthday"::text as "birthday",
          "r"."phones" as "phones",
          "r"."phones_key" as "phones_key",
          "r"."emails" as "emails",
          "r"."emails_key" as "emails_key",
          "r"."tags" as "tags",
          "r"."responsible_id" as "responsible_id",
          "r"."creator_id" as "creator_id",
          "r"."company_id" as "company_id",
          (
            "r"."deleted_at" is null
            and (true) is true
          ) as visible,
          (
            "r"."deleted_at" is null
            and (true) is true
          ) as reached
        from
          "contact" r
        where
          r.account_id = $1
          and r.external_id = any ($4::text[])
        order by
          r.id
        for update of
          r
      ) i
  ) q on f.fresh;

-- 18
update "contact" r
set
  "custom" = "v"."custom",
  "updated_at" = "v"."updated_at",
  "external_id" = "v"."external_id",
  "deleted_at" = "v"."deleted_at",
  "name" = "v"."name",
  "name_key" = "v"."name_key",
  "first_name" = "v"."first_name",
  "last_name" = "v"."last_name",
  "position" = "v"."position",
  "birthday" = "v"."birthday",
  "phones" = "v"."phones",
  "phones_key" = "v"."phones_key",
  "emails" = "v"."emails",
  "emails_key" = "v"."emails_key",
  "tags" = "v"."tags",
  "responsible_id" = "v"."responsible_id",
  "company_id" = "v"."company_id",
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
    "first_name" text,
    "last_name" text,
    "position" text,
    "birthday" date,
    "phones" jsonb,
    "phones_key" text,
    "emails" jsonb,
    "emails_key" text,
    "tags" text[],
    "responsible_id" uuid,
    "creator_id" uuid,
    "company_id" uuid
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
          "r"."id" as "id",
          "r"."version" as "version",
          "r"."deleted_at" as "deleted_at",
          "r"."responsible_id" as "h_responsible_id",
          "r"."creator_id" as "h_creator_id",
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."company_id" as "l_company_id",
          "r"."name" as "f_name",
          "r"."position" as "f_position"
        from
          "contact" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As ben, TakeBack: 6 statements

-- … who asks, and all that decides what they may

-- 6 again

-- 10 again

-- 8 again

-- 9 again

-- 10 again

-- As ben, WhatStays: 4 statements

-- 1 again

-- 10 again

-- 20
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
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"position":' || coalesce(to_json("shown"."position")::text, 'null') || '}'
            ) as "c0"
          from
            (
              select
                "r"."created_at" as "k0",
                r.*
              from
                "contact" "r"
              where
                "r"."account_id" = $1
                and "r"."deleted_at" is null
                and "r"."responsible_id" = $2::uuid
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

-- 21
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
                "company" "r"
              where
                "r"."account_id" = $1
                and "r"."deleted_at" is null
                and "r"."responsible_id" = $2::uuid
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
