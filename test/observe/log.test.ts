import { Client } from "pg";
import { type Session, Town, password } from "../people/people";
import { Heard } from "./heard";

const heard = new Heard();
/** What anything wrote past the log: Apollo's own logger is the console. */
const said: string[] = [];

let town: Town;
let ann: Session;
let database: Client;

const secrets = {
  mail: "ann.secret@northwind.example",
  founder: "Ann Secret-Lee",
  account: "Northwind Secret Traders",
  wrong: "a wrong secret password",
  lead: "Secret deal with Contoso",
  phone: "+4930901820175",
  contact: "Bea Secretly",
  contactMail: "bea.secret@contoso.example",
  literal: "literal.secret@contoso.example",
  address: "203.0.113.77",
  agent: "SecretBrowser/7.0",
  url: "secret-in-the-url",
  bearer: "bw_live_secret_secretsecretsecret",
};

async function send(
  body: string,
  headers: Readonly<Record<string, string>> = {},
  path = "/graphql",
): Promise<Response> {
  return fetch(`${town.gateway.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": secrets.agent, ...headers },
    body,
  });
}

const idOf = (answer: Response): string => answer.headers.get("x-request-id") ?? "";

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, "write").mockImplementation((text) => said.push(String(text)) > 0);
  for (const way of ["log", "info", "warn", "error", "debug", "trace"] as const)
    jest.spyOn(console, way).mockImplementation((...words) => said.push(words.join(" ")));
  town = await Town.open({ LOG_LEVEL: "trace", TRUST_PROXY: "on", SLOW_STATEMENT_MS: "1" }, { logTo: heard });
  database = new Client({ connectionString: town.gateway.databaseUrl, application_name: "test" });
  await database.connect();
  const founder = {
    accountName: secrets.account,
    profile: "AMO",
    name: secrets.founder,
    email: secrets.mail,
    password,
  };
  ann = await town.act<Session>("signUp", founder, "accessToken refreshToken me { id account { id } }");
});

afterAll(async () => {
  await database.end();
  await town.close();
  jest.restoreAllMocks();
});

describe("A request", () => {
  it("is one line: who asked for what, how it ended, what it took", async () => {
    const answer = await send(
      JSON.stringify({ query: "query Mine { mine: me { id } me { name } leads { nodes { id } } }" }),
      {
        authorization: `Bearer ${ann.accessToken}`,
      },
    );
    const line = await heard.awaited("request", { requestId: idOf(answer) });
    expect(line).toMatchObject({
      ...{ level: "info", type: "query", operation: "Mine", fields: ["me", "leads"], outcome: "OK", status: 200 },
      ...{ milliseconds: expect.any(Number) as number, statements: expect.any(Number) as number },
    });
    expect(line["account"]).toMatch(/^[\da-f-]{36}$/);
    expect(line["statements"]).toBeGreaterThan(1);
  });

  const refused: [string, string, object][] = [
    [
      "without a session",
      JSON.stringify({ query: "{ leads { nodes { id } } }" }),
      { outcome: "UNAUTHENTICATED", codes: ["UNAUTHENTICATED"], account: null },
    ],
    [
      "with a wrong password",
      JSON.stringify({
        query: `mutation { signIn(input: { email: "${secrets.mail}", password: "${secrets.wrong}" }) { userErrors { message } } }`,
      }),
      { outcome: "USER_ERRORS", userErrors: ["WRONG_CREDENTIALS"], type: "mutation" },
    ],
    ["that is no JSON", `{"query": "${secrets.literal}`, { outcome: "HTTP_400", status: 400 }],
    [
      "that is no GraphQL",
      JSON.stringify({ query: `{ ${secrets.literal}` }),
      { outcome: "BAD_USER_INPUT", status: 200 },
    ],
    [
      "for a field that is none",
      JSON.stringify({ query: `{ leads(search: "${secrets.literal}") { nope } }` }),
      { outcome: "BAD_USER_INPUT" },
    ],
  ];
  it.each(refused)("%s ends with its codes", async (_, body, expected) => {
    expect(await heard.awaited("request", { requestId: idOf(await send(body)) })).toMatchObject(expected);
  });

  it("bears the id that a trusted proxy gave it, where that is one", async () => {
    const query = JSON.stringify({ query: "{ __typename }" });
    const proxied = { "x-forwarded-for": secrets.address };
    const ids = async (headers: Record<string, string>): Promise<string> => idOf(await send(query, headers));
    expect(await ids({ ...proxied, "x-request-id": "from-the_proxy-0001" })).toBe("from-the_proxy-0001");
    for (const unsafe of [secrets.contactMail, "short", "a".repeat(65), secrets.phone])
      expect(await ids({ ...proxied, "x-request-id": unsafe })).toMatch(/^[\da-f]{8}-/);
    expect(await ids({ "x-request-id": "from-the-client-0001" })).toMatch(/^[\da-f]{8}-/);
  });
});

describe("What broke", () => {
  beforeAll(() =>
    database.query(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'no such name: %', new.name; end $$;
      create trigger refuse before insert on lead for each row execute function refuse()`),
  );
  afterAll(() => database.query("drop trigger refuse on lead; drop function refuse"));

  it("is told with its place, without the message, in which values stand", async () => {
    const query = `mutation Make($name: String!) { createLead(input: { name: $name }) { lead { id } userErrors { message } } }`;
    const answer = await send(JSON.stringify({ query, variables: { name: secrets.lead } }), {
      authorization: `Bearer ${ann.accessToken}`,
    });
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR", requestId: idOf(answer) } }],
    });
    const line = await heard.awaited("it failed", { requestId: idOf(answer) });
    expect(line).toMatchObject({ level: "error", fault: { name: "QueryFailedError", code: "P0001" } });
    const { statement, frames } = line["fault"] as { statement: string; frames: string[] };
    expect(statement).toMatch(/insert into .*\$1/is);
    expect(frames.some((frame) => frame.includes("store/database"))).toBe(true);
    expect(await heard.awaited("request", { requestId: idOf(answer) })).toMatchObject({
      ...{ operation: "Make", outcome: "INTERNAL_SERVER_ERROR" },
    });
  });
});

describe("The log", () => {
  it("says when the gateway answers", () => {
    expect(heard.of("the gateway answers")).toEqual([expect.objectContaining({ url: town.gateway.url })]);
  });

  it("holds nothing personal, whatever is sent and at whatever level", async () => {
    const bearer = { authorization: `Bearer ${ann.accessToken}`, "x-forwarded-for": secrets.address };
    const contact = {
      firstName: secrets.contact,
      lastName: "Secretari",
      phones: [{ number: secrets.phone }],
      emails: [{ address: secrets.contactMail }],
    };
    const create =
      "mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { name } userErrors { code } } }";
    const made = await send(JSON.stringify({ query: create, variables: { input: contact } }), bearer);
    expect(await made.json()).toMatchObject({
      data: { createContact: { contact: { name: `${secrets.contact} Secretari` } } },
    });
    await send(JSON.stringify({ query: `{ leads(search: "${secrets.literal}") { nodes { id } } }` }), bearer);
    await send(JSON.stringify({ query: `{ ${secrets.url.replaceAll("-", "_")}: me { id } }` }), bearer);
    await send(JSON.stringify({ query: "{ me { id } }" }), { authorization: `Bearer ${secrets.bearer}` });
    await send("{}", bearer, `/nowhere?email=${secrets.url}`);
    await send("{}", { ...bearer, "content-type": "text/secret-in-the-url" });
    await fetch(
      `${town.gateway.url}/graphql?query=${encodeURIComponent(`{ node(id: "${secrets.literal}") { id } }`)}`,
      { headers: bearer },
    );
    await fetch(`${town.gateway.url}/graphql?query={me{id}}&variables={"${secrets.url}`, {
      headers: { accept: "*/*" },
    });
    const last = idOf(await send(JSON.stringify({ query: "{ __typename }" }), bearer));
    await heard.awaited("request", { requestId: last });

    const all = [...heard.texts.filter((text) => !text.includes('"the gateway answers"')), ...said].join("\n");
    const never = [
      ...Object.values(secrets),
      secrets.url.replaceAll("-", "_"),
      password,
      ann.accessToken,
      ann.refreshToken,
    ];
    for (const value of [...never, "127.0.0.1", "Bearer "])
      expect({ value, isTold: all.includes(value) }).toEqual({ value, isTold: false });
    expect(heard.of("slow statement").length).toBeGreaterThan(0);
    expect(said).toEqual([]);
  });
});
