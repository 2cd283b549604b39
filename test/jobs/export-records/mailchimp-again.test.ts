import { make } from "../../records/office";
import { faultsIn, importText } from "../import/importing";
import { ExportingOffice } from "./exporting-office";

let exporting: ExportingOffice;

beforeAll(async () => {
  exporting = await ExportingOffice.open();
});
afterAll(() => exporting.close());

test("what goes out for Mailchimp comes in again, but for the year of a birthday, which Mailchimp does not take", async () => {
  const anna = await exporting.office.found();
  const boris = await exporting.office.found();
  const [companyId] = await make(anna, "company", [{ name: "Acme, Inc" }]);
  await make(anna, "contact", [
    {
      ...{ firstName: "Ann", lastName: "O'Neil", birthday: "1990-01-02", tags: ["hot", "Berlin, Mitte"], companyId },
      ...{ phones: [{ number: "+49 30 1234567" }], emails: [{ address: "ann@acme.example" }] },
    },
  ]);
  const { bytes } = await exporting.file(anna, { resource: "CONTACT", format: "MAILCHIMP" });
  const ran = await importText(exporting.office, boris, bytes, { resource: "CONTACT" });
  expect([faultsIn(ran.lines), ran.result]).toMatchObject([
    ['2 Birthday "01/02": INVALID'],
    { created: 1, faulty: 0, linked: 1 },
  ]);
  const { contacts } = await boris.get<{ contacts: { nodes: readonly object[] } }>(
    "{ contacts { nodes { name birthday tags company { name } phones { number } emails { address } } } }",
  );
  expect(contacts.nodes).toEqual([
    {
      ...{ name: "Ann O'Neil", birthday: null, tags: ["hot", "Berlin, Mitte"], company: { name: "Acme, Inc" } },
      ...{ phones: [{ number: "+49301234567" }], emails: [{ address: "ann@acme.example" }] },
    },
  ]);
});
