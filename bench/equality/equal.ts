import type { Client } from "pg";
import { isDeepStrictEqual } from "node:util";
import { type Answer, ask } from "../asking";
import { type BenchRequest, type Operation, freshAmount, operations, requestsOf } from "../operations/requests";
import type { Running, ServerName } from "../servers/running";
import { type Person, askers } from "../world/people";
import { accountId } from "../world/numbers";
import type { Seen } from "../operations/requests";
import { asGateway, canonical } from "./peer-answer";

const samples = 20;

export interface Asked {
  readonly servers: Readonly<Record<ServerName, Running>>;
  readonly client: Client;
  tokenOf(person: Person): Promise<string>;
  readonly seen: ReadonlyMap<string, Seen>;
}

/** Asks the three the same, and throws where they do not answer alike. Answers how many requests were compared. */
export async function checkEqual(asked: Asked): Promise<number> {
  let compared = 0;
  for (const person of Object.values(askers)) {
    const token = await asked.tokenOf(person);
    for (const request of operations.flatMap((operation) => sampled(asked, operation, person))) {
      await checkRequest(asked, person, request, token);
      compared += 1;
    }
  }
  return compared;
}

function sampled({ seen }: Asked, operation: Operation, person: Person): readonly BenchRequest[] {
  return requestsOf(operation, person, seen.get(person.name) ?? { any: [], busy: [] }, samples, 7);
}

async function checkRequest(asked: Asked, person: Person, request: BenchRequest, token: string): Promise<void> {
  const operation = request.gateway.operationName;
  if (operation === "Q4") await checkWriting(asked, person, request, token);
  else compare(`${operation} ${person.name}`, await askAll(asked, request, token));
}

type Answers = Readonly<Record<ServerName, unknown>>;

async function askAll({ servers }: Asked, request: BenchRequest, token: string): Promise<Answers> {
  const gateway = dataOf("gateway", await ask(servers.gateway.port, request.gateway, token));
  const bare = dataOf("bare", await ask(servers.bare.port, request.gateway, token));
  const peer = dataOf("peer", await ask(servers.peer.port, request.peer, token));
  return { gateway, bare, peer: asGateway(peer) };
}

function dataOf(server: ServerName, answer: Answer): unknown {
  if (answer.errors) throw new Error(`${server} answers with errors: ${JSON.stringify(answer.errors)}`);
  return answer.data;
}

function compare(what: string, { gateway, bare, peer }: Answers): void {
  if (!isDeepStrictEqual(bare, gateway)) throw difference(what, "bare server", bare, gateway);
  if (canonical(peer) !== canonical(gateway)) throw difference(what, "peer", canonical(peer), canonical(gateway));
}

const difference = (what: string, server: string, theirs: unknown, ours: unknown): Error =>
  new Error(
    `${what}: the ${server} answers otherwise than the gateway.\n${JSON.stringify(theirs)}\n${JSON.stringify(ours)}`,
  );

/** Each of them changes the lead once: the same answer but for the version, which counts on, and the same change row. */
async function checkWriting(asked: Asked, person: Person, request: BenchRequest, token: string): Promise<void> {
  const text = JSON.stringify(request);
  const amounts = ["gateway", "bare", "peer"].map(() =>
    String(Number(freshAmount) + 1 + Math.floor(Math.random() * 1e9)),
  );
  const answers: unknown[] = [];
  const order = ["gateway", "bare", "peer"] as const;
  for (const [index, server] of order.entries()) {
    const own = JSON.parse(text.replaceAll(freshAmount, amounts[index] ?? "")) as BenchRequest;
    const { port } = asked.servers[server];
    const answer = await ask(port, server === "peer" ? own.peer : own.gateway, token);
    const written = dataOf(server, answer);
    answers.push(server === "peer" ? asGateway(written) : written);
  }
  const [gateway, bare, peer] = answers.map((answer, index) => lessVersion(answer, index));
  compare(`Q4 ${person.name}`, { gateway, bare, peer });
  await checkChanges(asked.client, person, request, amounts);
}

/** Which version it was before the first of them wrote. */
function lessVersion(answer: unknown, turn: number): unknown {
  const { updateLead } = answer as { updateLead: { lead: { version: number } } };
  const { lead } = updateLead;
  return { updateLead: { ...updateLead, lead: { ...lead, version: lead.version - turn } } };
}

async function checkChanges(
  client: Client,
  person: Person,
  request: BenchRequest,
  amounts: readonly string[],
): Promise<void> {
  const { rows } = await client.query<ChangeRow>(
    `select kind, action, actor_id, via, owners_before, owners_after, version, before, after from change
     where account_id = $1 and kind = 'LEAD' and record_id = $2 order by version desc limit 3`,
    [accountId(1), request.peer.variables["id"]],
  );
  const written = rows.reverse().map((row, turn) => ({ ...row, version: row.version - turn }));
  const expected = written.map((_, turn) => ({
    ...written[0],
    before: turn === 0 ? written[0]?.before : priced(amounts[turn - 1]),
    after: priced(amounts[turn]),
  }));
  if (!isDeepStrictEqual(written, expected))
    throw difference(`Q4 ${person.name}, change rows`, "bare server or the peer", written, expected);
}

interface ChangeRow extends Readonly<Record<string, unknown>> {
  readonly version: number;
  readonly before: unknown;
}

const priced = (amount: string | undefined): object => ({ price: { amount, currencyCode: "USD" } });
