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

interface Asking {
  readonly database: Database;
  readonly now: Date;
  /** What stands in `Authorization` behind `Bearer`, null where there is nothing. */
  readonly bearer: string | null;
  readonly requestId?: string;
  /** Hears who it is, once that is looked up. */
  readonly onKnown?: (caller: Caller | null) => void;
}

/** A door before which whoever asks is looked up when it is first asked. */
function doorOf({ gate, watch, readToken }: Reception, { database, now, bearer, onKnown, requestId }: Asking): Door {
  const onFault = (fault: unknown): void => watch.failed(requestId === undefined ? {} : { requestId }, fault);
  const whoAsks = async (token: string): Promise<Caller | null> => {
    const caller = await identify({ database, readToken, now, onFault }, token);
    onKnown?.(caller);
    return caller;
  };
  return new Door(gate, bearer === null ? null : () => whoAsks(bearer), database, now);
}

/** Makes the context of a request. */
export function contextsOf({ config, database: pool, ...reception }: Wiring) {
  const signingKey = signingKeyOf(config);
  const factorKey = sealingKeyFor(config, "second factor");
  const webhooks = webhookSettingsOf(config);
  const { optimisations } = config;
  return ({ requestId, requestKey, errand, address, agent, bearer, ending }: RequestFacts): Context => {
    const now = reception.clock();
    const database = pool.until(ending).heardBy(errand.hear);
    const onKnown = (caller: Caller | null): void => {
      errand.account = caller?.accountId ?? null;
    };
    const door = doorOf(reception, { database, now, bearer, requestId, onKnown });
    const desk = { database, signingKey, factorKey, now, address, agent };
    return { requestId, requestKey, errand, optimisations, door, live: null, webhooks, desk };
  };
}

/** A door for one statement or a few of whoever bears this, beside GraphQL. */
export const doorsOf =
  ({ database: open, ...reception }: Reception & { readonly database: () => Database }) =>
  (bearer: string | null): Door =>
    doorOf(reception, { database: open(), now: reception.clock(), bearer });
