import { Office, type Person, expectDone, make, setCells } from "../records/office";

/** An account of people whose rights come from roles, a group, own cells and a supervisor. */
export interface Scene {
  readonly office: Office;
  /** The administrator. */
  readonly anna: Person;
  /** Sees those below and their leads. */
  readonly boss: Person;
  readonly report: Person;
  readonly seller: Person;
  /** A role that the seller holds, and the team of seller and report names. */
  readonly sales: string;
  readonly team: string;
  /** The report's. */
  readonly lead: string;
}

export async function openScene(): Promise<Scene> {
  const office = await Office.share();
  const anna = await office.found("ACRONX");
  const made = async (mutation: string, input: object, name: string): Promise<string> => {
    const payload = await anna.act<Record<string, { id: string }>>(mutation, input, `${name} { id }`);
    expectDone(payload);
    return payload[name]?.id ?? "";
  };
  const boss = await office.add(anna, ["LEAD VIEW SUBORDINATES", "USER VIEW SUBORDINATES", "TASK VIEW OWN"]);
  const report = await office.add(anna, ["LEAD VIEW OWN", "LEAD EDIT NONE"]);
  const seller = await office.add(anna);
  const sales = await made("createRole", { name: "Closers" }, "role");
  await setCells(anna, { roleId: sales }, ["LEAD CREATE ALL", "LEAD VIEW OWN", "LEAD EDIT GROUP", "CUSTOMER VIEW ALL"]);
  const team = await made("createGroup", { name: "Team", userIds: [seller.id, report.id], roleIds: [sales] }, "group");
  expectDone(await anna.act("setUserRoles", { userId: seller.id, roleIds: [sales] }, ""));
  expectDone(await anna.act("setSupervisor", { userId: report.id, supervisorId: boss.id }, ""));
  const [lead = ""] = await make(anna, "lead", [{ name: "Deal", responsibleId: report.id }]);
  return { office, anna, boss, report, seller, sales, team, lead };
}

export const unknown = "user_00000000000000000000000000000000";

/** An answer as text, without what tells one request from another. */
export const withoutRequest = (answer: unknown): string => JSON.stringify(answer).replace(/"requestId":"[^"]*"/g, "");
