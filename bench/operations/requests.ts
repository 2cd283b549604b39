import { taskDays, userId, newest, stageId, stageNames, subjects } from "../world/numbers";
import { accountId } from "../world/numbers";
import type { Person } from "../world/people";
import { gatewayDocuments, peerDocuments } from "./documents";
import { randomOf } from "./random";

export const operations = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"] as const;
export type Operation = (typeof operations)[number];

export const titles: Readonly<Record<Operation, string>> = {
  Q1: "50 leads in scope, newest first, each with responsible, company, 5 contacts",
  Q2: "one lead with contacts, company, 20 tasks, responsible",
  Q3: "my tasks of a day, each with its lead",
  Q4: "update one lead, rights checked",
  Q5: "me",
  Q6: "filter by stage and name prefix, page and count",
};

/** One request as a client sends it: to the gateway and the bare server, and to the peer. */
export interface BenchRequest {
  readonly gateway: GraphqlRequest;
  readonly peer: GraphqlRequest;
}

export interface GraphqlRequest {
  readonly operationName: Operation;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** UUIDs of leads of the person's scope. */
export interface Seen {
  readonly busy: readonly string[];
  readonly any: readonly string[];
}

/** In its place a number is put that no request has had, of as many digits: an amount that is there already is no change. */
export const freshAmount = "1000000000";

type Variables = readonly [gateway: Record<string, unknown>, peer: Record<string, unknown>];

const leadId = (uuid: string): string => `lead_${uuid.replaceAll("-", "")}`;
const account = { accountId: accountId(1) };

const makers: Readonly<Record<Operation, (person: Person, seen: Seen, draw: () => number) => Variables>> = {
  Q1: () => [{}, {}],
  Q2: (_, { busy }, draw) => {
    const id = among(busy, draw);
    return [{ id: leadId(id) }, { ...account, id }];
  },
  Q3: ({ user }, _, draw) => {
    const from = newest + Math.floor(draw() * taskDays) * 86_400_000;
    const day = { from: new Date(from).toISOString(), to: new Date(from + 86_400_000).toISOString() };
    const me = userId(1, user);
    return [
      { ...day, me: `user_${me.replaceAll("-", "")}` },
      { ...day, me },
    ];
  },
  Q4: (_, { any }, draw) => {
    const id = among(any, draw);
    return [{ input: { id: leadId(id), price: { amount: freshAmount } } }, { ...account, id, price: freshAmount }];
  },
  Q5: ({ user }) => [{}, { ...account, id: userId(1, user) }],
  Q6: (_, __, draw) => {
    const stage = stageId(1, Math.floor(draw() * stageNames.length));
    const prefix = among(subjects, draw).slice(0, 2);
    const key = prefix.toLowerCase();
    return [
      { stage: `stage_${stage.replaceAll("-", "")}`, prefix },
      { stage, from: key, to: `${key}\u{10FFFF}` },
    ];
  },
};

/** The same ones for the same seed. */
export function requestsOf(operation: Operation, person: Person, seen: Seen, count: number, seed = 4): BenchRequest[] {
  const draw = randomOf(`${seed} ${operation} ${person.name}`);
  return Array.from({ length: count }, () => {
    const [gateway, peer] = makers[operation](person, seen, draw);
    return {
      gateway: { operationName: operation, query: gatewayDocuments[operation], variables: gateway },
      peer: { operationName: operation, query: peerDocuments[operation], variables: peer },
    };
  });
}

function among<T>(list: readonly T[], draw: () => number): T {
  const found = list[Math.floor(draw() * list.length)];
  if (found === undefined) throw new Error("nothing to draw from");
  return found;
}
