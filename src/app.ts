import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config, DatabaseAddress } from "./config";
import type { Context } from "./graphql/context";
import { exampleTabsOf } from "./graphql/explorer/example-tabs";
import { registerExplorers } from "./graphql/explorer/register-explorers";
import { schemaOf } from "./graphql/schema";
import { type RequestFacts, serverOf } from "./graphql/server";
import { operationResolvers } from "./operations";
import { peopleEntities, peopleResolvers } from "./people";
import { identify } from "./people/identify";
import { jobEntities, jobResolvers } from "./jobs";
import { startJobs } from "./jobs/start-jobs";
import { recordEntities, recordResolvers, records } from "./records";
import type { DemoPerson, Gateway } from "./start/product";
import { Change } from "./store/change";
import { dataSourceOf } from "./store/data-source";
import { type Database, type StatementListener, databaseOf, noAccount } from "./store/database";
import { Door } from "./store/door";
import { Gate } from "./store/gate";
import { IdempotencyKey } from "./store/idempotency-key";
import { sql } from "./store/sql";

/** Every table of the product. */
export const entities = [...peopleEntities, ...recordEntities, ...jobEntities, Change, IdempotencyKey];

/** The one schema, of every resolver there is. */
export const gatewaySchema = (): GraphQLSchema =>
  schemaOf([...recordResolvers(), ...peopleResolvers(), ...operationResolvers(), ...jobResolvers(records)]);

export interface GatewayOptions {
  /** Whom the explorer signs in by itself. */
  readonly people?: readonly DemoPerson[];
  /** Hears the text of every statement that is sent; never a value. */
  readonly onStatement?: StatementListener;
  /** The moment of a request; the machine's clock where it is left out. */
  readonly clock?: () => Date;
}

export interface BuiltGateway {
  readonly server: FastifyInstance;
  readonly database: Database;
  /** Finishes what runs, then closes the pool. */
  readonly close: () => Promise<void>;
}

/** Opens the database and wires everything to it. It does not listen yet. */
export async function buildGateway(
  config: Config,
  address: DatabaseAddress,
  options: GatewayOptions = {},
): Promise<BuiltGateway> {
  const { onStatement = () => undefined } = options;
  const { connections } = config;
  const source = await dataSourceOf({ url: address.url, connections, entities, migrations: [] }).initialize();
  const database = databaseOf(source, onStatement);
  const server = await buildServer(config, database, options);
  const close = async (): Promise<void> => {
    await server.close();
    await source.destroy();
  };
  return { server, database, close };
}

/** Wires everything to a database that is open, the one place where the parts meet. */
export async function buildServer(
  config: Config,
  database: Database,
  { people = [], clock = () => new Date() }: Omit<GatewayOptions, "onStatement"> = {},
): Promise<FastifyInstance> {
  const { logLevel, trustProxy, bodyLimit, requestSeconds, explorers } = config;
  const gate = new Gate({
    clock: () => clock().getTime(),
    onFault: (fault) => {
      server.log.warn({ fault }, "a cell can't be read: it means NONE");
    },
  });
  const onFault = (fault: unknown): void => {
    server.log.warn({ fault }, "the last use of a token was not written down");
  };
  const server = await serverOf({
    ...{ schema: gatewaySchema(), logLevel, trustProxy, bodyLimit, requestSeconds, introspection: explorers },
    contextOf: contextsOf({ config, database, gate, clock, onFault }),
    isReady: async () => {
      await database.run(sql`select 1`, noAccount);
    },
  });
  if (explorers) await server.register(registerExplorers, { tabs: tabsOf(people), endpoint: "/graphql" });
  return server;
}

/** Builds the gateway, listens, and works: jobs run beside the requests, unless `WORKER` is off. */
export async function startGateway(
  config: Config,
  address: DatabaseAddress,
  options: GatewayOptions = {},
): Promise<Gateway> {
  const { server, database, close } = await buildGateway(config, address, options);
  try {
    const url = await server.listen({ host: config.host, port: config.port });
    if (!config.worker) return { url, close };
    const { clock = () => new Date() } = options;
    const worker = await startJobs({ url: address.directUrl, database, clock, log: server.log });
    const stop = async (): Promise<void> => {
      await Promise.all([server.close(), worker.stop()]);
      await close();
    };
    return { url, close: stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One query as three people of the first account, whose answers differ; the administrator, who comes first, sees all. */
function tabsOf(people: readonly DemoPerson[]): ReturnType<typeof exampleTabsOf> {
  const [, ...colleagues] = people.filter(({ account }) => account === people[0]?.account);
  return exampleTabsOf(colleagues.slice(0, 3).map(({ may, ...person }) => ({ ...person, sees: may })));
}

interface Wiring {
  readonly config: Config;
  readonly database: Database;
  readonly gate: Gate;
  readonly clock: () => Date;
  /** Hears what went wrong beside a request, which did not wait for it. */
  readonly onFault: (fault: unknown) => void;
}

function contextsOf({ config, database: pool, gate, clock, onFault }: Wiring) {
  const signingKey = new TextEncoder().encode(config.signingKey);
  return ({ requestId, requestKey, address, agent, bearer, ending }: RequestFacts): Context => {
    const now = clock();
    const database = pool.until(ending);
    const reception = { database, signingKey, now, onFault };
    const door = new Door(gate, bearer === null ? null : () => identify(reception, bearer), database, now);
    return { requestId, requestKey, door, desk: { database, signingKey, now, address, agent } };
  };
}
