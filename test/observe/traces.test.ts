import { type Session, Town } from "../people/people";
import { Collector, type Span } from "./collector";
import { Heard } from "./heard";

const trusted = { id: "a".repeat(32), span: "b".repeat(16) };
const stranger = { id: "c".repeat(32), span: "d".repeat(16) };
const unsampled = { id: "e".repeat(32), span: "f".repeat(16) };
const parentOf = ({ id, span }: typeof trusted, flags = "01"): string => `00-${id}-${span}-${flags}`;

const valueOf = ({ attributes }: Span, name: string): unknown => {
  const value = attributes.find(({ key }) => key === name)?.value;
  return (
    value?.stringValue ??
    value?.intValue ??
    value?.doubleValue ??
    value?.arrayValue?.values.map((each) => each.stringValue)
  );
};

const ids: Record<string, string> = {};
let collector: Collector;
let spans: Span[];
let ann: Session;

/** Everything is asked first: what is left of the traces is sent when the gateway closes. */
beforeAll(async () => {
  collector = await Collector.open();
  const town = await Town.open({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`, TRUST_PROXY: "on" });
  ann = await town.signUp("ann@northwind.example");
  const ask = async (name: string, query: string, headers: Record<string, string>, variables = {}): Promise<void> => {
    const response = await fetch(`${town.gateway.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${ann.accessToken}`, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    ids[name] = response.headers.get("x-request-id") ?? "";
    expect(await response.json()).toHaveProperty("data");
  };
  const proxied = { "x-forwarded-for": "203.0.113.7", tracestate: "vendor=secret-state" };
  const named = "query Pipeline($name: String!) { mine: leads(filter: { name: { eq: $name } }) { nodes { id } } }";
  await ask("plain", named, {}, { name: "A secret deal" });
  await ask("trusted", "{ me { id } }", { ...proxied, traceparent: parentOf(trusted) });
  await ask("stranger", "{ me { id } }", { traceparent: parentOf(stranger) });
  await ask("unsampled", "{ me { id } }", { ...proxied, traceparent: parentOf(unsampled, "00") });
  await ask("nonsense", "{ me { id } }", { ...proxied, traceparent: "ann@northwind.example" });
  await town.close();
  spans = collector.spans;
});
afterAll(() => collector.close());

const rootOf = (name: string): Span => {
  const root = spans.find((span) => valueOf(span, "bailiwick.request_id") === ids[name]);
  if (!root) throw new Error(`no span of the request ${name} among ${spans.map((span) => span.name).join(", ")}`);
  return root;
};
const below = (parent: Span): Span[] => spans.filter(({ parentSpanId }) => parentSpanId === parent.spanId);

describe("A trace", () => {
  it("goes to the collector by OTLP", () => {
    expect([...collector.paths]).toEqual(["POST /v1/traces"]);
    expect(collector.bodies[0]).toContain('{"key":"service.name","value":{"stringValue":"bailiwick"}}');
  });

  it("leads from the request to its operation and on to its statements", () => {
    const root = rootOf("plain");
    expect({
      name: root.name,
      status: valueOf(root, "http.response.status_code"),
      outcome: valueOf(root, "bailiwick.outcome"),
    }).toEqual({
      ...{ name: "POST /graphql", status: 200, outcome: "OK" },
    });
    const [operation, ...others] = below(root);
    expect([operation?.name, others]).toEqual(["query Pipeline", []]);
    expect(operation && valueOf(operation, "bailiwick.fields")).toEqual(["leads"]);
    const statements = operation ? below(operation) : [];
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      expect(statement.traceId).toBe(root.traceId);
      expect(valueOf(statement, "db.query.text")).toMatch(/\$1/);
      expect(BigInt(statement.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(root.startTimeUnixNano));
      // The clock of the answer and that of the statement are read one after the other.
      expect(BigInt(statement.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(root.endTimeUnixNano) + 1_000_000n);
    }
    expect(statements.map((statement) => valueOf(statement, "db.query.text")).join()).toMatch(/from "?lead"?/i);
  });

  it("holds no value, no name, no address, no token", () => {
    const sent = collector.bodies.join("");
    for (const value of [
      "secret",
      "northwind",
      "203.0.113.7",
      "127.0.0.1",
      ann.accessToken,
      ann.refreshToken,
      "bailiwick-demo",
    ])
      expect({ value, isSent: sent.includes(value) }).toEqual({ value, isSent: false });
  });

  it("continues the one that a trusted proxy hands on, and keeps its decision not to sample", () => {
    const { traceId, parentSpanId } = rootOf("trusted");
    expect({ traceId, parentSpanId }).toEqual({ traceId: trusted.id, parentSpanId: trusted.span });
    expect(spans.filter(({ traceId: id }) => id === unsampled.id)).toEqual([]);
    expect(() => rootOf("unsampled")).toThrow("no span");
  });

  it("begins anew for anybody else, with a link to theirs", () => {
    const root = rootOf("stranger");
    expect(root.traceId).not.toBe(stranger.id);
    expect([root.parentSpanId, root.links]).toEqual([
      undefined,
      [expect.objectContaining({ traceId: stranger.id, spanId: stranger.span })],
    ]);
    expect(rootOf("nonsense").links).toEqual([]);
  });
});

describe("Traces", () => {
  it("refuse nobody where the collector does not take them, and the log says that they were lost", async () => {
    const heard = new Heard();
    const busy = await Collector.open();
    busy.status = 400;
    const town = await Town.open({ OTEL_EXPORTER_OTLP_ENDPOINT: busy.url, LOG_LEVEL: "warn" }, { logTo: heard });
    const { data: shown } = await town.ask<{ __typename: string }>("{ __typename }");
    expect(shown).toEqual({ __typename: "Query" });
    await town.close();
    expect(heard.of("the collector took no traces")).toEqual([expect.objectContaining({ spans: 2 })]);
    await busy.close();
  });
});
