import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A mail as it came, and the secret of the link in it. */
export interface Received extends Email {
  readonly token: string;
}

/** A mail server that takes what is sent, and keeps it. It may be stopped, and started again at the same port. */
export class MailServer {
  readonly received: Received[] = [];
  private server: SMTPServer | null = null;
  private port = 0;

  /** What is said to a recipient instead of taking the mail. */
  refuse: (address: string) => Error | null = () => null;

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await server.listen();
    return server;
  }

  /** Settings of a gateway that sends here. */
  get environment(): Readonly<Record<string, string>> {
    return {
      ...{ WORKER: "on", SMTP_URL: `smtp://127.0.0.1:${this.port}` },
      ...{ MAIL_FROM: "Bailiwick <crm@gateway.example>", PUBLIC_URL: "https://crm.example/app/" },
    };
  }

  listen(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onRcptTo: ({ address }, _session, done) => done(this.refuse(address)),
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => void this.keep(Buffer.concat(chunks)).then(() => done(), done));
      },
    });
    this.server = server;
    return new Promise((settle) => {
      server.listen(this.port, "127.0.0.1", () => {
        this.port = (server.server.address() as AddressInfo).port;
        settle();
      });
    });
  }

  stop(): Promise<void> {
    return new Promise((settle) => {
      if (this.server === null) settle();
      else this.server.close(() => settle());
    });
  }

  private async keep(raw: Buffer): Promise<void> {
    this.received.push(await readMail(raw));
  }

  to(address: string): readonly Received[] {
    return this.received.filter(({ to = [] }) => to.some((each) => each.address === address));
  }

  /** The mail to the address that comes as the `count`-th. */
  async awaited(address: string, count = 1): Promise<Received> {
    for (let round = 0; round < 1_000; round += 1) {
      const mail = this.to(address)[count - 1];
      if (mail) return mail;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no mail to ${address}: ${this.received.map(({ subject }) => subject).join("; ")}`);
  }
}

export async function readMail(raw: Buffer): Promise<Received> {
  const mail = await PostalMime.parse(raw);
  const [, token = ""] = /#(bw_[a-z]+_\S+)/.exec(mail.text ?? "") ?? [];
  return { ...mail, token };
}
