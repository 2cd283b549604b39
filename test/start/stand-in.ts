/** A program that starts and stops as the gateway does, and serves no more than starting and stopping needs. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "pg";
import { migrations } from "../../migrations";
import type { Product } from "../../src/start/product";
import { runCommand } from "../../src/start/run-command";

const product: Product = {
  migrations,
  startGateway: async ({ host, port }, { url }) => {
    let isClosing = false;
    const server = createServer((request, response) => {
      // As the gateway does: nobody keeps a connection to one that ends.
      if (isClosing) response.setHeader("connection", "close");
      const statement = decodeURIComponent((request.url ?? "/").slice(1));
      ask(url, statement).then(
        (rows) => response.end(JSON.stringify(rows)),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
    return {
      url: `http://${host}:${(server.address() as AddressInfo).port}`,
      close: () => {
        isClosing = true;
        return new Promise<void>((resolve) => server.close(() => resolve()));
      },
    };
  },
  openDemo: () =>
    Promise.resolve([
      { account: "amo", name: "A", email: "admin@amo.example", password: "bailiwick-demo", may: "sees everything" },
    ]),
  createAccount: async (...given) => (await import("../../src/start/found-account")).foundAccount(...given),
};

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

void runCommand(product, process.env, process.argv.slice(2)).then((code) => process.exit(code));
