import { asked, refusalOf } from "../../doors/writes/refusal";
import { Office, type Person, codesOf } from "../../records/office";
import { requestOf } from "./came";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

describe("Converting is refused", () => {
  test("without EDIT of the request, and without CREATE of what is made, all of which is named", async () => {
    const seer = await office.add(anna, [
      "REQUEST VIEW ALL",
      "REQUEST EDIT OWN",
      "LEAD CREATE NONE",
      "CONTACT CREATE NONE",
    ]);
    const others = await requestOf(anna);
    expect(codesOf(await asked(seer, "convertRequest", { id: others, company: {} }))).toEqual(["FORBIDDEN"]);
    const own = await requestOf(anna, { responsibleId: seer.id });
    const { errors = [] } = await asked(seer, "convertRequest", { id: own, lead: {}, contact: {}, company: {} });
    expect(errors[0]?.extensions).toMatchObject({
      ...{ code: "FORBIDDEN", resource: "CONTACT", action: "CREATE", missing: ["contact:create", "lead:create"] },
    });
    expect(await refusalOf(seer, "convertRequest", { id: own, company: {} })).toEqual([]);
  });

  test("of a request that is hidden as of an unknown one", async () => {
    const nobody = await office.add(anna, ["REQUEST VIEW OWN", "REQUEST EDIT OWN", "LEAD CREATE NONE"]);
    const id = await requestOf(anna);
    for (const each of [id, `request_${"0".repeat(32)}`, `lead_${"0".repeat(32)}`])
      expect(codesOf(await asked(nobody, "convertRequest", { id: each, lead: {} }))).toEqual(["NOT_FOUND"]);
  });

  test("with a token that lists the request alone", async () => {
    const id = await requestOf(anna);
    const { secret } = await anna.act<{ secret: string }>(
      "createApiToken",
      { name: "Forms", scopes: ["request:view", "request:edit"] },
      "secret",
    );
    const query = "mutation ($input: ConvertRequestInput!) { convertRequest(input: $input) { userErrors { code } } }";
    const { errors = [] } = await office.gateway.ask(query, { input: { id, lead: {} } }, secret);
    expect(errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN", missing: ["lead:create"] });
  });
});
