import { Office, type Person, expectDone, faultsOf } from "../office";

let office: Office;
let founder: Person;
/** In Kathmandu, where the account is in Berlin. */
let guide: Person;

beforeAll(async () => {
  office = await Office.share();
  founder = await office.found();
  expectDone(await founder.act("updateAccount", { timeZone: "Europe/Berlin" }, ""));
  guide = await office.add(founder);
  expectDone(await guide.act("updateProfile", { timeZone: "Asia/Kathmandu" }, ""));
});

afterAll(() => office.close());

const times = "startsAt endsAt startsOn endsOn isAllDay";

interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly isAllDay: boolean;
}

const moments = (startsAt: string, endsAt: string): Times => ({
  ...{ startsAt: `2026-${startsAt}.000Z`, endsAt: `2026-${endsAt}.000Z`, startsOn: null, endsOn: null },
  isAllDay: false,
});

const days = (startsOn: string, endsOn: string, startsAt: string, endsAt: string): Times => ({
  ...moments(startsAt, endsAt),
  ...{ startsOn: `2026-${startsOn}`, endsOn: `2026-${endsOn}`, isAllDay: true },
});

const write = (person: Person, mutation: string, input: object) =>
  person.act<{ event: ({ id: string } & Times) | null }>(mutation, input, `event { id ${times} }`);

const [nine, ten] = ["2026-05-31T09:00:00Z", "2026-05-31T10:00:00Z"];

test.each<[said: object, is: Times]>([
  [{ startsAt: nine, endsAt: ten }, moments("05-31T09:00:00", "05-31T10:00:00")],
  [{ startsAt: nine }, moments("05-31T09:00:00", "05-31T09:00:00")],
  [{ startsAt: "2026-05-31T11:00:00+02:00", endsAt: nine }, moments("05-31T09:00:00", "05-31T09:00:00")],
  [{ startsOn: "2026-05-31" }, days("05-31", "05-31", "05-30T22:00:00", "05-31T22:00:00")],
  [{ startsOn: "2026-03-28", endsOn: "2026-03-29" }, days("03-28", "03-29", "03-27T23:00:00", "03-29T22:00:00")],
  [{ startsOn: "2026-10-25" }, days("10-25", "10-25", "10-24T22:00:00", "10-25T23:00:00")],
])("an event that is said as %j is kept with its moments", async (said, is) => {
  const payload = await write(founder, "createEvent", { text: "Fair", ...said });
  expectDone(payload);
  expect(payload.event).toMatchObject(is);
});

test("whole days are those of the time zone of whoever writes", async () => {
  const { event } = await write(guide, "createEvent", { text: "Trek", startsOn: "2026-05-31" });
  expect(event).toMatchObject(days("05-31", "05-31", "05-30T18:15:00", "05-31T18:15:00"));
});

test.each<[said: object, faults: string]>([
  [{}, "input.startsAt: REQUIRED"],
  [{ startsAt: null }, "input.startsAt: REQUIRED"],
  [{ endsAt: ten }, "input.startsAt: REQUIRED"],
  [{ endsOn: "2026-05-31" }, "input.startsOn: REQUIRED"],
  [{ startsAt: ten, endsAt: nine }, "input.endsAt: INVALID"],
  [{ startsOn: "2026-05-31", endsOn: "2026-05-30" }, "input.endsOn: INVALID"],
  [{ startsAt: nine, startsOn: "2026-05-31" }, "input.startsOn: INVALID"],
  [{ startsOn: "9999-12-31" }, "input.startsOn: INVALID"],
])("an event that is said as %j is refused", async (said, fault) => {
  const payload = await write(founder, "createEvent", { text: "Fair", ...said });
  expect(payload.event).toBeNull();
  expect(faultsOf(payload)).toEqual([fault]);
});

test("all that is wrong with an event is told at once", async () => {
  const [nul, unknown] = ["a\u0000b", "0192f6e2c3d47a5b8c9d0e1f2a3b4c5d"];
  const payload = await write(founder, "createEvent", {
    ...{ text: nul, place: "x".repeat(501), result: "\ud800", startsAt: ten, endsOn: "2026-05-31" },
    ...{ attendeeIds: [`user_${unknown}`, "x"], contactIds: [`contact_${unknown}`], cardId: `task_${unknown}` },
  });
  const faults = [
    ...["attendeeIds.0: NOT_FOUND", "attendeeIds.1: NOT_FOUND", "cardId: NOT_FOUND", "contactIds.0: NOT_FOUND"],
    ...["place: TOO_LONG", "result: INVALID", "startsOn: INVALID", "text: INVALID"],
  ];
  expect([...faultsOf(payload)].sort()).toEqual(faults.map((fault) => `input.${fault}`));
});

const timed = { startsAt: nine, endsAt: ten };
const whole = { startsOn: "2026-05-30", endsOn: "2026-05-31" };
const asWhole = days("05-30", "05-31", "05-29T22:00:00", "05-31T22:00:00");

test.each<[before: object, said: object, is: Times]>([
  [timed, { place: "Hall 4" }, moments("05-31T09:00:00", "05-31T10:00:00")],
  [whole, { place: "Hall 4", text: "Fair again" }, asWhole],
  [timed, { startsAt: "2026-05-31T08:00:00Z" }, moments("05-31T08:00:00", "05-31T10:00:00")],
  [timed, whole, asWhole],
  [whole, { endsOn: null }, days("05-30", "05-30", "05-29T22:00:00", "05-30T22:00:00")],
  [whole, timed, moments("05-31T09:00:00", "05-31T10:00:00")],
  [whole, { startsOn: null, endsOn: null }, moments("05-29T22:00:00", "05-31T22:00:00")],
  [whole, { startsOn: null }, moments("05-29T22:00:00", "05-31T22:00:00")],
])("of an event that was %j, %j makes what it says", async (before, said, is) => {
  const { event } = await write(founder, "createEvent", { text: "Fair", ...before });
  const payload = await write(founder, "updateEvent", { id: event?.id, ...said });
  expectDone(payload);
  expect(payload.event).toMatchObject(is);
});

test.each<[said: object, faults: string]>([
  [{ startsAt: "2026-05-31T10:00:01Z" }, "input.endsAt: INVALID"],
  [{ startsAt: null }, "input.startsAt: REQUIRED"],
  [{ endsAt: null }, "input.endsAt: REQUIRED"],
  [{ startsAt: "2026-05-31T08:00:00Z", startsOn: "2026-05-31" }, "input.startsOn: INVALID"],
])("a change of a timed event to %j is refused, and nothing is written", async (said, fault) => {
  const { event } = await write(founder, "createEvent", { text: "Fair", ...timed });
  expect(faultsOf(await write(founder, "updateEvent", { id: event?.id, ...said }))).toEqual([fault]);
  const read = await founder.get(`query ($id: ID!) { event(id: $id) { version ${times} } }`, { id: event?.id });
  expect(read).toMatchObject({ event: { version: 1, ...moments("05-31T09:00:00", "05-31T10:00:00") } });
});

test("what somebody else changes of an event of whole days leaves its moments, unless they change the days", async () => {
  const { event } = await write(founder, "createEvent", { text: "Fair", ...whole });
  const colleague = await office.add(founder, ["EVENT VIEW ALL", "EVENT EDIT ALL"]);
  expectDone(await colleague.act("updateProfile", { timeZone: "Asia/Kathmandu" }, ""));
  expect((await write(colleague, "updateEvent", { id: event?.id, place: "Hall 4" })).event).toMatchObject(asWhole);
  const moved = await write(colleague, "updateEvent", { id: event?.id, endsOn: "2026-06-01" });
  expect(moved.event).toMatchObject(days("05-30", "06-01", "05-29T18:15:00", "06-01T18:15:00"));
});
