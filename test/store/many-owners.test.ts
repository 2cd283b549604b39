import { Client } from "pg";
import { descriptionOf } from "../../src/store/description/registry";
import type { Door } from "../../src/store/door";
import { type Account, openAccount } from "../plans/asking";
import { askers } from "../plans/askers";
import { ordersOf, readInPages, readPlainly } from "../plans/both-readings";
import { generateAccount } from "../plans/generated/account";
import { teams, userIdIn } from "../plans/generated/people";
import { accountId } from "../plans/generated/records";
import { type TestGateway, startTestGateway } from "../support/gateway";

const leads = 1_000;
const pageOfTen = 10;
const team = teams.find(({ name }) => name === "300 staff");
const of = descriptionOf("LEAD");

let gateway: TestGateway;
let generated: Account;

beforeAll(async () => {
  gateway = await startTestGateway();
  const client = new Client({ connectionString: gateway.databaseUrl, application_name: "test" });
  await client.connect();
  await generateAccount(client, { leads });
  await client.end();
  generated = await openAccount(gateway.databaseUrl);
}, 60_000);

afterAll(async () => {
  await generated.close();
  await gateway.close();
});

/** The number of a member whom a page looks at first, one of 31: the supervisor stands before the 300, and is one of them, too. */
const lookedAtFirst = "((n % 31 + 1) * 301 / 32 - 1)";

/** Which member of the team has lead `n`, the oldest first, in SQL; null where it is nobody of the team. */
const spreads: Readonly<Record<string, string>> = {
  "each has as many": "n % 300",
  "each has those of one time": `n * 300 / ${String(leads + 1)}`,
  "those who are looked at first have nothing": `${lookedAtFirst} + 1 + n % 7`,
  "those who are looked at first have everything": lookedAtFirst,
  "those who are looked at first have the oldest": `case when n <= 200 then ${lookedAtFirst} else n % 300 end`,
  "one has everything": "150",
  "there are fewer than a page has rows": "case when n % 200 = 0 then n / 4 end",
  "nobody has anything": "null::integer",
};

/** Gives the leads away, and makes prices that many have and that some lack. */
async function spread(member: string): Promise<void> {
  if (!team) throw new Error("there is no such team");
  await generated.client.query(
    `update lead r set responsible_id = coalesce(${userIdIn(`${String(team.first)} + x.member`)}, ${userIdIn("1")}), price = nullif(n % 4, 0)
     from (select id, n, ${member} as member from (select id, (row_number() over (order by created_at))::integer as n from lead where account_id = $1) l) x
     where r.account_id = $1 and r.id = x.id`,
    [accountId],
  );
}

async function enter(): Promise<Door> {
  const supervisor = askers.find(({ name }) => name === "supervisor of 300 staff, SUBORDINATES RESPONSIBLE");
  if (!supervisor) throw new Error("there is no such asker");
  return generated.enter(supervisor);
}

describe("the pages of many owners are the rows of a plain reading, in its order and each once", () => {
  test.each(Object.entries(spreads))("%s", async (_name, member) => {
    await spread(member);
    const door = await enter();
    for (const order of ordersOf(of))
      for (const size of [pageOfTen, 50]) {
        const mostPages = 3;
        const all = await readPlainly(generated, door, of, order);
        expect(await readInPages(door, of, order, { size, mostPages })).toEqual(all.slice(0, mostPages * size));
      }
  });
});
