import { Connection, type Client } from "pg";

/** What the driver knows of a connection, and its types do not say. */
type Connected = Client & {
  readonly processID: number;
  readonly secretKey: number;
  readonly sslNegotiation?: "postgres" | "direct";
  readonly connection: { readonly stream: { destroy(): void } };
};

type Canceller = Connection & {
  connect(port: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processID: number, secretKey: number): void;
};

const secondsToCancel = 5;

/**
 * Asks PostgreSQL to cancel what runs on the connection, over one of its own, as its protocol has it: through a pooler
 * too, and with no connection of the pool. Ends when the server has closed that one, which it does once the running
 * statement has its signal: later statements of the same connection are out of its reach. Never throws.
 */
export function cancelStatement(client: Client): Promise<void> {
  const { processID, secretKey, host, port, ssl, sslNegotiation = "postgres" } = client as Connected;
  const canceller = new Connection({ ssl }) as Canceller;
  const cancel = (): void => {
    canceller.cancel(processID, secretKey);
  };
  return new Promise((resolve) => {
    const patience = setTimeout(() => canceller.stream.destroy(), secondsToCancel * 1_000);
    // What ends badly is followed by its end.
    canceller.on("error", () => canceller.stream.destroy());
    canceller.once("end", () => {
      clearTimeout(patience);
      resolve();
    });
    canceller.once("sslconnect", cancel);
    canceller.once("connect", () => {
      if (!ssl) cancel();
      else if (sslNegotiation !== "direct") canceller.requestSsl();
    });
    if (host.startsWith("/")) canceller.connect(`${host}/.s.PGSQL.${port}`);
    else canceller.connect(port, host);
  });
}

/** Cuts the line to a server that no longer answers: whatever waits on it fails, and the pool drops it. */
export function cutConnection(client: Client): void {
  (client as Connected).connection.stream.destroy();
}
