/**
 * How modules are loaded in a worker: those of the product and of packages once, as a running gateway has them, and those below
 * `test` anew for every file. Loading the product takes a second of a processor, and there are more than a hundred files.
 */
import { dirname, resolve, sep } from "node:path";
import Runtime from "jest-runtime";

const root = resolve(import.meta.dirname, "../../..");
const product = ["src", "migrations"].map((folder) => resolve(root, folder) + sep);
/** What jest gives to each file as its own. */
const ofJest = ["@jest/globals", "@jest/expect", "expect"];

function isShared(from, name) {
  if (!name.startsWith(".")) return !ofJest.includes(name);
  return product.some((folder) => resolve(dirname(from), name).startsWith(folder));
}

/** Loads what its own file asks for, and what all share: it stays, whoever asks first. */
class FirstFile extends Runtime {
  teardown() {
    this.restoreAllMocks();
    this.enterTestCode();
  }
}

class LaterFile extends Runtime {
  requireModuleOrMock(from, name) {
    return isShared(from, name) ? first.requireModuleOrMock(from, name) : super.requireModuleOrMock(from, name);
  }
}

let first;

/** As the product loads it (`src/main.ts`): this package looks twice at each type unless it runs in production. */
function loadAsInProduction(name, env) {
  const { NODE_ENV } = env;
  env.NODE_ENV = "production";
  first.requireModuleOrMock(import.meta.filename, name);
  env.NODE_ENV = NODE_ENV;
}

/** Jest calls it for each file. */
export default function runtimeOf(config, environment, ...rest) {
  if (environment.isOneForAll !== true) return new Runtime(config, environment, ...rest);
  if (first !== undefined) return new LaterFile(config, environment, ...rest);
  first = new FirstFile(config, environment, ...rest);
  loadAsInProduction("graphql", environment.global.process.env);
  return first;
}
