import { migrations } from "../migrations";
import type { Product } from "./start/product";
import { runCommand } from "./start/run-command";

/**
 * Loads a part as in production, whatever the gateway is: packages spend more and tell more in development, and what a
 * gateway tells is its configuration's, which has been read by then.
 */
function load<Part>(part: () => Promise<Part>): Promise<Part> {
  process.env["NODE_ENV"] = "production";
  return part();
}

/** Each part is loaded when it is needed: a command that only migrates waits for no schema. */
const product: Product = {
  migrations,
  startGateway: async (...given) => (await load(() => import("./app"))).startGateway(...given),
  openDemo: async (...given) => (await load(() => import("./demo/open-demo"))).openDemo(...given),
  createAccount: async (...given) => (await load(() => import("./start/found-account"))).foundAccount(...given),
};

void runCommand(product, process.env, process.argv.slice(2)).then((code) => process.exit(code));
