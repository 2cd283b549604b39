import { type Person, codesOf, expectDone, faultsOf, make, restrict, setCells } from "../records/office";
import { giveToken } from "../support/api-tokens";
import { downloadFile } from "../jobs/download-file";
import { type Held, HoldingOffice, fileOf, set } from "./holding-office";

let holding: HoldingOffice;
let anna: Person;
beforeAll(async () => {
  holding = await HoldingOffice.open({ FILE_LIMIT: "3000000" });
  anna = await holding.filing.office.found();
});
beforeEach(() => {
  holding.filing.ahead = 0;
});
afterAll(() => holding.close());

const viewer = (cells: readonly string[] = ["DOCUMENT VIEW ALL", "DOCUMENT EDIT NONE"]) =>
  holding.filing.office.add(anna, cells);
/** What it is to fetch it by a link that was told before, and to ask for another one. */
const openTo = async (person: Person, file: string, link: string) => [
  (await holding.filing.fetched(link)).status,
  ...codesOf(await downloadFile(person, file)),
];

describe("a file that a document holds", () => {
  test("comes out as it went in, whatever it is called and however many parts it has", async () => {
    const bytes = Buffer.alloc(2_500_000, "Vertrag № 7 \u0000 ");
    const form = new FormData();
    form.append("file", new Blob([bytes], { type: "application/pdf" }), "Договор «7».pdf");
    const answer = await holding.post(anna.token, form);
    const sent = (await answer.json()) as Held & { expiresAt: string };
    expect([answer.status, sent.name, sent.mediaType, sent.bytes]).toEqual([
      ...[201, "Договор «7».pdf", "application/pdf", bytes.length],
    ]);
    const [document = ""] = await make(anna, "document", [{ number: "7", kind: "CONTRACT" }]);
    const { document: told } = await set(anna, document, sent.id);
    const { id, name, mediaType } = sent;
    expect(told).toEqual({ version: 2, file: { id, name, mediaType, bytes: bytes.length } });
    expect(await fileOf(anna, document)).toEqual({ file: told?.file });
    const fetched = await holding.filing.fetched(await holding.urlOf(anna, sent.id));
    expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true);
    expect(fetched.headers.get("content-type")).toBe("application/pdf");
    expect(fetched.headers.get("content-disposition")).toContain(encodeURIComponent("Договор «7».pdf"));
    const { node } = await anna.get<{ node: object }>(`{ node(id: "${id}") { ... on File { name expiresAt } } }`);
    expect(node).toEqual({ name, expiresAt: null });
  });

  test("gives way to another one, and to none, each a version and an entry of its log", async () => {
    const { document, file } = await holding.held(anna, "one");
    const before = await holding.kept();
    const link = await holding.urlOf(anna, file);
    const other = await holding.sent(anna, "two", "two.pdf");
    expect((await set(anna, document, other)).document?.file?.name).toBe("two.pdf");
    expect(await openTo(anna, file, link)).toEqual([404, "NOT_FOUND"]);
    expect(await holding.kept()).toEqual(before);
    expect((await set(anna, document, null)).document).toEqual({ version: 4, file: null });
    expect((await set(anna, document, null)).document).toEqual({ version: 4, file: null });
    const log = `{ history(id: "${document}") { nodes { fields { field before after } } } }`;
    const { history } = await anna.get<{ history: { nodes: { fields: Changed[] }[] } }>(log);
    const names = history.nodes.flatMap(({ fields }) => fields.filter(({ field }) => field === "file"));
    expect(names.map(({ before: from, after: to }) => [from?.name, to?.name])).toEqual([
      ["two.pdf", undefined],
      ["paper.pdf", "two.pdf"],
      [undefined, "paper.pdf"],
    ]);
  });

  test("is fetched for five minutes by a link, and stays beside them", async () => {
    const { file } = await holding.held(anna, "for a while");
    const link = await holding.urlOf(anna, file);
    holding.filing.ahead = 4.9 * 60_000;
    expect(await holding.filing.statusOf(link)).toBe(200);
    holding.filing.ahead = 5.1 * 60_000;
    expect(await holding.filing.statusOf(link)).toBe(404);
    expect(await holding.filing.statusOf(await holding.urlOf(anna, file))).toBe(200);
  });
});

interface Changed {
  readonly field: string;
  readonly before: Held | null;
  readonly after: Held | null;
}

describe("door 39: whoever sees the document with its file opens it, whoever sent it or not", () => {
  type Deed = (person: Person, document: string) => Promise<unknown>;
  const act = (mutation: string, input: object, shows: string) => anna.act(mutation, input, shows);
  const closing: Readonly<Record<string, readonly [take: Deed, back: Deed]>> = {
    "the document is in VIEW no more": [
      ({ id }) => setCells(anna, { userId: id }, ["DOCUMENT VIEW OWN"]),
      ({ id }) => setCells(anna, { userId: id }, ["DOCUMENT VIEW ALL"]),
    ],
    "the file is hidden": [
      ({ id }) => restrict(anna, { userId: id }, { "DOCUMENT.file": "HIDDEN" }),
      ({ id }) => restrict(anna, { userId: id }, { "DOCUMENT.file": "OPEN" }),
    ],
    "the document is in the trash": [
      (_, id) => act("deleteDocument", { id }, "deletedDocumentId"),
      (_, id) => act("restoreDocument", { id }, "document { id }"),
    ],
  };

  test.each(Object.entries(closing))("until %s, and again when that ends", async (_, [take, back]) => {
    const person = await viewer();
    const { document, file } = await holding.held(anna, "seen");
    const link = await holding.urlOf(person, file);
    expect(await openTo(person, file, link)).toEqual([200]);
    await take(person, document);
    expect(await openTo(person, file, link)).toEqual([404, "NOT_FOUND"]);
    expect((await fileOf(person, document))?.file ?? null).toBeNull();
    expect(await person.get(`{ node(id: "${file}") { id } }`)).toEqual({ node: null });
    await back(person, document);
    expect(await openTo(person, file, link)).toEqual([200]);
  });

  test("and nobody who had it before: its sender is one as others are, and a program sees what its token lists", async () => {
    const sender = await viewer([
      "DOCUMENT CREATE ALL",
      "DOCUMENT VIEW OWN",
      "DOCUMENT EDIT OWN",
      "DOCUMENT ASSIGN OWN",
    ]);
    const { document, file } = await holding.held(sender, "given away");
    const link = await holding.urlOf(sender, file);
    expectDone(await sender.act("changeResponsible", { recordIds: [document], responsibleId: anna.id }, "outcomes"));
    expect(await openTo(sender, file, link)).toEqual([404, "NOT_FOUND"]);
    const stranger = await holding.filing.office.found();
    expect(codesOf(await downloadFile(stranger, file))).toEqual(["NOT_FOUND"]);
    for (const [scope, codes] of [
      ["document:view", []],
      ["lead:view", ["NOT_FOUND"]],
    ] as const) {
      const { text } = await giveToken(holding.filing.office.gateway.databaseUrl, anna.id, { scopes: [scope] });
      const program = { ask: (query: string, said?: object) => holding.filing.office.gateway.ask(query, said, text) };
      expect(codesOf(await downloadFile(program as never, file))).toEqual(codes);
    }
  });

  test("a hidden document and an unknown one are answered alike", async () => {
    const person = await viewer(["DOCUMENT VIEW OWN", "DOCUMENT EDIT OWN"]);
    const { document } = await holding.held(anna, "hidden");
    const fileId = await holding.sent(person, "mine");
    const unknown = document.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    const asked = (id: string) =>
      person.ask("mutation ($input: SetDocumentFileInput!) { setDocumentFile(input: $input) { document { id } } }", {
        input: { id, fileId },
      });
    const [one, other] = [await asked(document), await asked(unknown)];
    expect(codesOf(one)).toEqual(["NOT_FOUND"]);
    const told = (answer: typeof one) => JSON.stringify(answer).replaceAll(/"requestId":"[^"]*"/g, "");
    expect(told(one)).toBe(told(other));
  });
});

describe("giving a document a file is refused", () => {
  test("where EDIT does not reach it, where the field is closed, and for a file that is not one's own to give", async () => {
    const { document, file } = await holding.held(anna, "stays");
    const person = await viewer(["DOCUMENT CREATE ALL", "DOCUMENT VIEW ALL", "DOCUMENT EDIT OWN"]);
    const mine = await holding.sent(person, "mine");
    const asked = { input: { id: document, fileId: mine } };
    const mutation = "mutation ($input: SetDocumentFileInput!) { setDocumentFile(input: $input) { document { id } } }";
    expect(codesOf(await person.ask(mutation, asked))).toEqual(["FORBIDDEN"]);
    await setCells(anna, { userId: person.id }, ["DOCUMENT EDIT ALL"]);
    await restrict(anna, { userId: person.id }, { "DOCUMENT.file": "READ_ONLY" });
    expect(faultsOf(await set(person, document, mine))).toEqual(["input.fileId: FIELD_CLOSED"]);
    expect(faultsOf(await set(person, document, null))).toEqual(["input.fileId: FIELD_CLOSED"]);
    await restrict(anna, { userId: person.id }, { "DOCUMENT.file": "OPEN" });
    for (const fileId of [file, await holding.sent(anna, "another's"), document, "file_0", ""])
      expect(faultsOf(await set(person, document, fileId))).toEqual(["input.fileId: NOT_FOUND"]);
    expect(faultsOf(await set(person, document, mine, { expectedVersion: 1 }))).toEqual([
      "input.expectedVersion: STALE_VERSION",
    ]);
    expect((await fileOf(anna, document))?.file?.id).toBe(file);
    await holding.filing.look("update file set expires_at = now() where holder_id is null");
    expect(faultsOf(await set(person, document, mine))).toEqual(["input.fileId: NOT_FOUND"]);
  });

  test("and sending one, before it is kept, in words that say what would be taken", async () => {
    const reader = await viewer();
    const form = new FormData();
    form.append("name", "no file");
    const before = await holding.kept();
    const cases: readonly (readonly [string | null, string | Uint8Array | FormData, string, number, string])[] = [
      [null, "a", "", 401, "UNAUTHENTICATED"],
      ["bw_live_nothing", "a", "", 401, "UNAUTHENTICATED"],
      [reader.token, "a", "", 403, "DOCUMENT"],
      [anna.token, Buffer.alloc(3_000_001), "", 413, "A file has at most 3000000 bytes"],
      [anna.token, "", "", 400, "The file is empty."],
      [anna.token, form, "", 400, "The form has no file in it."],
      [anna.token, "a", "?name=%00", 400, "A file has a name of at most 250 characters"],
      [anna.token, "a", `?name=${"n".repeat(251)}`, 400, "A file has a name of at most 250 characters"],
    ];
    for (const [token, body, query, status, text] of cases) {
      const answer = await holding.post(token, body, query);
      expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(text)]);
    }
    expect(await holding.kept()).toEqual(before);
  });
});
