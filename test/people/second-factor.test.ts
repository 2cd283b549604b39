import { TOTP } from "otpauth";
import { Client } from "pg";
import { type Payload, type Session, type Town, codes } from "./people";
import { type Owner, Phones, shown } from "./phones";

let phones: Phones;
let town: Town;
let anna: Session;

beforeAll(async () => {
  phones = await Phones.open();
  town = phones.town;
  anna = await town.signUp("anna@acme.example");
});
afterAll(() => town.close());

const propose = (email: string) => town.act("proposeSecondFactor", shown(email), "secret uri");
const confirm = (email: string, code: string) =>
  town.act("confirmSecondFactor", shown(email, { code }), "recoveryCodes");
const isIn = async ({ accessToken }: Session) =>
  (await town.ask("{ me { id } }", undefined, accessToken)).errors === undefined;

describe("a second factor", () => {
  let boris: Session;
  let owner: Owner;

  it("is proposed to who knows the password, and counts once a code has shown it; others signed in are out", async () => {
    boris = await town.settle(anna.accessToken, "boris@acme.example");
    expect(
      codes(await town.act("proposeSecondFactor", shown("boris@acme.example", { password: "not it" }), "uri")),
    ).toEqual([": WRONG_CREDENTIALS"]);
    const { secret, uri } = (await propose("boris@acme.example")) as Payload & { secret: string; uri: string };
    expect(uri).toMatch(/^otpauth:\/\/totp\/Bailiwick:boris.*secret=/);
    expect(uri).toContain(secret);
    expect((await town.signIn("boris@acme.example")).userErrors).toEqual([]);
    expect(codes(await confirm("boris@acme.example", "000000"))).toEqual(["input.code: WRONG_CODE"]);
    owner = await phones.setUp("boris@acme.example");
    expect(owner.recoveryCodes).toHaveLength(10);
    expect(await isIn(boris)).toBe(false);
    expect(codes(await propose("boris@acme.example"))).toEqual([": TAKEN"]);
  });

  it("is asked for at each sign-in, each code serving once", async () => {
    const signIn = (code: string | null) => town.signIn("boris@acme.example", { code });
    expect(codes(await signIn(null))).toEqual(["input.code: SECOND_FACTOR_REQUIRED"]);
    expect(codes(await signIn("123456"))).toEqual(["input.code: WRONG_CODE"]);
    const code = phones.codeOf(owner.secret);
    boris = await signIn(` ${code.slice(0, 3)} ${code.slice(3)} `);
    expect(boris.userErrors).toEqual([]);
    const me = await town.ask<{ me: object }>("{ me { hasSecondFactor } }", undefined, boris.accessToken);
    expect(me.data.me).toEqual({ hasSecondFactor: true });
    expect(codes(await signIn(code))).toEqual(["input.code: WRONG_CODE"]);
    phones.wait(-30);
    expect(codes(await signIn(phones.codeOf(owner.secret)))).toEqual(["input.code: WRONG_CODE"]);
    phones.wait(60);
    expect(codes(await signIn(phones.codeOf(owner.secret)))).toEqual([]);
  });

  it("tells nobody without the password that it is there", async () => {
    const attempt = (email: string) => town.signIn(email, { password: "not the password", code: "123456" });
    expect(codes(await attempt("boris@acme.example"))).toEqual(codes(await attempt("nobody@acme.example")));
  });

  it("is stood in for by recovery codes, each once, until they are renewed", async () => {
    const [first = "", second = ""] = owner.recoveryCodes;
    const signIn = (code: string) => town.signIn("boris@acme.example", { code });
    expect(codes(await signIn(first.toUpperCase().replaceAll("-", " ")))).toEqual([]);
    expect(codes(await signIn(first))).toEqual(["input.code: WRONG_CODE"]);
    phones.wait();
    const input = shown("boris@acme.example", { code: phones.codeOf(owner.secret) });
    const renewed = await town.act("renewRecoveryCodes", input, "recoveryCodes");
    expect(renewed["recoveryCodes"]).toHaveLength(10);
    expect(codes(await signIn(second))).toEqual(["input.code: WRONG_CODE"]);
  });

  it("is stored so that the database alone tells neither the secret nor a recovery code", async () => {
    const client = new Client({ connectionString: town.gateway.databaseUrl, application_name: "test" });
    await client.connect();
    const { rows } = await client.query("select l::text as row from login l where email = 'boris@acme.example'");
    const { rows: changes } = await client.query("select c::text as row from change c");
    await client.end();
    const stored = JSON.stringify([rows, changes]);
    const raw = new TOTP({ secret: owner.secret }).secret;
    for (const secret of [owner.secret, raw.hex, ...owner.recoveryCodes])
      expect(stored.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(stored).toMatch(/secondFactor/);
  });

  it("is guessed ten times in a quarter of an hour, not more, whatever the network", async () => {
    phones.wait(900);
    anna = await town.signIn("anna@acme.example");
    const carla = await town.settle(anna.accessToken, "carla@acme.example");
    const { secret } = await phones.setUp("carla@acme.example");
    const answers: string[] = [];
    for (let round = 0; round < 11; round += 1) {
      const answer: Session & { refused?: string } = await town.signIn("carla@acme.example", { code: "999999" });
      answers.push(answer.refused ?? codes(answer).join());
    }
    expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => "input.code: WRONG_CODE"));
    expect(answers[10]).toBe("THROTTLED");
    phones.wait(900);
    expect(codes(await town.signIn("carla@acme.example", { code: phones.codeOf(secret) }))).toEqual([]);
    expect(carla.me.id).toMatch(/^user_/);
  });

  it("goes when the person gives it up with a code", async () => {
    phones.wait();
    const input = (code: string) => shown("boris@acme.example", { code });
    expect(codes(await town.act("removeSecondFactor", input("111111"), "removed"))).toEqual(["input.code: WRONG_CODE"]);
    const gone = await town.act("removeSecondFactor", input(phones.codeOf(owner.secret)), "removed");
    expect(gone["removed"]).toBe(true);
    expect(codes(await town.signIn("boris@acme.example"))).toEqual([]);
  });
});
