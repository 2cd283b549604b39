import { setTimeout as after } from "node:timers/promises";
import { Client } from "pg";
import { startGateway } from "../../src/app";
import { readConfig } from "../../src/config";
import { signAccessToken } from "../../src/people/session/access-token";
import { giveRights } from "../plans/asking";
import { person, userId } from "../plans/generated/people";
import { accountId } from "../plans/generated/records";

const signingKey = "a key of the slow neighbours, which signs nothing else";
export const slowClients = 4;

/** Asks the gateway; the text of the answer. */
type Ask = (query: string, signal?: AbortSignal) => Promise<string>;

export interface House {
  /** A quick reading: is its answer as it should be? */
  askQuickly(): Promise<boolean>;
  /** Asks for what takes long, and leaves after so many milliseconds; null waits for the deadline of a second. Answers how it ended. */
  askSlowly(leavesAfter: number | null): Promise<string>;
  /** A statement as heavy as a slow reading, on a connection that is not the gateway's, ended after a second. */
  workBeside(): Promise<void>;
  /** Seconds that the oldest statement which the gateway has running is old. */
  oldestStatement(): Promise<number>;
  close(): Promise<void>;
}

const quick = "{ leads(first: 20) { nodes { id name company { name } } } }";

/** Names that nobody bears, and one that all do: no index helps. */
const clauses = Array.from({ length: 19 }, (_, number) => `x${number} `);
const anyOf = [...clauses, "e"].map((word) => `{ name: { contains: "${word}" } }`).join(", ");
const slow = `{ leadTotals(by: MONTH, filter: { anyOf: [${anyOf}] }) { totals { count } } }`;
const like = [...clauses, "e"].map((word) => `l.name_key like '%${word}%'`).join(" or ");
const work = `select date_trunc('month', l.created_at at time zone 'UTC'), count(*), sum(price) from lead l
  where l.account_id = $1 and (${like}) group by 1`;

const oldest = `select coalesce(max(extract(epoch from clock_timestamp() - query_start)), 0)::float as age
  from pg_stat_activity where application_name like 'bailiwick%' and state = 'active'`;

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: "test" });
  await client.connect();
  return client;
}

/** A gateway whose requests take a second at most, on the generated account. */
export async function openHouse(url: string): Promise<House> {
  const watcher = await connected(url);
  await giveRights(watcher, { name: "", user: person.administrator, sees: {} });
  const limited = `${url}?statement_timeout=1000`;
  const workers = await Promise.all(Array.from({ length: slowClients }, () => connected(limited)));
  const environment = {
    NODE_ENV: "production",
    SIGNING_KEY: signingKey,
    PORT: "0",
    LOG_LEVEL: "silent",
    WORKER: "off",
  };
  const config = readConfig({ ...environment, DATABASE_URL: url, REQUEST_SECONDS: "1" });
  const gateway = await startGateway(config, { url, directUrl: url });
  const ask = await askerOf(gateway.url);
  return {
    askQuickly: async () => {
      const answer = await ask(quick);
      return answer.includes('"company"') && !answer.includes('"errors"');
    },
    askSlowly: (leavesAfter) => askSlowly(ask, leavesAfter),
    workBeside: async () => {
      const worker = workers.pop();
      if (!worker) throw new Error("there is more work than there are workers");
      await worker.query(work, [accountId]).catch(() => undefined);
      workers.push(worker);
    },
    oldestStatement: async () => {
      await after(50);
      return (await watcher.query<{ age: number }>(oldest)).rows[0]?.age ?? 0;
    },
    close: async () => {
      await gateway.close();
      await Promise.all([watcher, ...workers].map((client) => client.end()));
    },
  };
}

async function askSlowly(ask: Ask, leavesAfter: number | null): Promise<string> {
  const signal = leavesAfter === null ? undefined : AbortSignal.timeout(leavesAfter);
  const answer = await ask(slow, signal).catch(() => "left");
  return /^left|TIMEOUT|"totals"/.exec(answer)?.[0] ?? answer;
}

async function askerOf(url: string): Promise<Ask> {
  const id = userId(person.administrator);
  const claims = { accountId, userId: id, sessionId: id };
  const { text } = await signAccessToken(new TextEncoder().encode(signingKey), claims, new Date());
  const headers = { "content-type": "application/json", authorization: `Bearer ${text}` };
  return async (query, signal = new AbortController().signal) => {
    const answer = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }), signal });
    return answer.text();
  };
}
