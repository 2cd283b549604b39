import { request } from "node:http";
import { Client } from "pg";
import { type Session, Town } from "../people/people";
import { Heard } from "./heard";

const heard = new Heard();
let town: Town;
let ann: Session;
let database: Client;

beforeAll(async () => {
  town = await Town.open({}, { logTo: heard });
  ann = await town.signUp("ann@northwind.example");
  database = new Client({ connectionString: town.gateway.databaseUrl, application_name: "test" });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await town.close();
});

describe("What broke while a file came is told in the log, by the id that is answered:", () => {
  beforeAll(() =>
    database.query(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'no such name: %', new.name; end $$;
      create trigger refuse before insert on file for each row execute function refuse()`),
  );
  afterAll(() => database.query("drop trigger refuse on file; drop function refuse"));

  test.each(["/files", "/imports"])("to %s", async (path) => {
    const headers = { authorization: `Bearer ${ann.accessToken}`, "content-type": "text/csv" };
    const body = "Last name,Position\nSecret,Head\n";
    const answer = await fetch(`${town.gateway.url}${path}?name=secret.csv`, { method: "POST", headers, body });
    const { errors } = (await answer.json()) as {
      errors: readonly { extensions: { code: string; requestId: string } }[];
    };
    expect([answer.status, errors[0]?.extensions.code]).toEqual([500, "INTERNAL_SERVER_ERROR"]);
    const line = await heard.awaited("it failed", { requestId: errors[0]?.extensions.requestId });
    expect(line).toMatchObject({ level: "error", fault: { code: "P0001" } });
    expect(JSON.stringify(line)).not.toContain("ecret");
  });
});

test("A client that goes away in the middle of what it sends is no failure", async () => {
  const failures = heard.of("it failed").length;
  for (const path of ["/graphql", "/files", "/imports"]) {
    const headers = { authorization: `Bearer ${ann.accessToken}`, "content-type": "application/json" };
    const options = { method: "POST", headers: { ...headers, "content-length": 1_000 } };
    await new Promise<void>((settle) => {
      const asked = request(`${town.gateway.url}${path}`, options);
      asked.on("error", () => undefined).on("close", settle);
      asked.write("{", () => setTimeout(() => asked.destroy(), 50));
    });
  }
  await new Promise((settle) => setTimeout(settle, 200));
  expect(heard.of("it failed")).toHaveLength(failures);
});
