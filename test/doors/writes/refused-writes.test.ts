import { type Person, expectDone, restrict } from "../../records/office";
import { faultCodes } from "../../../src/store/fault-codes";
import { everyRow } from "./every-row";
import { absent, refusalOf } from "./refusal";
import { type Records, type Writers, oneOfEach, writers } from "./writers";

let all: Writers;
let own: Records;
let annas: Records;
let stages: readonly string[];

beforeAll(async () => {
  all = await writers();
  const { anna, eva } = all;
  await restrict(
    anna,
    { userId: eva.id },
    { "LEAD.price": "HIDDEN", "LEAD.source": "READ_ONLY", "TASK.result": "READ_ONLY" },
  );
  [own, annas] = [await oneOfEach(eva), await oneOfEach(anna)];
  const found = await anna.get<{ stages: { nodes: { id: string }[] } }>("{ stages { nodes { id } } }");
  stages = found.stages.nodes.map(({ id }) => id);
});

afterAll(() => all.close());

type Case = readonly [mutation: string, input: () => object, refusal: readonly string[], shows?: string];

const hiddenPrice = 'lead { company { leads(filter: { price: { gt: "1" } }) { nodes { id } } } }';
const wrongCursor = 'lead { contacts(after: "bm8") { nodes { id } } }';
const long = "x".repeat(5_000);

/** What Eva is refused, in every way that a write of a record is. */
const cases: readonly Case[] = [
  ["updateLead", () => ({ id: absent("lead"), name: "x" }), ["NOT_FOUND"]],
  ["updateLead", () => ({ id: annas.lead, name: "x" }), ["FORBIDDEN"]],
  ["updateLead", () => ({ id: own.lead, name: " " }), ["input.name: REQUIRED"]],
  ["updateLead", () => ({ id: own.lead, name: null }), ["input.name: REQUIRED"]],
  ["updateLead", () => ({ id: own.lead, name: long }), ["input.name: TOO_LONG"]],
  ["updateLead", () => ({ id: own.lead, tags: Array(51).fill("x") }), ["input.tags: TOO_MANY"]],
  ["updateLead", () => ({ id: own.lead, name: "x", price: { amount: "1" } }), ["input.price: FIELD_CLOSED"]],
  ["updateLead", () => ({ id: own.lead, name: "x", source: "x" }), ["input.source: FIELD_CLOSED"]],
  ["updateLead", () => ({ id: own.lead, name: "x", companyId: absent("company") }), ["input.companyId: NOT_FOUND"]],
  [
    "updateLead",
    () => ({ id: own.lead, name: "x", custom: [{ key: "none", value: "x" }] }),
    ["input.custom.0.key: NOT_FOUND"],
  ],
  ["updateLead", () => ({ id: own.lead, name: "x", expectedVersion: 7 }), ["input.expectedVersion: STALE_VERSION"]],
  ["updateLead", () => ({ id: own.lead, companyId: own.company }), ["FORBIDDEN"], hiddenPrice],
  ["updateLead", () => ({ id: own.lead, name: "x" }), ["INVALID_CURSOR"], wrongCursor],
  [
    "updateTask",
    () => ({ id: own.task, dueAt: "2026-01-01T00:00:00Z", dueOn: "2026-01-01" }),
    ["input.dueOn: INVALID"],
  ],
  ["updateLeads", () => ({ items: [] }), ["BAD_USER_INPUT"]],
  ["updateLeads", () => ({ items: Array.from({ length: 251 }, () => ({ id: own.lead })) }), ["BAD_USER_INPUT"]],
  [
    "updateLeads",
    () => ({
      items: [
        { id: own.lead, name: "x" },
        { id: own.lead, name: "y" },
      ],
    }),
    ["input.items.1.id: INVALID"],
  ],
  ["deleteLead", () => ({ id: annas.lead }), ["FORBIDDEN"]],
  ["deleteLead", () => ({ id: own.lead, expectedVersion: 7 }), ["input.expectedVersion: STALE_VERSION"]],
  ["deleteLeads", () => ({ ids: [own.lead, annas.lead] }), ["input.ids.1: FORBIDDEN"]],
  ["deleteLeads", () => ({ ids: [own.lead, absent("lead")] }), ["input.ids.1: NOT_FOUND"]],
  ["restoreLead", () => ({ id: own.lead }), ["NOT_FOUND"]],
  ["restoreLeads", () => ({ ids: [own.lead] }), ["input.ids.0: NOT_FOUND"]],
  ["completeTask", () => ({ id: annas.task }), ["FORBIDDEN"]],
  ["completeTask", () => ({ id: own.task, result: "x" }), ["input.result: FIELD_CLOSED"]],
  ["reopenTask", () => ({ id: annas.task }), ["FORBIDDEN"]],
  ["linkLeadContacts", () => ({ id: annas.lead, contactIds: [own.contact] }), ["FORBIDDEN"]],
  ["linkLeadContacts", () => ({ id: own.lead, contactIds: [absent("contact")] }), ["input.contactIds.0: NOT_FOUND"]],
  ["unlinkLeadContacts", () => ({ id: annas.lead, contactIds: [own.contact] }), ["FORBIDDEN"]],
  [
    "changeResponsible",
    () => ({ recordIds: [own.lead, annas.lead], responsibleId: all.boris.id }),
    ["input.recordIds.1: FORBIDDEN"],
  ],
  [
    "changeResponsible",
    () => ({ recordIds: [own.lead], responsibleId: absent("user") }),
    ["input.responsibleId: NOT_FOUND"],
  ],
  ["updateStage", () => ({ id: stages[0], name: "x" }), ["FORBIDDEN"]],
  ["createLossReason", () => ({ name: "x" }), ["FORBIDDEN"]],
  [
    "createLeads",
    () => ({
      items: [
        { name: "x", externalId: "twice" },
        { name: "y", externalId: "twice" },
      ],
    }),
    ["input.items.1.externalId: TAKEN"],
  ],
];

describe("door 13: a refused write leaves no row, no change row, no version", () => {
  test.each(cases.map((each) => [each[0], each] as const))(
    "%s, case %#",
    async (mutation, [, input, refusal, shows]) => {
      const before = await everyRow(all.client);
      expect(await refusalOf(all.eva, mutation, input(), shows)).toEqual(refusal);
      expect(await everyRow(all.client)).toEqual(before);
    },
  );

  test("where a name is taken, and where a value is set once", async () => {
    const { anna } = all;
    const [one, two] = stages;
    const taken = await anna.get<{ stage: { name: string } }>(`{ stage(id: "${two ?? ""}") { name } }`);
    const upsert = { name: "x", externalId: "kept" };
    expectDone(await anna.act("createLeads", { items: [upsert] }, ""));
    const before = await everyRow(all.client);
    expect(await refusalOf(anna, "updateStage", { id: one, name: taken.stage.name })).toEqual(["input.name: TAKEN"]);
    const items = [{ ...upsert, name: "y", responsibleId: all.eva.id }];
    expect(await refusalOf(anna, "createLeads", { items, onConflict: "UPDATE" })).toEqual([
      "input.items.0.responsibleId: READ_ONLY",
    ]);
    expect(await everyRow(all.client)).toEqual(before);
  });

  /** Of people, sessions and licences, which other tests refuse. */
  const ofPeople = ["TOO_WEAK", "IN_USE", "CYCLE", "WRONG_CREDENTIALS", "PASSWORD_CHANGE_REQUIRED", "EXPIRED", "SELF"];
  const ofPeopleAsWell = ["LAST_ADMINISTRATOR", "NOT_HELD", "NO_SEAT", "ACCOUNT_CLOSED", "FILE_REQUIRED"];
  const ofSigningIn = ["SECOND_FACTOR_REQUIRED", "SECOND_FACTOR_SETUP_REQUIRED", "WRONG_CODE"];

  test("in every code that a write of a record can be refused with", () => {
    const told = [...cases.flatMap(([, , refusal]) => refusal), "TAKEN", "READ_ONLY"].map((each) =>
      each.split(": ").at(-1),
    );
    const untold = Object.keys(faultCodes).filter((code) => !told.includes(code));
    expect(untold.sort()).toEqual([...ofPeople, ...ofPeopleAsWell, ...ofSigningIn].sort());
  });
});

describe("door 27: ids that are null, left out, empty or nothing at all write nothing", () => {
  const nothing: readonly (readonly [string, unknown])[] = [
    ["null", null],
    ["undefined", undefined],
    ["no ids", []],
    ["an id that is null", [null]],
    ["an empty object", {}],
    ["a list in a list", [[]]],
    ["true", true],
  ];
  const places: readonly (readonly [mutation: string, input: (id: unknown) => object])[] = [
    ["updateLead", (id) => ({ id, name: "x" })],
    ["updateLeads", (id) => ({ items: [{ id, name: "x" }] })],
    ["updateLeads", (items) => ({ items })],
    ["deleteLead", (id) => ({ id })],
    ["deleteLeads", (ids) => ({ ids })],
    ["restoreLead", (id) => ({ id })],
    ["restoreLeads", (ids) => ({ ids })],
    ["completeTask", (id) => ({ id })],
    ["reopenTask", (id) => ({ id })],
    ["linkLeadContacts", (id) => ({ id, contactIds: [own.contact] })],
    ["unlinkLeadContacts", (id) => ({ id, contactIds: [own.contact] })],
    ["changeResponsible", (recordIds) => ({ recordIds, responsibleId: all.boris.id })],
    ["changeResponsible", (responsibleId) => ({ recordIds: [own.lead], responsibleId })],
  ];

  test.each(places)("%s, case %#", async (mutation, input) => {
    const before = await everyRow(all.client);
    for (const person of [all.eva, all.anna])
      for (const [says, id] of nothing)
        expect([says, await refused(person, mutation, input(id))]).toEqual([says, true]);
    expect(await everyRow(all.client)).toEqual(before);
  });

  const refused = async (person: Person, mutation: string, input: object): Promise<boolean> =>
    (await refusalOf(person, mutation, input)).length > 0;

  test("an update that says nothing, and links to none, change nothing", async () => {
    const before = await everyRow(all.client);
    expect(await refusalOf(all.eva, "updateLead", { id: own.lead })).toEqual([]);
    for (const mutation of ["linkLeadContacts", "unlinkLeadContacts"])
      expect(await refusalOf(all.eva, mutation, { id: own.lead, contactIds: [] })).toEqual([]);
    expect(await everyRow(all.client)).toEqual(before);
  });
});
