import type { Client } from "pg";
import { signAccessToken } from "../../src/people/session/access-token";
import type { Random } from "../support/generated/random";
import type { Answer } from "../support/gateway";
import { Onlooker } from "./account/onlooker";
import type { Asker } from "./account/principal-facts";
import type { World } from "./account/world";
import { sessionOf } from "./account/write-world";
import { agree } from "./agree";
import type { Tally } from "./tally";

export const signingKey = "a key of the generated accounts, which signs nothing else";

/** What every world is asked through. */
export interface Grounds {
  /** Sends a text to a path of the gateway. */
  readonly post: (path: string, text: string, bearer: string) => Promise<Response>;
  readonly ask: <Data>(query: string, variables: object, bearer: string) => Promise<Answer<Data>>;
  /** A third party that reads the tables. */
  readonly client: Client;
  readonly tally: Tally;
  /** When the worlds were drawn: milliseconds since 1970. */
  readonly now: number;
}

/** Somebody who asks in a world, beside what the naive evaluator says of everything around. */
export class Visit {
  onlooker: Onlooker;
  private bearer: string | null = null;

  constructor(
    readonly grounds: Grounds,
    world: World,
    readonly asker: Asker,
    readonly random: Random,
  ) {
    this.onlooker = new Onlooker(world, asker, grounds.now);
  }

  /** The world as it is after a write. */
  goOnWith(world: World): void {
    this.onlooker = new Onlooker(world, this.asker, this.grounds.now);
  }

  async ask<Data>(query: string, variables: object = {}): Promise<Answer<Data>> {
    this.bearer ??= await bearerOf(this.onlooker.world, this.asker);
    return this.grounds.ask<Data>(query, variables, this.bearer);
  }

  /** What a file that is sent to a path is answered with, and the id that it got. */
  async post(path: string, text: string): Promise<{ readonly status: number; readonly told: unknown }> {
    this.bearer ??= await bearerOf(this.onlooker.world, this.asker);
    const response = await this.grounds.post(path, text, this.bearer);
    return { status: response.status, told: await response.json() };
  }

  /** What the query answers, which no error comes beside. */
  async read<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    agree(`errors of ${query} ${JSON.stringify(variables)}`, errors, undefined);
    return data;
  }

  /** The query is refused, and nothing else is answered. */
  async expectRefused(code: string, query: string, variables: object = {}): Promise<void> {
    const { data, errors } = await this.ask<object | null>(query, variables);
    const codes = errors?.map(({ extensions }) => extensions["code"]);
    agree(`refusal of ${query}`, { data: data ?? null, codes }, { data: null, codes: [code] });
  }
}

async function bearerOf(world: World, { userId, tokenId }: Asker): Promise<string> {
  const token = world.tokens.find(({ id }) => id === tokenId);
  if (token) return `bw_live_${world.accountId.replaceAll("-", "")}_${token.secret}`;
  const claims = { accountId: world.accountId, userId, sessionId: sessionOf(userId) };
  return (await signAccessToken(new TextEncoder().encode(signingKey), claims, new Date())).text;
}
