import { beside, giveToken, uuidIn } from "../support/api-tokens";
import { type Person, codesOf, expectDone } from "../records/office";
import { type Scene, openScene } from "./scene";

let office: Scene["office"];
let anna: Person;
let boss: Person;
let report: Person;
let seller: Person;

beforeAll(async () => {
  ({ office, anna, boss, report, seller } = await openScene());
});

afterAll(() => office.close());

interface Finding {
  readonly kind: string;
  readonly userId: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly subject: string;
  readonly at: string | null;
}

interface Review {
  readonly total: number;
  readonly findings: readonly Finding[];
  readonly csv: string;
}

const query =
  "query ($days: Int!) { accessReview(days: $days, first: 250) { total csv findings { kind userId name email subject at } } }";

const review = async (days = 90): Promise<Review> =>
  (await anna.get<{ accessReview: Review }>(query, { days })).accessReview;

test("a review of access tells who may export, administrators, closed and unused access, as a list and as CSV", async () => {
  expectDone(await anna.act("createRole", { name: "=cmd()" }, ""));
  expectDone(await anna.act("setCrmAccess", { userId: seller.id, crmAccess: false }, ""));
  const shares = [{ ownerId: report.id, area: "CALENDAR", access: "VIEW" }];
  expectDone(await anna.act("setShares", { userId: boss.id, shares }, ""));
  const { findings, total, csv } = await review();
  expect(total).toBe(findings.length);
  for (const [kind, userId] of [
    ["EXPORTER", anna.id],
    ["ADMINISTRATOR", anna.id],
    ["NO_CRM_ACCESS", seller.id],
    ["ENDLESS_SHARE", boss.id],
    ["UNUSED_SEAT", null],
    ["UNHELD_ROLE", null],
  ])
    expect(findings).toContainEqual(expect.objectContaining({ kind, userId }));
  expect(findings.filter(({ kind }) => kind === "EXPORTER").map(({ userId }) => userId)).toEqual([anna.id]);
  expect(findings.filter(({ kind }) => kind === "DORMANT")).toEqual([]);
  const lines = csv.trim().split("\r\n");
  expect(lines).toHaveLength(total + 1);
  expect(lines[0]).toBe("kind,userId,name,email,subject,at");
  expect(csv).toContain("UNHELD_ROLE,,,,'=cmd(),");
});

test("a review of access tells what was not used for so many days, and its CSV says the same line by line", async () => {
  const set = (statement: string, ...values: unknown[]) => beside(office.gateway.databaseUrl, statement, values);
  const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
  expectDone(await anna.act("setAdministrator", { userId: boss.id, isAdministrator: true }, ""));
  const licence = { name: "Papers", modules: ["DOCUMENTS"], seats: 2 };
  const { licence: papers } = await anna.act<{ licence: { id: string } }>("createLicence", licence, "licence { id }");
  for (const { id } of [report, boss])
    expectDone(await anna.act("grantLicence", { licenceId: papers.id, userId: id }, ""));
  const tokens = await Promise.all(
    [boss, boss, report].map(({ id }) => giveToken(office.gateway.databaseUrl, id, { scopes: [] })),
  );
  for (const [index, name, used, made] of [
    [0, "Old and used", 1, 100],
    [1, "Old and unused", null, 100],
    [2, "Used long ago", 95, 100],
  ] as const)
    await set(
      "update api_token set name = $1, used_at = $2, created_at = $3 where id = $4",
      ...[name, used === null ? null : daysAgo(used), daysAgo(made), tokens[index]?.id],
    );
  for (const statement of [
    "update session set used_at = $1 where user_id = $2",
    "update membership set entered_at = $1 where user_id = $2",
    'update "user" set created_at = $1 where id = $2',
  ])
    await set(statement, daysAgo(91), uuidIn(report.id));

  const { findings, total, csv } = await review();
  const told = (kind: string) =>
    findings.filter((each) => each.kind === kind).map(({ userId, subject }) => [userId, subject]);
  expect(told("DORMANT")).toEqual([[report.id, ""]]);
  expect(told("ADMINISTRATOR").sort()).toEqual(
    [
      [anna.id, ""],
      [boss.id, ""],
    ].sort(),
  );
  expect(told("UNUSED_TOKEN")).toEqual([
    [boss.id, "Old and unused"],
    [report.id, "Used long ago"],
  ]);
  expect(told("UNUSED_SEAT")).toContainEqual([report.id, "Papers"]);
  expect(told("UNUSED_SEAT").filter(([userId]) => userId === boss.id)).toEqual([]);
  const lines = findings.map(({ kind, userId, name, email, subject, at }) =>
    [kind, userId, name, email, subject.replace(/^=/, "'="), at].map((cell) => cell ?? "").join(","),
  );
  expect([total, csv.trim().split("\r\n").slice(1)]).toEqual([lines.length, lines]);
  expect((await review(92)).findings.filter(({ kind }) => kind === "DORMANT")).toEqual([]);
});

test("a review of access is the administrators' alone", async () => {
  for (const person of [seller, report]) expect(codesOf(await person.ask(query, { days: 90 }))).toEqual(["FORBIDDEN"]);
  expect(codesOf(await anna.ask(query, { days: 0 }))).toEqual(["BAD_USER_INPUT"]);
});
