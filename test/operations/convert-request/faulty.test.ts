import { refusalOf } from "../../doors/writes/refusal";
import { Office, type Person, make } from "../../records/office";
import { requestOf } from "./came";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

describe("Converting tells what is wrong, and makes nothing,", () => {
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

  test("naming what is not there beside all that is wrong with what is to be made", async () => {
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
});
