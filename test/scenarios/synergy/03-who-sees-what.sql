-- As dorothea, Director: 1 statement

-- 1
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
                            r.id
                          from
                            "lead" "r"
                          where
                            "r"."account_id" = $1
                            and "r"."deleted_at" is null
                          order by
                            "r"."created_at" desc,
                            "r"."id" desc
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
            (
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"creator":' || coalesce("o1"."json", 'null') || ',"responsible":' || coalesce("o3"."json", 'null') || '}'
            ) as "c0"
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
              order by
                "r"."created_at" desc,
                "r"."id" desc
              limit
                50
            ) "shown"
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o2"."display_name")::text, 'null') || '}') as json
              from
                "user" "o2"
              where
                "o2"."account_id" = $1
                and "o2"."id" = "shown"."creator_id"
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

-- As stefan, Supervisor: 3 statements

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

-- 3
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
                        union
                        (
                          select
                            x.id
                          from
                            unnest($3::uuid[]) o (owner)
                            cross join lateral (
                              select
                                r.id
                              from
                                "lead" "r"
                              where
                                "r"."account_id" = $1
                                and "r"."deleted_at" is null
                                and "r"."creator_id" = o.owner
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
            (
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"creator":' || coalesce("o1"."json", 'null') || ',"responsible":' || coalesce("o3"."json", 'null') || ',"can":' || (
                '{"edit":' || case
                  when ("shown"."creator_id" = any ($4::uuid[])) is true then 'true'
                  else 'false'
                end || ',"delete":' || case
                  when ("shown"."creator_id" = any ($4::uuid[])) is true then 'true'
                  else 'false'
                end || ',"export":' || case
                  when (
                    (
                      "shown"."responsible_id" = any ($4::uuid[])
                      or "shown"."creator_id" = any ($4::uuid[])
                    )
                  ) is true then 'true'
                  else 'false'
                end || ',"assign":' || case
                  when ("shown"."responsible_id" = any ($4::uuid[])) is true then 'true'
                  else 'false'
                end || '}'
              ) || '}'
            ) as "c0"
          from
            (
              select
                "k"."k0",
                r.*
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
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."responsible_id" = $5::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."responsible_id" = $6::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."responsible_id" = $7::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."responsible_id" = $8::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $9::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $10::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $11::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $12::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                    ) arms
                  order by
                    "k0" desc,
                    "id" desc
                  limit
                    50
                ) k
                cross join lateral (
                  select
                    r.*
                  from
                    "lead" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and r.id = k.id
                  limit
                    1
                ) r
              order by
                "k"."k0" desc,
                "k"."id" desc
            ) "shown"
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o2"."display_name")::text, 'null') || '}') as json
              from
                "user" "o2"
              where
                "o2"."account_id" = $1
                and "o2"."id" = "shown"."creator_id"
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

-- 4
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
          and (
            (
              "o1"."responsible_id" = any ($3::uuid[])
              or "o1"."creator_id" = any ($3::uuid[])
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

-- As mila, Manager: 1 statement

-- 5
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
                        union
                        (
                          select
                            x.id
                          from
                            unnest($3::uuid[]) o (owner)
                            cross join lateral (
                              select
                                r.id
                              from
                                "lead" "r"
                              where
                                "r"."account_id" = $1
                                and "r"."deleted_at" is null
                                and "r"."creator_id" = o.owner
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
            (
              '{"name":' || coalesce(to_json("shown"."name")::text, 'null') || ',"creator":' || coalesce("o1"."json", 'null') || ',"responsible":' || coalesce("o3"."json", 'null') || ',"can":' || (
                '{"edit":' || case
                  when (
                    (
                      "shown"."responsible_id" = $4::uuid
                      or "shown"."creator_id" = $5::uuid
                    )
                  ) is true then 'true'
                  else 'false'
                end || ',"delete":false,"export":false,"assign":false}'
              ) || '}'
            ) as "c0"
          from
            (
              select
                "k"."k0",
                r.*
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
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."responsible_id" = $6::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $7::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                    ) arms
                  order by
                    "k0" desc,
                    "id" desc
                  limit
                    50
                ) k
                cross join lateral (
                  select
                    r.*
                  from
                    "lead" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and r.id = k.id
                  limit
                    1
                ) r
              order by
                "k"."k0" desc,
                "k"."id" desc
            ) "shown"
            left join lateral (
              select
                ('{"name":' || coalesce(to_json("o2"."display_name")::text, 'null') || '}') as json
              from
                "user" "o2"
              where
                "o2"."account_id" = $1
                and "o2"."id" = "shown"."creator_id"
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

-- As yuki, Report: 1 statement

-- 6
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
                        union
                        (
                          select
                            x.id
                          from
                            unnest($3::uuid[]) o (owner)
                            cross join lateral (
                              select
                                r.id
                              from
                                "lead" "r"
                              where
                                "r"."account_id" = $1
                                and "r"."deleted_at" is null
                                and "r"."creator_id" = o.owner
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
                "k"."k0",
                r.*
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
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."responsible_id" = $4::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                      union all
                      (
                        select
                          "r"."created_at" as "k0",
                          r.id
                        from
                          "lead" "r"
                        where
                          "r"."account_id" = $1
                          and "r"."deleted_at" is null
                          and "r"."creator_id" = $5::uuid
                        order by
                          "r"."created_at" desc,
                          "r"."id" desc
                        limit
                          50
                      )
                    ) arms
                  order by
                    "k0" desc,
                    "id" desc
                  limit
                    50
                ) k
                cross join lateral (
                  select
                    r.*
                  from
                    "lead" "r"
                  where
                    "r"."account_id" = $1
                    and "r"."deleted_at" is null
                    and r.id = k.id
                  limit
                    1
                ) r
              order by
                "k"."k0" desc,
                "k"."id" desc
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
