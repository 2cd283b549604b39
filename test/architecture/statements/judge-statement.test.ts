import { loadModule } from "libpg-query";
import { judgeStatement } from "./judge-statement";

const globalTables = new Set(["login", "membership"]);
const faultsOf = (text: string) => judgeStatement(text, globalTables).faults;

beforeAll(loadModule);

describe("a statement names one account", () => {
  const good: Readonly<Record<string, string>> = {
    "a table with its account": `select r.id from lead r where r.account_id = $1 and r.id = any($2)`,
    "a column without an alias, the table alone": `select id from "lead" where "account_id" = $1`,
    "a cast parameter": `select r.id from lead r where $1::uuid = r.account_id`,
    "a key compared as a row": `select r.id from lead r where (r.account_id, r.id) = ($1, $2)`,
    "a scope that is true": `select r.id from lead r where (r.account_id = $1 and r.id = $2) is true`,
    "an alternative beside the account": `select r.id from lead r where r.account_id = $1 and (r.name = $2 or r.name = $3)`,
    "a chain of equalities": `select 1 from lead l, contact c, company o
      where o.account_id = c.account_id and c.account_id = l.account_id and l.account_id = $1`,
    "a join": `select 1 from lead l join company c on c.account_id = $1 and c.id = l.company_id where l.account_id = $1`,
    "a left join whose missing side is bound by the other": `select 1 from lead l
      left join company c on c.account_id = l.account_id and c.id = l.company_id where l.account_id = $1`,
    "a join by using": `select 1 from lead l join company c using (account_id) where l.account_id = $1`,
    "arms of a union": `(select r.id from lead r where r.account_id = $1 and r.responsible_id = $2 order by r.id limit 5)
      union all (select r.id from lead r where r.account_id = $1 and r.responsible_id = $3 order by r.id limit 5) limit 5`,
    "a lateral sub-query that takes the account of the row beside it": `select * from lead l
      cross join lateral (select c.id from contact c where c.account_id = l.account_id limit 5) c where l.account_id = $1`,
    "a table bound through a sub-query": `select 1 from (select r.account_id, r.id from lead r where r.account_id = $1) page
      join contact c on c.account_id = page.account_id`,
    "a table bound through a named query": `with page as (select r.* from lead r where r.account_id = $1)
      select 1 from page join contact c on c.account_id = page.account_id`,
    "a recursive query": `with recursive below as (
        select u.account_id, u.id from "user" u where u.account_id = $1 and u.supervisor_id = $2
        union select u.account_id, u.id from "user" u join below b on u.account_id = b.account_id and u.supervisor_id = b.id)
      select id from below`,
    "a recursive query that binds each arm": `with recursive below as (
        select u.id from "user" u where u.account_id = $1 and u.supervisor_id = $2
        union select u.id from "user" u join below b on u.supervisor_id = b.id where u.account_id = $1)
      select json_agg(b.id) from below b`,
    "a sub-query in a condition": `select r.id from lead r where r.account_id = $1
      and exists (select 1 from contact c where c.account_id = r.account_id and c.id = r.contact_id)`,
    "a sub-query in a result": `select (select count(*) from task t where t.account_id = $1) from lead r where r.account_id = $1`,
    "values under an account of their own": `select 1 from (values ($1, $2)) v(account_id, id)
      join lead l on l.account_id = v.account_id and l.id = v.id`,
    "a global table": `select * from login where email = $1`,
    "a global table beside an account's": `select 1 from membership m join "user" u on u.account_id = m.account_id
      where m.account_id = $1 and m.login_id = $2`,
    "PostgreSQL's own catalogue": `select relname from pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace`,
    "no table": `select pg_advisory_lock($1)`,
    "a function": `select id from unnest($1::uuid[]) as t(id)`,
    "an inserted row": `insert into lead (account_id, id) values ($1, $2), ($1, $3) returning id`,
    "inserted rows of a selection": `insert into lead (account_id, id) select $1, t.id from unnest($2::uuid[]) t(id)`,
    "an inserted row with the account of a bound one": `insert into task (id, account_id)
      select $2, l.account_id from lead l where l.account_id = $1`,
    "an upsert by a key with the account in it": `insert into lead (account_id, id, name) values ($1, $2, $3)
      on conflict (account_id, id) do update set name = excluded.name`,
    "an insert that gives way": `insert into lead (account_id, id) values ($1, $2) on conflict do nothing`,
    "an update": `update lead set name = $2 where account_id = $1 and id = $3 returning id`,
    "an update from values": `update lead r set name = v.name from (values ($3::uuid, $4)) v(id, name)
      where r.account_id = $1 and r.id = v.id`,
    "a deletion": `delete from lead r using company c where r.account_id = $1 and c.account_id = r.account_id`,
    "a change and its trace in one statement": `with changed as (
        update lead r set name = $2 where r.account_id = $1 returning r.account_id, r.id)
      insert into change (account_id, record_id) select c.account_id, c.id from changed c`,
    "a transaction's ends": `commit`,
    "an explained query": `explain select 1 from lead r where r.account_id = $1`,
  };

  test.each(Object.entries(good))("%s", (_name, text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe("a statement does not name one account", () => {
  const bad: Readonly<Record<string, string>> = {
    "a table without its account": `select * from lead r where r.id = $1`,
    "the account as an alternative": `select * from lead r where r.account_id = $1 or r.id = $2`,
    "the account denied": `select * from lead r where not (r.account_id = $1)`,
    "the account unlike": `select * from lead r where r.account_id <> $1`,
    "one of several accounts": `select * from lead r where r.account_id = any($1)`,
    "an account written into the text": `select * from lead r where r.account_id = '0192f6e2-c3d4-7a5b-8c9d-0e1f2a3b4c5d'`,
    "an account by itself": `select * from lead r where r.account_id = r.account_id`,
    "the second table of a join": `select 1 from lead l join company c on c.id = l.company_id where l.account_id = $1`,
    "the kept side of a left join": `select 1 from lead l left join company c on l.account_id = $1 and c.account_id = $1`,
    "both sides of a full join": `select 1 from lead l full join company c on l.account_id = $1 and c.account_id = $1`,
    "two accounts": `select 1 from lead l, company c where l.account_id = $1 and c.account_id = $2`,
    "a column without an alias among two tables": `select 1 from lead, company where account_id = $1`,
    "one arm of a union": `select id from lead where account_id = $1 union all select id from contact`,
    "a sub-query in a condition": `select 1 from lead r where r.account_id = $1
      and r.company_id in (select c.id from company c where c.name = $2)`,
    "a sub-query in a result": `select (select count(*) from task) from lead r where r.account_id = $1`,
    "a sub-query in an order": `select 1 from lead r where r.account_id = $1 order by (select c.name from company c limit 1)`,
    "a sub-query in a function's arguments": `select * from unnest(array(select id from lead)) t`,
    "a lateral sub-query": `select 1 from lead l, lateral (select * from contact c where c.id = l.contact_id) c
      where l.account_id = $1`,
    "a named query": `with page as (select * from lead) select 1 from page`,
    "a named query that gives another's account": `with page as (select l.other as account_id from lead l where l.account_id = $1)
      select 1 from page p join contact c on c.account_id = p.account_id`,
    "a recursive query's second arm": `with recursive below as (
        select u.id from "user" u where u.account_id = $1 union select u.id from "user" u join below b on u.supervisor_id = b.id)
      select id from below`,
    "an account's table through a global one": `select 1 from membership m join "user" u on u.account_id = m.account_id
      where m.login_id = $1`,
    "a table that bears the name of a global one's alias": `select 1 from lead login`,
    "a row without an account": `insert into lead (id) values ($1)`,
    "rows of two accounts": `insert into lead (account_id, id) values ($1, $2), ($3, $4)`,
    "a row with a written account": `insert into lead (account_id, id) values ('a', $1)`,
    "a row without columns": `insert into lead values ($1, $2)`,
    "an upsert by a key without the account": `insert into lead (account_id, id, name) values ($1, $2, $3)
      on conflict (external_id) do update set name = excluded.name`,
    "an update of everything": `update lead set name = $1`,
    "an update whose other table is open": `update lead r set name = c.name from company c where r.account_id = $1`,
    "a row moved to another account": `update lead set account_id = $2 where account_id = $1`,
    "a deletion of everything": `delete from lead`,
    "a deletion inside a named query": `with gone as (delete from lead where id = $1 returning id) select id from gone`,
    "an emptied table": `truncate lead`,
    "a copied table": `copy lead to stdout`,
    "a block of code": `do $$ begin delete from lead; end $$`,
    "a merge": `merge into lead l using company c on l.id = c.id when matched then delete`,
    "the second of two statements": `select 1 from lead where account_id = $1; select 1 from lead`,
    "an explained query": `explain analyze select 1 from lead`,
    "no SQL": `selekt 1`,
  };

  test.each(Object.entries(bad))("%s", (_name, text) => {
    expect(faultsOf(text)).not.toEqual([]);
  });
});

test("the global tables that a statement touches are told", () => {
  const { globals } = judgeStatement(`select 1 from login l join membership m on m.login_id = l.id`, globalTables);
  expect([...globals]).toEqual(["login", "membership"]);
});
