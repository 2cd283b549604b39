import type { GraphQLSchema } from "graphql";
import type { Config, DatabaseAddress } from "./config";
import type { Context } from "./graphql/context";
import { exampleTabsOf } from "./graphql/explorer/example-tabs";
import { registerExplorers } from "./graphql/explorer/register-explorers";
import { schemaOf } from "./graphql/schema";
import { type RequestFacts, serverOf } from "./graphql/server";
import { peopleEntities, peopleResolvers } from "./people";
import { readAccessToken } from "./people/session/access-token";
import { recordEntities, recordResolvers } from "./records";
import type { DemoPerson, Gateway } from "./start/product";
import { Change } from "./store/change";
import { dataSourceOf } from "./store/data-source";
import { databaseOf } from "./store/database";
import { Door } from "./store/door";
import { Gate } from "./store/gate";
import type { Caller } from "./store/standing";

/** Every table of the product. */
export const entities = [...peopleEntities, ...recordEntities, Change];

/** The one schema, of every resolver there is. */
export const gatewaySchema = (): GraphQLSchema => schemaOf([...recordResolvers(), ...peopleResolvers()]);

/** Wires everything and listens: the one place where the parts meet. */
export async function startGateway(
  config: Config,
  address: DatabaseAddress,
  people: readonly DemoPerson[] = [],
): Promise<Gateway> {
  const source = await dataSourceOf({
    url: address.url,
    connections: config.connections,
    entities,
    migrations: [],
  }).initialize();
  const database = databaseOf(source, () => undefined);
  const server = await serverOf({
    ...{
      schema: gatewaySchema(),
      logLevel: config.logLevel,
      trustProxy: config.trustProxy,
      bodyLimit: config.bodyLimit,
    },
    introspection: config.explorers,
    contextOf: contextsOf(
      config,
      database,
      new Gate({
        database,
        clock: Date.now,
        onFault: (fault) => {
          server.log.warn({ fault }, "a cell can't be read: it means NONE");
        },
      }),
    ),
    isReady: async () => {
      await source.query("select 1");
    },
  });
  if (config.explorers) await server.register(registerExplorers, { tabs: exampleTabsOf(people.map(({ may, ...person }) => ({ ...person, sees: may }))), endpoint: "/graphql" });
  const url = await server.listen({ host: config.host, port: config.port });
  return {
    url,
    close: async () => {
      await server.close();
      await source.destroy();
    },
  };
}

const contextsOf =
  (config: Config, database: ReturnType<typeof databaseOf>, gate: Gate) =>
  async ({ requestId, address, agent, bearer }: RequestFacts): Promise<Context> => {
    const now = new Date();
    const signingKey = new TextEncoder().encode(config.signingKey);
    const caller = bearer === null ? null : await callerOf(signingKey, bearer, now);
    return {
      requestId,
      door: new Door(gate, caller, database, now),
      desk: { database, signingKey, now, address, agent },
    };
  };

async function callerOf(signingKey: Uint8Array, bearer: string, now: Date): Promise<Caller | null> {
  const claims = await readAccessToken(signingKey, bearer, now);
  return claims && { ...claims, apiTokenId: null };
}
