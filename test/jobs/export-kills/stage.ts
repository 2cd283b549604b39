import type { Client } from "pg";
import { type Account, makeAccount } from "../kills/account";
import { onScene } from "../kills/on-scene";
import { type Scene, kill } from "../kills/scene";

/** Where exports are proven: a database with an account of many contacts, and built gateways on it. */
export interface Stage {
  readonly scene: Scene;
  readonly account: Account;
}

/** Makes a stage with that many contacts, each at a company, and takes it down again. */
export const onStage = <T>(contacts: number, prove: (stage: Stage) => Promise<T>): Promise<T> =>
  onScene(async (scene) => {
    const first = await scene.start();
    const account = await makeAccount(first.url, 0);
    await makeContacts(first.url, account, scene.client, contacts);
    await kill(first.program);
    return prove({ scene, account });
  });

/** One over the API, and the others like it. */
async function makeContacts(url: string, account: Account, client: Client, count: number): Promise<void> {
  const company = "mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { id } } }";
  const made = await account.ask<{ createCompany: { company: { id: string } } }>(url, company, {
    input: { name: "Acme, Inc" },
  });
  const contact = {
    ...{ firstName: "Ann", lastName: "O'Neil", position: "Head; of things", companyId: made.createCompany.company.id },
    phones: [{ number: "+49 30 1234567", label: "work" }],
    emails: [{ address: "ann@acme.example" }],
    tags: ["hot", "Berlin, Mitte"],
  };
  const create = "mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }";
  await account.ask(url, create, { input: contact });
  await client.query(
    `insert into contact select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'external_id', n,
       'name', 'Ann ' || n, 'first_name', 'Ann ' || n, 'created_at', c.created_at - n * interval '1 second'))).*
     from contact c cross join generate_series(1, $1::integer) n`,
    [count - 1],
  );
  await client.query("analyze");
}

/** Asks for an export of all contacts. */
export async function askForExport(account: Account, url: string, format: string): Promise<string> {
  const asking =
    "mutation ($input: ExportRecordsInput!) { exportRecords(input: $input) { job { id } userErrors { message } } }";
  const { exportRecords } = await account.ask<{ exportRecords: { job: { id: string } } }>(url, asking, {
    input: { resource: "CONTACT", format },
  });
  return exportRecords.job.id;
}

/** The bytes of the file that an export has made. */
export async function fetchedFile(account: Account, url: string, job: string): Promise<Buffer> {
  const query = "query ($id: ID!) { job(id: $id) { result { ... on RecordsExport { file { id } } } } }";
  const asked = await account.ask<{ job: { result: { file: { id: string } } } }>(url, query, { id: job });
  const download = "mutation ($input: DownloadFileInput!) { downloadFile(input: $input) { url } }";
  const input = { id: asked.job.result.file.id };
  const { downloadFile } = await account.ask<{ downloadFile: { url: string } }>(url, download, { input });
  const answer = await fetch(`${url}${downloadFile.url}`);
  return Buffer.from(await answer.arrayBuffer());
}
