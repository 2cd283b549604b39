/** A process with a gateway of its own: told over its channel which accounts to walk, until the channel closes. */
import { startTestGateway } from "../support/gateway";
import type { Order, Walked } from "./order";
import { Tally } from "./tally";
import { signingKey } from "./visit";
import { walkWorlds } from "./walk-worlds";

// What was sent to the database is not looked at, and would fill the memory.
const unheard = { onStatement: () => undefined };

async function serve(): Promise<void> {
  const environment = { SIGNING_KEY: signingKey, DATABASE_CONNECTIONS: "10", WORKER: "on" };
  const gateway = await startTestGateway(environment, unheard);
  const walk = async ({ seed }: Order): Promise<Walked> => {
    const tally = new Tally();
    const faults = await walkWorlds(gateway, [seed], { tally, now: Date.now(), askers: 6, writes: 1 });
    return { seed, counts: tally.toJSON(), faults };
  };
  process.on("message", (order: Order) => void walk(order).then((walked) => process.send?.(walked)));
  process.once("disconnect", () => void gateway.close());
  process.send?.("ready");
}

void serve();
