import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config, DatabaseAddress } from "./config";
import { contextsOf, doorsOf, signingKeyOf, tokenReaderOf, webhookSettingsOf } from "./contexts";
import { fileEntities, fileResolvers } from "./files";
import { serveHeld } from "./files/receiving/receive-held";
import { serveFiles } from "./files/serve-files";
import { exampleTabsOf } from "./graphql/explorer/example-tabs";
import { registerExplorers } from "./graphql/explorer/register-explorers";
import { schemaOf } from "./graphql/schema";
import { serverOf } from "./graphql/server";
import { openWatch } from "./observe/open-watch";
import { serveMetrics } from "./observe/serve-metrics";
import { type Watch, quietWatch } from "./observe/watch";
import { operationResolvers } from "./operations";
import { peopleEntities, peopleResolvers } from "./people";
import { serveLogos } from "./people/branding/serve-logos";
import { jobEntities, jobResolvers } from "./jobs";
import { serveImports } from "./jobs/import/receiving/serve-imports";
import { startJobs } from "./jobs/start-jobs";
import { liveEntities, liveResolvers } from "./live";
import { mailEntities } from "./mail";
import { recordEntities, recordResolvers, records } from "./records";
import type { DemoPerson, Gateway } from "./start/product";
import { Change } from "./store/change";
import { dataSourceOf, poolStateOf } from "./store/data-source";
import { type Database, type StatementListener, databaseOf, noAccount } from "./store/database";
import { Door } from "./store/door";
import { Ending } from "./store/ending";
import { Feeds } from "./store/feed/feeds";
import { Gate } from "./store/gate";
import { countQueue } from "./store/jobs/queue";
import type { RecordClass } from "./store/description/description";
import { duplicateEntities } from "./store/duplicates/tables";
import { mergingEntities } from "./store/merging/tables";
import { pipelinesOf } from "./store/pipelines";
import { IdempotencyKey } from "./store/idempotency-key";
import { sql } from "./store/sql";
import type { Caller } from "./store/standing";

/** Every table of the product. */
export const entities = [
  ...peopleEntities,
  ...recordEntities,
  ...mergingEntities,
  ...duplicateEntities,
  ...jobEntities,
  ...fileEntities,
  ...mailEntities,
  ...liveEntities,
  Change,
  IdempotencyKey,
];

/** The one schema, of every resolver there is; the first one of a process says of which kinds beside the product's own. */
export const gatewaySchema = (more: readonly RecordClass[] = []): GraphQLSchema =>
  schemaOf(() => [
    ...recordResolvers(more),
    ...peopleResolvers(),
    ...operationResolvers(),
    ...fileResolvers(),
    ...jobResolvers([...records, ...more]),
    ...liveResolvers(),
  ]);

export interface ServerOptions {
  /** Whom the explorer signs in by itself. */
  readonly people?: readonly DemoPerson[];
  /** The moment of a request; the machine's clock where it is left out. */
  readonly clock?: () => Date;
  /** Kinds of record beside the product's own: how one is tried out, whose tables the database has. */
  readonly kinds?: readonly RecordClass[];
  /** Sees what runs; nobody does where it is left out. */
  readonly watch?: Watch;
}

export interface GatewayOptions extends Omit<ServerOptions, "watch"> {
  /** Hears every statement that was sent. */
  readonly onStatement?: StatementListener;
  /** Takes the lines of the log; the standard output where it is left out. */
  readonly logTo?: { write(line: string): void };
}

export interface BuiltGateway {
  readonly server: FastifyInstance;
  readonly database: Database;
  readonly watch: Watch;
  /** Finishes what runs, then closes the pool. */
  readonly close: () => Promise<void>;
}

/** Opens the database and wires everything to it. It does not listen yet. */
export async function buildGateway(
  config: Config,
  address: DatabaseAddress,
  options: GatewayOptions = {},
): Promise<BuiltGateway> {
  const { onStatement = () => undefined, logTo, ...rest } = options;
  const { connections, optimisations } = config;
  const watch = await openWatch(config, logTo);
  const settings = { url: address.url, connections, entities, migrations: [], optimisations };
  const source = await dataSourceOf(settings).initialize();
  const pipelines = pipelinesOf(address, optimisations);
  const database = databaseOf(source, onStatement, { optimisations, pipelines });
  const server = await buildServer(config, database, { ...rest, watch });
  watch.metrics?.watchPool(() => poolStateOf(source));
  watch.metrics?.watchQueue(() => countQueue(database));
  const close = async (): Promise<void> => {
    await server.close();
    await Promise.all([source.destroy(), pipelines?.close()]);
    await watch.close();
    watch.log.info({}, "the gateway has ended");
  };
  return { server, database, watch, close };
}

/** Wires everything to a database that is open, the one place where the parts meet. */
export async function buildServer(
  config: Config,
  database: Database,
  { people = [], clock = () => new Date(), kinds = [], watch = quietWatch }: ServerOptions = {},
): Promise<FastifyInstance> {
  const { trustProxy, bodyLimit, limits, requestSeconds, explorers, optimisations } = config;
  const gate = new Gate({
    clock: () => clock().getTime(),
    onFault: (fault) => watch.unreadable(fault),
    onLoad: () => watch.metrics?.standingLoaded(),
  });
  const reception = { gate, clock, watch, readToken: tokenReaderOf(config) };
  const server = await serverOf({
    ...{ schema: gatewaySchema(kinds), watch, trustProxy, bodyLimit, limits, requestSeconds, optimisations },
    introspection: explorers,
    feeds: new Feeds({ database: database.heardBy(watch.hear), onFault: (fault) => watch.failed({}, fault) }),
    contextOf: contextsOf({ ...reception, config, database }),
    isReady: async () => {
      await database.heardBy(watch.hear).run(sql`select 1`, noAccount);
    },
  });
  const heard = database.heardBy(watch.hear);
  serveLogos(server, { database: heard, requestSeconds });
  const inTime = (): Database => heard.until(Ending.after(requestSeconds * 1_000));
  const doorOf = (caller: Caller): Door => new Door(gate, () => Promise.resolve(caller), inTime(), clock());
  serveFiles(server, { signingKey: signingKeyOf(config), clock, doorOf });
  const doorFor = doorsOf({ ...reception, database: inTime });
  await serveImports(server, { most: config.importLimit, doorFor });
  await serveHeld(server, { most: config.fileLimit, doorFor });
  if (explorers) await server.register(registerExplorers, { tabs: tabsOf(people), endpoint: "/graphql" });
  return server;
}

/** Builds the gateway, listens, and works: jobs run beside the requests, unless `WORKER` is off. */
export async function startGateway(
  config: Config,
  address: DatabaseAddress,
  options: GatewayOptions = {},
): Promise<Gateway> {
  const { server, database, watch, close } = await buildGateway(config, address, options);
  const { metrics, log } = watch;
  try {
    if (metrics && config.metrics) await serveMetrics(server, { metrics, log }, config.metrics);
    const url = await server.listen({ host: config.host, port: config.port });
    log.info({ url }, "the gateway answers");
    if (!config.worker) return { url, close };
    const { clock = () => new Date() } = options;
    const { mail } = config;
    const jobs = { url: address.directUrl, database, clock, watch, mail, gatewayUrl: url };
    const worker = await startJobs({ ...jobs, webhooks: webhookSettingsOf(config) });
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
