/**
 * Where the test files of a worker run: one realm for all of them, so that they can share what it has loaded (`shared-modules.mjs`).
 * A file that changes the product for good, by adding a kind to it, says `@jest-environment node` at its head and has all to itself.
 */
import { TestEnvironment } from "jest-environment-node";

/** What jest leaves in a realm and would find there again: who listens to a file's tests, and how long they may take. */
const leftBehind = ["EVENT_HANDLERS", "TEST_TIMEOUT_SYMBOL"].map((name) => Symbol.for(name));

/** What the files of a worker leave open for those that follow, by name. */
const kept = new Map();

/** Opens what goes by this name, or gives what an earlier file has opened: `open` tells how it is closed. */
function keepOpen(name, open) {
  const found = kept.get(name) ?? open();
  kept.set(name, found);
  return found;
}

/** What jest tells a worker that has nothing more to do: the number is that of `jest-worker`. */
const end = 2;

function closeAtEnd([told]) {
  if (told !== end) return;
  process.off("message", closeAtEnd);
  for (const opening of kept.values()) void opening.then(({ close }) => close());
}

class OneRealm extends TestEnvironment {
  isOneForAll = true;

  constructor(...given) {
    super(...given);
    // Where jest runs in one process, it ends before anything could be closed: there each file has its own.
    if (process.send === undefined) return;
    this.global[Symbol.for("bailiwick.keep-open")] = keepOpen;
    process.on("message", closeAtEnd);
  }

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
