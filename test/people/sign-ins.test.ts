import { TOTP } from "otpauth";
import { Client } from "pg";
import { MailServer } from "../support/mail-server";
import { type Session, Town, codes, password } from "./people";

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
async function signInFrom(
  address: string,
  agent: string,
  email = "anna@acme.example",
  typed = password,
): Promise<Session> {
  const query = `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken me { id } userErrors { code } } }`;
  const response = await fetch(`${town.gateway.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": agent, "x-forwarded-for": address },
    body: JSON.stringify({ query, variables: { input: { email, password: typed } } }),
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
    const mine = "{ signIns { at agent address endedAt } }";
    const own = await town.ask<{ signIns: readonly object[] }>(mine, undefined, carla.accessToken);
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

interface SignIn {
  readonly outcome: string;
}

/** The sign-ins of a user, the latest first, once there are so many: the worker writes what was in vain. */
async function signInsOf(list: string, { accessToken }: Session, count: number): Promise<readonly SignIn[]> {
  const query = `{ list: ${list} { outcome address agent endedAt } }`;
  for (let round = 0; ; round += 1) {
    const { list: found } = (await town.ask<{ list: readonly SignIn[] }>(query, undefined, accessToken)).data;
    if (found.length >= count || round > 200) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("who tried in vain", () => {
  const email = "fred@acme.example";
  let fred: Session;
  let elsewhere: Session;
  beforeAll(async () => {
    fred = await town.settle(anna.accessToken, email);
    elsewhere = await town.signUp(email);
  });

  it("stands among the sign-ins of each account of the login, and an address that nobody has is answered alike", async () => {
    const failure = { outcome: "WRONG_PASSWORD", address: "203.0.113.9", agent: "Guesser", endedAt: null };
    const sentFor = async (address: string): Promise<readonly string[]> => {
      const before = town.gateway.statements.length;
      await signInFrom("203.0.113.9", "Guesser", address, "my secret guess");
      return town.gateway.statements.slice(before).filter((text) => /from login|add_job/.test(text));
    };
    const known = await sentFor(email);
    expect(known.join()).toContain("add_job");
    expect(await sentFor("nobody@acme.example")).toEqual(known);
    for (const session of [fred, elsewhere]) expect((await signInsOf("signIns", session, 2))[0]).toEqual(failure);
  });

  it("with a wrong code likewise, which administrators see; nothing of what was typed is kept", async () => {
    const secret = String((await town.act("proposeSecondFactor", { email, password }, "secret"))["secret"]);
    const code = new TOTP({ secret }).generate();
    expect(codes(await town.act("confirmSecondFactor", { email, password, code }, "recoveryCodes"))).toEqual([]);
    expect(codes(await town.signIn(email, { code: "my code" }))).toEqual(["input.code: WRONG_CODE"]);
    expect(codes(await town.signIn(email))).toEqual(["input.code: SECOND_FACTOR_REQUIRED"]);
    const seen = await signInsOf(`signInsOfUser(userId: "${fred.me.id}")`, anna, 3);
    expect(seen.map(({ outcome }) => outcome)).toEqual(["WRONG_CODE", "WRONG_PASSWORD", "SIGNED_IN"]);
    const client = new Client({ connectionString: town.gateway.databaseUrl, application_name: "test" });
    await client.connect();
    const kept = await client.query("select f.* from sign_in_failure f");
    const queued = await client.query("select j.payload from graphile_worker._private_jobs j");
    await client.end();
    expect(kept.rows).toHaveLength(4);
    expect(JSON.stringify([kept.rows, queued.rows])).not.toMatch(/my secret guess|my code|nobody@/);
  });

  it("a refresh token that comes twice ends its session, and administrators find it in the audit log", async () => {
    const gina = await town.settle(anna.accessToken, "gina@acme.example");
    const again = () => town.act("refreshSession", { refreshToken: gina.refreshToken }, "accessToken");
    expect(codes(await again())).toEqual([]);
    expect(codes(await again())).toEqual(["input.refreshToken: EXPIRED"]);
    expect(codes(await again())).toEqual(["input.refreshToken: EXPIRED"]);
    const filter = `{ operation: { eq: "refreshSession" }, subjectId: { eq: "${gina.me.id}" } }`;
    const query = `{ auditLog(filter: ${filter}) { nodes { actorId fields { field after } } } }`;
    const { data } = await town.ask<object>(query, undefined, anna.accessToken);
    const told = { field: "session", after: expect.stringContaining("not its newest") as string };
    expect(data).toEqual({ auditLog: { nodes: [{ actorId: null, fields: [told] }] } });
  });
});
