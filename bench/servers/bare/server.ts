/**
 * The limit: `node:http` and one prepared statement an operation, whose answer PostgreSQL writes. It knows who sees
 * what from its start on, and nothing but the six operations.
 */
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "pg";
import type { Operation } from "../../operations/requests";
import { readToken } from "../token";
import type { Asker, Statement, Variables } from "./scope";
import { statementOf } from "./statements";

const { DATABASE_URL = "", SIGNING_KEY = "", CONNECTIONS = "10" } = process.env;

const pool = new Pool({
  connectionString: DATABASE_URL,
  max: Number(CONNECTIONS),
  options: "-c plan_cache_mode=force_generic_plan",
});

type Known = Pick<Asker, "reach" | "owners">;

/** What rights say, by user. */
async function readAskers(): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await pool.query<{ user: string } & Known>(
    `select r.user_id as user, r.cell ->> 'reach' as reach, array(select distinct mate.user_id from user_group mine
        join user_group mate on mate.account_id = mine.account_id and mate.group_id = mine.group_id
        where mine.account_id = r.account_id and mine.user_id = r.user_id) as owners
      from user_right r where r.resource = 'LEAD' and r.action = 'VIEW'`,
  );
  return new Map(rows.map(({ user, ...known }) => [user, known]));
}

const statements = new Map<string, Statement>();

function preparedFor(operation: Operation, known: Known): Statement {
  const key = `${operation} ${known.reach} ${known.owners.length}`;
  const made = statements.get(key) ?? statementOf(operation, known);
  statements.set(key, made);
  return made;
}

async function answer(asker: Asker, body: string): Promise<string> {
  const { operationName, variables } = JSON.parse(body) as { operationName: Operation; variables: Variables };
  const { name, text, values } = preparedFor(operationName, asker);
  const query = { name, text, values: values.map((value) => value(asker, variables)), rowMode: "array" as const };
  const { rows } = await pool.query<[string]>(query);
  return rows[0]?.[0] ?? "";
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}

async function serve(
  askers: ReadonlyMap<string, Known>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const said = readToken(SIGNING_KEY, request.headers.authorization);
  const known = said ? askers.get(said.userId) : undefined;
  if (!said || !known) {
    send(response, 401, `{"errors":[{"message":"UNAUTHENTICATED"}]}`);
    return;
  }
  let body = "";
  request.setEncoding("utf8");
  for await (const chunk of request) body += chunk as string;
  send(response, 200, await answer({ ...said, ...known }, body));
}

async function start(): Promise<void> {
  const askers = await readAskers();
  const server = createServer((request, response) => {
    serve(askers, request, response).catch((fault: unknown) => {
      send(response, 500, JSON.stringify({ errors: [{ message: String(fault) }] }));
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1", () => {
    process.send?.({ port: (server.address() as AddressInfo).port });
  });
}

void start();
