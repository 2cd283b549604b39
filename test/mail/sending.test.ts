import { readFileSync, readdirSync } from "node:fs";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Heard } from "../observe/heard";
import { type Session, Town, codes } from "../people/people";
import { beside } from "../support/api-tokens";
import { MailServer, readMail } from "../support/mail-server";

let post: MailServer;
let town: Town;
let admin: Session;
const heard = new Heard();
beforeAll(async () => {
  post = await MailServer.start();
  town = await Town.open({ ...post.environment, LOG_LEVEL: "trace" }, { logTo: heard });
  admin = await town.signUp("admin@acme.example");
});
afterAll(async () => {
  await town.close();
  await post.stop();
});

const add = (name: string, email: string) =>
  town.act("addUser", { name, email }, "user { id status }", admin.accessToken);

const states = (address: string) =>
  beside(town.gateway.databaseUrl, "select state from mail where address = $1 order by id", [address]);

/** Has the worker come at once to what it would come to later. */
const hurry = () =>
  beside(town.gateway.databaseUrl, "update graphile_worker._private_jobs set run_at = now() where attempts > 0", []);

describe("A mail", () => {
  const names = [
    "Константин Левин",
    "李伟 (Li Wei)",
    "ليلى العلوي",
    "José-María Ñúñez",
    'O"Brien, <Pat>',
    "Σωκράτης 😀",
  ];

  test.each(names)("bears the name of its person in its script: %s", async (name) => {
    const email = `person-${names.indexOf(name)}@names.example`;
    await add(name, email);
    const mail = await post.awaited(email);
    expect(mail.to).toEqual([{ name, address: email }]);
    expect(mail.from).toEqual({ name: "Bailiwick", address: "crm@gateway.example" });
    expect(mail.text).toContain(`Hello ${name},`);
    expect(mail.html).toContain(`<bdi>${name.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")}</bdi>`);
    expect(mail.text).toMatch(/^https:\/\/crm\.example\/app\/invitation#bw_invitation_[0-9a-f]{32}_[\w-]{43}$/m);
    expect(mail.html).toContain(`href="https://crm.example/app/invitation#${mail.token}"`);
  });

  test("is one mail, whatever was typed as a name: no line of it becomes a header, no mark turns it round", async () => {
    await add("Eve\r\nBcc: all@victims.example\r\n\r\nhttps://evil.example \u202Etxt", "eve@names.example");
    const mail = await post.awaited("eve@names.example");
    expect(mail.to).toEqual([{ name: "Eve Bcc: all@victims.example evil.example txt", address: "eve@names.example" }]);
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.filter(({ key }) => key === "bcc")).toEqual([]);
    expect(mail.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
    expect(post.to("all@victims.example")).toEqual([]);
  });

  test("goes to the same address in punycode whose domain is of another script", async () => {
    await add("B", "ann@bücher.example");
    expect((await post.awaited("ann@xn--bcher-kva.example")).token).not.toBe("");
  });

  test("tells who becomes an administrator, once", async () => {
    const user = await town.settle(admin.accessToken, "boss@names.example");
    const set = { userId: user.me.id, isAdministrator: true };
    for (const input of [set, set, { ...set, isAdministrator: false }])
      await town.act("setAdministrator", input, "user { id }", admin.accessToken);
    await add("Later", "later@names.example");
    await post.awaited("later@names.example");
    const [mail, ...more] = post.to("boss@names.example");
    expect(mail?.text).toContain("admin@acme.example has made you an administrator of Account of admin@acme.example");
    expect(more).toEqual([]);
  });

  test("of a mutation that is taken back is not sent", async () => {
    const query = `mutation { addUser(input: { name: "Lost", email: "lost@names.example" }) { user { email } } }`;
    await beside(
      town.gateway.databaseUrl,
      "alter table mail add constraint broken check (address <> 'lost@names.example')",
      [],
    );
    const { errors } = await town.ask(query, undefined, admin.accessToken);
    await beside(town.gateway.databaseUrl, "alter table mail drop constraint broken", []);
    expect(errors?.[0]?.extensions["code"]).toBe("INTERNAL_SERVER_ERROR");
    const { data: shown } = await town.ask<{ users: { nodes: { email: string }[] } }>(
      "{ users(first: 100) { nodes { email } } }",
      undefined,
      admin.accessToken,
    );
    expect(shown.users.nodes.map(({ email }) => email)).not.toContain("lost@names.example");
    expect(post.to("lost@names.example")).toEqual([]);
  });
});

test("A mail that waits outlives its gateway: the next one sends it", async () => {
  const before = await Town.open({ ...post.environment, WORKER: "off" });
  const { accessToken } = await before.signUp("admin@waits.example");
  await before.act("addUser", { name: "W", email: "waits@names.example" }, "user { id }", accessToken);
  await before.close();
  expect(post.to("waits@names.example")).toEqual([]);
  const after = await Town.open({ ...post.environment, DATABASE_URL: before.gateway.databaseUrl });
  const { token } = await post.awaited("waits@names.example");
  expect(codes(await after.act("acceptInvitation", { token, password: "my own password" }, "me { id }"))).toEqual([]);
  await after.close();
});

describe("A server that does not take a mail", () => {
  test("is asked again once it is back, and the link that comes then is good, once", async () => {
    await post.stop();
    await add("Patient", "patient@names.example");
    const failed = await heard.awaited("job", { kind: "MAIL", state: "WAITING" });
    expect(failed).toMatchObject({ fault: { name: "Delayed" } });
    expect(await states("patient@names.example")).toEqual([{ state: "WAITING" }]);
    await post.listen();
    await hurry();
    const { token } = await post.awaited("patient@names.example");
    const accept = () => town.act<Session>("acceptInvitation", { token, password: "my own password" }, "me { id }");
    expect(codes(await accept())).toEqual([]);
    expect(codes(await accept())).toEqual(["input.token: EXPIRED"]);
    expect(await states("patient@names.example")).toEqual([{ state: "SENT" }]);
  });

  test("for now is asked again with a new link, and the one before opens nothing", async () => {
    const replies = ["451 4.3.0 come later", null];
    post.refuse = (address) => {
      const reply = address === "grey@names.example" ? replies.shift() : null;
      return reply ? Object.assign(new Error(reply.slice(4)), { responseCode: 451 }) : null;
    };
    await add("Grey", "grey@names.example");
    await heard.awaited("job", { kind: "MAIL", state: "WAITING" });
    const hashes = () =>
      beside(town.gateway.databaseUrl, "select secret_hash from one_time_link where email = $1", [
        "grey@names.example",
      ]);
    const before = await hashes();
    await hurry();
    expect((await post.awaited("grey@names.example")).token).not.toBe("");
    expect(before).toHaveLength(1);
    expect(await hashes()).not.toEqual(before);
  });

  test("for good is asked no more, and the log says so without the address", async () => {
    post.refuse = () => Object.assign(new Error("5.1.1 no such mailbox"), { responseCode: 550 });
    await add("Nobody", "nobody@names.example");
    expect(await heard.awaited("a mail was refused")).toMatchObject({ kind: "INVITATION", reply: 550 });
    expect(await states("nobody@names.example")).toEqual([{ state: "REFUSED" }]);
    post.refuse = () => null;
    expect(heard.texts.join("")).not.toMatch(/names\.example|bw_invitation|Nobody/);
  });
});

test("no secret is stored, in the queue or anywhere else", async () => {
  const { token } = await post.awaited("person-0@names.example");
  const secret = token.split("_").at(-1) ?? "";
  const tables = ["mail", "one_time_link", "change", "graphile_worker._private_jobs"];
  for (const table of tables) {
    const [row] = await beside(town.gateway.databaseUrl, `select string_agg(t::text, ' ') as all from ${table} t`, []);
    expect([table, String((row as { all: unknown }).all).includes(secret)]).toEqual([table, false]);
  }
});

describe("Without a server", () => {
  test("mails lie in the outbox, whole, and the log says where, but not what is in them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bailiwick-outbox-"));
    const outbox = join(folder, "outbox");
    const lines = new Heard();
    const quiet = await Town.open({ WORKER: "on", MAIL_OUTBOX: outbox, LOG_LEVEL: "warn" }, { logTo: lines });
    const { accessToken } = await quiet.signUp("admin@quiet.example");
    await quiet.act("addUser", { name: "Ольга Ильина", email: "olga@quiet.example" }, "user { id }", accessToken);
    const line = await lines.awaited("a mail lies in the outbox");
    const [name = ""] = readdirSync(outbox);
    expect(line).toMatchObject({ level: "warn", kind: "INVITATION", file: join(outbox, name) });
    expect(name).toMatch(/^\d{8}T\d{6}Z-invitation-[\da-f-]{36}\.eml$/);
    expect(statSync(join(outbox, name)).mode & 0o077).toBe(0);
    const mail = await readMail(readFileSync(join(outbox, name)));
    expect(mail.to).toEqual([{ name: "Ольга Ильина", address: "olga@quiet.example" }]);
    expect(mail.text).toContain(`${quiet.gateway.url}/invitation#bw_invitation_`);
    expect(lines.texts.join("")).not.toMatch(/bw_invitation|quiet\.example|Ольга/);
    const { token } = mail;
    expect(codes(await quiet.act("acceptInvitation", { token, password: "my own password" }, "me { id }"))).toEqual([]);
    await quiet.close();
    rmSync(folder, { recursive: true });
  });
});
