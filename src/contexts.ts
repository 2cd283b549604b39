import type { Config } from "./config";
import type { Context, WebhookSettings } from "./graphql/context";
import type { RequestFacts } from "./graphql/server";
import type { Watch } from "./observe/watch";
import { identify } from "./people/identify";
import { type SealedUse, sealingKeyOf } from "./people/sealed";
import { type TokenReader, remembersTokens, verifiesEach } from "./people/session/remembered-tokens";
import type { Database } from "./store/database";
import { Door } from "./store/door";
import type { Gate } from "./store/gate";
import type { Caller } from "./store/standing";

/** What tells who asks. */
interface Reception {
  readonly gate: Gate;
  readonly clock: () => Date;
  readonly watch: Watch;
  readonly readToken: TokenReader;
}

/** What every request is answered with. */
interface Wiring extends Reception {
  readonly config: Config;
  readonly database: Database;
}

const sealingKeyFor = ({ encryptionKey }: Config, use: SealedUse): Uint8Array =>
  sealingKeyOf(new TextEncoder().encode(encryptionKey), use);

export const webhookSettingsOf = (config: Config): WebhookSettings => ({
  key: sealingKeyFor(config, "webhook"),
  toPrivate: config.webhooksToPrivate,
});

export const signingKeyOf = ({ signingKey }: Config): Uint8Array => new TextEncoder().encode(signingKey);

/** Reads access tokens; what it remembers of them is shared by all who ask it. */
export const tokenReaderOf = (config: Config): TokenReader =>
  (config.optimisations.has("remembered-tokens") ? remembersTokens : verifiesEach)(signingKeyOf(config));

/** Makes the context of a request: its door, before which whoever asks is looked up when it is first asked. */
export function contextsOf({ config, database: pool, gate, clock, watch, readToken }: Wiring) {
  const signingKey = signingKeyOf(config);
  const factorKey = sealingKeyFor(config, "second factor");
  const webhooks = webhookSettingsOf(config);
  const { optimisations } = config;
  return ({ requestId, requestKey, errand, address, agent, bearer, ending }: RequestFacts): Context => {
    const now = clock();
    const database = pool.until(ending).heardBy(errand.hear);
    const onFault = (fault: unknown): void => watch.failed({ requestId }, fault);
    const whoAsks = async (token: string): Promise<Caller | null> => {
      const caller = await identify({ database, readToken, now, onFault }, token);
      errand.account = caller?.accountId ?? null;
      return caller;
    };
    const door = new Door(gate, bearer === null ? null : () => whoAsks(bearer), database, now);
    const desk = { database, signingKey, factorKey, now, address, agent };
    return { requestId, requestKey, errand, optimisations, door, live: null, webhooks, desk };
  };
}

/** A door for one statement or a few of whoever bears this, beside GraphQL. */
export const doorsOf =
  ({ gate, clock, watch, readToken, database: open }: Reception & { readonly database: () => Database }) =>
  (bearer: string | null): Door => {
    const [database, now] = [open(), clock()];
    const onFault = (fault: unknown): void => watch.failed({}, fault);
    const whoAsks = bearer === null ? null : () => identify({ database, readToken, now, onFault }, bearer);
    return new Door(gate, whoAsks, database, now);
  };
