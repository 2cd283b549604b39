import { asked, refusalOf } from "../../doors/writes/refusal";
import { Office, type Person, codesOf, expectDone, make, restrict } from "../../records/office";
import { convert, requestOf } from "./came";

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

  test("where nothing is asked for, or one of a kind twice, and where a contact is hidden or unknown", async () => {
    const id = await requestOf(anna);
    const [hidden = ""] = await make(anna, "contact", [{ lastName: "Hidden" }]);
    const boris = await office.add(anna, ["REQUEST EDIT ALL", "CONTACT VIEW OWN"]);
    expect(await refusalOf(anna, "convertRequest", { id })).toEqual(["input.lead: REQUIRED"]);
    expect(await refusalOf(anna, "convertRequest", { id, contact: {}, contactId: hidden })).toEqual([
      "input.contactId: INVALID",
    ]);
    for (const contactId of [hidden, `contact_${"0".repeat(32)}`, id])
      expect(await refusalOf(boris, "convertRequest", { id, lead: {}, contactId })).toEqual([
        "input.contactId: NOT_FOUND",
      ]);
  });

  test("naming what is not there beside all that is wrong with what is to be made, and nothing is made", async () => {
    const id = await requestOf(anna);
    const contact = { emails: [{ address: "no address" }] };
    const input = { id, lead: { name: "x".repeat(300) }, contact, companyId: `company_${"0".repeat(32)}` };
    expect((await refusalOf(anna, "convertRequest", input)).toSorted()).toEqual([
      ...["input.companyId: NOT_FOUND", "input.contact.emails.0.address: INVALID", "input.lead.name: TOO_LONG"],
    ]);
    expect(await refusalOf(anna, "convertRequest", { id, lead: {} })).toEqual([]);
  });

  test("naming all that is not there at once", async () => {
    const id = await requestOf(anna);
    expect(
      await refusalOf(anna, "convertRequest", { id, contactId: "x", companyId: `company_${"0".repeat(32)}` }),
    ).toEqual([...["input.contactId: NOT_FOUND", "input.companyId: NOT_FOUND"]]);
  });

  test("where a field is closed to whom converts; and what he may not read of the request goes nowhere", async () => {
    const id = await requestOf(anna);
    const clerk = await office.add(anna, ["REQUEST EDIT ALL"], {
      "REQUEST.phones": "HIDDEN",
      "CONTACT.tags": "READ_ONLY",
      "LEAD.company": "READ_ONLY",
    });
    expect(await refusalOf(clerk, "convertRequest", { id, lead: {}, company: {} })).toEqual([
      "input.lead.companyId: FIELD_CLOSED",
    ]);
    const payload = await convert(clerk, { id, contact: {} });
    expect(payload).toMatchObject({ contact: { phones: [], tags: [], emails: [{ address: "jane@acme.example" }] } });
  });

  test("in no field that is open where the lead will be, whatever is closed elsewhere", async () => {
    const clerk = await office.add(anna, ["REQUEST EDIT ALL"]);
    const made = async (name: string): Promise<string> =>
      (await anna.act<{ role: { id: string } }>("createRole", { name }, "role { id }")).role.id;
    const roles = [await made("Open"), await made("Closed")];
    await restrict(anna, { roleId: roles[1] ?? "" }, { "LEAD.source": "READ_ONLY" });
    expectDone(await anna.act("setUserRoles", { userId: clerk.id, roleIds: roles }, ""));
    const { stages } = await anna.get<{ stages: { nodes: { id: string }[] } }>("{ stages { nodes { id } } }");
    const [first, second] = stages.nodes.map(({ id }) => id);
    const cells = [{ resource: "LEAD", action: "EDIT", reach: "NONE", exceptions: [{ stageId: first, reach: "ALL" }] }];
    expectDone(await anna.act("setUserRights", { userId: clerk.id, cells }, ""));
    for (const [stageId, source] of [
      [first, "pumps.example/contact"],
      [second, null],
    ])
      expect(await convert(clerk, { id: await requestOf(anna), lead: { stageId } })).toMatchObject({
        lead: { source },
      });
  });

  test("where a link of the request is closed, made of it or there already, and nothing is made", async () => {
    const id = await requestOf(anna);
    const [there = ""] = await make(anna, "contact", [{ lastName: "There" }]);
    const clerk = await office.add(anna, ["REQUEST EDIT ALL"], {
      ...{ "REQUEST.lead": "READ_ONLY", "REQUEST.contact": "HIDDEN" },
    });
    expect(await refusalOf(clerk, "convertRequest", { id, lead: {}, contact: {}, company: {} })).toEqual([
      ...["input.contactId: FIELD_CLOSED", "input.leadId: FIELD_CLOSED"],
    ]);
    expect(await refusalOf(clerk, "convertRequest", { id, contactId: there })).toEqual([
      "input.contactId: FIELD_CLOSED",
    ]);
    expect(await refusalOf(clerk, "convertRequest", { id, company: {} })).toEqual([]);
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
