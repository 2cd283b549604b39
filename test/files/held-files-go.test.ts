import { type Person, expectDone, make } from "../records/office";
import { HoldingOffice, set } from "./holding-office";

const days = 24 * 60 * 60_000;
let holding: HoldingOffice;
let anna: Person;
beforeAll(async () => {
  holding = await HoldingOffice.open();
  anna = await holding.filing.office.found();
});
beforeEach(() => {
  holding.filing.ahead = 0;
});
afterAll(() => holding.close());

test("a file goes with its document, when that is taken out of the trash for good, and not before", async () => {
  const { document } = await holding.held(anna, "goes");
  expectDone(await anna.act("deleteDocument", { id: document }, "deletedDocumentId"));
  holding.filing.ahead = 29 * days;
  await holding.filing.purge();
  expect(await holding.kept()).toEqual([1, 1]);
  holding.filing.ahead = 31 * days;
  await holding.filing.purge();
  expect(await holding.kept()).toEqual([0, 0]);
});

test("what no document has come to hold goes after a day, and what one holds stays", async () => {
  const { file } = await holding.held(anna, "stays");
  await holding.sent(anna, "never held");
  holding.filing.ahead = 1.1 * days;
  await holding.filing.purge();
  expect(await holding.kept()).toEqual([1, 1]);
  holding.filing.ahead = 400 * days;
  await holding.filing.purge();
  expect(await holding.kept()).toEqual([1, 1]);
  holding.filing.ahead = 0;
  expect(await holding.filing.statusOf(await holding.urlOf(anna, file))).toBe(200);
});

test("with a person who is erased go the files of the person's documents, and those of others stay", async () => {
  const [gone = "", stays = ""] = await make(anna, "contact", [{ lastName: "Gone" }, { lastName: "Stays" }]);
  const hers = await holding.held(anna, "of hers", { cardId: gone });
  const other = await holding.held(anna, "of another", { cardId: stays });
  expectDone(await anna.act("erasePerson", { contactId: gone, name: "Gone" }, "erasedAt"));
  const files = await anna.get(
    `{ nodes(ids: ["${hers.document}", "${other.document}"]) { ... on Document { file { id } } } }`,
  );
  expect(files).toEqual({ nodes: [{ file: null }, { file: { id: other.file } }] });
  const link = await holding.urlOf(anna, other.file);
  expect([await holding.urlOf(anna, hers.file), await holding.filing.statusOf(link)]).toEqual(["", 200]);
  expect((await set(anna, hers.document, await holding.sent(anna, "anew"))).document?.file).not.toBeNull();
});
