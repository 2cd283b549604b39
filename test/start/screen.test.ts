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
