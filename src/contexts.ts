import type { Config } from "./config";
import type { Context } from "./graphql/context";
import type { RequestFacts } from "./graphql/server";
import type { Watch } from "./observe/watch";
import { identify } from "./people/identify";
import { sealingKeyOf } from "./people/second-factor/sealed";
import { remembersTokens, verifiesEach } from "./people/session/remembered-tokens";
import type { Database } from "./store/database";
import { Door } from "./store/door";
import type { Gate } from "./store/gate";
import type { Caller } from "./store/standing";

/** What every request is answered with. */
interface Wiring {
  readonly config: Config;
  readonly database: Database;
  readonly gate: Gate;
  readonly clock: () => Date;
  readonly watch: Watch;
}

export const signingKeyOf = ({ signingKey }: Config): Uint8Array => new TextEncoder().encode(signingKey);

/** Makes the context of a request: its door, before which whoever asks is looked up when it is first asked. */
export function contextsOf({ config, database: pool, gate, clock, watch }: Wiring) {
  const signingKey = signingKeyOf(config);
  const factorKey = sealingKeyOf(new TextEncoder().encode(config.encryptionKey));
  const { optimisations } = config;
  const readToken = (optimisations.has("remembered-tokens") ? remembersTokens : verifiesEach)(signingKey);
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
    return { requestId, requestKey, errand, optimisations, door, live: null, desk };
  };
}
