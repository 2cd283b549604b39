import { recordKinds } from "../../../src/store/description/record-kinds";
import { descriptionOf } from "../../../src/store/description/registry";
import type { Kind } from "../../../src/store/description/kinds";
import { gatewaySchema } from "../../../src/app";
import type { Person } from "../../records/office";
import { ExportingOffice } from "./exporting-office";

let exporting: ExportingOffice;
let anna: Person;

gatewaySchema();
const kinds = Object.keys(recordKinds.values).map((kind) => descriptionOf(kind as Kind));

beforeAll(async () => {
  exporting = await ExportingOffice.open();
  anna = await exporting.office.found();
});
afterAll(() => exporting.close());

test.each(kinds.map((of) => [of.plural, of] as const))(
  "%s go into files of every format there is of them",
  async (_, of) => {
    for (const format of ["CSV", "XLSX", "JSON_LINES"]) {
      const filter = { [of.plural]: { createdAt: { gt: "2000-01-01T00:00:00Z" } } };
      const { job } = await exporting.file(anna, { resource: of.kind, format, filter });
      expect(job.result?.file?.name).toMatch(new RegExp(`^${of.plural}-`));
    }
    const text = await exporting.text(anna, { resource: of.kind, format: "CSV", options: { headings: "NAMES" } });
    const headings = (text.split("\r\n")[0] ?? "").split(",");
    const named = of.fields.filter(({ type }) => type === "text").map(({ name }) => name);
    expect(headings).toEqual(expect.arrayContaining(["id", "responsible", "creator", "createdAt", ...named]));
    expect(headings).not.toContain("deletedAt");
    expect(new Set(headings).size).toBe(headings.length);
  },
);
