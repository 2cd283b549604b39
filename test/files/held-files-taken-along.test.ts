import { randomBytes } from "node:crypto";
import { giveToken } from "../support/api-tokens";
import { ended } from "../jobs/asking";
import type { Asker } from "../jobs/account-file/filing-office";
import { downloadFile } from "../jobs/download-file";
import { type Person, expectDone, make } from "../records/office";
import { HoldingOffice } from "./holding-office";

let holding: HoldingOffice;
let anna: Person;
let ada: string;

/** More than two parts of it, and no multiple of three bytes. */
const paper = randomBytes(2_500_001);

beforeAll(async () => {
  holding = await HoldingOffice.open();
  anna = await holding.filing.office.found("AMO");
  [ada = ""] = await make(anna, "contact", [{ lastName: "Ada" }]);
});
afterAll(() => holding.close());

const asking = "mutation ($input: ExportPersonInput!) { exportPerson(input: $input) { job { id } } }";
const shown = "query ($id: ID!) { job(id: $id) { result { ... on PersonFile { file { id } } } } }";

interface Taken {
  readonly records: readonly { readonly kind: string }[];
  readonly files: readonly {
    readonly record: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly content: string;
    readonly isWhole: boolean;
  }[];
}

/** What the file of a person's data says. */
async function takenOf(by: Person, contactId: string): Promise<Taken> {
  const asked = await by.get<{ exportPerson: { job: { id: string } } }>(asking, { input: { contactId } });
  const { id } = asked.exportPerson.job;
  expect(await ended(by, id)).toMatchObject({ state: "DONE", error: null });
  const { job } = await by.get<{ job: { result: { file: { id: string } } } }>(shown, { id });
  const url = (await downloadFile(by, job.result.file.id)).data?.downloadFile?.url ?? "";
  return (await (await fetch(`${holding.filing.office.gateway.url}${url}`)).json()) as Taken;
}

const bytesOf = ({ content }: Taken["files"][number]): Buffer => Buffer.from(content, "base64");

test("a person's data hold the files of documents that belong to the person, in the trash or not, byte for byte", async () => {
  const large = await holding.held(anna, paper, { cardId: ada });
  const thrown = await holding.held(anna, "thrown away", { cardId: ada });
  expectDone(await anna.act("deleteDocument", { id: thrown.document }, ""));
  await holding.held(anna, "of somebody else");
  const { files, records } = await takenOf(anna, ada);
  expect(records.filter(({ kind }) => kind === "DOCUMENT")).toHaveLength(2);
  expect(files.map(({ record, bytes, isWhole }) => [record, bytes, isWhole])).toEqual([
    [large.document, paper.length, true],
    [thrown.document, 11, true],
  ]);
  expect(files[0]).toMatchObject({ name: "paper.pdf", mediaType: "application/pdf" });
  const [first, second] = files.map(bytesOf);
  expect(first?.equals(paper)).toBe(true);
  expect(second?.toString()).toBe("thrown away");
});

test("door 24: they hold none that is out of the caller's sight", async () => {
  const { databaseUrl } = holding.filing.office.gateway;
  const scopes = ["person:view", "contact:view", "contact:export"];
  const { text } = await giveToken(databaseUrl, anna.id, { scopes });
  const ask: Asker["ask"] = (query, variables) => holding.filing.office.gateway.ask(query, variables, text);
  const narrowed: Person = {
    ...anna,
    ask,
    get: async (query, variables) => (await ask(query, variables)).data as never,
  };
  const { files, records } = await takenOf(narrowed, ada);
  expect([files, records.map(({ kind }) => kind)]).toEqual([[], ["CONTACT"]]);
});

test("the account's data hold those that records hold, and none that is its maker's alone", async () => {
  await holding.sent(anna, "held by nobody");
  const { lines } = await holding.filing.linesOf(anna, await holding.filing.taken(anna));
  const files = lines.filter(({ kind }) => kind === "file").map(({ record }) => record);
  const held = await holding.filing.look<{ id: string }>("select id from file where holder_id is not null order by id");
  expect(files.map(({ id }) => id)).toEqual(held.map(({ id }) => id));
  const parts = lines.filter(({ kind }) => kind === "file_part").map(({ record }) => record);
  const large = files.find(({ bytes }) => bytes === String(paper.length));
  const own = parts.filter(({ file_id }) => file_id === large?.["id"]);
  expect(own.map(({ part }) => part)).toEqual([0, 1, 2]);
  expect(Buffer.concat(own.map(({ bytes }) => Buffer.from(String(bytes), "base64"))).equals(paper)).toBe(true);
  expect(new Set(parts.map(({ file_id }) => file_id)).size).toBe(files.length);
});
