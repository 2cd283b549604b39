import { asked, refusalOf } from "../../doors/writes/refusal";
import { Office, type Person, codesOf, expectDone } from "../../records/office";
import { convert, requestOf } from "./came";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

describe("A request is", () => {
  test("dismissed with a reason, and sorted once more", async () => {
    const id = await requestOf(anna);
    const settled = "request { status dismissReason settledAt }";
    expect(await anna.act("dismissRequest", { id, reason: "Spam" }, settled)).toMatchObject({
      request: { status: "DISMISSED", dismissReason: "Spam", settledAt: expect.any(String) as string },
    });
    expect(await refusalOf(anna, "dismissRequest", { id })).toEqual(["input.id: INVALID"]);
    expect(await refusalOf(anna, "convertRequest", { id, lead: {} })).toEqual(["input.id: INVALID"]);
    expect(await anna.act("reopenRequest", { id }, settled)).toMatchObject({
      request: { status: "NEW", dismissReason: null, settledAt: null },
    });
    expect(await refusalOf(anna, "reopenRequest", { id })).toEqual(["input.id: INVALID"]);
  });

  test("opened again with what it became, of which it keeps the links", async () => {
    const id = await requestOf(anna);
    expectDone(await convert(anna, { id, lead: {} }));
    expect(await anna.act("reopenRequest", { id }, "request { status lead { name } }")).toMatchObject({
      request: { status: "NEW", lead: { name: "Jane May" } },
    });
  });

  test("settled by EDIT alone, with a version, and a reason of a thousand characters at most", async () => {
    const seer = await office.add(anna, ["REQUEST VIEW ALL", "REQUEST EDIT OWN"]);
    const id = await requestOf(anna);
    expect(codesOf(await asked(seer, "dismissRequest", { id }))).toEqual(["FORBIDDEN"]);
    const { userErrors } = await anna.act("dismissRequest", { id, reason: "x".repeat(1_001) }, "request { id }");
    expect(userErrors).toMatchObject([
      { field: ["input", "reason"], code: "TOO_LONG", message: "reason has at most 1000 characters." },
    ]);
    for (const [mutation, input] of [
      ["dismissRequest", {}],
      ["convertRequest", { lead: {} }],
    ] as const)
      expect(await refusalOf(anna, mutation, { id, expectedVersion: 7, ...input })).toEqual([
        "input.expectedVersion: STALE_VERSION",
      ]);
  });

  test("dismissed without a word by whom its reason is closed to", async () => {
    const id = await requestOf(anna);
    const clerk = await office.add(anna, ["REQUEST EDIT ALL"], { "REQUEST.dismissReason": "READ_ONLY" });
    expect(await refusalOf(clerk, "dismissRequest", { id, reason: "Spam" })).toEqual(["input.reason: FIELD_CLOSED"]);
    expect(await clerk.act("dismissRequest", { id }, "request { status dismissReason }")).toMatchObject({
      request: { status: "DISMISSED", dismissReason: null },
    });
  });

  test("written by no other mutation as to what became of it", async () => {
    const id = await requestOf(anna);
    for (const member of ["status", "leadId", "dismissReason", "settledAt"])
      expect(codesOf(await asked(anna, "updateRequest", { id, [member]: "x" }))).toEqual(["BAD_USER_INPUT"]);
  });
});
