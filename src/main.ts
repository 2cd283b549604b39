import { migrations } from "../migrations";
import type { Product } from "./start/product";
import { runCommand } from "./start/run-command";

/** Each part is loaded when it is needed: a command that only migrates waits for no schema. */
const product: Product = {
  migrations,
  startGateway: async (...given) => (await import("./app")).startGateway(...given),
  openDemo: async (...given) => (await import("./demo/open-demo")).openDemo(...given),
  createAccount: async (...given) => (await import("./start/found-account")).foundAccount(...given),
};

void runCommand(product, process.env, process.argv.slice(2)).then((code) => process.exit(code));
