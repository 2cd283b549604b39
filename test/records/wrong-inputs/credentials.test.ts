import { SignJWT } from "jose";
import { codesOf } from "../office";
import { type TestGateway, startTestGateway } from "../../support/gateway";
import { signAccessToken } from "../../../src/people/session/access-token";
import { waitForSignInWindow } from "../../support/sign-in-window";

const signingKey = "a key of this test, which signs nothing else at all";
const keyOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const password = "bailiwick-demo";
const email = "anna@office.example";

interface SignedIn {
  readonly accessToken: string | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

let gateway: TestGateway;
let token: string;

beforeAll(async () => {
  gateway = await startTestGateway({ SIGNING_KEY: signingKey });
  const input = { accountName: "Office", profile: "AMO", name: "Anna", email, password };
  const query = "mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }";
  const { data } = await gateway.ask<{ signUp: SignedIn }>(query, { input });
  token = data.signUp.accessToken ?? "";
});

afterAll(() => gateway.close());

const claimsOf = (text: string): Readonly<Record<string, string | undefined>> =>
  JSON.parse(Buffer.from(text.split(".")[1] ?? "", "base64url").toString()) as Readonly<Record<string, string>>;

/** The claims of the good token, signed otherwise. */
const signed = (change: object, key = signingKey, algorithm = "HS256"): Promise<string> =>
  new SignJWT({ ...claimsOf(token), ...change }).setProtectedHeader({ alg: algorithm, typ: "JWT" }).sign(keyOf(key));

function unsigned(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none", typ: "JWT" })}.${part(claimsOf(token))}.`;
}

const badTokens: Readonly<Record<string, () => Promise<string | null> | string | null>> = {
  "no token": () => null,
  "a word": () => "token",
  "an expired one": async () => {
    const { acc, sub, sid } = claimsOf(token);
    const claims = { accountId: acc ?? "", userId: sub ?? "", sessionId: sid ?? "" };
    return (await signAccessToken(keyOf(signingKey), claims, new Date(Date.now() - 16 * 60_000))).text;
  },
  "one signed by another key": () => signed({}, "another key, which is as long as the first one"),
  "one that is not signed": unsigned,
  "one signed by another algorithm": () => signed({}, signingKey.padEnd(64, "."), "HS512"),
  "one for another audience": () => signed({ aud: "somebody else" }),
  "one of another issuer": () => signed({ iss: "somebody else" }),
  "one of a session that is not": () => signed({ sid: "00000000-0000-7000-8000-000000000000" }),
  "one of a user that is not": () => signed({ sub: "00000000-0000-7000-8000-000000000000" }),
  "one of another account": () => signed({ acc: "00000000-0000-7000-8000-000000000000" }),
  "one without an end": () => signed({ exp: undefined }),
  "one cut short": () => token.slice(0, -2),
};

test("a good token is let in", async () => {
  expect(await gateway.ask("{ leads { totalCount { count } } }", {}, token)).toEqual({
    data: { leads: { totalCount: { count: 0 } } },
    extensions: { cost: { requested: 50, maximum: 500_000 } },
  });
});

test.each(Object.entries(badTokens))("%s lets nobody in, to read or to write", async (_says, tokenOf) => {
  const bad = await tokenOf();
  for (const query of [
    "{ leads { nodes { id } } }",
    "{ me { id } }",
    'mutation { createLead(input: { name: "x" }) { lead { id } } }',
    '{ search(text: "x") { nodes { id } } }',
  ]) {
    const answer = await gateway.ask<object>(query, {}, bad);
    expect([query, codesOf(answer)]).toEqual([query, ["UNAUTHENTICATED"]]);
    expect(Object.values((answer.data as object | null) ?? {}).every((value) => value === null)).toBe(true);
  }
});

test("a wrong password gets one answer, then a wait, and the right one waits, too", async () => {
  await waitForSignInWindow();
  const query = "mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code message } } }";
  const outcomes: string[] = [];
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const answer = await gateway.ask<{ signIn: SignedIn } | null>(query, {
      input: { email, password: `wrong ${attempt}` },
    });
    outcomes.push(answer.data?.signIn.userErrors[0]?.code ?? String(codesOf(answer)[0]));
  }
  expect(outcomes).toEqual([...Array<string>(10).fill("WRONG_CREDENTIALS"), ...Array<string>(10).fill("THROTTLED")]);
  expect(codesOf(await gateway.ask(query, { input: { email, password } }))).toEqual(["THROTTLED"]);
});
