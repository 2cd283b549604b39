import { readConfig, type Config } from "../config";
import { checkPort, faultOfPort } from "./check-port";
import { listenForEndings, type Endings } from "./endings";
import { Falls } from "./falls";
import { openDatabase, type OpenDatabase } from "./open-database";
import type { Gateway, Product } from "./product";
import { composeScreen } from "./screen";

/**
 * Starts the product, shows the screen, serves until it is told to end, and ends in order: requests, sockets, pools,
 * database. Where its own PostgreSQL is killed it starts that again and goes on, at the same address.
 */
export async function runGateway(product: Product, environment: NodeJS.ProcessEnv): Promise<void> {
  const endings = listenForEndings();
  const falls = new Falls();
  let config = readConfig(environment);
  await checkPort(config);
  for (let isFirst = true; ; isFirst = false) {
    const database = await falls.endure(() => openDatabase(config, product.migrations));
    const { fall, port } = await serveFrom({ product, config, endings, database, isFirst });
    if (fall === null) return;
    falls.count(fall);
    process.stderr.write(`bailiwick: ${fall}; it is started again.\n`);
    config = { ...config, port };
  }
}

interface Serving {
  readonly product: Product;
  readonly config: Config;
  readonly endings: Endings;
  readonly database: OpenDatabase;
  /** Is it the first start? The screen is shown once. */
  readonly isFirst: boolean;
}

/** Serves until the end, or until the database falls: why it did, and the port to go on at. */
async function serveFrom(serving: Serving): Promise<{ fall: string | null; port: number }> {
  const { config, endings, database } = serving;
  try {
    const gateway = await openGateway(serving);
    const fall = await serve(endings, database);
    await closeGateway(gateway, config, endings);
    return { fall, port: Number(new URL(gateway.url).port) };
  } finally {
    await database.stop(endings.isUrged());
  }
}

async function openGateway({ product, config, database, isFirst }: Serving): Promise<Gateway> {
  const people = config.demo ? await product.openDemo(config, database) : [];
  try {
    const gateway = await product.startGateway(config, database, { people });
    if (isFirst) process.stdout.write(composeScreen(config, gateway.url, people));
    return gateway;
  } catch (error) {
    throw faultOfPort(error, config) ?? error;
  }
}

/** Waits for an end: null for a wanted one, the reason where the database fell. Throws what nobody caught. */
function serve(endings: Endings, database: OpenDatabase): Promise<string | null> {
  const crash = endings.crashed.then((error) => {
    throw error;
  });
  return Promise.race([endings.asked.then(() => null), crash, database.ended]);
}

async function closeGateway(gateway: Gateway, config: Config, endings: Endings): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, config.stopSeconds * 1000).unref());
  await Promise.race([gateway.close(), patience, endings.urged]);
}
