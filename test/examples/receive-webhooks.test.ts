import { type ChildProcess, spawn } from "node:child_process";
import { isSignedWith } from "../live/receiver";
import { WebhookOffice, sees } from "../live/webhook-office";

let office: WebhookOffice;
let program: ChildProcess | null = null;

beforeAll(async () => {
  office = await WebhookOffice.open();
});

afterEach(() => program?.kill());
afterAll(() => office.close());

/** What the program has said, once something holds of it. */
function runReceiver(environment: Readonly<Record<string, string>>): (holds: RegExp) => Promise<string> {
  let said = "";
  const running = spawn(process.execPath, ["examples/receive-webhooks/receive-webhooks.mjs"], {
    env: { ...process.env, PORT: "0", GATEWAY_URL: office.town.gateway.url, ...environment },
  });
  program = running;
  for (const stream of [running.stdout, running.stderr]) stream.on("data", (part) => (said += String(part)));
  return async (holds) => {
    const end = Date.now() + 20_000;
    while (!holds.test(said)) {
      if (Date.now() > end) throw new Error(`it said ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return said;
  };
}

test("the example hears of a record, reads it with its token, and takes no message that is not genuine", async () => {
  const told = await office.told([sees("ALL")]);
  const until = runReceiver({ WEBHOOK_SECRET: told.secret, API_TOKEN: told.token });
  const [, url = ""] = /listening at (\S+)/.exec(await until(/listening/)) ?? [];
  const id = await office.makeLead("Told to the example", office.admin);
  await office.receiver.until(told.path, (said) => said.length > 0);
  const [message] = office.receiver.at(told.path);
  if (!message) throw new Error("there is no message");
  expect(isSignedWith(told.secret, message)).toBe(true);
  const headers = Object.fromEntries(
    Object.entries(message.headers).filter(([name]) => name.startsWith("webhook-")),
  ) as Record<string, string>;
  const post = async (body: string, more: Record<string, string> = {}): Promise<number> =>
    (await fetch(url, { method: "POST", headers: { ...headers, ...more }, body })).status;
  expect(await post(message.body.replace(id, "lead_1"))).toBe(401);
  expect(await post(message.body, { "webhook-timestamp": "1" })).toBe(401);
  expect(await post(message.body, { "webhook-signature": "v1,AAAA" })).toBe(401);
  expect(await post(message.body)).toBe(204);
  expect(await post(message.body)).toBe(204);
  const said = await until(/changed/);
  expect(said.match(/changed \{.*\}/g)).toEqual([
    `changed {"__typename":"Lead","id":"${id}","name":"Told to the example"}`,
  ]);
});
