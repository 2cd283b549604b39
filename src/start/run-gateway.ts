import { readConfig, type Config } from "../config";
import { StartFault } from "../store/start-fault";
import { checkPort, faultOfPort } from "./check-port";
import { listenForEndings, type Endings } from "./endings";
import { openDatabase, type OpenDatabase } from "./open-database";
import type { Gateway, Product } from "./product";
import { composeScreen } from "./screen";

/** Starts the product, shows the screen, serves until it is told to end, and ends in order: requests, sockets, pools, database. */
export async function runGateway(product: Product, environment: NodeJS.ProcessEnv): Promise<void> {
  const endings = listenForEndings();
  const config = readConfig(environment);
  await checkPort(config);
  const database = await openDatabase(config, product.migrations);
  try {
    const gateway = await openGateway(product, config, database);
    const fault = await serve(endings, database);
    await closeGateway(gateway, config, endings);
    if (fault) throw fault;
  } finally {
    await database.stop(endings.isUrged());
  }
}

async function openGateway(product: Product, config: Config, database: OpenDatabase): Promise<Gateway> {
  const people = config.demo ? await product.openDemo(config, database) : [];
  try {
    const gateway = await product.startGateway(config, database, { people });
    process.stdout.write(composeScreen(config, gateway.url, people));
    return gateway;
  } catch (error) {
    throw faultOfPort(error, config) ?? error;
  }
}

/** Waits for an end; answers why, where it is no wanted one. */
function serve(endings: Endings, database: OpenDatabase): Promise<Error | null> {
  return Promise.race([
    endings.asked.then(() => null),
    endings.crashed,
    database.ended.then((why) => new StartFault(`The gateway ends: ${why}.`, "Start it again: the data is kept.")),
  ]);
}

async function closeGateway(gateway: Gateway, config: Config, endings: Endings): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, config.stopSeconds * 1000).unref());
  await Promise.race([gateway.close(), patience, endings.urged]);
}
