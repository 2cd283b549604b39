-- As mila, MilasContact: 14 statements

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
  "contact" (
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
    "first_name",
    "last_name",
    "position",
    "birthday",
    "phones",
    "phones_key",
    "emails",
    "emails_key",
    "tags",
    "responsible_id",
    "creator_id",
    "company_id"
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
  "v"."first_name",
  "v"."last_name",
  "v"."position",
  "v"."birthday",
  "v"."phones",
  "v"."phones_key",
  "v"."emails",
  "v"."emails_key",
  "v"."tags",
  "v"."responsible_id",
  "v"."creator_id",
  "v"."company_id"
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
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."company_id" as "l_company_id"
        from
          "contact" "r"
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
          "r"."company_id" as "company_id"
        from
          "contact" "r"
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
          a.duplicates_threshold as threshold
        from
          account a
        where
          a.account_id = $1
      ) i
  ) q on f.fresh;

-- … who asks, and all that decides what they may

-- 6
select
  pg_advisory_xact_lock(hashtextextended ($1::text || $2::text, 0));

-- 7
with
  taken as (
    delete from duplicate_keys_due d
    where
      d.account_id = $1
      and d.kind = $2::text
      and d.record_id = any (
        array(
          select
            o.record_id
          from
            duplicate_keys_due o
          where
            o.account_id = $1
            and o.kind = $3::text
          limit
            500
          for update
            skip locked
        )
      )
    returning
      d.record_id as id
  )
select
  array(
    select
      t.id
    from
      taken t
  ) as due,
  m.version,
  m.renewed_to as "renewedTo"
from
  (
    select
      1
  ) one
  left join duplicate_keys_made m on m.account_id = $1
  and m.kind = $4::text;

-- 8
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
  "r"."company_id" as "company_id"
from
  "contact" r
where
  r.account_id = $1
  and r.id = any ($2::uuid[]);

-- 9
insert into
  duplicate_keys (account_id, record_id, kind, keys)
select
  $1,
  v.id,
  $2::text,
  v.keys
from
  jsonb_to_recordset($3::jsonb) v (id uuid, keys bigint[])
on conflict (account_id, record_id) do update
set
  keys = excluded.keys;

-- 10
insert into
  duplicate_keys_made (account_id, kind, version, renewed_to)
values
  ($1, $2::text, $3::integer, $4::uuid)
on conflict (account_id, kind) do update
set
  version = excluded.version,
  renewed_to = excluded.renewed_to;

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
        select distinct
          f.self as one,
          u.id as other
        from
          (
            select
              k.self,
              array_agg(c.id) as ids
            from
              unnest($4::uuid[], $5::bigint[]) k (self, key)
              cross join lateral (
                select
                  s.id
                from
                  (
                    select
                      d.record_id
                    from
                      duplicate_keys d
                    where
                      d.account_id = $1
                      and d.keys @> array[k.key]
                    limit
                      1000
                  ) h
                  cross join lateral (
                    select
                      r.id
                    from
                      "contact" "r"
                    where
                      "r"."account_id" = $1
                      and "r"."deleted_at" is null
                      and r.id = h.record_id
                      and r.id <> k.self
                      and (
                        (
                          "r"."responsible_id" = $6::uuid
                          or "r"."creator_id" = $7::uuid
                        )
                      ) is true
                    limit
                      1
                  ) s
                limit
                  51
              ) c
            group by
              k.self,
              k.key
            having
              count(*) <= 50
          ) f
          cross join lateral unnest(f.ids) u (id)
      ) i
  ) q on f.fresh;

-- As otto, OttosContact: 13 statements

-- … who asks, and all that decides what they may

-- 1 again

-- 2 again

-- … what has changed is written down

-- 3 again

-- 4 again

-- 5 again

-- … who asks, and all that decides what they may

-- 6 again

-- 7 again

-- 8 again

-- 9 again

-- 11 again

-- As otto, NotOttos: 10 statements

-- 4 again

-- 4 again

-- 5 again

-- 5 again

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

-- 11 again

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
                    "contact" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and "r"."responsible_id" = $4::uuid
                  order by
                    "r"."created_at" desc,
                    "r"."id" desc
                  limit
                    2001
                )
                union all
                (
                  select
                    "r"."created_at" as "k0",
                    r.id
                  from
                    "contact" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and "r"."creator_id" = $5::uuid
                  order by
                    "r"."created_at" desc,
                    "r"."id" desc
                  limit
                    2001
                )
              ) arms
            order by
              "k0" desc,
              "id" desc
            limit
              2001
          ) k
          cross join lateral (
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
              "r"."company_id" as "company_id"
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

-- … who asks, and all that decides what they may

-- 6 again

-- 7 again

-- As dorothea, WhoIsThat: 12 statements

-- 14
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
          "r"."company_id" as "company_id"
        from
          "contact" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- 14 again

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
          "r"."id" as "id",
          "r"."version" as "version",
          "r"."deleted_at" as "deleted_at",
          "r"."responsible_id" as "h_responsible_id",
          "r"."creator_id" as "h_creator_id",
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."company_id" as "l_company_id",
          "r"."name" as "f_name"
        from
          "contact" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- 15 again

-- 5 again

-- 5 again

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
        select distinct
          f.self as one,
          u.id as other
        from
          (
            select
              k.self,
              array_agg(c.id) as ids
            from
              unnest($4::uuid[], $5::bigint[]) k (self, key)
              cross join lateral (
                select
                  s.id
                from
                  (
                    select
                      d.record_id
                    from
                      duplicate_keys d
                    where
                      d.account_id = $1
                      and d.keys @> array[k.key]
                    limit
                      1000
                  ) h
                  cross join lateral (
                    select
                      r.id
                    from
                      "contact" "r"
                    where
                      "r"."account_id" = $1
                      and "r"."deleted_at" is null
                      and r.id = h.record_id
                      and r.id <> k.self
                      and (true) is true
                    limit
                      1
                  ) s
                limit
                  51
              ) c
            group by
              k.self,
              k.key
            having
              count(*) <= 50
          ) f
          cross join lateral unnest(f.ids) u (id)
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
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              2001
          ) k
          cross join lateral (
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
              "r"."company_id" as "company_id"
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

-- 18
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
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              500
          ) k
          cross join lateral (
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
              "r"."company_id" as "company_id"
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

-- … who asks, and all that decides what they may

-- 6 again

-- 7 again
