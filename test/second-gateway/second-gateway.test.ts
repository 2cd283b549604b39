import { type Office, openOffice } from "./office";
import { runTrials } from "./trials";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
}, 60_000);
afterAll(() => office.close());

test("rights that one gateway changes hold on the other for the very next request", async () => {
  const { trials, faults } = await runTrials(office, 40);
  expect(faults).toEqual([]);
  expect(trials).toBe(40);
}, 60_000);
