import { codes } from "../people/people";
import { saidIn } from "./receiver";
import { type Told, WebhookOffice, sees } from "./webhook-office";

let office: WebhookOffice;

beforeAll(async () => {
  office = await WebhookOffice.open();
});

afterAll(() => office.close());

const [second, hour] = [1_000, 3_600_000];
const messagesTo = ({ path }: Told) => office.receiver.at(path);
const idsTo = (told: Told) => messagesTo(told).flatMap((message) => saidIn(message).changed);
const waits = async ({ webhookId }: Told, failures: number) =>
  office.until(webhookId, (shown) => shown.failures === failures);

test("what is not taken is sent again, the same with the same id, the later the more often it was in vain, in order", async () => {
  const told = await office.told([sees("ALL")]);
  office.receiver.answering(told.path, 500, 503, 204);
  const first = await office.makeLead("first", office.admin);
  const failing = await waits(told, 1);
  expect(failing).toMatchObject({ state: "FAILING", fault: "It answered with the status 500.", deliveredAt: null });
  await office.settle();
  expect(messagesTo(told)).toHaveLength(1);
  await office.moveClock(12 * second);
  await office.settle();
  await waits(told, 2);
  await office.moveClock(12 * second);
  await office.settle();
  expect(messagesTo(told)).toHaveLength(2);
  const next = await office.makeLead("second", office.admin);
  await office.moveClock(60 * second);
  await office.settle();
  const taken = await office.until(told.webhookId, ({ state }) => state === "ACTIVE");
  expect(taken).toMatchObject({ failures: 0, fault: null, nextAttemptAt: null });
  expect(taken.deliveredAt).not.toBeNull();
  const [one, again, last] = messagesTo(told);
  expect([one, again, last].map((message) => message && saidIn(message).changed)).toEqual([
    [first],
    [first],
    [first, next],
  ]);
  const idOf = (message: typeof one) => message?.headers["webhook-id"];
  expect([idOf(again) === idOf(one), idOf(last) === idOf(one)]).toEqual([true, false]);
  expect(messagesTo(told)).toHaveLength(3);
});

test("what was missed while it was failing is judged by the rights of the moment when it is told", async () => {
  const told = await office.told([sees("ALL")]);
  office.receiver.answering(told.path, 500, 204);
  const hidden = await office.makeLead("soon hidden", office.admin);
  await waits(told, 1);
  await office.act("setUserRights", { userId: told.session.me.id, cells: [sees("OWN")] });
  await office.moveClock(12 * second);
  await office.settle();
  await office.until(told.webhookId, ({ state }) => state === "ACTIVE");
  expect(messagesTo(told).map((message) => saidIn(message))).toEqual([
    expect.objectContaining({ changed: [hidden] }),
    expect.objectContaining({ changed: [], gone: [], resync: ["LEAD"] }),
  ]);
});

test("after a day of it a webhook stops, which is audited, and goes on from there when it is resumed", async () => {
  const told = await office.told([sees("ALL")]);
  office.receiver.answering(told.path, 500);
  const first = await office.makeLead("first", office.admin);
  await waits(told, 1);
  await office.moveClock(24 * hour + second);
  await office.settle();
  const stopped = await office.until(told.webhookId, ({ state }) => state === "STOPPED");
  expect(stopped).toMatchObject({ failures: 2, nextAttemptAt: null });
  office.receiver.answering(told.path, 204);
  const next = await office.makeLead("second", office.admin);
  await office.settle();
  expect(idsTo(told)).toEqual([first, first]);
  const resumed = await office.act("resumeWebhook", { id: told.webhookId }, "webhook { state failures }");
  expect(resumed["webhook"]).toEqual({ state: "ACTIVE", failures: 0 });
  await office.receiver.until(told.path, (said) => said.length > 2);
  expect(idsTo(told)).toEqual([first, first, first, next]);
  const query = `{ auditLog(filter: { subjectId: { eq: "${told.webhookId}" } }) { nodes { operation fields { field before after } } } }`;
  const { data } = await office.town.ask<{ auditLog: { nodes: readonly object[] } }>(
    query,
    undefined,
    office.admin.accessToken,
  );
  expect(data.auditLog.nodes.slice(0, 2)).toEqual([
    { operation: "resumeWebhook", fields: [{ field: "state", before: "STOPPED", after: "ACTIVE" }] },
    { operation: null, fields: [{ field: "state", before: "FAILING", after: "STOPPED" }] },
  ]);
});

test("a receiver that answers 410 wants no more of it, and one that redirects is not followed", async () => {
  const [unwanted, redirecting] = [await office.told([sees("ALL")]), await office.told([sees("ALL")])];
  office.receiver.answering(unwanted.path, 410);
  const headers = { location: `${office.receiver.url}/elsewhere` };
  office.receiver.answering(redirecting.path, { status: 307, headers });
  await office.makeLead("told to both", office.admin);
  await office.until(unwanted.webhookId, ({ state }) => state === "STOPPED");
  expect(await waits(redirecting, 1)).toMatchObject({ state: "FAILING", fault: "It answered with the status 307." });
  expect(office.receiver.at("/elsewhere")).toEqual([]);
});

test("one that does not answer, or has much to say, keeps nobody waiting", async () => {
  const told = await office.told([sees("ALL")]);
  office.receiver.answering(told.path, { status: 200, body: "x".repeat(10_000_000) }, "none");
  await office.makeLead("answered at length", office.admin);
  await office.until(told.webhookId, ({ deliveredAt }) => deliveredAt !== null);
  const began = Date.now();
  await office.makeLead("not answered", office.admin);
  const failing = await office.until(told.webhookId, ({ failures }) => failures === 1, 25_000);
  expect(failing.fault).toBe("There was no answer within 10 seconds.");
  expect(Date.now() - began).toBeGreaterThan(9_000);
}, 40_000);

test("one that nobody listens at says so, and resuming tries at once", async () => {
  const { session } = await office.told([sees("ALL")]);
  const { id: apiTokenId } = await office.token(session, ["lead:view"]);
  const input = { apiTokenId, name: "Away", url: "http://127.0.0.1:9/", resources: ["LEAD"] };
  const { webhook } = (await office.create(session, input)) as unknown as { webhook: { id: string } };
  await office.makeLead("for nobody", office.admin);
  const failing = await office.until(webhook.id, ({ failures }) => failures === 1);
  expect(failing.fault).toBe("It could not be reached: ECONNREFUSED.");
  await office.act("resumeWebhook", { id: webhook.id }, "webhook { id }");
  await office.until(webhook.id, ({ failures, state }) => failures === 1 && state === "FAILING");
});

test("climb 33: a webhook ends on time with its token, also one that waits to be tried again", async () => {
  const session = await office.user([sees("ALL")]);
  const until = new Date(Date.now() + 49 * hour);
  const { id: apiTokenId } = await office.token(session, ["lead:view"], { until });
  const [path, failingPath] = ["/until", "/until-failing"];
  const make = async (at: string): Promise<string> => {
    const input = { apiTokenId, name: "Sync", url: `${office.receiver.url}${at}`, resources: ["LEAD"] };
    const made = await office.create(session, input);
    expect(codes(made)).toEqual([]);
    return (made["webhook"] as { id: string }).id;
  };
  const id = await make(path);
  const before = await office.makeLead("before", office.admin);
  await office.receiver.until(path, (said) => said.length > 0);
  const failing = await make(failingPath);
  office.receiver.answering(failingPath, 500, 204);
  await office.act("updateLead", { id: before, name: "renamed" });
  await office.until(failing, ({ failures }) => failures === 1);
  const counts = () => [path, failingPath].map((at) => office.receiver.at(at).length);
  await office.moveClock(60 * hour);
  const told = counts();
  await office.makeLead("after", office.admin);
  await office.settle();
  for (const each of [id, failing]) expect((await office.look(each)).state).toBe("ENDED");
  expect(counts()).toEqual(told);
});
