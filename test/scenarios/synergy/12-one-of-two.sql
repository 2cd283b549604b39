-- As mila, MilasContact: 5 statements

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

-- As otto, OttosContact: 5 statements

-- … who asks, and all that decides what they may

-- 1 again

-- 2 again

-- … what has changed is written down

-- 3 again

-- As otto, OttosLead: 15 statements

-- … who asks, and all that decides what they may

-- 1 again

-- 3 again

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

-- 6
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

-- 7
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
        order by
          r.id
        for share of
          r
      ) i
  ) q on f.fresh;

-- 10
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

-- As stefan, NotStefans: 1 statement

-- … who asks, and all that decides what they may

-- As dorothea, WhatWouldCome: 11 statements

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
          1
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
          count(*)::integer as count
        from
          "activity" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and (
            (
              r.card_kind = $4::text
              and "r"."card_id" = any ($5::uuid[])
            )
          )
          and (
            (
              "r"."origin"::text = any ($6::text[])
              or (
                "r"."card_trashed"::text = any ($7::text[])
                and "r"."card_kind"::text = any ($8::text[])
              )
            )
          ) is true
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
          count(*)::integer as count
        from
          "customer" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and (
            (
              r.id in (
                select
                  "y"."customer_id"
                from
                  "customer_contact" y
                where
                  y.account_id = $1
                  and "y"."contact_id" = any ($4::uuid[])
              )
            )
          )
          and (true) is true
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
          count(*)::integer as count
        from
          "document" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and (
            (
              r.card_kind = $4::text
              and "r"."card_id" = any ($5::uuid[])
            )
          )
          and (true) is true
      ) i
  ) q on f.fresh;

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
          count(*)::integer as count
        from
          "event" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and (
            (
              r.card_kind = $4::text
              and "r"."card_id" = any ($5::uuid[])
            )
            or (
              r.id in (
                select
                  "y"."event_id"
                from
                  "event_contact" y
                where
                  y.account_id = $1
                  and "y"."contact_id" = any ($5::uuid[])
              )
            )
          )
          and (true) is true
      ) i
  ) q on f.fresh;

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
          count(*)::integer as count
        from
          "lead" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and (
            ("r"."main_contact_id" = any ($4::uuid[]))
            or (
              r.id in (
                select
                  "y"."lead_id"
                from
                  "lead_contact" y
                where
                  y.account_id = $1
                  and "y"."contact_id" = any ($4::uuid[])
              )
            )
          )
          and (true) is true
      ) i
  ) q on f.fresh;

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
          count(*)::integer as count
        from
          "request" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and (("r"."contact_id" = any ($4::uuid[])))
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
          count(*)::integer as count
        from
          "task" "r"
        where
          "r"."account_id" = $1
          and "r"."deleted_at" is null
          and (
            (
              r.card_kind = $4::text
              and "r"."card_id" = any ($5::uuid[])
            )
          )
          and (true) is true
      ) i
  ) q on f.fresh;

-- As dorothea, OnePerson: 32 statements

-- … who asks, and all that decides what they may

-- 15 again

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
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "customer" r
    where
      r.account_id = $1
      and (
        (
          r.id in (
            select
              "y"."customer_id"
            from
              "customer_contact" y
            where
              y.account_id = $1
              and "y"."contact_id" = any ($2::uuid[])
          )
        )
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 25
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "lead" r
    where
      r.account_id = $1
      and (
        ("r"."main_contact_id" = any ($2::uuid[]))
        or (
          r.id in (
            select
              "y"."lead_id"
            from
              "lead_contact" y
            where
              y.account_id = $1
              and "y"."contact_id" = any ($2::uuid[])
          )
        )
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 26
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "request" r
    where
      r.account_id = $1
      and (("r"."contact_id" = any ($2::uuid[])))
    order by
      r.id
    for no key update of
      r
  ) h;

-- 27
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "document" r
    where
      r.account_id = $1
      and (
        (
          r.card_kind = $2::text
          and "r"."card_id" = any ($3::uuid[])
        )
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 28
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "activity" r
    where
      r.account_id = $1
      and (
        (
          r.card_kind = $2::text
          and "r"."card_id" = any ($3::uuid[])
        )
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 29
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "event" r
    where
      r.account_id = $1
      and (
        (
          r.card_kind = $2::text
          and "r"."card_id" = any ($3::uuid[])
        )
        or (
          r.id in (
            select
              "y"."event_id"
            from
              "event_contact" y
            where
              y.account_id = $1
              and "y"."contact_id" = any ($3::uuid[])
          )
        )
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 30
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "task" r
    where
      r.account_id = $1
      and (
        (
          r.card_kind = $2::text
          and "r"."card_id" = any ($3::uuid[])
        )
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 31
insert into
  merge (account_id, id, kind, survivor_id, duplicate_ids, before, after, made_by, created_at)
values
  ($1, $2::uuid, $3::text, $4::uuid, $5::uuid[], $6::jsonb, $7::jsonb, $8::uuid, $9::timestamptz);

-- 32
with
  locked as (
    select
      r.id,
      r.version,
      "r"."card_id" as from_id,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind",
        'origin',
        "r"."origin"
      ) as facts
    from
      "activity" r
    where
      r.account_id = $1
      and r.card_kind = $2::text
      and "r"."card_id" = any ($3::uuid[])
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "activity" r
    set
      "card_id" = $4::uuid,
      card_trashed = false,
      "card_responsible_id" = $5::uuid,
      "card_creator_id" = $6::uuid,
      "card_pipeline_id" = $7::uuid,
      "card_stage_id" = $8::uuid,
      "card_document_kind" = $9::text,
      version = r.version + 1,
      updated_at = $10::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
    returning
      r.id
  ),
  kept as (
    insert into
      merged_link (account_id, merge_id, kind, by_column, record_id, from_id, created_at)
    select
      $1,
      $11::uuid,
      $12::text,
      $13::text,
      n.id,
      n.from_id,
      $14::timestamptz
    from
      numbered n
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
        ) || $15::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $16::text,
      n.id,
      'UPDATE',
      $17::uuid,
      $18::text,
      jsonb_build_object($19::text, n.from_id),
      jsonb_build_object($20::text, $4::uuid),
      n.facts,
      n.facts || $21::jsonb,
      n.version + 1,
      $22::timestamptz
    from
      numbered n
  )
select
  count(*)::integer as count
from
  led;

-- 33
with
  locked as (
    select
      r.id,
      r.version,
      "r"."card_id" as from_id,
      jsonb_build_object('responsible', "r"."responsible_id", 'creator', "r"."creator_id", 'documentKind', "r"."kind") as facts
    from
      "document" r
    where
      r.account_id = $1
      and r.card_kind = $2::text
      and "r"."card_id" = any ($3::uuid[])
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "document" r
    set
      "card_id" = $4::uuid,
      version = r.version + 1,
      updated_at = $5::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
    returning
      r.id
  ),
  kept as (
    insert into
      merged_link (account_id, merge_id, kind, by_column, record_id, from_id, created_at)
    select
      $1,
      $6::uuid,
      $7::text,
      $8::text,
      n.id,
      n.from_id,
      $9::timestamptz
    from
      numbered n
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
        ) || $10::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $11::text,
      n.id,
      'UPDATE',
      $12::uuid,
      $13::text,
      jsonb_build_object($14::text, n.from_id),
      jsonb_build_object($15::text, $4::uuid),
      n.facts,
      n.facts || $16::jsonb,
      n.version + 1,
      $17::timestamptz
    from
      numbered n
  )
select
  count(*)::integer as count
from
  led;

-- 34
with
  locked as (
    select
      r.id,
      r.version,
      "r"."main_contact_id" as from_id,
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
      "lead" r
    where
      r.account_id = $1
      and "r"."main_contact_id" = any ($2::uuid[])
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "lead" r
    set
      "main_contact_id" = $3::uuid,
      version = r.version + 1,
      updated_at = $4::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
    returning
      r.id
  ),
  kept as (
    insert into
      merged_link (account_id, merge_id, kind, by_column, record_id, from_id, created_at)
    select
      $1,
      $5::uuid,
      $6::text,
      $7::text,
      n.id,
      n.from_id,
      $8::timestamptz
    from
      numbered n
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
        ) || $9::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $10::text,
      n.id,
      'UPDATE',
      $11::uuid,
      $12::text,
      jsonb_build_object($13::text, n.from_id),
      jsonb_build_object($14::text, $3::uuid),
      n.facts,
      n.facts || $15::jsonb,
      n.version + 1,
      $16::timestamptz
    from
      numbered n
  )
select
  count(*)::integer as count
from
  led;

-- 35
with
  locked as (
    select
      r.id,
      r.version,
      "r"."card_id" as from_id,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind"
      ) as facts
    from
      "event" r
    where
      r.account_id = $1
      and r.card_kind = $2::text
      and "r"."card_id" = any ($3::uuid[])
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "event" r
    set
      "card_id" = $4::uuid,
      card_trashed = false,
      "card_responsible_id" = $5::uuid,
      "card_creator_id" = $6::uuid,
      "card_pipeline_id" = $7::uuid,
      "card_stage_id" = $8::uuid,
      "card_document_kind" = $9::text,
      version = r.version + 1,
      updated_at = $10::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
    returning
      r.id
  ),
  kept as (
    insert into
      merged_link (account_id, merge_id, kind, by_column, record_id, from_id, created_at)
    select
      $1,
      $11::uuid,
      $12::text,
      $13::text,
      n.id,
      n.from_id,
      $14::timestamptz
    from
      numbered n
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
        ) || $15::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $16::text,
      n.id,
      'UPDATE',
      $17::uuid,
      $18::text,
      jsonb_build_object($19::text, n.from_id),
      jsonb_build_object($20::text, $4::uuid),
      n.facts,
      n.facts || $21::jsonb,
      n.version + 1,
      $22::timestamptz
    from
      numbered n
  )
select
  count(*)::integer as count
from
  led;

-- 36
with
  locked as (
    select
      r.id,
      r.version,
      "r"."contact_id" as from_id,
      jsonb_build_object('responsible', "r"."responsible_id", 'creator', "r"."creator_id") as facts
    from
      "request" r
    where
      r.account_id = $1
      and "r"."contact_id" = any ($2::uuid[])
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "request" r
    set
      "contact_id" = $3::uuid,
      version = r.version + 1,
      updated_at = $4::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
    returning
      r.id
  ),
  kept as (
    insert into
      merged_link (account_id, merge_id, kind, by_column, record_id, from_id, created_at)
    select
      $1,
      $5::uuid,
      $6::text,
      $7::text,
      n.id,
      n.from_id,
      $8::timestamptz
    from
      numbered n
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
        ) || $9::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $10::text,
      n.id,
      'UPDATE',
      $11::uuid,
      $12::text,
      jsonb_build_object($13::text, n.from_id),
      jsonb_build_object($14::text, $3::uuid),
      n.facts,
      n.facts || $15::jsonb,
      n.version + 1,
      $16::timestamptz
    from
      numbered n
  )
select
  count(*)::integer as count
from
  led;

-- 37
with
  locked as (
    select
      r.id,
      r.version,
      "r"."card_id" as from_id,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind"
      ) as facts
    from
      "task" r
    where
      r.account_id = $1
      and r.card_kind = $2::text
      and "r"."card_id" = any ($3::uuid[])
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "task" r
    set
      "card_id" = $4::uuid,
      card_trashed = false,
      "card_responsible_id" = $5::uuid,
      "card_creator_id" = $6::uuid,
      "card_pipeline_id" = $7::uuid,
      "card_stage_id" = $8::uuid,
      "card_document_kind" = $9::text,
      version = r.version + 1,
      updated_at = $10::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
    returning
      r.id
  ),
  kept as (
    insert into
      merged_link (account_id, merge_id, kind, by_column, record_id, from_id, created_at)
    select
      $1,
      $11::uuid,
      $12::text,
      $13::text,
      n.id,
      n.from_id,
      $14::timestamptz
    from
      numbered n
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
        ) || $15::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $16::text,
      n.id,
      'UPDATE',
      $17::uuid,
      $18::text,
      jsonb_build_object($19::text, n.from_id),
      jsonb_build_object($20::text, $4::uuid),
      n.facts,
      n.facts || $21::jsonb,
      n.version + 1,
      $22::timestamptz
    from
      numbered n
  )
select
  count(*)::integer as count
from
  led;

-- 38
with
  locked as (
    select
      r.id,
      r.version,
      jsonb_build_object('responsible', "r"."responsible_id", 'creator', "r"."creator_id") as facts
    from
      "customer" r
    where
      r.account_id = $1
      and r.id in (
        select
          "y"."customer_id"
        from
          "customer_contact" y
        where
          y.account_id = $1
          and "y"."contact_id" = any ($2::uuid[])
      )
    order by
      r.id
    for no key update of
      r
  ),
  listed as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number,
      w.was,
      w.will
    from
      locked l
      cross join lateral (
        select
          jsonb_agg(
            "y"."contact_id"
            order by
              "y"."contact_id"
          ) as was,
          jsonb_agg(
            distinct case
              when "y"."contact_id" = any ($2::uuid[]) then $3::uuid
              else "y"."contact_id"
            end
          ) as will
        from
          "customer_contact" y
        where
          y.account_id = $1
          and "y"."customer_id" = l.id
      ) w
  ),
  led as (
    update "customer" r
    set
      version = r.version + 1,
      updated_at = $4::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
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
        ) || $5::text || lpad(to_hex(d.number), 8, '0')
      )::uuid,
      $6::text,
      d.id,
      'UPDATE',
      $7::uuid,
      $8::text,
      jsonb_build_object($9::text, d.was),
      jsonb_build_object($10::text, d.will),
      d.facts,
      d.facts,
      d.version + 1,
      $11::timestamptz
    from
      listed d
  )
select
  count(*)::integer as count
from
  locked;

-- 39
with
  there as (
    select
      "y"."customer_id" as other_id,
      "y"."contact_id" as mine_id,
      to_jsonb(y) as held,
      row_number() over (
        order by
          "y"."customer_id",
          "y"."contact_id"
      ) as number,
      row_number() over (
        partition by
          "y"."customer_id"
        order by
          "y"."contact_id"
      ) = 1
      and not exists (
        select
          1
        from
          "customer_contact" s
        where
          s.account_id = $1
          and "s"."customer_id" = "y"."customer_id"
          and "s"."contact_id" = $2::uuid
      ) as is_moved
    from
      "customer_contact" y
    where
      y.account_id = $1
      and "y"."contact_id" = any ($3::uuid[])
  ),
  kept as (
    insert into
      merged_row (account_id, merge_id, from_table, by_column, number, held, is_moved, created_at)
    select
      $1,
      $4::uuid,
      $5::text,
      $6::text,
      t.number,
      t.held,
      t.is_moved,
      $7::timestamptz
    from
      there t
  ),
  moved as (
    update "customer_contact" y
    set
      "contact_id" = $2::uuid
    from
      there t
    where
      y.account_id = $1
      and "y"."customer_id" = t.other_id
      and "y"."contact_id" = t.mine_id
      and t.is_moved
  ),
  gone as (
    delete from "customer_contact" y using there t
    where
      y.account_id = $1
      and "y"."customer_id" = t.other_id
      and "y"."contact_id" = t.mine_id
      and not t.is_moved
  )
select
  count(*)::integer as count
from
  there;

-- 40
with
  locked as (
    select
      r.id,
      r.version,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind"
      ) as facts
    from
      "event" r
    where
      r.account_id = $1
      and r.id in (
        select
          "y"."event_id"
        from
          "event_contact" y
        where
          y.account_id = $1
          and "y"."contact_id" = any ($2::uuid[])
      )
    order by
      r.id
    for no key update of
      r
  ),
  listed as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number,
      w.was,
      w.will
    from
      locked l
      cross join lateral (
        select
          jsonb_agg(
            "y"."contact_id"
            order by
              "y"."contact_id"
          ) as was,
          jsonb_agg(
            distinct case
              when "y"."contact_id" = any ($2::uuid[]) then $3::uuid
              else "y"."contact_id"
            end
          ) as will
        from
          "event_contact" y
        where
          y.account_id = $1
          and "y"."event_id" = l.id
      ) w
  ),
  led as (
    update "event" r
    set
      version = r.version + 1,
      updated_at = $4::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
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
        ) || $5::text || lpad(to_hex(d.number), 8, '0')
      )::uuid,
      $6::text,
      d.id,
      'UPDATE',
      $7::uuid,
      $8::text,
      jsonb_build_object($9::text, d.was),
      jsonb_build_object($10::text, d.will),
      d.facts,
      d.facts,
      d.version + 1,
      $11::timestamptz
    from
      listed d
  )
select
  count(*)::integer as count
from
  locked;

-- 41
with
  there as (
    select
      "y"."event_id" as other_id,
      "y"."contact_id" as mine_id,
      to_jsonb(y) as held,
      row_number() over (
        order by
          "y"."event_id",
          "y"."contact_id"
      ) as number,
      row_number() over (
        partition by
          "y"."event_id"
        order by
          "y"."contact_id"
      ) = 1
      and not exists (
        select
          1
        from
          "event_contact" s
        where
          s.account_id = $1
          and "s"."event_id" = "y"."event_id"
          and "s"."contact_id" = $2::uuid
      ) as is_moved
    from
      "event_contact" y
    where
      y.account_id = $1
      and "y"."contact_id" = any ($3::uuid[])
  ),
  kept as (
    insert into
      merged_row (account_id, merge_id, from_table, by_column, number, held, is_moved, created_at)
    select
      $1,
      $4::uuid,
      $5::text,
      $6::text,
      t.number,
      t.held,
      t.is_moved,
      $7::timestamptz
    from
      there t
  ),
  moved as (
    update "event_contact" y
    set
      "contact_id" = $2::uuid
    from
      there t
    where
      y.account_id = $1
      and "y"."event_id" = t.other_id
      and "y"."contact_id" = t.mine_id
      and t.is_moved
  ),
  gone as (
    delete from "event_contact" y using there t
    where
      y.account_id = $1
      and "y"."event_id" = t.other_id
      and "y"."contact_id" = t.mine_id
      and not t.is_moved
  )
select
  count(*)::integer as count
from
  there;

-- 42
with
  locked as (
    select
      r.id,
      r.version,
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
      "lead" r
    where
      r.account_id = $1
      and r.id in (
        select
          "y"."lead_id"
        from
          "lead_contact" y
        where
          y.account_id = $1
          and "y"."contact_id" = any ($2::uuid[])
      )
    order by
      r.id
    for no key update of
      r
  ),
  listed as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number,
      w.was,
      w.will
    from
      locked l
      cross join lateral (
        select
          jsonb_agg(
            "y"."contact_id"
            order by
              "y"."contact_id"
          ) as was,
          jsonb_agg(
            distinct case
              when "y"."contact_id" = any ($2::uuid[]) then $3::uuid
              else "y"."contact_id"
            end
          ) as will
        from
          "lead_contact" y
        where
          y.account_id = $1
          and "y"."lead_id" = l.id
      ) w
  ),
  led as (
    update "lead" r
    set
      version = r.version + 1,
      updated_at = $4::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
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
        ) || $5::text || lpad(to_hex(d.number), 8, '0')
      )::uuid,
      $6::text,
      d.id,
      'UPDATE',
      $7::uuid,
      $8::text,
      jsonb_build_object($9::text, d.was),
      jsonb_build_object($10::text, d.will),
      d.facts,
      d.facts,
      d.version + 1,
      $11::timestamptz
    from
      listed d
  )
select
  count(*)::integer as count
from
  locked;

-- 43
with
  there as (
    select
      "y"."lead_id" as other_id,
      "y"."contact_id" as mine_id,
      to_jsonb(y) as held,
      row_number() over (
        order by
          "y"."lead_id",
          "y"."contact_id"
      ) as number,
      row_number() over (
        partition by
          "y"."lead_id"
        order by
          "y"."contact_id"
      ) = 1
      and not exists (
        select
          1
        from
          "lead_contact" s
        where
          s.account_id = $1
          and "s"."lead_id" = "y"."lead_id"
          and "s"."contact_id" = $2::uuid
      ) as is_moved
    from
      "lead_contact" y
    where
      y.account_id = $1
      and "y"."contact_id" = any ($3::uuid[])
  ),
  kept as (
    insert into
      merged_row (account_id, merge_id, from_table, by_column, number, held, is_moved, created_at)
    select
      $1,
      $4::uuid,
      $5::text,
      $6::text,
      t.number,
      t.held,
      t.is_moved,
      $7::timestamptz
    from
      there t
  ),
  moved as (
    update "lead_contact" y
    set
      "contact_id" = $2::uuid
    from
      there t
    where
      y.account_id = $1
      and "y"."lead_id" = t.other_id
      and "y"."contact_id" = t.mine_id
      and t.is_moved
  ),
  gone as (
    delete from "lead_contact" y using there t
    where
      y.account_id = $1
      and "y"."lead_id" = t.other_id
      and "y"."contact_id" = t.mine_id
      and not t.is_moved
  )
select
  count(*)::integer as count
from
  there;

-- 44
with
  gone as (
    delete from "contact" r
    where
      r.account_id = $1
      and r.id = any ($2::uuid[])
      and "r"."deleted_at" is null
      and (true) is true
      and rights_still_hold
    returning
      r.id,
      r.external_id,
      to_jsonb(r) as held
  ),
  kept as (
    insert into
      merged_row (account_id, merge_id, from_table, by_column, number, held, is_moved, created_at)
    select
      $1,
      $5::uuid,
      $6::text,
      'id',
      row_number() over (
        order by
          g.id
      ),
      g.held,
      false,
      $7::timestamptz
    from
      gone g
  ),
  led as (
    insert into
      absorbed (account_id, id, kind, merge_id, into_id, survivor_id, external_id)
    select
      $1,
      g.id,
      $8::text,
      $9::uuid,
      $10::uuid,
      $10::uuid,
      g.external_id
    from
      gone g
  ),
  onward as (
    update absorbed a
    set
      survivor_id = $10::uuid
    where
      a.account_id = $1
      and a.survivor_id = any ($11::uuid[])
  )
select
  g.id
from
  gone g;

-- … what has changed is written down

-- 45
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

-- 46
update "contact" r
set
  created_at = $2::timestamptz
where
  r.account_id = $1
  and r.id = $3::uuid
  and r.created_at <> $4::timestamptz;

-- 47
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

-- 48
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
              "lead_contact" y
              cross join lateral (
                select
                  r.*
                from
                  "lead" "r"
                where
                  "r"."account_id" = $1
                  and "r"."deleted_at" is null
                  and r.id = "y"."lead_id"
                limit
                  1
              ) "r"
            where
              y.account_id = $1
              and "y"."contact_id" = p.id
              and (true) is true
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              51
          ) x
      ) i
  ) q on f.fresh;

-- 49
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

-- 50
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
          m.id,
          m.kind,
          m.survivor_id as "survivorId",
          m.duplicate_ids as "duplicateIds",
          m.created_at as "madeAt",
          m.undone_at as "undoneAt"
        from
          merge m
        where
          m.account_id = $1
          and m.kind = any ($4::text[])
          and m.id = any ($5::uuid[])
        order by
          m.id desc
        limit
          250
      ) i
  ) q on f.fresh;

-- As dorothea, ByTheOtherId: 3 statements

-- 15 again

-- 51
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"id":' || ('"contact_' || encode(uuid_send ("o1"."id"), 'hex') || '"') || ',"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"tasks":' || (
              select
                ('{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || '}')
              from
                (
                  select
                    ('{"text":' || coalesce(to_json("l0"."text")::text, 'null') || '}') as "c0"
                  from
                    (
                      select
                        "l0"."created_at" as "k0",
                        "l0".*
                      from
                        "task" "l0"
                      where
                        "l0"."account_id" = $1
                        and "l0"."deleted_at" is null
                        and "l0"."card_id" = "o1"."id"
                        and "l0"."card_kind" = $2
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
          "contact" "o1"
        where
          "o1"."account_id" = $1
          and "o1"."deleted_at" is null
          and "o1"."id" = $3::uuid
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

-- 51 again

-- As mila, StillMilas: 1 statement

-- 52
select
  f.fresh,
  case
    when f.fresh then coalesce(
      (
        select
          (
            '{"name":' || coalesce(to_json("o1"."name")::text, 'null') || ',"position":' || coalesce(to_json("o1"."position")::text, 'null') || ',"leads":' || (
              select
                ('{"nodes":' || ('[' || coalesce(string_agg("x"."c0", ','), '') || ']') || '}')
              from
                (
                  select
                    ('{"name":' || coalesce(to_json("l0"."name")::text, 'null') || '}') as "c0"
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
                            "lead" "r"
                          where
                            "r"."account_id" = $1
                            and "r"."deleted_at" is null
                            and r.id = "y"."lead_id"
                          limit
                            1
                        ) "l0"
                      where
                        y.account_id = $1
                        and "y"."contact_id" = "o1"."id"
                        and (
                          (
                            "l0"."responsible_id" = $2::uuid
                            or "l0"."creator_id" = $3::uuid
                          )
                        ) is true
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
          "contact" "o1"
        where
          "o1"."account_id" = $1
          and "o1"."deleted_at" is null
          and "o1"."id" = $4::uuid
          and (
            (
              "o1"."responsible_id" = $5::uuid
              or "o1"."creator_id" = $6::uuid
            )
          ) is true
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

-- As dorothea, LinkedSince: 9 statements

-- … who asks, and all that decides what they may

-- 1 again

-- 53
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

-- 4 again

-- 5 again

-- 6 again

-- 7 again

-- … what has changed is written down

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

-- As otto, NotOttos: 1 statement

-- … who asks, and all that decides what they may

-- As dorothea, TwoAgain: 50 statements

-- … who asks, and all that decides what they may

-- 55
select
  m.id,
  m.survivor_id as "survivorId",
  m.duplicate_ids as "duplicateIds",
  m.before,
  m.after,
  m.created_at as "madeAt",
  m.undone_at as "undoneAt"
from
  merge m
where
  m.account_id = $1
  and m.id = $2::uuid
  and m.kind = $3::text
for update of
  m;

-- 56
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "company" r
    where
      r.account_id = $1
      and "r"."id" in (
        select
          l.record_id
        from
          merged_link l
        where
          l.account_id = $1
          and l.merge_id = $2::uuid
          and l.kind = $3::text
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 23 again

-- 57
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "contact" r
    where
      r.account_id = $1
      and "r"."id" in (
        select
          l.record_id
        from
          merged_link l
        where
          l.account_id = $1
          and l.merge_id = $2::uuid
          and l.kind = $3::text
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 58
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "customer" r
    where
      r.account_id = $1
      and "r"."id" in (
        select
          l.record_id
        from
          merged_link l
        where
          l.account_id = $1
          and l.merge_id = $2::uuid
          and l.kind = $3::text
        union all
        select
          (m.held ->> $4::text)::uuid
        from
          merged_row m
        where
          m.account_id = $1
          and m.merge_id = $5::uuid
          and m.from_table = $6::text
          and m.by_column = $7::text
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 59
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "lead" r
    where
      r.account_id = $1
      and "r"."id" in (
        select
          l.record_id
        from
          merged_link l
        where
          l.account_id = $1
          and l.merge_id = $2::uuid
          and l.kind = $3::text
        union all
        select
          (m.held ->> $4::text)::uuid
        from
          merged_row m
        where
          m.account_id = $1
          and m.merge_id = $5::uuid
          and m.from_table = $6::text
          and m.by_column = $7::text
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 60
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "request" r
    where
      r.account_id = $1
      and "r"."id" in (
        select
          l.record_id
        from
          merged_link l
        where
          l.account_id = $1
          and l.merge_id = $2::uuid
          and l.kind = $3::text
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 61
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "document" r
    where
      r.account_id = $1
      and "r"."id" in (
        select
          l.record_id
        from
          merged_link l
        where
          l.account_id = $1
          and l.merge_id = $2::uuid
          and l.kind = $3::text
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 62
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "activity" r
    where
      r.account_id = $1
      and "r"."id" in (
        select
          l.record_id
        from
          merged_link l
        where
          l.account_id = $1
          and l.merge_id = $2::uuid
          and l.kind = $3::text
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 63
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "event" r
    where
      r.account_id = $1
      and "r"."id" in (
        select
          l.record_id
        from
          merged_link l
        where
          l.account_id = $1
          and l.merge_id = $2::uuid
          and l.kind = $3::text
        union all
        select
          (m.held ->> $4::text)::uuid
        from
          merged_row m
        where
          m.account_id = $1
          and m.merge_id = $5::uuid
          and m.from_table = $6::text
          and m.by_column = $7::text
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 64
select
  count(*)::integer as count
from
  (
    select
      r.id
    from
      "task" r
    where
      r.account_id = $1
      and "r"."id" in (
        select
          l.record_id
        from
          merged_link l
        where
          l.account_id = $1
          and l.merge_id = $2::uuid
          and l.kind = $3::text
      )
    order by
      r.id
    for no key update of
      r
  ) h;

-- 65
update "contact" r
set
  external_id = $2::text
where
  r.account_id = $1
  and r.id = $3::uuid
  and rights_still_hold
returning
  r.id;

-- 66
select
  k.name
from
  (
    select
      m.held
    from
      merged_row m
    where
      m.account_id = $1
      and m.merge_id = $2::uuid
      and m.from_table = $3::text
      and m.by_column = $4::text
    limit
      1
  ) h
  cross join lateral jsonb_object_keys(h.held) k (name)
where
  k.name <> 'account_id'
order by
  k.name;

-- 67
select
  m.number,
  m.held
from
  merged_row m
where
  m.account_id = $1
  and m.merge_id = $2::uuid
  and m.from_table = $3::text
  and m.by_column = 'id';

-- 68
select
  i.id,
  a.survivor_id as "to"
from
  unnest($2::uuid[]) i (id)
  left join absorbed a on a.account_id = $1
  and a.id = i.id
where
  not exists (
    select
    from
      "user" t
    where
      t.account_id = $1
      and t.id = i.id
      and t.status <> 'REMOVED'
  );

-- 69
insert into
  "contact" (
    account_id,
    version,
    updated_at,
    "birthday",
    "company_id",
    "created_at",
    "creator_id",
    "custom",
    "deleted_at",
    "emails",
    "emails_key",
    "external_id",
    "first_name",
    "id",
    "last_name",
    "name",
    "name_key",
    "phones",
    "phones_key",
    "position",
    "responsible_id",
    "tags"
  )
select
  $1,
  v.version + 2,
  $2::timestamptz,
  "v"."birthday",
  "v"."company_id",
  "v"."created_at",
  "v"."creator_id",
  "v"."custom",
  "v"."deleted_at",
  "v"."emails",
  "v"."emails_key",
  "v"."external_id",
  "v"."first_name",
  "v"."id",
  "v"."last_name",
  "v"."name",
  "v"."name_key",
  "v"."phones",
  "v"."phones_key",
  "v"."position",
  "v"."responsible_id",
  "v"."tags"
from
  merged_row m
  join jsonb_to_recordset($3::jsonb) c (number integer, held jsonb) on c.number = m.number
  cross join lateral jsonb_populate_record(null::"contact", m.held || c.held) v
where
  m.account_id = $1
  and m.merge_id = $4::uuid
  and m.from_table = $5::text
  and m.by_column = 'id'
returning
  id;

-- 70
delete from absorbed a
where
  a.account_id = $1
  and a.merge_id = $2::uuid;

-- 71
with recursive
  down as (
    select
      a.id,
      a.into_id as top
    from
      absorbed a
    where
      a.account_id = $1
      and a.into_id = any ($2::uuid[])
    union all
    select
      a.id,
      d.top
    from
      absorbed a
      join down d on a.into_id = d.id
    where
      a.account_id = $1
  )
update absorbed x
set
  survivor_id = d.top
from
  down d
where
  x.account_id = $1
  and x.id = d.id;

-- 72
select
  r.id
from
  merged_link m
  join "activity" r on r.account_id = $1
  and r.id = m.record_id
where
  m.account_id = $1
  and m.merge_id = $2::uuid
  and m.kind = $3::text
  and m.by_column = $4::text
  and (
    "r"."card_id" = $5::uuid
    and r.card_kind = $6::text
  ) is not true
order by
  r.id;

-- 73
with
  locked as (
    select
      r.id,
      r.version,
      m.from_id,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind",
        'origin',
        "r"."origin"
      ) as facts
    from
      merged_link m
      join "activity" r on r.account_id = $1
      and r.id = m.record_id
    where
      m.account_id = $1
      and m.merge_id = $2::uuid
      and m.kind = $3::text
      and m.by_column = $4::text
      and "r"."card_id" = $5::uuid
      and r.card_kind = $6::text
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "activity" r
    set
      "card_id" = l.from_id,
      card_trashed = c.deleted_at is not null,
      "card_responsible_id" = "c"."responsible_id",
      "card_creator_id" = "c"."creator_id",
      "card_pipeline_id" = null,
      "card_stage_id" = null,
      "card_document_kind" = null,
      version = r.version + 1,
      updated_at = $7::timestamptz
    from
      locked l,
      "contact" c
    where
      r.account_id = $1
      and r.id = l.id
      and c.account_id = $1
      and c.id = l.from_id
    returning
      r.id,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind",
        'origin',
        "r"."origin"
      ) as facts
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
        ) || $8::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $9::text,
      n.id,
      'UPDATE',
      $10::uuid,
      $11::text,
      jsonb_build_object($12::text, $13::uuid),
      jsonb_build_object($14::text, n.from_id),
      n.facts,
      l.facts,
      n.version + 1,
      $15::timestamptz
    from
      numbered n
      join led l on l.id = n.id
  )
select
  count(*)::integer as count
from
  led;

-- 74
select
  r.id
from
  merged_link m
  join "document" r on r.account_id = $1
  and r.id = m.record_id
where
  m.account_id = $1
  and m.merge_id = $2::uuid
  and m.kind = $3::text
  and m.by_column = $4::text
  and (
    "r"."card_id" = $5::uuid
    and r.card_kind = $6::text
  ) is not true
order by
  r.id;

-- 75
with
  locked as (
    select
      r.id,
      r.version,
      m.from_id,
      jsonb_build_object('responsible', "r"."responsible_id", 'creator', "r"."creator_id", 'documentKind', "r"."kind") as facts
    from
      merged_link m
      join "document" r on r.account_id = $1
      and r.id = m.record_id
    where
      m.account_id = $1
      and m.merge_id = $2::uuid
      and m.kind = $3::text
      and m.by_column = $4::text
      and "r"."card_id" = $5::uuid
      and r.card_kind = $6::text
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "document" r
    set
      "card_id" = l.from_id,
      version = r.version + 1,
      updated_at = $7::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
    returning
      r.id,
      jsonb_build_object('responsible', "r"."responsible_id", 'creator', "r"."creator_id", 'documentKind', "r"."kind") as facts
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
        ) || $8::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $9::text,
      n.id,
      'UPDATE',
      $10::uuid,
      $11::text,
      jsonb_build_object($12::text, $13::uuid),
      jsonb_build_object($14::text, n.from_id),
      n.facts,
      l.facts,
      n.version + 1,
      $15::timestamptz
    from
      numbered n
      join led l on l.id = n.id
  )
select
  count(*)::integer as count
from
  led;

-- 76
select
  r.id
from
  merged_link m
  join "lead" r on r.account_id = $1
  and r.id = m.record_id
where
  m.account_id = $1
  and m.merge_id = $2::uuid
  and m.kind = $3::text
  and m.by_column = $4::text
  and ("r"."main_contact_id" = $5::uuid) is not true
order by
  r.id;

-- 77
with
  locked as (
    select
      r.id,
      r.version,
      m.from_id,
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
      merged_link m
      join "lead" r on r.account_id = $1
      and r.id = m.record_id
    where
      m.account_id = $1
      and m.merge_id = $2::uuid
      and m.kind = $3::text
      and m.by_column = $4::text
      and "r"."main_contact_id" = $5::uuid
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "lead" r
    set
      "main_contact_id" = l.from_id,
      version = r.version + 1,
      updated_at = $6::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
    returning
      r.id,
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
        ) || $7::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $8::text,
      n.id,
      'UPDATE',
      $9::uuid,
      $10::text,
      jsonb_build_object($11::text, $12::uuid),
      jsonb_build_object($13::text, n.from_id),
      n.facts,
      l.facts,
      n.version + 1,
      $14::timestamptz
    from
      numbered n
      join led l on l.id = n.id
  )
select
  count(*)::integer as count
from
  led;

-- 78
select
  r.id
from
  merged_link m
  join "event" r on r.account_id = $1
  and r.id = m.record_id
where
  m.account_id = $1
  and m.merge_id = $2::uuid
  and m.kind = $3::text
  and m.by_column = $4::text
  and (
    "r"."card_id" = $5::uuid
    and r.card_kind = $6::text
  ) is not true
order by
  r.id;

-- 79
with
  locked as (
    select
      r.id,
      r.version,
      m.from_id,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind"
      ) as facts
    from
      merged_link m
      join "event" r on r.account_id = $1
      and r.id = m.record_id
    where
      m.account_id = $1
      and m.merge_id = $2::uuid
      and m.kind = $3::text
      and m.by_column = $4::text
      and "r"."card_id" = $5::uuid
      and r.card_kind = $6::text
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "event" r
    set
      "card_id" = l.from_id,
      card_trashed = c.deleted_at is not null,
      "card_responsible_id" = "c"."responsible_id",
      "card_creator_id" = "c"."creator_id",
      "card_pipeline_id" = null,
      "card_stage_id" = null,
      "card_document_kind" = null,
      version = r.version + 1,
      updated_at = $7::timestamptz
    from
      locked l,
      "contact" c
    where
      r.account_id = $1
      and r.id = l.id
      and c.account_id = $1
      and c.id = l.from_id
    returning
      r.id,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind"
      ) as facts
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
        ) || $8::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $9::text,
      n.id,
      'UPDATE',
      $10::uuid,
      $11::text,
      jsonb_build_object($12::text, $13::uuid),
      jsonb_build_object($14::text, n.from_id),
      n.facts,
      l.facts,
      n.version + 1,
      $15::timestamptz
    from
      numbered n
      join led l on l.id = n.id
  )
select
  count(*)::integer as count
from
  led;

-- 80
select
  r.id
from
  merged_link m
  join "request" r on r.account_id = $1
  and r.id = m.record_id
where
  m.account_id = $1
  and m.merge_id = $2::uuid
  and m.kind = $3::text
  and m.by_column = $4::text
  and ("r"."contact_id" = $5::uuid) is not true
order by
  r.id;

-- 81
with
  locked as (
    select
      r.id,
      r.version,
      m.from_id,
      jsonb_build_object('responsible', "r"."responsible_id", 'creator', "r"."creator_id") as facts
    from
      merged_link m
      join "request" r on r.account_id = $1
      and r.id = m.record_id
    where
      m.account_id = $1
      and m.merge_id = $2::uuid
      and m.kind = $3::text
      and m.by_column = $4::text
      and "r"."contact_id" = $5::uuid
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "request" r
    set
      "contact_id" = l.from_id,
      version = r.version + 1,
      updated_at = $6::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
    returning
      r.id,
      jsonb_build_object('responsible', "r"."responsible_id", 'creator', "r"."creator_id") as facts
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
        ) || $7::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $8::text,
      n.id,
      'UPDATE',
      $9::uuid,
      $10::text,
      jsonb_build_object($11::text, $12::uuid),
      jsonb_build_object($13::text, n.from_id),
      n.facts,
      l.facts,
      n.version + 1,
      $14::timestamptz
    from
      numbered n
      join led l on l.id = n.id
  )
select
  count(*)::integer as count
from
  led;

-- 82
select
  r.id
from
  merged_link m
  join "task" r on r.account_id = $1
  and r.id = m.record_id
where
  m.account_id = $1
  and m.merge_id = $2::uuid
  and m.kind = $3::text
  and m.by_column = $4::text
  and (
    "r"."card_id" = $5::uuid
    and r.card_kind = $6::text
  ) is not true
order by
  r.id;

-- 83
with
  locked as (
    select
      r.id,
      r.version,
      m.from_id,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind"
      ) as facts
    from
      merged_link m
      join "task" r on r.account_id = $1
      and r.id = m.record_id
    where
      m.account_id = $1
      and m.merge_id = $2::uuid
      and m.kind = $3::text
      and m.by_column = $4::text
      and "r"."card_id" = $5::uuid
      and r.card_kind = $6::text
    order by
      r.id
    for no key update of
      r
  ),
  numbered as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number
    from
      locked l
  ),
  led as (
    update "task" r
    set
      "card_id" = l.from_id,
      card_trashed = c.deleted_at is not null,
      "card_responsible_id" = "c"."responsible_id",
      "card_creator_id" = "c"."creator_id",
      "card_pipeline_id" = null,
      "card_stage_id" = null,
      "card_document_kind" = null,
      version = r.version + 1,
      updated_at = $7::timestamptz
    from
      locked l,
      "contact" c
    where
      r.account_id = $1
      and r.id = l.id
      and c.account_id = $1
      and c.id = l.from_id
    returning
      r.id,
      jsonb_build_object(
        'responsible',
        "r"."responsible_id",
        'creator',
        "r"."creator_id",
        'cardResponsible',
        "r"."card_responsible_id",
        'cardCreator',
        "r"."card_creator_id",
        'cardKind',
        "r"."card_kind",
        'cardTrashed',
        "r"."card_trashed",
        'cardPipeline',
        "r"."card_pipeline_id",
        'cardStage',
        "r"."card_stage_id",
        'cardDocumentKind',
        "r"."card_document_kind"
      ) as facts
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
        ) || $8::text || lpad(to_hex(n.number), 8, '0')
      )::uuid,
      $9::text,
      n.id,
      'UPDATE',
      $10::uuid,
      $11::text,
      jsonb_build_object($12::text, $13::uuid),
      jsonb_build_object($14::text, n.from_id),
      n.facts,
      l.facts,
      n.version + 1,
      $15::timestamptz
    from
      numbered n
      join led l on l.id = n.id
  )
select
  count(*)::integer as count
from
  led;

-- 66 again

-- 66 again

-- 66 again

-- 84
with
  was as (
    select
      (m.held ->> $2::text)::uuid as other_id,
      (m.held ->> $3::text)::uuid as mine_id,
      m.held,
      m.is_moved
    from
      merged_row m
    where
      m.account_id = $1
      and m.merge_id = $4::uuid
      and m.from_table = $5::text
      and m.by_column = $6::text
  ),
  back as (
    select
      w.*
    from
      was w
    where
      exists (
        select
        from
          "lead_contact" s
        where
          s.account_id = $1
          and "s"."lead_id" = w.other_id
          and "s"."contact_id" = $7::uuid
      )
  )
select distinct
  w.other_id as id
from
  was w
where
  not exists (
    select
    from
      back b
    where
      b.other_id = w.other_id
  )
order by
  w.other_id;

-- 85
with
  was as (
    select
      (m.held ->> $2::text)::uuid as other_id,
      (m.held ->> $3::text)::uuid as mine_id,
      m.held,
      m.is_moved
    from
      merged_row m
    where
      m.account_id = $1
      and m.merge_id = $4::uuid
      and m.from_table = $5::text
      and m.by_column = $6::text
  ),
  back as (
    select
      w.*
    from
      was w
    where
      exists (
        select
        from
          "lead_contact" s
        where
          s.account_id = $1
          and "s"."lead_id" = w.other_id
          and "s"."contact_id" = $7::uuid
      )
  ),
  given as (
    select
      b.other_id,
      array_agg(b.mine_id) as mine_ids,
      bool_or(b.is_moved) as is_moved
    from
      back b
    group by
      b.other_id
  ),
  locked as (
    select
      r.id,
      r.version,
      g.mine_ids,
      g.is_moved,
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
      given g
      join "lead" r on r.account_id = $1
      and r.id = g.other_id
    order by
      r.id
    for no key update of
      r
  ),
  listed as (
    select
      l.*,
      row_number() over (
        order by
          l.id
      ) as number,
      (
        select
          jsonb_agg(
            "y"."contact_id"
            order by
              "y"."contact_id"
          )
        from
          "lead_contact" y
        where
          y.account_id = $1
          and "y"."lead_id" = l.id
      ) as was,
      (
        select
          jsonb_agg(distinct e.id)
        from
          (
            select
              "y"."contact_id" as id
            from
              "lead_contact" y
            where
              y.account_id = $1
              and "y"."lead_id" = l.id
              and not (
                "y"."contact_id" = $8::uuid
                and l.is_moved
              )
            union all
            select
              unnest(l.mine_ids)
          ) e
      ) as will
    from
      locked l
  ),
  led as (
    update "lead" r
    set
      version = r.version + 1,
      updated_at = $9::timestamptz
    from
      locked l
    where
      r.account_id = $1
      and r.id = l.id
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
        ) || $10::text || lpad(to_hex(d.number), 8, '0')
      )::uuid,
      $11::text,
      d.id,
      'UPDATE',
      $12::uuid,
      $13::text,
      jsonb_build_object($14::text, d.was),
      jsonb_build_object($15::text, d.will),
      d.facts,
      d.facts,
      d.version + 1,
      $16::timestamptz
    from
      listed d
  )
select
  count(*)::integer as count
from
  locked;

-- 86
with
  was as (
    select
      (m.held ->> $2::text)::uuid as other_id,
      (m.held ->> $3::text)::uuid as mine_id,
      m.held,
      m.is_moved
    from
      merged_row m
    where
      m.account_id = $1
      and m.merge_id = $4::uuid
      and m.from_table = $5::text
      and m.by_column = $6::text
  ),
  back as (
    select
      w.*
    from
      was w
    where
      exists (
        select
        from
          "lead_contact" s
        where
          s.account_id = $1
          and "s"."lead_id" = w.other_id
          and "s"."contact_id" = $7::uuid
      )
  ),
  moved as (
    update "lead_contact" y
    set
      "contact_id" = b.mine_id
    from
      back b
    where
      y.account_id = $1
      and "y"."lead_id" = b.other_id
      and "y"."contact_id" = $8::uuid
      and b.is_moved
  ),
  added as (
    insert into
      "lead_contact" (account_id, "contact_id", "lead_id", "position")
    select
      $1,
      "v"."contact_id",
      "v"."lead_id",
      "v"."position"
    from
      back b
      cross join lateral jsonb_populate_record(null::"lead_contact", b.held) v
    where
      not b.is_moved
    on conflict do nothing
  )
select
  count(*)::integer as count
from
  back;

-- … what has changed is written down

-- 68 again

-- 45 again

-- … what has changed is written down

-- 46 again

-- 87
delete from merged_link
where
  account_id = $1
  and merge_id = $2::uuid;

-- 88
delete from merged_row
where
  account_id = $1
  and merge_id = $2::uuid;

-- 89
update merge
set
  undone_at = $2::timestamptz
where
  account_id = $1
  and id = $3::uuid;

-- 47 again

-- 48 again

-- 47 again

-- 48 again

-- 90
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
              "r"."card_id" as "card_id",
              "r"."text" as "f_text"
            from
              "task" "r"
            where
              "r"."account_id" = $1
              and "r"."deleted_at" is null
              and "r"."card_id" = p.id
              and "r"."card_kind" = $5
              and (true) is true
            order by
              "r"."created_at" desc,
              "r"."id" desc
            limit
              51
          ) x
      ) i
  ) q on f.fresh;
