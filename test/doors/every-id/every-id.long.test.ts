import type { Answer } from "../../support/gateway";
import { gatewaySchema } from "../../../src/app";
import { Office, type Person, codesOf, expectDone, make } from "../../records/office";
import { type IdSlot, idSlotsOf, kindOfSlot, nameOfSlot, questionFor, standsAlone } from "./id-slots";

/** Told before anybody is signed in, or of an account: there an id names no record. */
const accounts = new Set(["signIn", "switchAccount", "reopenAccount"]);

/** Each answers with a job of its own, whatever its filter finds: what it reaches is door 22. */
const startsJob = ({ field, path }: IdSlot): boolean =>
  (field.name.endsWith("ByFilter") || field.name === "exportRecords") && path.includes("filter");

const slots = idSlotsOf(gatewaySchema()).filter((slot) => !accounts.has(slot.field.name) && !startsJob(slot));

/** There are more than a thousand questions. */
const patience = 180_000;

type Ids = Readonly<Record<string, string>>;

let office: Office;
let anna: Person;
let seller: Person;
/** Of what the seller may not see, of what he may, and of another account. */
let hidden: Ids;
let own: Ids;
let foreign: Ids;

const every = (action: string, reach: string): readonly string[] =>
  ["LEAD", "CONTACT", "COMPANY", "TASK", "REQUEST", "DOCUMENT"].map((kind) => `${kind} ${action} ${reach}`);

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  const stranger = await office.found();
  const cells = ["VIEW", "EDIT", "DELETE", "ASSIGN"].flatMap((action) => every(action, "OWN"));
  seller = await office.add(anna, [...cells, "TASK COMPLETE OWN", "USER VIEW ALL"]);
  hidden = { ...(await records(anna)), job: await jobOf(anna), ...(await programsOf(anna)) };
  own = { ...(await settings(anna)), ...(await records(seller)), user: seller.id, ...(await programsOf(seller)) };
  foreign = {
    ...(await settings(stranger)),
    ...(await records(stranger)),
    user: stranger.id,
    job: await jobOf(stranger),
    ...(await programsOf(stranger)),
  };
});

afterAll(() => office.close());

async function records(person: Person): Promise<Ids> {
  const [lead = ""] = await make(person, "lead", [{ name: "Secret" }]);
  const [contact = ""] = await make(person, "contact", [{ lastName: "Secret" }]);
  const [company = ""] = await make(person, "company", [{ name: "Secret" }]);
  const [task = ""] = await make(person, "task", [{ text: "Secret" }]);
  const [request = ""] = await make(person, "request", [{ name: "Secret", source: "FORM" }]);
  const [document = ""] = await make(person, "document", [{ number: "Secret", kind: "OFFER" }]);
  return { lead, contact, company, task, request, document };
}

async function jobOf(person: Person): Promise<string> {
  const filter = { name: { eq: "Secret, and none" } };
  const { job } = await person.act<{ job: { id: string } }>("deleteLeadsByFilter", { filter }, "job { id }");
  return job.id;
}

/** A token for a program, and where that is told what happens. */
async function programsOf(person: Person): Promise<Ids> {
  const input = { name: "Secret", scopes: ["lead:view"] };
  const { apiToken } = await person.act<{ apiToken: { id: string } }>("createApiToken", input, "apiToken { id }");
  const hook = { apiTokenId: apiToken.id, name: "Secret", url: "https://partner.example", resources: ["LEAD"] };
  const { webhook } = await person.act<{ webhook: { id: string } }>("createWebhook", hook, "webhook { id }");
  return { apiToken: apiToken.id, webhook: webhook.id };
}

async function settings(administrator: Person): Promise<Ids> {
  const made = async (mutation: string, input: object, kind: string): Promise<string> => {
    const payload = await administrator.act<Record<string, { id: string }>>(mutation, input, `${kind} { id }`);
    expectDone(payload);
    return payload[kind]?.id ?? "";
  };
  const { stages } = await administrator.get<{ stages: { nodes: { id: string; pipeline: { id: string } }[] } }>(
    "{ stages(first: 1) { nodes { id pipeline { id } } } }",
  );
  const field = { resource: "LEAD", key: "secret", label: "Secret", type: "TEXT", position: 0 };
  return {
    stage: stages.nodes[0]?.id ?? "",
    pipeline: stages.nodes[0]?.pipeline.id ?? "",
    group: await made("createGroup", { name: "Secret" }, "group"),
    role: await made("createRole", { name: "Secret" }, "role"),
    licence: await made("createLicence", { name: "Secret", modules: ["CUSTOMERS"], seats: 1 }, "licence"),
    lossReason: await made("createLossReason", { name: "Secret" }, "lossReason"),
    customField: await made("createCustomField", field, "customField"),
  };
}

const filling = (kind: string): string => own[kind] ?? absent(kind);
const prefixes: Ids = { lossReason: "loss_reason", customField: "custom_field", apiToken: "api_token" };
const absent = (kind: string): string => `${prefixes[kind] ?? kind}_${"0".repeat(32)}`;

/** Ids that are none for the seller: an unknown one, another account's, a hidden one, another kind's, and no ids at all. */
const nobodysForSeller = (slot: IdSlot): readonly string[] => {
  const kind = kindOfSlot(slot);
  const another = kind === "lead" ? "task" : "lead";
  return [
    ...[absent(kind), foreign[kind] ?? absent("lead"), hidden[kind] ?? absent("task"), hidden[another] ?? ""],
    ...["", `${absent("lead")}'; --`],
  ];
};

/** Ids that are none for the administrator, who sees whatever there is in the account. */
const nobodysForAnna = (slot: IdSlot): readonly string[] => {
  const kind = kindOfSlot(slot);
  const another = kind === "contact" ? "company" : "contact";
  return [absent(kind), foreign[kind] ?? absent("lead"), kind === "lead" ? absent(another) : (own[another] ?? ""), "x"];
};

/** Several refused root fields are told in any order. */
const withoutRequest = ({ errors = [], ...answer }: Answer<unknown>): string => {
  const told = errors.map((error) => JSON.stringify(error).replace(/"requestId":"[^"]*"/g, ""));
  return JSON.stringify({ ...answer, errors: told.sort() });
};

/** What the slots answer to each of their ids, the n-th of all slots in one request. */
async function answersOf(
  person: Person,
  asked: readonly IdSlot[],
  idsOf: (slot: IdSlot) => readonly string[],
): Promise<readonly string[]> {
  const [first] = asked;
  const numbers = first ? idsOf(first).map((_, index) => index) : [];
  const ask = async (number: number): Promise<string> => {
    const { query, variables } = questionFor(asked, (slot) => idsOf(slot)[number] ?? "", filling);
    return withoutRequest(await person.ask(query, variables));
  };
  return Promise.all(numbers.map(ask));
}

const groupsOf = (all: readonly IdSlot[], size: number): readonly (readonly IdSlot[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

const asked = slots.filter(({ operation }) => operation === "query");
const queries = [
  ...groupsOf(
    asked.filter((slot) => !standsAlone(slot)),
    20,
  ),
  ...groupsOf(asked.filter(standsAlone), 1),
];
const mutations = slots.filter(({ operation }) => operation === "mutation").map((slot) => [slot]);
const askers = [
  ["somebody who sees his own alone", () => seller, nobodysForSeller],
  ["an administrator", () => anna, nobodysForAnna],
] as const;

describe.each(askers)("door 10: an id that leads nowhere is answered in one way, byte for byte, for %s", (...asker) => {
  const [, person, idsOf] = asker;

  const answered = async (groups: readonly (readonly IdSlot[])[]): Promise<readonly string[]> => {
    const told: string[] = [];
    for (const group of groups) {
      const answers = await answersOf(person(), group, idsOf);
      const names = group.map(nameOfSlot).join(", ");
      expect({ names, answers }).toEqual({ names, answers: answers.map(() => answers[0]) });
      told.push(answers[0] ?? "");
    }
    return told;
  };

  test(
    "in every query that takes one",
    async () => {
      const told = await answered(queries);
      expect(told.filter((answer) => /Secret|INTERNAL|BAD_USER_INPUT(?!.*NOT_FOUND)/.test(answer))).toEqual([]);
    },
    patience,
  );

  test(
    "in every mutation that takes one",
    async () => {
      const told = await answered(mutations);
      const said = told.map((answer, index) => [mutations[index]?.map(nameOfSlot), answer] as const);
      expect(said.filter(([, answer]) => !/NOT_FOUND|FORBIDDEN/.test(answer) || answer.includes("INTERNAL"))).toEqual(
        [],
      );
    },
    patience,
  );
});

test("door 10: an id that leads somewhere is answered otherwise", async () => {
  const { query, variables } = questionFor(
    slots.filter(({ field }) => field.name === "lead"),
    () => own["lead"] ?? "",
    filling,
  );
  const answer = await seller.ask(query, variables);
  expect(codesOf(answer)).toEqual([]);
  expect(JSON.stringify(answer)).toContain("Secret");
});
