import { beside, giveToken, uuidIn } from "../support/api-tokens";
import { type Payload, type Session, Town, codes } from "./people";

let town: Town;
let admin: Session;
let member: Session;
let stranger: Session;
beforeAll(async () => {
  town = await Town.open();
  admin = await town.signUp("admin@acme.example");
  member = await town.settle(admin.accessToken, "member@acme.example");
  stranger = await town.signUp("stranger@else.example");
});
afterAll(() => town.close());

const branding = "branding { primaryColor accentColor backgroundColor textColor logoUrl }";
const billing = "billing { companyName addressLines country taxNumber email purchaseOrder }";

const act = (mutation: string, input: object, token = admin.accessToken, shows = `account { ${branding} }`) =>
  town.act(mutation, input, shows, token);

interface Account {
  readonly branding: { readonly primaryColor: string | null; readonly logoUrl: string | null };
  readonly billing: object | null;
}

/** The account as `account` and as `me` show it to the bearer of a token. */
async function seenBy(token: string): Promise<{ readonly account: Account | null; readonly me: Account | undefined }> {
  const { data: shown } = await town.ask<{ account: Account | null; me: { account: Account } | null }>(
    `{ account { ${branding} ${billing} } me { account { ${branding} ${billing} } } }`,
    undefined,
    token,
  );
  return { account: shown.account, me: shown.me?.account };
}

const logoOf = ({ account }: Payload): string | null => (account as Account | null)?.branding.logoUrl ?? null;
const fetched = (path: string | null, headers = {}) => fetch(`${town.gateway.url}${path ?? ""}`, { headers });

const bytes = (hex: string, length = 64): Buffer => Buffer.concat([Buffer.from(hex, "hex"), Buffer.alloc(length)]);
const png = bytes("89504e470d0a1a0a0000000d494844520000000100000001");
const jpeg = bytes("ffd8ffe000104a464946");
const webp = bytes("524946462400000057454250565038204c");
const setLogo = (image: unknown, token?: string) => act("setLogo", { image }, token);

describe("branding", () => {
  it("is changed by administrators, colour by colour, and seen by everybody in the account", async () => {
    await act("updateBranding", { primaryColor: "#1A73E8", textColor: "#202124" });
    const changed = await act("updateBranding", { accentColor: "#ff0000", textColor: null });
    const colours = { primaryColor: "#1a73e8", accentColor: "#ff0000", backgroundColor: null, textColor: null };
    expect(changed["account"]).toEqual({ branding: { ...colours, logoUrl: null } });
    const { account, me } = await seenBy(member.accessToken);
    expect([account?.branding, me?.branding]).toEqual(Array(2).fill({ ...colours, logoUrl: null }));
    expect((await seenBy(stranger.accessToken)).account?.branding.primaryColor).toBeNull();
    for (const mutation of ["updateBranding", "setLogo"])
      expect(await act(mutation, {}, member.accessToken)).toMatchObject({ refused: "FORBIDDEN" });
  });

  it("takes #rrggbb alone, and says so of each colour that is something else", async () => {
    const refused = await act("updateBranding", { primaryColor: "red", accentColor: "#fff", textColor: "#12345g" });
    const colours = ["primaryColor", "accentColor", "textColor"];
    expect(codes(refused)).toEqual(colours.map((name) => `input.${name}: INVALID`));
    expect(refused.userErrors[0]?.message).toContain("#1a73e8");
  });
});

describe("a logo", () => {
  test.each([
    ["PNG", png, "image/png"],
    ["JPEG, whatever its URL claims", jpeg, "image/jpeg", "data:image/png;base64,"],
    ["WebP of just the size", Buffer.concat([webp, Buffer.alloc(262_144 - webp.length)]), "image/webp"],
  ])("may be a %s; it is served as what its bytes say, to be kept for good", async (_, image, type, before = "") => {
    const path = logoOf(await setLogo(before + image.toString("base64")));
    expect(path).toMatch(/^\/logos\/[0-9a-f]{32}\/[0-9a-f]{32}$/);
    expect((await seenBy(member.accessToken)).me?.branding.logoUrl).toBe(path);
    const answer = await fetched(path);
    expect(Buffer.from(await answer.arrayBuffer()).equals(image)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...{ "content-type": type, "content-length": String(image.length), "x-content-type-options": "nosniff" },
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    const known = await fetched(path, { "if-none-match": answer.headers.get("etag") ?? "" });
    expect([known.status, await known.text()]).toEqual([304, ""]);
  });

  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString("base64");
  test.each<[string, unknown, string]>([
    ["SVG, which may hold a program", svg, "INVALID"],
    ["SVG that claims to be PNG", `data:image/png;base64,${svg}`, "INVALID"],
    ["a page behind a few right bytes", Buffer.from("\u0089PNG<html>").toString("base64"), "INVALID"],
    ["RIFF that is sound", bytes("524946462400000057415645").toString("base64"), "INVALID"],
    ["what is no base64", "not base64!", "INVALID"],
    ["nothing", "", "INVALID"],
    ["one byte too many", Buffer.concat([png, Buffer.alloc(262_145 - png.length)]).toString("base64"), "TOO_LONG"],
    ["twice as many", Buffer.alloc(524_288).toString("base64"), "TOO_LONG"],
    ["what is left out", undefined, "REQUIRED"],
  ])("is refused as %s", async (_, image, code) => {
    const path = logoOf(await setLogo(png.toString("base64")));
    expect(codes(await setLogo(image))).toEqual([`input.image: ${code}`]);
    expect((await fetched(path)).status).toBe(200);
  });

  it("is gone when it is taken away or another one is set, and no address of nothing tells more than another", async () => {
    const first = logoOf(await setLogo(png.toString("base64")));
    const second = logoOf(await setLogo(jpeg.toString("base64")));
    const foreign = logoOf(await setLogo(webp.toString("base64"), stranger.accessToken)) ?? "";
    expect([await fetched(second), await fetched(foreign)].map(({ status }) => status)).toEqual([200, 200]);
    const [, , account = "", logo = ""] = (second ?? "").split("/");
    expect(logoOf(await setLogo(null))).toBeNull();
    const nowhere = [
      ...[first, second, `/logos/${account}/${foreign.split("/")[3] ?? ""}`, `/logos/${account}/${logo.slice(1)}`],
      ...[`/logos/${"0".repeat(32)}/${"0".repeat(32)}`, `/logos/${account}/'; --`, "/logos", "/nothing/here/at-all"],
    ];
    const answers = await Promise.all(nowhere.map((path) => fetched(path)));
    const told = await Promise.all(answers.map(async (each) => [each.status, await each.text()]));
    expect(told).toEqual(nowhere.map(() => [404, told.at(-1)?.[1]]));
  });
});

describe("billing details", () => {
  const details = {
    ...{ companyName: "Acme GmbH", addressLines: ["Hauptstraße 1", "10115 Berlin"], country: "DE" },
    ...{ taxNumber: "DE 123456789", email: "billing@acme.example", purchaseOrder: "PO-7" },
  };
  const update = (input: object, token = admin.accessToken) =>
    act("updateBilling", input, token, `account { ${billing} }`);

  it("are absent for everybody until somebody says something, then the administrators' alone to see", async () => {
    expect((await seenBy(admin.accessToken)).account?.billing).toBeNull();
    const typed = { ...details, companyName: "  Acme GmbH ", email: "Billing@Acme.Example" };
    expect((await update(typed))["account"]).toEqual({ billing: details });
    expect(await seenBy(admin.accessToken)).toMatchObject({ account: { billing: details }, me: { billing: details } });
    for (const other of [member, stranger])
      expect(await seenBy(other.accessToken)).toMatchObject({ account: { billing: null }, me: { billing: null } });
    expect(await update({}, member.accessToken)).toMatchObject({ refused: "FORBIDDEN" });
    const kept = await update({ taxNumber: null, addressLines: null, purchaseOrder: "PO-8" });
    const after = { ...details, taxNumber: null, addressLines: [], purchaseOrder: "PO-8" };
    expect(kept["account"]).toEqual({ billing: after });
    await update(details);
  });

  it("are judged all at once", async () => {
    const wrong = {
      ...{ companyName: " ", country: "UK", taxNumber: "1".repeat(51), email: "счёт@acme.example" },
      ...{ purchaseOrder: "x".repeat(101), addressLines: ["one", "", "x".repeat(201)] },
    };
    expect(codes(await update(wrong))).toEqual([
      ...["input.companyName: REQUIRED", "input.taxNumber: TOO_LONG", "input.purchaseOrder: TOO_LONG"],
      ...["input.country: INVALID", "input.email: INVALID"],
      ...["input.addressLines.1: REQUIRED", "input.addressLines.2: TOO_LONG"],
    ]);
    expect(codes(await update({ addressLines: Array(7).fill("line") }))).toEqual(["input.addressLines: TOO_MANY"]);
    for (const country of ["de", "DEU", "SU", "EU", "XK"])
      expect(codes(await update({ country }))).toEqual(["input.country: INVALID"]);
    expect((await seenBy(admin.accessToken)).account?.billing).toEqual(details);
  });

  test.each<[string, readonly string[], boolean, string | undefined]>([
    ["settings alone", ["settings:view", "settings:edit"], false, "FORBIDDEN"],
    ["settings, and to see billing", ["settings:view", "settings:edit", "billing:view"], true, "FORBIDDEN"],
    ["billing alone to change", ["settings:view", "billing:edit"], false, "FORBIDDEN"],
    ["billing, both ways", ["settings:view", "billing:view", "billing:edit"], true, undefined],
  ])("by a token that lists %s", async (_, scopes, isSeen, refused) => {
    const { text } = await giveToken(town.gateway.databaseUrl, admin.me.id, { scopes });
    expect((await seenBy(text)).account?.billing ?? null).toEqual(isSeen ? details : null);
    expect((await update({ purchaseOrder: "PO-7" }, text)).refused).toBe(refused);
    const members = await giveToken(town.gateway.databaseUrl, member.me.id, { scopes });
    expect((await seenBy(members.text)).account?.billing ?? null).toBeNull();
    expect((await update({}, members.text)).refused).toBe("FORBIDDEN");
  });

  it("can be seen and mended in a suspended account, where nothing else can be changed", async () => {
    const suspend = (at: string) =>
      beside(town.gateway.databaseUrl, `update account set suspended_at = ${at} where account_id = $1`, [
        uuidIn(admin.me.account.id),
      ]);
    const version = "update account_state set rights_version = rights_version + 1 where account_id = $1";
    await suspend("now()");
    await beside(town.gateway.databaseUrl, version, [uuidIn(admin.me.account.id)]);
    expect((await update({ purchaseOrder: "PO-9" }))["account"]).toMatchObject({ billing: { purchaseOrder: "PO-9" } });
    expect(await act("updateBranding", { textColor: null })).toMatchObject({ refused: "FORBIDDEN" });
    expect(await update({}, member.accessToken)).toMatchObject({ refused: "FORBIDDEN" });
    await suspend("null");
    await beside(town.gateway.databaseUrl, version, [uuidIn(admin.me.account.id)]);
  });

  it("stand in the change log by themselves, apart from what everybody sees of the account", async () => {
    const rows = await beside<{ kind: string; after: object; actor: string }>(
      town.gateway.databaseUrl,
      `select kind, after, actor_id as actor from change where account_id = $1 and kind in ('ACCOUNT', 'BILLING') order by id`,
      [uuidIn(admin.me.account.id)],
    );
    expect(rows[1]).toMatchObject({ kind: "ACCOUNT", after: { primaryColor: "#1a73e8", textColor: "#202124" } });
    expect(rows.find(({ kind }) => kind === "BILLING")?.after).toEqual(details);
    expect(JSON.stringify(rows.filter(({ kind }) => kind === "ACCOUNT"))).not.toContain("Acme GmbH");
    expect(new Set(rows.slice(1).map(({ actor }) => actor))).toEqual(new Set([uuidIn(admin.me.id)]));
  });
});
