import type { FastifyInstance } from "fastify";
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
import { type Database, type StatementListener, databaseOf } from "./store/database";
import { Door } from "./store/door";
import { Gate } from "./store/gate";
import type { Caller } from "./store/standing";

/** Every table of the product. */
export const entities = [...peopleEntities, ...recordEntities, Change];

/** The one schema, of every resolver there is. */
export const gatewaySchema = (): GraphQLSchema => schemaOf([...recordResolvers(), ...peopleResolvers()]);

export interface GatewayOptions {
  /** Whom the explorer signs in by itself. */
  readonly people?: readonly DemoPerson[];
  /** Hears the text of every statement that is sent; never a value. */
  readonly onStatement?: StatementListener;
}

export interface BuiltGateway {
  readonly server: FastifyInstance;
  /** Finishes what runs, then closes the pool. */
  close(): Promise<void>;
}

/** Wires everything, the one place where the parts meet. It does not listen yet. */
export async function buildGateway(
  config: Config,
  address: DatabaseAddress,
  options: GatewayOptions = {},
): Promise<BuiltGateway> {
  const { people = [], onStatement = () => undefined } = options;
  const { connections, logLevel, trustProxy, bodyLimit, explorers } = config;
  const source = await dataSourceOf({ url: address.url, connections, entities, migrations: [] }).initialize();
  const database = databaseOf(source, onStatement);
  const gate = new Gate({
    database,
    clock: Date.now,
    onFault: (fault) => {
      server.log.warn({ fault }, "a cell can't be read: it means NONE");
    },
  });
  const server = await serverOf({
    ...{ schema: gatewaySchema(), logLevel, trustProxy, bodyLimit, introspection: explorers },
    contextOf: contextsOf(config, database, gate),
    isReady: async () => {
      await source.query("select 1");
    },
  });
  if (explorers) await server.register(registerExplorers, { tabs: tabsOf(people), endpoint: "/graphql" });
  const close = async (): Promise<void> => {
    await server.close();
    await source.destroy();
  };
  return { server, close };
}

/** Builds the gateway and listens. */
export async function startGateway(
  config: Config,
  address: DatabaseAddress,
  options: GatewayOptions = {},
): Promise<Gateway> {
  const { server, close } = await buildGateway(config, address, options);
  try {
    return { url: await server.listen({ host: config.host, port: config.port }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const tabsOf = (people: readonly DemoPerson[]): ReturnType<typeof exampleTabsOf> =>
  exampleTabsOf(people.map(({ may, ...person }) => ({ ...person, sees: may })));

function contextsOf(config: Config, database: Database, gate: Gate) {
  const signingKey = new TextEncoder().encode(config.signingKey);
  return async ({ requestId, address, agent, bearer }: RequestFacts): Promise<Context> => {
    const now = new Date();
    const caller = bearer === null ? null : await callerOf(signingKey, bearer, now);
    const door = new Door(gate, caller, database, now);
    return { requestId, door, desk: { database, signingKey, now, address, agent } };
  };
}

async function callerOf(signingKey: Uint8Array, bearer: string, now: Date): Promise<Caller | null> {
  const claims = await readAccessToken(signingKey, bearer, now);
  return claims && { ...claims, apiTokenId: null };
}
