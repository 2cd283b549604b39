import { readConfig } from "../../src/config";
import { composeScreen } from "../../src/start/screen";

const url = "http://127.0.0.1:4000";

test.each([
  { explorers: "on", shown: ["/graphql", "/playground", "/graphiql", "/healthz"] },
  { explorers: "off", shown: ["/graphql", "/healthz"] },
])("with EXPLORERS=$explorers the start screen shows the addresses $shown", ({ explorers, shown }) => {
  const screen = composeScreen(
    readConfig({ EXPLORERS: explorers, SIGNING_KEY: "a key of the tests, which signs nothing at all" }),
    url,
    [],
  );
  expect(screen).toMatch(/^ {2}Mail +kept in \.data\/outbox: SMTP_URL is not set$/m);
  const addresses = [...screen.matchAll(/^ {2}\w+ +http:\/\/127\.0\.0\.1:4000(\/\w+)/gm)];
  expect(addresses.map(([, path]) => path)).toEqual(shown);
});

test("whoever looks for where to go finds it at the end, below who signs in", () => {
  const may = "sees everything";
  const people = ["ann", "ben"].map((name) => ({
    account: "Acme",
    name,
    email: `${name}@acme.example`,
    password: "public",
    may,
  }));
  const screen = composeScreen(
    readConfig({ SIGNING_KEY: "a key of the tests, which signs nothing at all" }),
    url,
    people,
  );
  expect(screen).toBe(`
Sign in with the password public as

  Acme
    ann@acme.example  sees everything
    ben@acme.example  sees everything

Bailiwick answers at http://127.0.0.1:4000

  GraphQL     http://127.0.0.1:4000/graphql
  Playground  http://127.0.0.1:4000/playground
  GraphiQL    http://127.0.0.1:4000/graphiql
  Health      http://127.0.0.1:4000/healthz, http://127.0.0.1:4000/readyz
  Mail        kept in .data/outbox: SMTP_URL is not set
  Data        kept in .data

Ctrl-C stops the gateway.
`);
});
