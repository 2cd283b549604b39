import { readDatabaseAddress } from "../config";
import { StartFault } from "../store/start-fault";
import { createAccount } from "./create-account";
import type { Product } from "./product";
import { runGateway } from "./run-gateway";

type Command = (product: Product, environment: NodeJS.ProcessEnv, args: string[]) => Promise<void>;

const commands: Readonly<Record<string, Command>> = { start: runGateway, migrate, "create-account": createAccount };

/**
 * Does what the command line says (`start` where it says nothing) and answers the exit code: 0, or 1 after one line on
 * the error stream that names the fault and its remedy. Only an error that we did not foresee shows where it came from.
 */
export async function runCommand(
  product: Product,
  environment: NodeJS.ProcessEnv,
  [name = "start", ...args]: string[],
): Promise<number> {
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command)
      throw new StartFault(`There is no command ${name}.`, `Say one of: ${Object.keys(commands).join(", ")}.`);
    await command(product, environment, args);
    return 0;
  } catch (error) {
    const isForeseen = error instanceof StartFault;
    process.stderr.write(`bailiwick: ${isForeseen ? error.message : unforeseen(error)}\n`);
    return 1;
  }
}

async function migrate(product: Product, environment: NodeJS.ProcessEnv): Promise<void> {
  const { directUrl } = readDatabaseAddress(environment);
  const { checkDatabase } = await import("../store/check-database");
  const { migrateDatabase } = await import("../store/migrate");
  await checkDatabase(directUrl);
  const run = await migrateDatabase(directUrl, product.migrations);
  process.stdout.write(run.length === 0 ? "The database is up to date.\n" : `Migrated: ${run.join(", ")}.\n`);
}

function unforeseen(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
