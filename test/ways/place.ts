import type { GraphQLSchema } from "graphql";
import { Client } from "pg";
import { gatewaySchema } from "../../src/app";
import { type TestGateway, startTestGateway } from "../support/gateway";
import { signingKey } from "../worlds/visit";

/** One database behind two gateways: one has every optimisation, the other has none. */
export interface Place {
  readonly fast: TestGateway;
  readonly plain: TestGateway;
  readonly schema: GraphQLSchema;
  /** A third party that writes into the tables. */
  readonly client: Client;
  close(): Promise<void>;
}

// What costs much is asked, too: a refusal shows nothing.
const environment = { SIGNING_KEY: signingKey, MAX_COST: "50000000", MAX_ALIASES: "400" };

/** Needs a PostgreSQL for tests. */
export async function openPlace({ withDemo }: { readonly withDemo: boolean }): Promise<Place> {
  const fast = await startTestGateway({ ...environment, OPTIMISATIONS_OFF: "none" }, { withDemo });
  const { databaseUrl } = fast;
  const plain = await startTestGateway({ ...environment, DATABASE_URL: databaseUrl, OPTIMISATIONS_OFF: "all" });
  const client = new Client({ connectionString: databaseUrl, application_name: "test" });
  await client.connect();
  const close = async (): Promise<void> => {
    await client.end();
    await plain.close();
    await fast.close();
  };
  return { fast, plain, schema: gatewaySchema(), client, close };
}
