-- As ben, BensContact: 7 statements

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

-- 3
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
          and ("r"."responsible_id" = $5::uuid) is true
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
          "r"."id" as "id",
          "r"."version" as "version",
          "r"."deleted_at" as "deleted_at",
          "r"."responsible_id" as "h_responsible_id",
          "r"."creator_id" as "h_creator_id",
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."parent_id" as "l_parent_id",
          "r"."name" as "f_name"
        from
          "company" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and ("r"."responsible_id" = $5::uuid) is true
      ) i
  ) q on f.fresh;

-- As maria, RollsForTheWedding: 13 statements

-- … who asks, and all that decides what they may

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
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."parent_id" as "l_parent_id"
        from
          "company" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

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
          "y"."lead_id" as "from",
          "y"."contact_id" as "to",
          exists (
            select
              1
            from
              "contact" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and "r"."id" = "y"."contact_id"
              and (true) is true
          ) as visible
        from
          "lead_contact" y
        where
          y.account_id = $1
          and "y"."lead_id" = any ($4::uuid[])
      ) i
  ) q on f.fresh;

-- 12
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

-- 13
insert into
  "lead_contact" (account_id, "lead_id", "contact_id")
select
  $1,
  v."from",
  v."to"
from
  jsonb_to_recordset($2::jsonb) v ("from" uuid, "to" uuid)
on conflict do nothing;

-- … what has changed is written down

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
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

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
          p.id as parent,
          x.*
        from
          unnest($4::uuid[]) p (id)
          cross join lateral (
            select
              "r"."created_at"::text as "k0",
              "r"."id" as "id",
              "r"."version" as "version",
              "r"."deleted_at" as "deleted_at",
              "r"."responsible_id" as "h_responsible_id",
              "r"."creator_id" as "h_creator_id",
              "r"."responsible_id" as "l_responsible_id",
              "r"."creator_id" as "l_creator_id",
              "r"."company_id" as "l_company_id",
              "r"."last_name" as "f_last_name"
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
              and "y"."lead_id" = p.id
              and (true) is true
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              51
          ) x
      ) i
  ) q on f.fresh;

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
          "r"."deleted_at" as "deleted_at",
          "r"."responsible_id" as "h_responsible_id",
          "r"."creator_id" as "h_creator_id",
          "r"."responsible_id" as "l_responsible_id",
          "r"."creator_id" as "l_creator_id",
          "r"."parent_id" as "l_parent_id",
          "r"."name" as "f_name"
        from
          "company" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and (true) is true
      ) i
  ) q on f.fresh;

-- As carla, NoCompany: 1 statement

-- 17
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"company":' || coalesce("o2"."json", 'null') || ',"mainContact":' || coalesce("o4"."json", 'null') || ',"contacts":' || (
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
                              ) "l0"
                            where
                              y.account_id = $1
                              and "y"."lead_id" = "o1"."id"
                              and ("l0"."responsible_id" = $2::uuid) is true
                            limit
                              10001
                          ) c
                      ) q
                  ) || '}'
                )
              from
                (
                  select
                    ('{"id":' || ('"contact_' || encode(uuid_send ("l0"."id"), 'hex') || '"') || '}') as "c0"
                  from
                    (
                      select
                        "l0"."created_at" as "k0",
                        "l0".*
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
                        ) "l0"
                      where
                        y.account_id = $1
                        and "y"."lead_id" = "o1"."id"
                        and ("l0"."responsible_id" = $2::uuid) is true
                      order by
                        "l0"."created_at" desc,
                        "l0"."id" desc
                      limit
                        50
                    ) "l0"
                ) x
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
              and ("o1"."responsible_id" = $4::uuid) is true
            limit
              1
          ) "o1"
          left join lateral (
            select
              ('{"id":' || ('"company_' || encode(uuid_send ("o3"."id"), 'hex') || '"') || '}') as json
            from
              "company" "o3"
            where
              "o3"."account_id" = $1
              and "o3"."deleted_at" is null
              and "o3"."id" = "o1"."company_id"
              and ("o3"."responsible_id" = $5::uuid) is true
            limit
              1
          ) "o2" on true
          left join lateral (
            select
              ('{"id":' || ('"contact_' || encode(uuid_send ("o5"."id"), 'hex') || '"') || '}') as json
            from
              "contact" "o5"
            where
              "o5"."account_id" = $1
              and "o5"."deleted_at" is null
              and "o5"."id" = "o1"."main_contact_id"
              and ("o5"."responsible_id" = $6::uuid) is true
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

-- As carla, NotFoundByIt: 3 statements

-- 18
select
  f.fresh,
  case
    when f.fresh then (
      with
        hit as materialized (
          select
            "r"."created_at" as "k0",
            "r"."id",
            "r"."name"
          from
            "lead" "r"
          where
            "r"."account_id" = $1
            and "r"."deleted_at" is null
            and "r"."responsible_id" = $2::uuid
            and (
              exists (
                select
                  1
                from
                  "company" "rx"
                where
                  "rx"."account_id" = $1
                  and "rx"."deleted_at" is null
                  and "rx"."id" = "r"."company_id"
                  and ("rx"."responsible_id" = $3::uuid) is true
                  and "rx"."name" = $4::text
              )
            )
          limit
            10001
        ),
        hits as materialized (
          select
            count(*)::integer as count
          from
            hit
        )
      select
        case
          when (
            select
              count
            from
              hits
          ) <= 10000 then (
            '{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || ',"totalCount":' || (
              select
                ('{"count":' || least(q.count, 10000)::text || '}')
              from
                (
                  select
                    count
                  from
                    hits
                ) q
            ) || '}'
          )
        end
      from
        (
          select
            ('{"name":' || coalesce(to_json("shown"."name")::text, 'null') || '}') as "c0"
          from
            (
              select
                "k0",
                "id",
                "name"
              from
                hit
              order by
                "k0" desc,
                "id" desc
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

-- 19
select
  f.fresh,
  case
    when f.fresh then (
      with
        hit as materialized (
          select
            "r"."created_at" as "k0",
            "r"."id",
            "r"."name"
          from
            "lead" "r"
          where
            "r"."account_id" = $1
            and "r"."deleted_at" is null
            and "r"."responsible_id" = $2::uuid
            and (
              exists (
                select
                  1
                from
                  "contact" "rx"
                where
                  "rx"."account_id" = $1
                  and "rx"."deleted_at" is null
                  and exists (
                    select
                      1
                    from
                      "lead_contact" y
                    where
                      y.account_id = $1
                      and "y"."lead_id" = "r"."id"
                      and "y"."contact_id" = "rx"."id"
                  )
                  and ("rx"."responsible_id" = $3::uuid) is true
                  and "rx"."last_name" = $4::text
              )
            )
          limit
            10001
        ),
        hits as materialized (
          select
            count(*)::integer as count
          from
            hit
        )
      select
        case
          when (
            select
              count
            from
              hits
          ) <= 10000 then (
            '{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || ',"totalCount":' || (
              select
                ('{"count":' || least(q.count, 10000)::text || '}')
              from
                (
                  select
                    count
                  from
                    hits
                ) q
            ) || '}'
          )
        end
      from
        (
          select
            ('{"name":' || coalesce(to_json("shown"."name")::text, 'null') || '}') as "c0"
          from
            (
              select
                "k0",
                "id",
                "name"
              from
                hit
              order by
                "k0" desc,
                "id" desc
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

-- 20
select
  f.fresh,
  case
    when f.fresh then (
      with
        hit as materialized (
          select
            "r"."created_at" as "k0",
            "r"."id",
            "r"."name"
          from
            "lead" "r"
          where
            "r"."account_id" = $1
            and "r"."deleted_at" is null
            and "r"."responsible_id" = $2::uuid
            and not (
              exists (
                select
                  1
                from
                  "company" "rx"
                where
                  "rx"."account_id" = $1
                  and "rx"."deleted_at" is null
                  and "rx"."id" = "r"."company_id"
                  and ("rx"."responsible_id" = $3::uuid) is true
              )
            )
          limit
            10001
        ),
        hits as materialized (
          select
            count(*)::integer as count
          from
            hit
        )
      select
        case
          when (
            select
              count
            from
              hits
          ) <= 10000 then (
            '{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || ',"totalCount":' || (
              select
                ('{"count":' || least(q.count, 10000)::text || '}')
              from
                (
                  select
                    count
                  from
                    hits
                ) q
            ) || '}'
          )
        end
      from
        (
          select
            ('{"name":' || coalesce(to_json("shown"."name")::text, 'null') || '}') as "c0"
          from
            (
              select
                "k0",
                "id",
                "name"
              from
                hit
              order by
                "k0" desc,
                "id" desc
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

-- As carla, NotLinked: 12 statements

-- … who asks, and all that decides what they may

-- 1 again

-- 2 again

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

-- 9 again

-- … who asks, and all that decides what they may

-- 1 again

-- 2 again

-- 21 again

-- 8 again

-- 9 again

-- As carla, NoTaskOnIt: 8 statements

-- … who asks, and all that decides what they may

-- 1 again

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
        order by
          r.id
        for share of
          r
      ) i
  ) q on f.fresh;

-- 21 again

-- … who asks, and all that decides what they may

-- 1 again

-- 22 again

-- 21 again

-- As carla, NotJudged: 5 statements

-- … who asks, and all that decides what they may

-- 8 again

-- 9 again

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

-- 21 again

-- As carla, NorThere: 5 statements

-- … who asks, and all that decides what they may

-- 8 again

-- 9 again

-- 23 again

-- 21 again

-- As carla, Emptied: 8 statements

-- … who asks, and all that decides what they may

-- 8 again

-- 9 again

-- 23 again

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
          "y"."lead_id" as "from",
          "y"."contact_id" as "to",
          exists (
            select
              1
            from
              "contact" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and "r"."id" = "y"."contact_id"
              and ("r"."responsible_id" = $4::uuid) is true
          ) as visible
        from
          "lead_contact" y
        where
          y.account_id = $1
          and "y"."lead_id" = any ($5::uuid[])
      ) i
  ) q on f.fresh;

-- 2 again

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
          and "r"."deleted_at" is null
          and r.id = any ($4::uuid[])
          and ("r"."responsible_id" = $5::uuid) is true
      ) i
  ) q on f.fresh;

-- 5 again

-- As maria, StillLinked: 1 statement

-- 26
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"company":' || coalesce("o2"."json", 'null') || ',"contacts":' || (
              select
                ('{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || '}')
              from
                (
                  select
                    ('{"lastName":' || coalesce(to_json("l0"."last_name")::text, 'null') || '}') as "c0"
                  from
                    (
                      select
                        "l0"."created_at" as "k0",
                        "l0".*
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
                        ) "l0"
                      where
                        y.account_id = $1
                        and "y"."lead_id" = "o1"."id"
                      order by
                        "l0"."created_at" desc,
                        "l0"."id" desc
                      limit
                        50
                    ) "l0"
                ) x
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
              and "o1"."id" = $2::uuid
            limit
              1
          ) "o1"
          left join lateral (
            select
              ('{"name":' || coalesce(to_json("o3"."name")::text, 'null') || '}') as json
            from
              "company" "o3"
            where
              "o3"."account_id" = $1
              and "o3"."deleted_at" is null
              and "o3"."id" = "o1"."company_id"
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
