/**
 * Where the test files of a worker run: one realm for all of them, so that they can share what it has loaded (`shared-modules.mjs`).
 * A file that changes the product for good, by adding a kind to it, says `@jest-environment node` at its head and has all to itself.
 */
import { TestEnvironment } from "jest-environment-node";

/** What jest leaves in a realm and would find there again: who listens to a file's tests, and how long they may take. */
const leftBehind = ["EVENT_HANDLERS", "TEST_TIMEOUT_SYMBOL"].map((name) => Symbol.for(name));

class OneRealm extends TestEnvironment {
  isOneForAll = true;

  teardown() {
    for (const name of leftBehind) Reflect.deleteProperty(this.global, name);
    return Promise.resolve();
  }
}

let only;

/** Jest calls it for each file. */
export default function realmOf(...given) {
  return (only ??= new OneRealm(...given));
}
