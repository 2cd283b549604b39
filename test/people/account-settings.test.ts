import { type Payload, type Session, Town, codes } from "./people";

let town: Town;
let admin: Session;
beforeAll(async () => {
  town = await Town.open();
  admin = await town.signUp("admin@acme.example", "SYNERGY");
});
afterAll(() => town.close());

const act = (mutation: string, input: object, shows: string, token = admin.accessToken) =>
  town.act(mutation, input, shows, token);
const idOf = (payload: Payload, name: string): string => (payload[name] as { id: string }).id;

describe("licences, shares and policies", () => {
  it("gives the last seat once, also when two give it at the same moment (rights.md 5.18)", async () => {
    const [a, b] = [
      await town.settle(admin.accessToken, "seat-a@acme.example"),
      await town.settle(admin.accessToken, "seat-b@acme.example"),
    ];
    const licence = { name: "One", modules: ["DOCUMENTS"], seats: 1 };
    const licenceId = idOf(await act("createLicence", licence, "licence { id }"), "licence");
    const grant = ({ me }: Session) =>
      act("grantLicence", { licenceId, userId: me.id }, "licence { taken { userId } }");
    const outcomes = (await Promise.all([grant(a), grant(b)])).map(codes);
    expect(outcomes.filter((each) => each.length === 0)).toHaveLength(1);
    expect(outcomes).toContainEqual(["input.licenceId: NO_SEAT"]);
    const { data: shown } = await town.ask(
      "{ licences { name seats taken { userId } } }",
      undefined,
      admin.accessToken,
    );
    expect(shown).toMatchObject({ licences: [{ name: "One", seats: 1, taken: [{}] }] });
  });

  it("refuses a share with oneself, with a stranger, twice, or that has ended", async () => {
    const user = await town.settle(admin.accessToken, "shared@acme.example");
    const share = (ownerId: string, more: object = {}) => ({ ownerId, area: "CONTACTS", access: "VIEW", ...more });
    const shares = [
      share(user.me.id),
      share("user_00000000000000000000000000000000"),
      ...[
        share(admin.me.id),
        share(admin.me.id),
        share(admin.me.id, { area: "CALENDAR", until: "2001-01-01T00:00:00Z" }),
      ],
    ];
    expect(codes(await act("setShares", { userId: user.me.id, shares }, "user { id }"))).toEqual([
      ...[
        "input.shares.0.ownerId: SELF",
        "input.shares.1.ownerId: NOT_FOUND",
        "input.shares.3: TAKEN",
        "input.shares.4.until: EXPIRED",
      ],
    ]);
    expect(codes(await act("setShares", { userId: user.me.id, shares: [share(admin.me.id)] }, "user { id }"))).toEqual(
      [],
    );
  });

  it("changes a policy and leaves the others be", async () => {
    const shows = "account { name policies { viewersMayAnnotate tasksFollowCards } }";
    const set = await act("setPolicies", { tasksFollowCards: true }, shows);
    expect(set["account"]).toMatchObject({ policies: { viewersMayAnnotate: false, tasksFollowCards: true } });
    const named = await act("updateAccount", { name: "Acme Ltd", currency: "EUR" }, "account { name currency }");
    expect(named["account"]).toEqual({ name: "Acme Ltd", currency: "EUR" });
    const wrong = { name: null, currency: "XXY", duplicatesThreshold: 1.5 };
    expect(codes(await act("updateAccount", wrong, "account { id }"))).toEqual([
      ...["input.name: REQUIRED", "input.currency: INVALID", "input.duplicatesThreshold: INVALID"],
    ]);
  });
});
