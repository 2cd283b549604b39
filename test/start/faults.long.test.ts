import { readFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { join } from "node:path";
import { migrations } from "../../migrations";
import { Client } from "pg";
import { ask, openWorkshop, stop } from "./workshop";

const { makeFolder, run, start } = openWorkshop();
const listeners: Server[] = [];

afterAll(() => {
  for (const listener of listeners) listener.close();
});

async function listen(listener: Server): Promise<number> {
  listeners.push(listener);
  await new Promise<void>((settle) => listener.listen(0, "127.0.0.1", settle));
  return (listener.address() as AddressInfo).port;
}

const packet = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5, type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

/** Enough of PostgreSQL 14 to be asked for its version: there is none to install beside the others. */
function openOldServer(): Promise<number> {
  const ready = packet("Z", Buffer.from("I"));
  const column = (name: string): Buffer =>
    Buffer.concat([Buffer.from(`${name}\0`), Buffer.from("00000000000000000019ffffffffffff0000", "hex")]);
  const value = (text: string): Buffer => Buffer.concat([Buffer.from([0, 0, 0, text.length]), Buffer.from(text)]);
  const two = Buffer.from([0, 2]);
  const answer = Buffer.concat([
    packet("T", Buffer.concat([two, column("version"), column("encoding")])),
    packet("D", Buffer.concat([two, value("14.9"), value("UTF8")])),
    packet("C", Buffer.from("SELECT 1\0")),
    ready,
  ]);
  return listen(
    createServer((socket) => {
      socket.once("data", () => {
        socket.write(Buffer.concat([packet("R", Buffer.alloc(4)), ready]));
        socket.on("data", (sent) => {
          if (sent.toString("latin1", 0, 1) === "Q") socket.write(answer);
        });
      });
      socket.on("error", () => undefined);
    }),
  );
}

const key = "k".repeat(32);

/** Runs until the end, which must be one line and exit code 1. */
async function complaint(environment: Record<string, string>, args: string[] = []): Promise<string> {
  const program = run({ PORT: "0", SIGNING_KEY: key, ...environment }, args);
  expect(await program.ended).toBe(1);
  expect(program.output()).toMatch(/^bailiwick: [^\n]+\n$/);
  expect(program.output()).not.toContain("hunter2");
  return program.output();
}

describe("One line says what is wrong and what to do, when", () => {
  test("the port is taken, before any database is started", async () => {
    const port = await listen(createServer());
    expect(await complaint({ PORT: String(port), DATA_DIRECTORY: makeFolder() })).toBe(
      `bailiwick: Port ${port} of 127.0.0.1 is taken. Stop what uses it, or set PORT to another.\n`,
    );
  });

  test("the machine has no such address", async () => {
    expect(await complaint({ HOST: "203.0.113.9", DATA_DIRECTORY: makeFolder() })).toContain(
      "has no address 203.0.113.9. Set HOST",
    );
  });

  test.each([
    ["no URL", "hunter2", /DATABASE_URL must be postgres:/],
    ["another database's", "mysql://me:hunter2@db/crm", /DATABASE_URL must be postgres:/],
    [
      "of a port where nobody answers",
      "postgres://me:hunter2@127.0.0.1:1/crm",
      /No PostgreSQL answers at 127\.0\.0\.1:1\. Start it/,
    ],
    [
      "of a host that is unknown",
      "postgres://me:hunter2@db.invalid/crm",
      /No PostgreSQL answers at db\.invalid:5432\. Start it/,
    ],
  ])("DATABASE_URL is %s", async (_name, url, expected) => {
    expect(await complaint({ DATABASE_URL: url })).toMatch(expected);
  });

  test("the database is older than PostgreSQL 15", async () => {
    const port = await openOldServer();
    expect(await complaint({ DATABASE_URL: `postgres://me:hunter2@127.0.0.1:${port}/crm` })).toBe(
      "bailiwick: The database is PostgreSQL 14.9, and the gateway needs 15 or later. " +
        "Upgrade it, or leave DATABASE_URL out to use the embedded one.\n",
    );
  });

  test("the folder cannot be made, and when the command is unknown", async () => {
    expect(await complaint({ DATA_DIRECTORY: "/dev/null/nowhere", SIGNING_KEY: "" })).toContain(
      "The signing key /dev/null/nowhere/signing-key cannot",
    );
    expect(await complaint({}, ["migarte"])).toContain(
      "There is no command migarte. Say one of: start, migrate, create-account.",
    );
    expect(await complaint({}, ["migrate"])).toContain("DATABASE_URL is not set.");
    expect(await complaint({}, ["create-account", "--name", "x"])).toContain("An account needs a name, a profile");
  });
});

test("A PostgreSQL of one's own: what is wrong with it, then migrated, given an account, and served", async () => {
  const folder = makeFolder();
  const keeper = start(folder);
  await keeper.answering();
  const port = Number(readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[3]);
  const at = (user: string, database: string): string => `postgres://${user}@127.0.0.1:${port}/${database}`;
  const superuser = `postgres:${readFileSync(join(folder, "postgres/password"), "utf8").trim()}`;
  await runStatements(at(superuser, "postgres"), [
    "create role owner login password 'secret-of-owner'",
    "create role stranger login password 'secret-of-stranger'",
    "create database crm owner owner",
    "create database latin encoding LATIN1 locale 'C' template template0",
  ]);
  const url = at("owner:secret-of-owner", "crm");
  const problems = [
    [{ DATABASE_URL: at("owner:hunter2", "crm") }, "does not let this user in. Correct the user and password"],
    [{ DATABASE_URL: at("owner:secret-of-owner", "none") }, 'has no database "none". Make it with createdb'],
    [
      { DATABASE_URL: at("owner:secret-of-owner", "latin") },
      "The database keeps text as LATIN1. Make one with: createdb",
    ],
    [{ DATABASE_URL: url }, `The database lacks ${migrations.length} migrations. Run npm run migrate.`],
  ] as const;
  for (const [environment, expected] of problems) expect(await complaint(environment)).toContain(expected);
  const stranger = { DATABASE_URL: at("stranger:secret-of-stranger", "crm") };
  expect(await complaint(stranger, ["migrate"])).toContain(
    "may not make what the gateway needs in this database. Make it the database's owner",
  );

  const said = async (...args: string[]): Promise<string> => {
    const program = run({ DATABASE_URL: url }, args);
    expect(await program.ended).toBe(0);
    return program.output();
  };
  expect(await said("migrate")).toMatch(/^Migrated: \w+(, \w+)*\.\n$/);
  expect(await said("migrate")).toBe("The database is up to date.\n");
  const order = ["--name", "Northwind", "--profile", "AMO", "--email", "ann@northwind.example", "--person", "Ann Lee"];
  expect(await said("create-account", ...order)).toMatch(
    /^The account Northwind is made\. ann@northwind\.example signs in with the password \S{20}\n$/,
  );
  expect(await complaint({ DATABASE_URL: url }, ["create-account", ...order])).toContain("has a login already");
  expect(await complaint({ DATABASE_URL: url }, ["create-account", ...order, "--profile", "X"])).toContain(
    "There is no profile X. Say one of: AMO",
  );

  const gateway = run({ PORT: "0", DATABASE_URL: url, SIGNING_KEY: key });
  expect(await ask(await gateway.answering(), "select name from account")).toEqual([{ name: "Northwind" }]);
  expect(gateway.output()).not.toContain("admin@amo.example");
  expect(await stop(gateway)).toBe(0);
  expect(keeper.isRunning()).toBe(true);
});

async function runStatements(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
