import { buildGateway } from "../../src/app";
import { readConfig } from "../../src/config";
import { optimisationsOff } from "./optimisations-off";
import type { Answer } from "./gateway";

/** Another gateway on the same database, whose clock is the test's. */
export interface ClockedGateway {
  /** Asks as the bearer, by what the clock says. */
  ask<Data>(query: string, bearer: string): Promise<Answer<Data>>;
  close(): Promise<void>;
}

export async function clockedGateway(url: string, clock: () => Date): Promise<ClockedGateway> {
  const config = readConfig({
    ...{ NODE_ENV: "development", DATABASE_URL: url, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "silent", WORKER: "off" },
    SIGNING_KEY: "a key of the tests, which signs nothing else at all",
    ...optimisationsOff,
  });
  const { server, close } = await buildGateway(config, { url, directUrl: url }, { clock });
  return {
    ask: async <Data>(query: string, bearer: string) => {
      const headers = { authorization: `Bearer ${bearer}` };
      const answer = await server.inject({ method: "POST", url: "/graphql", headers, payload: { query } });
      return answer.json<Answer<Data>>();
    },
    close,
  };
}
