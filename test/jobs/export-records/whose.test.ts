import { type Person, codesOf, make } from "../../records/office";
import { ExportingOffice } from "./exporting-office";

let exporting: ExportingOffice;
let anna: Person;
let boris: Person;

const leads = { resource: "LEAD", format: "CSV" };

beforeAll(async () => {
  exporting = await ExportingOffice.open();
  anna = await exporting.office.found();
  boris = await exporting.office.add(anna, ["LEAD EXPORT OWN"]);
  await make(boris, "lead", [{ name: "Boris's" }]);
});
afterAll(() => exporting.close());

describe("door 25: an export", () => {
  test("is its maker's alone: another's job, file and link to it are as unknown", async () => {
    const id = await exporting.asked(boris, leads);
    const { result } = await exporting.ended(boris, id);
    const file = result?.file?.id ?? "";
    const unknown = `file_${"0".repeat(32)}`;
    const node = "query ($id: ID!) { node(id: $id) { id ... on File { name } } }";
    expect(await boris.get(node, { id: file })).toEqual({ node: { id: file, name: result?.file?.name } });
    expect(await anna.get(node, { id: file })).toEqual({ node: null });
    expect(await exporting.job(anna, id)).toBeNull();
    const download = "mutation ($input: DownloadFileInput!) { downloadFile(input: $input) { url } }";
    const answers = await Promise.all([file, unknown].map((each) => anna.ask(download, { input: { id: each } })));
    expect(answers.map(codesOf)).toEqual([["NOT_FOUND"], ["NOT_FOUND"]]);
    expect(JSON.stringify(answers[0]?.errors)).toBe(JSON.stringify(answers[1]?.errors));
  });

  test("stands in the audit log: who took out what, and how much", async () => {
    await exporting.rows(boris, leads);
    const query = "{ auditLog(first: 1) { nodes { actorId via fields { field after } } } }";
    const { auditLog } = await anna.get<{ auditLog: { nodes: readonly object[] } }>(query);
    expect(auditLog.nodes).toEqual([
      { actorId: boris.id, via: "SESSION", fields: [{ field: "export", after: "fetched" }] },
    ]);
    const rows = await exporting.look<{ after: object }>(
      "select after -> 'export' as after from change where via like 'job:%' order by id desc limit 1",
    );
    expect(rows).toEqual([{ after: { resource: "LEAD", format: "CSV", rows: 1 } }]);
  });
});
