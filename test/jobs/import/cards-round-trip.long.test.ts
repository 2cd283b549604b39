import { readdirSync } from "node:fs";
import { Office, type Person } from "../../records/office";
import { sharedData, sharedDataIsAbsent } from "../../support/shared-data";
import { exported, faultsIn, linesOf, run } from "./importing";
import { send, sharedFile } from "./sending";

let office: Office;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
});

afterAll(() => office.close());

/** What no record can be made of. */
const faulty: Readonly<Record<string, readonly string[]>> = {
  "John_Doe_ANDROID.vcf": ['36 E-mail 2 - Value "ÑÑÑÑÑÑÑÑÑÑÑÑÑÑ": INVALID'],
};

const folder = sharedData("import/vcard");

describe("Cards of address books go in, come out as cards and as lines, and say the same", () => {
  const files =
    folder === null
      ? [sharedDataIsAbsent("import/vcard")]
      : readdirSync(folder).filter((name) => name.endsWith(".vcf"));
  (folder === null ? test.skip : test).each(["VCARD", "CSV", "XLSX", "GOOGLE_CONTACTS"])(
    "by %s",
    async (format) => {
      const anna = await office.found();
      for (const file of files) {
        const sent = await send(office, anna, sharedFile(`import/vcard/${file}`));
        const { jobId } = await run(anna, {
          importId: sent.id,
          duplicates: "CREATE",
          mapping: mappingWithoutId(sent),
        });
        expect([file, ...faultsIn(await linesOf(anna, jobId))]).toEqual([file, ...(faulty[file] ?? [])]);
      }
      const boris = await office.found();
      const id = await exported(anna, { resource: "CONTACT", format });
      const { url } = await anna.act<{ url: string }>("downloadFile", { id }, "url");
      const bytes = Buffer.from(await (await fetch(`${office.gateway.url}${url}`)).arrayBuffer());
      const sent = await send(office, boris, bytes);
      const { result } = await run(boris, { importId: sent.id, resource: "CONTACT", duplicates: "CREATE" });
      expect(result).toMatchObject({ faulty: 0 });
      expect(await toldOf(boris)).toEqual(await toldOf(anna));
    },
    120_000,
  );
});

const mappingWithoutId = ({
  mapping,
}: {
  readonly mapping: readonly { column: number; field: string; label: string | null }[];
}) =>
  mapping.filter(({ field }) => field !== "externalId").map(({ column, field, label }) => ({ column, field, label }));

/** What is equal whatever the format: names, companies, days, and each number and address in its order. */
async function toldOf(person: Person): Promise<readonly string[]> {
  const fields = "firstName lastName birthday position company { name } emails { address } phones { number } tags";
  const { contacts } = await person.get<{ contacts: { nodes: readonly object[] } }>(
    `{ contacts(first: 250) { nodes { ${fields} } } }`,
  );
  return contacts.nodes.map((each) => JSON.stringify(each)).toSorted();
}
