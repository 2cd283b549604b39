import type { Client } from "pg";
import { changedUnder } from "../../doors/writes/held-row";
import { Office, type Person, codesOf, make, setCells } from "../../records/office";
import { lookInto } from "../../records/wrong-inputs/rows-written";
import { endOf, faultsIn, importText, linesOf, run, start } from "./importing";
import { post, send } from "./sending";

let office: Office;
let anna: Person;
let client: Client;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
  client = await lookInto(office);
});

afterAll(async () => {
  await client.end();
  await office.close();
});

beforeEach(async () => {
  anna = await office.found();
});

const people = "Last name,Company\nBerg,Berg GmbH\nThal,Thal AG\n";

describe("climb 29: nobody imports as somebody else", () => {
  test("whatever is said of who it is: the record is its importer's, and so is its making", async () => {
    const boris = await office.add(anna, []);
    const sent = await send(office, boris, "Last name,Creator,Tenant,User\nBerg,Anna,other,admin\n");
    expect(sent.mapping.map(({ field }) => field)).toEqual(["lastName"]);
    await run(boris, { importId: sent.id });
    const { contacts } = await boris.get<{ contacts: object }>(
      "{ contacts(first: 5) { nodes { responsible { id } creator { id } } } }",
    );
    expect(contacts).toEqual({ nodes: [{ responsible: { id: boris.id }, creator: { id: boris.id } }] });
  });

  test("and nobody starts another's import: it is as an unknown one", async () => {
    const sent = await send(office, anna, people);
    const boris = await office.add(anna, []);
    const query =
      "mutation ($input: StartImportInput!) { startImport(input: $input) { job { id } userErrors { code } } }";
    const answers = [];
    for (const importId of [sent.id, `import_${"0".repeat(32)}`, "nonsense"])
      answers.push(await boris.ask(query, { input: { importId } }));
    for (const answer of answers) expect(codesOf(answer)).toEqual(["NOT_FOUND"]);
    expect(answers[0]?.errors).toEqual(answers[1]?.errors);
  });
});

describe("Each line obeys the rights of the one who imports", () => {
  test("a field that is hidden or closed is refused by name, on making and on changing", async () => {
    const boris = await office.add(anna, ["CONTACT EDIT ALL"], {
      "CONTACT.position": "HIDDEN",
      "CONTACT.emails": "READ_ONLY",
    });
    const text = "External ID,Last name,Position,E-mail\np1,Berg,Head,\np2,Thal,,t@thal.example\np3,Wald,,\n";
    const { lines } = await importText(office, boris, text);
    expect(faultsIn(lines)).toEqual(['2 Position "Head": FIELD_CLOSED', '3 E-mail "t@thal.example": FIELD_CLOSED']);
    await make(anna, "contact", [{ lastName: "Berg", externalId: "p1", position: "Boss" }]);
    const changed = await importText(office, boris, text.replace("p3,Wald,,\n", ""), { duplicates: "UPDATE" });
    expect(faultsIn(changed.lines)).toEqual([
      '2 Position "Head": FIELD_CLOSED',
      '3 E-mail "t@thal.example": FIELD_CLOSED',
    ]);
  });

  test("a double that one sees and may not edit is refused, and stays as it is", async () => {
    const [id] = await make(anna, "contact", [{ lastName: "Berg", emails: [{ address: "b@berg.example" }] }]);
    const boris = await office.add(anna, ["CONTACT VIEW ALL", "CONTACT EDIT OWN"]);
    const { lines } = await importText(office, boris, "Last name,E-mail\nChanged,b@berg.example\n", {
      duplicates: "UPDATE",
    });
    expect(lines).toMatchObject([{ outcome: "FAULTY", faults: [{ column: null, code: "FORBIDDEN" }] }]);
    const clara = await office.add(anna, ["CONTACT VIEW ALL", "CONTACT EDIT NONE"]);
    const refused = await importText(office, clara, "Last name,E-mail\nChanged,b@berg.example\nNew,n@new.example\n", {
      duplicates: "UPDATE",
    });
    expect(refused.lines.map(({ outcome }) => outcome)).toEqual(["FAULTY", "CREATED"]);
    expect(await anna.get("query ($id: ID!) { contact(id: $id) { name } }", { id })).toEqual({
      contact: { name: "Berg" },
    });
  });

  test("what a line names is found among what one sees, and made only where one may", async () => {
    await make(anna, "company", [{ name: "Berg GmbH" }]);
    const boris = await office.add(anna, ["COMPANY VIEW OWN", "COMPANY CREATE ALL"]);
    expect((await importText(office, boris, people)).result).toMatchObject({ created: 2, linked: 2 });
    const clara = await office.add(anna, ["COMPANY VIEW OWN", "COMPANY CREATE NONE"]);
    const { lines, result } = await importText(office, clara, people);
    expect(result).toMatchObject({ created: 0, faulty: 2, linked: 0 });
    expect(faultsIn(lines)).toEqual(['2 Company "Berg GmbH": NOT_FOUND', '3 Company "Thal AG": NOT_FOUND']);
    const blind = await office.add(anna, ["COMPANY VIEW NONE", "COMPANY CREATE ALL"]);
    expect((await importText(office, blind, people)).result).toMatchObject({ created: 0, faulty: 2, linked: 0 });
  });

  test("who may make and not see makes doubles, and is not told so", async () => {
    await importText(office, anna, "Last name,E-mail\nBerg,b@berg.example\n");
    const boris = await office.add(anna, ["CONTACT CREATE ALL", "CONTACT VIEW NONE"]);
    const { result, lines } = await importText(office, boris, "Last name,E-mail\nBerg,b@berg.example\n");
    expect([result?.created, lines[0]?.recordId]).toEqual([1, null]);
  });

  test("without CREATE of the kind nothing is begun", async () => {
    const boris = await office.add(anna, ["CONTACT CREATE NONE"]);
    const sent = await send(office, boris, people);
    const query = "mutation ($input: StartImportInput!) { startImport(input: $input) { job { id } } }";
    const answer = await boris.ask(query, { input: { importId: sent.id, resource: "CONTACT" } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", resource: "CONTACT", action: "CREATE" });
  });
});

describe("climb 34: rights that go while an import is writing its second part", () => {
  const count = 1_200;
  const held = 700;
  const taken = {
    "IMPORT CREATE: the job stops, and says what stays": "IMPORT CREATE NONE",
    "CREATE of the kind: the job stops, and says what stays": "CONTACT CREATE NONE",
  };
  test.each(Object.entries(taken))("%s", async (_what, cell) => {
    const boris = await office.add(anna, ["CONTACT VIEW OWN"]);
    const lines = Array.from({ length: count }, (_, index) => `Name ${index},${cell} ${index}`);
    const sent = await send(office, boris, ["Last name,External ID", ...lines].join("\n"));
    await make(anna, "contact", [{ lastName: "Hidden", externalId: `${cell} ${held}` }]);
    // Whoever makes a record with an external id waits for those who hold one that has it.
    const holding = ["select 1 from contact where external_id = $1 for update", [`${cell} ${held}`]] as const;
    const ended = await changedUnder(
      office,
      holding,
      async () => endOf(boris, (await start(boris, { importId: sent.id })).job?.id ?? ""),
      () => setCells(anna, { userId: boris.id }, [cell]),
    );
    expect(ended).toMatchObject({ state: "FAILED", progress: { done: 500, total: count } });
    expect(ended.error?.code).toBe("FORBIDDEN");
    expect(ended.error?.message).toContain(`What was done before stays: 500 of ${count}.`);
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::integer from contact where external_id like $1",
      [`${cell} %`],
    );
    expect(rows[0]?.count).toBe(500 + 1);
  });
});
test("An API token imports what its scopes list, and sees what was sent with it", async () => {
  const make = async (scopes: readonly string[]): Promise<string> => {
    const { secret } = await anna.act<{ secret: string }>("createApiToken", { name: "importer", scopes }, "secret");
    return secret;
  };
  const narrow = await make(["contact:create"]);
  expect((await post(office, narrow, people)).status).toBe(403);
  const wide = await make([
    "import:create",
    "import:view",
    "contact:create",
    "contact:view",
    "company:create",
    "company:view",
  ]);
  const response = await post(office, wide, people);
  expect(response.status).toBe(201);
  const { id } = (await response.json()) as { id: string };
  const byToken = await office.gateway.ask<{ import: object | null }>(
    "query ($id: ID!) { import(id: $id) { id } }",
    { id },
    wide,
  );
  expect(byToken.data).toEqual({ import: { id } });
  const sent = await send(office, anna, people);
  const others = await office.gateway.ask("query ($id: ID!) { import(id: $id) { id } }", { id: sent.id }, wide);
  expect(others.data).toEqual({ import: null });
  const started = await office.gateway.ask<{ startImport: { job: { id: string } } }>(
    "mutation ($input: StartImportInput!) { startImport(input: $input) { job { id } userErrors { code } } }",
    { input: { importId: id } },
    wide,
  );
  const { result } = await endOf(anna, started.data.startImport.job.id);
  expect(result).toMatchObject({ created: 2, linked: 2 });
  expect((await linesOf(anna, started.data.startImport.job.id)).length).toBe(2);
});
