import { refusalOf } from "../../doors/writes/refusal";
import { Office, type Person, expectDone, make, restrict } from "../../records/office";
import { convert, requestOf } from "./came";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

describe("Converting keeps to field restrictions:", () => {
  test("it is refused where a field is closed to whom converts, and what he may not read of the request goes nowhere", async () => {
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

  test("a closed link to what is there is told beside what is not there", async () => {
    const id = await requestOf(anna);
    const [company = ""] = await make(anna, "company", [{ name: "There" }]);
    const clerk = await office.add(anna, ["REQUEST EDIT ALL"], { "LEAD.company": "READ_ONLY" });
    const contactId = `contact_${"0".repeat(32)}`;
    expect(await refusalOf(clerk, "convertRequest", { id, lead: {}, companyId: company, contactId })).toEqual([
      ...["input.contactId: NOT_FOUND", "input.lead.companyId: FIELD_CLOSED"],
    ]);
  });

  test("no field is refused that is open where the lead will be, whatever is closed elsewhere", async () => {
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

  test("it is refused where a link of the request is closed, made of it or there already, and nothing is made", async () => {
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
});
