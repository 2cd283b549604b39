import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { readDatabaseAddress } from "../config";
import { StartFault } from "../store/start-fault";
import type { AccountOrder, Product } from "./product";

const usage =
  'Say: create-account --name "Northwind" --profile AMO --email ann@northwind.example --person "Ann Lee" [--time-zone Europe/Berlin] [--currency EUR]';

/** Makes an account with its first administrator, whose password is made up, and shown this once. Throws StartFault. */
export async function createAccount(product: Product, environment: NodeJS.ProcessEnv, args: string[]): Promise<void> {
  const order = { ...readOrder(args), password: randomBytes(15).toString("base64url") };
  await product.createAccount(readDatabaseAddress(environment), order);
  process.stdout.write(
    `The account ${order.name} is made. ${order.email} signs in with the password ${order.password}\n`,
  );
}

function readOrder(args: string[]): Omit<AccountOrder, "password"> {
  const text = { type: "string" } as const;
  const options = { name: text, profile: text, email: text, person: text, "time-zone": text, currency: text };
  try {
    const {
      name,
      profile,
      email,
      person,
      currency = "USD",
      "time-zone": timeZone = "UTC",
    } = parseArgs({ args, options }).values;
    if (name && profile && email && person) return { name, profile, email, person, timeZone, currency };
  } catch (cause) {
    throw new StartFault("The account cannot be made from these words.", usage, { cause });
  }
  throw new StartFault("An account needs a name, a profile, and its administrator's e-mail and name.", usage);
}
