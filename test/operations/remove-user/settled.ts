import { type Person, expectDone, make } from "../../records/office";
import { giveToken } from "../../support/api-tokens";
import { type House, all } from "./house";

/** Somebody who is about to go, with whatever somebody can have. */
export interface Settled {
  readonly leo: Person;
  readonly heir: Person;
  readonly boss: Person;
  readonly report: Person;
  readonly leads: readonly string[];
  readonly tasks: readonly string[];
  /** A lead of the administrator's, on which a task of Leo's hangs. */
  readonly foreign: string;
  readonly token: string;
}

/** Leo, in a group, between a boss and a report, with records, trash, tasks, a seat, shares both ways, a role and a token. */
export async function settleLeo(house: House): Promise<Settled> {
  const { anna, office } = house;
  const [leo, heir] = [await office.add(anna, all), await office.add(anna, all)];
  const boss = await office.add(anna, ["USER VIEW SUBORDINATES", "LEAD VIEW SUBORDINATES CREATOR"]);
  const report = await office.add(anna);
  await house.supervise(boss, leo);
  await house.supervise(leo, report);
  const records = await makeRecords(anna, leo);
  await giveThings(anna, leo, heir, report);
  const { text: token } = await giveToken(office.gateway.databaseUrl, leo.id, { scopes: ["lead:view"] });
  return { leo, heir, boss, report, token, ...records };
}

async function makeRecords(anna: Person, leo: Person): Promise<Pick<Settled, "leads" | "tasks" | "foreign">> {
  const leads = await make(leo, "lead", [{ name: "One" }, { name: "Two" }, { name: "In the trash" }]);
  const [foreign = ""] = await make(anna, "lead", [{ name: "Anna's" }]);
  await make(leo, "contact", [{ lastName: "Known" }]);
  const tasks = await make(leo, "task", [
    { text: "mine on mine", cardId: leads[0] },
    { text: "mine on Anna's", cardId: foreign },
    { text: "mine on nothing" },
    { text: "in the trash", cardId: leads[1] },
  ]);
  const hers = await make(anna, "task", [{ text: "Anna's on his", cardId: leads[0] }]);
  await leo.act("deleteLead", { id: leads[2] }, "");
  await leo.act("deleteTask", { id: tasks[3] }, "");
  return { leads, tasks: [...tasks, ...hers], foreign };
}

async function giveThings(anna: Person, leo: Person, heir: Person, report: Person): Promise<void> {
  const licence = { name: "Customers", modules: ["CUSTOMERS"], seats: 1 };
  const made = await anna.act<{ licence: { id: string } }>("createLicence", licence, "licence { id }");
  const share = (ownerId: string) => ({ ownerId, area: "CONTACTS", access: "VIEW" });
  for (const [mutation, input] of [
    ["createGroup", { name: "His group", userIds: [leo.id, heir.id] }],
    ["createRole", { name: "His role", userIds: [leo.id] }],
    ["grantLicence", { licenceId: made.licence.id, userId: leo.id }],
    ["setShares", { userId: leo.id, shares: [share(anna.id)] }],
    ["setShares", { userId: report.id, shares: [share(leo.id), share(anna.id)] }],
  ] as const)
    expectDone(await anna.act(mutation, input, ""));
}
