import { Client } from "pg";
import { MailServer } from "../support/mail-server";
import { type Session, Town, password } from "./people";

let post: MailServer;
let town: Town;
let anna: Session;

beforeAll(async () => {
  post = await MailServer.start();
  // Who stands in front of the gateway says where a request comes from.
  town = await Town.open({ ...post.environment, TRUST_PROXY: "on" });
  anna = await town.signUp("anna@acme.example");
});
afterAll(async () => {
  await town.close();
  await post.stop();
});

interface Listed {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly agent: string;
}

const sessionsOf = async ({ accessToken }: Session): Promise<readonly Listed[]> => {
  const query = "{ sessions { id isCurrent agent address createdAt usedAt until } }";
  return (await town.ask<{ sessions: readonly Listed[] }>(query, undefined, accessToken)).data.sessions;
};

const isIn = async ({ accessToken }: Session): Promise<boolean> =>
  (await town.ask("{ me { id } }", undefined, accessToken)).errors === undefined;

/** Signs in from a network address, with a program. */
async function signInFrom(address: string, agent: string, email = "anna@acme.example"): Promise<Session> {
  const query = `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken me { id } userErrors { code } } }`;
  const response = await fetch(`${town.gateway.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": agent, "x-forwarded-for": address },
    body: JSON.stringify({ query, variables: { input: { email, password } } }),
  });
  return ((await response.json()) as { data: { signIn: Session } }).data.signIn;
}

describe("one's own sessions", () => {
  it("are listed, end one by one, or all but the one that asks", async () => {
    const phone = await signInFrom("127.0.0.1", "Phone");
    const tablet = await signInFrom("127.0.0.1", "Tablet");
    const listed = await sessionsOf(tablet);
    expect(listed.map(({ agent, isCurrent }) => `${agent} ${isCurrent}`)).toEqual([
      ...["Tablet true", "Phone false"],
      expect.stringMatching(/ false$/),
    ]);
    const ended = await town.act("endSession", { id: listed[1]?.id }, "sessions { agent }", tablet.accessToken);
    expect(ended.userErrors).toEqual([]);
    expect([await isIn(phone), await isIn(tablet), await isIn(anna)]).toEqual([false, true, true]);
    const again = await town.act("endSession", { id: listed[1]?.id }, "sessions { agent }", tablet.accessToken);
    expect(again.refused).toBe("NOT_FOUND");
    const all = "mutation { endOtherSessions { sessions { agent isCurrent } } }";
    expect((await town.ask(all, undefined, tablet.accessToken)).data).toEqual({
      endOtherSessions: { sessions: [{ agent: "Tablet", isCurrent: true }] },
    });
    expect([await isIn(tablet), await isIn(anna)]).toEqual([true, false]);
    anna = tablet;
  });

  it("are nobody else's to end, whatever the id", async () => {
    const boris = await town.settle(anna.accessToken, "boris@acme.example");
    const [own] = await sessionsOf(anna);
    const refused = await town.act("endSession", { id: own?.id }, "sessions { agent }", boris.accessToken);
    expect(refused.refused).toBe("NOT_FOUND");
    expect(await isIn(anna)).toBe(true);
  });

  it("are none of a token's", async () => {
    const made = await town.act("createApiToken", { name: "t", scopes: ["lead:view"] }, "secret", anna.accessToken);
    const { errors } = await town.ask("{ sessions { id } }", undefined, String(made["secret"]));
    expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});

describe("who was here", () => {
  it("is told to oneself, and of a user to administrators alone", async () => {
    const carla = await town.settle(anna.accessToken, "carla@acme.example");
    const own = await town.ask<{ signIns: readonly object[] }>(
      "{ signIns { at agent address endedAt } }",
      undefined,
      carla.accessToken,
    );
    expect(own.data.signIns).toHaveLength(1);
    const query = `{ signInsOfUser(userId: "${carla.me.id}", first: 5) { address } user(id: "${carla.me.id}") { lastSeenAt } }`;
    const seen = await town.ask<{ signInsOfUser: object[]; user: { lastSeenAt: string } }>(
      query,
      undefined,
      anna.accessToken,
    );
    expect(seen.data.signInsOfUser).toEqual([{ address: "127.0.0.1" }]);
    expect(Date.now() - Date.parse(seen.data.user.lastSeenAt)).toBeLessThan(60_000);
    const asked = await town.ask(query, undefined, carla.accessToken);
    expect(asked.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  it("hears by mail of a sign-in from a new place, once, and not of the first one of all", async () => {
    await town.settle(anna.accessToken, "dana@acme.example");
    await signInFrom("127.0.0.9", "Neighbour", "dana@acme.example");
    await signInFrom("203.0.113.7", "Travelling browser", "dana@acme.example");
    await signInFrom("203.0.113.250", "Hotel", "dana@acme.example");
    await signInFrom("2001:db8:1::7", "Home", "dana@acme.example");
    const texts = [await post.awaited("dana@acme.example", 1), await post.awaited("dana@acme.example", 2)].map(
      ({ text }) => text ?? "",
    );
    expect(texts[0]).toMatch(/Travelling browser/);
    expect(texts[0]).toMatch(/203\.0\.113\.7/);
    expect(texts[1]).toMatch(/2001:db8:1::7/);
    expect(post.to("dana@acme.example")).toHaveLength(2);
  });

  it("hears so after a long absence, too: an account that nobody looks at is not taken over unheard", async () => {
    const away = await town.settle(anna.accessToken, "emil@acme.example");
    const client = new Client({ connectionString: town.gateway.databaseUrl, application_name: "test" });
    await client.connect();
    await client.query(`update session set created_at = created_at - interval '100 days' where user_id = $1::uuid`, [
      away.me.id.replace("user_", ""),
    ]);
    await client.end();
    await signInFrom("198.51.100.4", "Stranger", "emil@acme.example");
    expect((await post.awaited("emil@acme.example")).text).toMatch(/Stranger/);
  });
});
