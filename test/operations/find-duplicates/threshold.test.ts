import { ended } from "../../jobs/asking";
import { Office, type Person, expectDone } from "../../records/office";
import { duplicates, duplicatesOf, make, makeAsking, namesIn, namesOf } from "./asking";

let office: Office;
let founder: Person;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
});
beforeEach(async () => {
  founder = await office.found();
});
afterAll(() => office.close());

const phones = [{ number: "+4930111222" }];
const lang = { firstName: "Boris", lastName: "Lang", phones };
const lange = { lastName: "Lange", phones };
const both = ["Boris Lang", "Lange"];

const setThreshold = async (duplicatesThreshold: number): Promise<void> =>
  expectDone(await founder.act("updateAccount", { duplicatesThreshold }, "account { duplicatesThreshold }"));

/** Two that may be one: the id of the first, and their score. */
async function makeTwo(): Promise<readonly [id: string, score: number]> {
  const id = await make(founder, "Contact", lang);
  await make(founder, "Contact", lange);
  const [found] = (await duplicatesOf(founder, id, 0)) ?? [];
  return [id, uncertain(found?.score)];
}

/** Their score among all, where it is learned first what is usual in the account. */
const scoreAmongAll = async (): Promise<number> =>
  uncertain((await duplicates(founder, { threshold: 0 }))?.nodes[0]?.score);

function uncertain(score = 0): number {
  expect(score).toBeGreaterThan(0.02);
  expect(score).toBeLessThan(0.97);
  return score;
}

async function scanned(more: object = {}): Promise<string> {
  const payload = await founder.act<{ job: { id: string } }>(
    "findDuplicates",
    { resource: "CONTACT", ...more },
    "job { id }",
  );
  expectDone(payload);
  await ended(founder, payload.job.id);
  return payload.job.id;
}

test("likely duplicates of a record begin where the account says", async () => {
  const [id, score] = await makeTwo();
  await setThreshold(score + 0.02);
  expect(namesOf(await duplicatesOf(founder, id))).toEqual([]);
  await setThreshold(score - 0.02);
  expect(namesOf(await duplicatesOf(founder, id))).toEqual(["Lange"]);
  const { possible } = await makeAsking(founder, "Contact", lange);
  expect(namesOf(possible)).toContain("Lange");
  await setThreshold(1);
  expect((await makeAsking(founder, "Contact", lange)).possible).toEqual([]);
});

test("groups of likely duplicates begin where the account says", async () => {
  await makeTwo();
  const score = await scoreAmongAll();
  await setThreshold(score + 0.02);
  expect(namesIn(await duplicates(founder, {}))).toEqual([]);
  await setThreshold(score - 0.02);
  expect(namesIn(await duplicates(founder, {}))).toEqual([both]);
});

test("where a question says itself from where on, the account's word counts for nothing", async () => {
  const [id, score] = await makeTwo();
  await setThreshold(1);
  expect(namesOf(await duplicatesOf(founder, id, score - 0.02))).toEqual(["Lange"]);
  expect(namesIn(await duplicates(founder, { threshold: (await scoreAmongAll()) - 0.02 }))).toEqual([both]);
});

test("a job goes by what the account said when it was asked for, and what it found by the job's", async () => {
  await makeTwo();
  const score = await scoreAmongAll();
  await setThreshold(score - 0.02);
  const jobId = await scanned();
  await setThreshold(1);
  expect(namesIn(await duplicates(founder, { jobId }))).toEqual([both]);
  expect(namesIn(await duplicates(founder, { jobId, threshold: 1 }))).toEqual([]);
  expect(namesIn(await duplicates(founder, { jobId: await scanned() }))).toEqual([]);
  expect(namesIn(await duplicates(founder, { jobId: await scanned({ threshold: score - 0.02 }) }))).toEqual([both]);
});
