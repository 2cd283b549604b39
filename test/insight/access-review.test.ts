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

interface Review {
  readonly total: number;
  readonly findings: readonly { readonly kind: string; readonly userId: string | null; readonly subject: string }[];
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
  const lines = csv.trim().split("\n");
  expect(lines).toHaveLength(total + 1);
  expect(lines[0]).toBe("kind,userId,name,email,subject,at");
  expect(csv).toContain("UNHELD_ROLE,,,,'=cmd(),");
});

test("a review of access is the administrators' alone", async () => {
  for (const person of [boss, report]) expect(codesOf(await person.ask(query, { days: 90 }))).toEqual(["FORBIDDEN"]);
  expect(codesOf(await anna.ask(query, { days: 0 }))).toEqual(["BAD_USER_INPUT"]);
});
