import { codes } from "../people/people";
import { isSignedWith, saidIn } from "./receiver";
import { type Told, WebhookOffice, sees } from "./webhook-office";

let office: WebhookOffice;

beforeAll(async () => {
  office = await WebhookOffice.open();
});

afterAll(() => office.close());

const idsIn = (said: readonly { readonly changed: readonly string[] }[]) => said.flatMap(({ changed }) => changed);
const goneIn = (said: readonly { readonly gone: readonly string[] }[]) => said.flatMap(({ gone }) => gone);
const messagesTo = ({ path }: Told) => office.receiver.at(path);
const saidTo = (told: Told) => messagesTo(told).map(saidIn);

test("a webhook is told what happens to records that its token sees: their ids, signed, and nothing else", async () => {
  const [anns, bens] = [await office.told([sees("OWN")]), await office.told([sees("ALL")])];
  const hers = await office.makeLead("of Ann", anns.session);
  const his = await office.makeLead("of Ben", bens.session);
  await office.receiver.until(bens.path, (said) => idsIn(said).includes(his));
  await office.receiver.until(anns.path, (said) => idsIn(said).includes(hers));
  await office.settle();
  expect(idsIn(saidTo(bens))).toEqual([hers, his]);
  expect(idsIn(saidTo(anns))).toEqual([hers]);
  for (const told of [anns, bens]) {
    for (const message of messagesTo(told)) {
      expect(isSignedWith(told.secret, message)).toBe(true);
      expect(isSignedWith(anns.secret, message)).toBe(told === anns);
      expect(message.headers).toMatchObject({ "content-type": "application/json" });
      expect(message.headers["webhook-id"]).toMatch(/^msg_[0-9a-f]{32}$/);
      expect(Object.keys(saidIn(message))).toEqual(["type", "timestamp", "changed", "gone", "resync"]);
      expect(saidIn(message)).toMatchObject({ type: "records.changed", gone: [], resync: [] });
      expect(message.body).not.toContain("of Ann");
    }
  }
});

test("gone is told to those alone who saw it, and what was never seen is never named", async () => {
  const told = await office.told([sees("OWN")]);
  const other = await office.user([]);
  const hidden = await office.makeLead("hidden", other);
  const seen = await office.makeLead("seen", told.session);
  await office.receiver.until(told.path, (said) => idsIn(said).includes(seen));
  await office.act("updateLead", { id: hidden, name: "renamed" });
  await office.act("deleteLead", { id: hidden });
  await office.act("changeResponsible", { recordIds: [seen], responsibleId: other.me.id });
  expect(goneIn(await office.receiver.until(told.path, (said) => goneIn(said).length > 0))).toEqual([seen]);
  await office.settle();
  expect(JSON.stringify(messagesTo(told))).not.toContain(hidden);
});

test("only kinds that were asked for are told of, and of more than a hundred records that there is more", async () => {
  const told = await office.told([sees("ALL"), sees("ALL", "CONTACT")], ["CONTACT"]);
  await office.makeLead("not asked for", office.admin);
  const items = Array.from({ length: 120 }, (_, number) => ({ lastName: `Contact ${number}` }));
  await office.act("createContacts", { items }, "contacts { id }");
  const said = await office.receiver.until(told.path, (all) => all.length > 0);
  expect(said.map(({ changed, resync }) => [changed, resync])).toEqual([[[], ["CONTACT"]]]);
});

test("door 39: a change of a hidden field alone is no message, and no value is in any", async () => {
  const told = await office.told([sees("OWN")]);
  const price = (amount: string) => ({ price: { amount, currencyCode: "EUR" } });
  const restrictions = [{ resource: "LEAD", field: "price", setting: "HIDDEN" }];
  await office.act("setFieldRestrictions", { userId: told.session.me.id, restrictions });
  const id = await office.makeLead("of hers", told.session, price("1234567"));
  await office.receiver.until(
    told.path,
    (said) => idsIn(said).includes(id) || said.some(({ resync }) => resync.length > 0),
  );
  await office.settle();
  const before = messagesTo(told).length;
  await office.act("updateLead", { id, ...price("7654321") });
  await office.settle();
  expect(messagesTo(told)).toHaveLength(before);
  await office.act("updateLead", { id, name: "renamed" });
  await office.receiver.until(told.path, (said) => said.length > before);
  expect(JSON.stringify(messagesTo(told))).not.toMatch(/1234567|7654321|renamed/);
});

describe("climb 33: a webhook does not outlive its rights", () => {
  const ways: readonly (readonly [string, string, (told: Told) => Promise<unknown>])[] = [
    ["its token is revoked", "ENDED", ({ tokenId }) => office.act("revokeApiToken", { id: tokenId })],
    ["its user is deactivated", "ENDED", ({ session }) => office.act("deactivateUser", { userId: session.me.id })],
    [
      "its user is removed",
      "ENDED",
      ({ session }) => office.act("removeUser", { userId: session.me.id, reassignTo: office.admin.me.id }),
    ],
    [
      "the channel API is blocked",
      "ENDED",
      ({ session }) => office.act("setExportChannels", { userId: session.me.id, blocked: ["API"] }),
    ],
    [
      "VIEW is taken to NONE",
      "ACTIVE",
      ({ session }) => office.act("setUserRights", { userId: session.me.id, cells: [sees("NONE")] }),
    ],
    [
      "CRM access is taken away",
      "ACTIVE",
      ({ session }) => office.act("setCrmAccess", { userId: session.me.id, crmAccess: false }),
    ],
  ];
  const taken = new Map<string, { readonly told: Told; readonly count: number }>();
  let [before, after] = ["", ""];

  beforeAll(async () => {
    const all = await Promise.all(ways.map(async (way) => ({ way, told: await office.told([sees("ALL")]) })));
    before = await office.makeLead("before", office.admin);
    for (const { told } of all) await office.receiver.until(told.path, (said) => idsIn(said).includes(before));
    for (const {
      way: [way, , take],
      told,
    } of all) {
      await take(told);
      taken.set(way, { told, count: messagesTo(told).length });
    }
    after = await office.makeLead("after", office.admin);
    await office.act("deleteLead", { id: before });
    await office.settle();
  }, 60_000);

  test.each(ways)("climb 33: it is told nothing more once %s", async (way, state) => {
    const { told, count } = taken.get(way) ?? { told: null, count: 0 };
    if (told === null) throw new Error("it was not taken");
    expect(messagesTo(told)).toHaveLength(count);
    expect(JSON.stringify(messagesTo(told))).not.toContain(after);
    expect((await office.look(told.webhookId)).state).toBe(state);
  });
});

test("rights that have changed lead to reading again what is still seen", async () => {
  const told = await office.told([sees("OWN"), sees("OWN", "CONTACT")], ["LEAD", "CONTACT"]);
  await office.act("setUserRights", { userId: told.session.me.id, cells: [sees("ALL"), sees("NONE", "CONTACT")] });
  const said = await office.receiver.until(told.path, (all) => all.length > 0);
  expect(said.map(({ resync }) => resync)).toEqual([["LEAD"]]);
  const seen = await office.makeLead("seen", office.admin);
  expect(idsIn(await office.receiver.until(told.path, (all) => all.length > 1))).toEqual([seen]);
});

test("an ended webhook is in the audit log, done by nobody, and can't be resumed", async () => {
  const told = await office.told([sees("ALL")]);
  await office.act("revokeApiToken", { id: told.tokenId });
  await office.settle();
  await office.until(told.webhookId, ({ state }) => state === "ENDED");
  const resumed = await office.town.act(
    "resumeWebhook",
    { id: told.webhookId },
    "webhook { id }",
    office.admin.accessToken,
  );
  expect(codes(resumed)).toEqual(["input.id: EXPIRED"]);
  const query = `{ auditLog(filter: { subjectId: { eq: "${told.webhookId}" } }) { nodes { kind action operation subjectName actorId via fields { field before after } } } }`;
  const { data } = await office.town.ask<{ auditLog: { nodes: readonly object[] } }>(
    query,
    undefined,
    office.admin.accessToken,
  );
  expect(data.auditLog.nodes).toEqual([
    {
      ...{ kind: "WEBHOOK", action: "UPDATE", operation: null, subjectName: "Sync", actorId: null, via: "SYSTEM" },
      fields: [{ field: "state", before: "ACTIVE", after: "ENDED" }],
    },
    expect.objectContaining({ action: "CREATE", operation: "createWebhook", actorId: told.session.me.id }),
  ]);
  const ofToken = query.replace(told.webhookId, told.tokenId);
  const concerned = await office.town.ask<typeof data>(ofToken, undefined, office.admin.accessToken);
  expect(concerned.data.auditLog.nodes).toContainEqual(
    expect.objectContaining({ kind: "WEBHOOK", operation: "createWebhook" }),
  );
});
