import { type GraphQLSchema, Kind, parse } from "graphql";
import type { TestGateway } from "../support/gateway";
import { type Case, caseOf } from "./cases";
import { type Reply, faultsOf, parsed } from "./judge";
import type { Person } from "./people";
import type { Sessions } from "./sessions";

export interface Town {
  readonly gateway: TestGateway;
  readonly schema: GraphQLSchema;
  readonly people: readonly Person[];
  readonly sessions: Sessions;
}

/** What came of it, counted. */
export class Tally {
  asked = 0;
  slowest = 0;
  readonly faults: string[] = [];
  /** Answers by their worst: `answered`, the code of their first error, `turned away` by the server itself. */
  readonly outcomes = new Map<string, number>();
  /** Fields of the roots that answered without an error, at least once. */
  readonly fields = new Set<string>();

  count(outcome: string): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
  }
}

const lanes = 4;
const patience = 60_000;

/** Asks what the seeds say, several at once, and judges each answer. */
export async function runSeeds(town: Town, seeds: readonly number[], tally: Tally): Promise<void> {
  const left = [...seeds].reverse();
  const lane = async (): Promise<void> => {
    for (let seed = left.pop(); seed !== undefined; seed = left.pop()) await runSeed(town, seed, tally);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function runSeed(town: Town, seed: number, tally: Tally): Promise<void> {
  const { gateway, schema, people, sessions } = town;
  const asked = caseOf(seed, schema, people);
  const began = performance.now();
  const reply = await send(gateway.url, asked);
  tally.asked += 1;
  tally.slowest = Math.max(tally.slowest, performance.now() - began);
  const faults = faultsOf(asked.person, asked.parcel, reply);
  for (const fault of faults) tally.faults.push(`seed ${seed}, ${asked.person.name}: ${fault}`);
  note(tally, asked, reply);
  if (asked.person.credentials !== null && reply.text.includes('"UNAUTHENTICATED"'))
    await sessions.renew(gateway, schema, people);
}

/** What the gateway answers to it. No answer within a minute is one of its own. */
export async function send(url: string, { person, parcel }: Pick<Case, "person" | "parcel">): Promise<Reply> {
  const { method, path, headers, body } = parcel;
  const bearer: Record<string, string> = person.token === null ? {} : { authorization: `Bearer ${person.token}` };
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url + path, { method, headers: { ...bearer, ...headers }, body, signal });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return { status: 599, text: JSON.stringify(`no answer: ${String(error)}`) };
  }
}

function note(tally: Tally, { asked }: Case, { status, text }: Reply): void {
  const shown = parsed(text);
  const code = shown?.errors?.[0]?.extensions?.code;
  const isAnswered = shown?.data !== undefined && shown.data !== null;
  tally.count(typeof code === "string" ? code : isAnswered ? "answered" : `turned away with ${status}`);
  if (isAnswered && code === undefined) for (const field of rootsOf(asked.query)) tally.fields.add(field);
}

function rootsOf(query: string): readonly string[] {
  try {
    const [operation] = parse(query).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
    return operation.selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
  } catch {
    return [];
  }
}
