import { uuidIn } from "../../support/api-tokens";
import { type Person, make } from "../../records/office";
import { type Job, ended, jobOnce } from "../asking";
import { type Asked, FilingOffice, asking } from "./filing-office";

let filing: FilingOffice;
let anna: Person;
let stranger: Person;

beforeAll(async () => {
  filing = await FilingOffice.open();
  anna = await filing.office.found("ACRONX", { accountName: "Acme & Sons" });
  stranger = await filing.office.found("AMO");
  for (const [person, name] of [
    [anna, "Ours"],
    [stranger, "Theirs"],
  ] as const) {
    const [company = ""] = await make(person, "company", [{ name: `${name} Ltd` }]);
    const [contact = ""] = await make(person, "contact", [{ lastName: name, companyId: company }]);
    const price = { amount: "1100.04", currencyCode: "EUR" };
    await make(person, "lead", [{ name: `${name} "big" lead`, price, companyId: company, contactIds: [contact] }]);
    await make(person, "task", [{ text: `Call ${name}` }]);
    await person.act("createApiToken", { name: "Backup", scopes: ["lead:view"] }, "secret");
    await person.act("setLogo", { image: png.toString("base64") }, "account { id }");
    await person.act("updateBilling", { companyName: `${name} Ltd`, addressLines: ["A", "B"] }, "account { id }");
    await person.act("addUser", { name: "Guest", email: `guest-of-${name}@filing.office.example` }, "user { id }");
  }
});
afterAll(() => filing.office.close());

const png = Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001", "hex");
/** Tables that the gateway keeps for itself: files as well, since no record holds one here. */
const withheld = [
  ...["account_state", "file", "file_part", "idempotency_key", "mail", "membership", "one_time_link"],
  ...["duplicate_keys", "duplicate_keys_due", "duplicate_keys_made", "found_member", "found_pair"],
];

describe("the account's data as a file", () => {
  test("has every row of every table of the account, and none of another's", async () => {
    const { text, lines } = await filing.linesOf(anna, await filing.taken(anna));
    const account = await filing.accountOf(anna);
    const tables = await filing.look<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'account_id'",
    );
    // What counts grows by the end of the job itself and by what is logged of it.
    for (const { name } of tables.filter((each) => !withheld.includes(each.name))) {
      const [row] = await filing.look<{ count: string }>(
        `select count(*) from "${name}" where account_id = $1`,
        account,
      );
      const found = lines.filter(({ kind }) => kind === name).length;
      expect({ name, found }).toEqual({ name, found: name === "change" ? Number(row?.count) - 1 : Number(row?.count) });
    }
    expect(lines.filter(({ kind }) => withheld.includes(kind))).toEqual([]);
    expect(text).not.toContain("Theirs");
    expect(text).not.toContain(uuidIn(stranger.id));
    expect(lines.flatMap(({ record }) => record["account_id"] ?? []).every((each) => each === account)).toBe(true);
    expect(lines.at(0)).toMatchObject({ kind: "account_file", record: { format: 1 } });
    expect(lines.at(-1)).toEqual({ kind: "end", record: { lines: lines.length - 2 } });
  });

  test("keeps every digit, every letter and the logo, and no secret", async () => {
    const { text, lines } = await filing.linesOf(anna, await filing.taken(anna));
    const of = (kind: string) => lines.find((line) => line.kind === kind)?.record;
    expect(of("lead")).toMatchObject({ name: 'Ours "big" lead', price: "1100.0400" });
    expect(of("account")).toMatchObject({ name: "Acme & Sons" });
    expect(of("billing")).toMatchObject({ company_name: "Ours Ltd", address_lines: ["A", "B"] });
    expect(Buffer.from(String(of("logo")?.["bytes"]), "base64").equals(png)).toBe(true);
    const secrets = await filing.look<{ hash: string }>(
      `select encode(secret_hash, 'hex') as hash from api_token union all select encode(refresh_hash, 'hex') from session
       union all select password_hash from login union all select encode(secret_hash, 'base64') from api_token`,
    );
    expect(secrets.length).toBeGreaterThan(5);
    expect(secrets.filter(({ hash }) => text.includes(hash))).toEqual([]);
    const names = new Set(lines.flatMap(({ record }) => Object.keys(record)));
    expect([...names].filter((name) => /hash|secret|password/.test(name))).toEqual([]);
  });

  test("is written part by part, however much there is, and tells how far it is", async () => {
    const many = await filing.office.found();
    const account = await filing.accountOf(many);
    await filing.look(
      `insert into change (account_id, id, kind, record_id, action, via, after, version, at)
       select $1, gen_random_uuid(), 'LEAD', gen_random_uuid(), 'CREATE', 'system', jsonb_build_object('text', repeat('x', 3000)), 1, now()
       from generate_series(1, 3500)`,
      account,
    );
    const id = await filing.taken(many);
    const { lines } = await filing.linesOf(many, id);
    const changes = lines.filter(({ kind }) => kind === "change").map(({ record }) => record["id"]);
    expect([changes.length >= 3500, new Set(changes).size]).toEqual([true, changes.length]);
    expect(
      Number(
        (await filing.look<{ n: string }>("select count(*) n from file_part where account_id = $1", account))[0]?.n,
      ),
    ).toBeGreaterThan(3);
    const query =
      "query ($id: ID!) { job(id: $id) { progress { done total } result { ... on AccountFile { lines file { name mediaType bytes expiresAt } } } } }";
    const { job } = await many.get<{ job: { progress: Job["progress"]; result: { lines: number; file: object } } }>(
      query,
      { id },
    );
    const answer = await filing.fetched(await filing.urlOf(many, id));
    const bytes = Number(answer.headers.get("content-length"));
    expect(job).toMatchObject({
      progress: { done: lines.length - 2, total: lines.length - 2 },
      result: { lines: lines.length - 2, file: { bytes, mediaType: "application/gzip" } },
    });
    expect((await answer.arrayBuffer()).byteLength).toBe(bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...{
        "content-type": "application/gzip",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
      "content-disposition": expect.stringMatching(
        /^attachment; filename="account-\d{4}-\d\d-\d\d\.jsonl\.gz"$/,
      ) as string,
    });
  });

  test("is gone on with after a restart, without a row twice or left out", async () => {
    const many = await filing.office.found();
    const account = await filing.accountOf(many);
    await filing.look(
      `insert into change (account_id, id, kind, record_id, action, via, after, version, at)
       select $1, gen_random_uuid(), 'LEAD', gen_random_uuid(), 'CREATE', 'system', jsonb_build_object('text', repeat('x', 3000)), 1, now()
       from generate_series(1, 12000)`,
      account,
    );
    const { exportAccount } = await many.get<Asked>(asking);
    const id = exportAccount.job?.id ?? "";
    await jobOnce(many, id, ({ progress }) => progress.done > 0);
    await filing.office.close();
    const [stopped] = await filing.look<{ state: string; done: number }>(
      "select state, done from job where id = $1",
      uuidIn(id),
    );
    expect([stopped?.state, (stopped?.done ?? 0) < 12_000]).toEqual(["RUNNING", true]);
    filing = await FilingOffice.open(filing.office.gateway.databaseUrl);
    const ask: Person["ask"] = (query, variables) => filing.office.gateway.ask(query, variables, many.token);
    const again: Person = {
      ...many,
      ask,
      get: async (query, variables) => (await ask(query, variables)).data as never,
    };
    expect((await ended(again, id)).state).toBe("DONE");
    const { lines } = await filing.linesOf(again, id);
    const changes = lines.filter(({ kind }) => kind === "change").map(({ record }) => record["id"]);
    expect([changes.length >= 12_000, new Set(changes).size]).toEqual([true, changes.length]);
    expect(lines.at(-1)).toEqual({ kind: "end", record: { lines: lines.length - 2 } });
  });
});
