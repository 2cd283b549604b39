import { readConfig, type Config } from "../../src/config";
import { openDemo } from "../../src/demo/open-demo";
import type { DemoPerson } from "../../src/start/product";
import { beside } from "../support/api-tokens";
import { type Answer, type TestGateway, startTestGateway } from "../support/gateway";

/** A gateway on a database of its own, the demo not made yet. */
export interface Stage {
  readonly gateway: TestGateway;
  readonly config: Config;
  /** As each start of the product does it. */
  open(): Promise<readonly DemoPerson[]>;
  /** What is to be mailed, and what the worker has to mail. */
  waitingMail(): Promise<readonly object[]>;
  /** Asks as somebody of the demo, by the e-mail address. */
  askAs<Shown>(email: string, query: string): Promise<Answer<Shown>>;
}

export async function setStage(): Promise<Stage> {
  const gateway = await startTestGateway();
  const { databaseUrl: url } = gateway;
  const config = readConfig({ DATABASE_URL: url, SIGNING_KEY: "a key of the demo's tests, which signs nothing else" });
  const tokens = new Map<string, string>();
  const tokenOf = async (email: string): Promise<string> => {
    const token = tokens.get(email) ?? (await signIn(gateway, email));
    tokens.set(email, token);
    return token;
  };
  return {
    ...{ gateway, config },
    waitingMail: () =>
      beside(
        url,
        "select id::text from mail union all select key from graphile_worker.jobs where task_identifier = 'mail'",
      ),
    open: () => openDemo(config, { url, directUrl: url }),
    askAs: async <Shown>(email: string, query: string) => gateway.ask<Shown>(query, {}, await tokenOf(email)),
  };
}

async function signIn(gateway: TestGateway, email: string): Promise<string> {
  const answer = await gateway.ask<{ signIn: { accessToken: string | null } }>(
    "mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }",
    { input: { email, password: "bailiwick-demo" } },
  );
  const token = answer.data.signIn.accessToken;
  if (token === null) throw new Error(`${email} does not come in: ${JSON.stringify(answer)}`);
  return token;
}
