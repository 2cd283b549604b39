import { type Answer, type TestGateway, askGateway, startTestGateway } from "../support/gateway";
import { type SecondGateway, startSecondGateway } from "../support/second-gateway";

/** Two gateways on one database: the first in this process, the second in one of its own. */
export interface Office {
  readonly gateways: readonly [first: string, second: string];
  /** The access token of the administrator, who makes the changes. */
  readonly administrator: string;
  /** Who asks; the token changes with each sign-in. */
  readonly watcher: { readonly id: string; token: string };
  /** Ids by what they are: `lead`, `ownLead`, `group`. */
  readonly id: Readonly<Record<string, string>>;
  /** Runs one mutation; its payload. Throws where it is refused. */
  readonly act: (at: string, mutation: string, input: object, shows?: string) => Promise<Payload>;
  /** Signs the watcher in again. */
  readonly enter: (at: string) => Promise<void>;
  close(): Promise<void>;
}

type Payload = Readonly<Record<string, { readonly id: string }>> & {
  readonly accessToken: string;
  readonly userErrors: readonly object[];
};

const firstPassword = "a first password";
const password = "bailiwick-demo";
const signingKey = "one key of the two gateways, which signs nothing else";

export async function openOffice(): Promise<Office> {
  const gateway = await startTestGateway({ SIGNING_KEY: signingKey });
  const second = await startSecondGateway(gateway.databaseUrl, signingKey);
  try {
    return await furnish(gateway, second);
  } catch (error) {
    await Promise.all([gateway.close(), second.close()]);
    throw error;
  }
}

async function furnish(gateway: TestGateway, second: SecondGateway): Promise<Office> {
  const as =
    (token: string | null) =>
    async (at: string, mutation: string, input: object, shows = "") => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
      const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${shows} userErrors { field code } } }`;
      return payloadOf(mutation, await askGateway(at, query, { input }, token));
    };
  const [nobody, at] = [as(null), gateway.url];
  const email = "founder@office.example";
  const founder = { accountName: "Office", profile: "SYNERGY", name: "Founder", email, password, currency: "EUR" };
  const { accessToken: administrator, me: first } = await nobody(at, "signUp", founder, "accessToken me { id }");
  const act = as(administrator);

  const add = async (name: string) => {
    const address = `${name}@office.example`;
    await act(at, "addUser", { name, email: address, password: firstPassword }, "user { id }");
    const input = { email: address, password: firstPassword, newPassword: password };
    const { me, accessToken } = await nobody(at, "signIn", input, "accessToken me { id }");
    return { id: me?.id ?? "", token: accessToken };
  };
  const [watcher, owner, report] = [await add("watcher"), await add("owner"), await add("report")];
  const id = await furnishAccount((mutation, input, shows) => act(at, mutation, input, shows), {
    ...{ watcher: watcher.id, owner: owner.id, report: report.id, administrator: first?.id ?? "" },
  });
  return {
    ...{ gateways: [gateway.url, second.url], administrator, watcher, id, act },
    enter: async (where) => {
      const input = { email: "watcher@office.example", password };
      watcher.token = (await nobody(where, "signIn", input, "accessToken")).accessToken;
    },
    close: async () => {
      await Promise.all([gateway.close(), second.close()]);
    },
  };
}

function payloadOf(mutation: string, answer: Answer<Readonly<Record<string, Payload>> | null>): Payload {
  const payload = answer.data?.[mutation];
  if (!payload || payload.userErrors.length > 0)
    throw new Error(`${mutation}: ${JSON.stringify(answer.errors ?? payload)}`);
  return payload;
}

type Act = (mutation: string, input: object, shows?: string) => Promise<Payload>;

/** `LEAD VIEW OWN` */
export const cells = (...said: readonly string[]): readonly object[] =>
  said.map((cell) => {
    const [resource, action, reach] = cell.split(" ");
    return { resource, action, reach: reach ?? null };
  });

/**
 * The watcher sees and edits what is his, his groups' and his reports'; the owner's lead is none of it. The report's
 * lead he sees by a share, and no more. A licence closes the calendar to whoever has no seat.
 */
async function furnishAccount(act: Act, users: Readonly<Record<string, string>>): Promise<Office["id"]> {
  const made = async (mutation: string, kind: string, input: object) =>
    (await act(mutation, input, `${kind} { id }`))[kind]?.id ?? "";
  const role = async (name: string, ...said: readonly string[]) => {
    const roleId = await made("createRole", "role", { name });
    await act("setRoleRights", { roleId, cells: cells(...said) });
    return roleId;
  };
  const group = await role("Group", "LEAD VIEW GROUP", "LEAD EDIT GROUP");
  const below = await role("Below", "LEAD VIEW SUBORDINATES", "LEAD EDIT SUBORDINATES");
  const ownCells = [
    "LEAD CREATE ALL",
    "LEAD VIEW OWN",
    "LEAD EDIT OWN",
    "TASK CREATE ALL",
    "TASK VIEW OWN",
    "TASK EDIT ALL",
  ];
  const own = await role("Own", ...ownCells);
  const everything = await role("Everything", "LEAD VIEW ALL", "LEAD EDIT ALL", "TASK CREATE ALL");
  await act("setUserRoles", { userId: users["watcher"], roleIds: [group, below, own] });

  const hers = await made("createGroup", "group", { name: "Hers", userIds: [users["owner"]] });
  const his = await made("createGroup", "group", { name: "His", userIds: [users["watcher"]] });
  const licence = await made("createLicence", "licence", { name: "Calendar", modules: ["CALENDAR"], seats: 9 });
  for (const name of ["watcher", "administrator"])
    await act("grantLicence", { licenceId: licence, userId: users[name] });

  const lead = (name: string, responsibleId: string | undefined) =>
    made("createLead", "lead", { name, source: "fair", responsibleId });
  const leads = {
    lead: await lead("The owner's", users["owner"]),
    ownLead: await lead("The watcher's", users["watcher"]),
  };
  const shownLead = await lead("The report's", users["report"]);
  const task = (text: string, more: object) => made("createTask", "task", { text, ...more });
  const followed = await task("Followed", { cardId: leads.ownLead, responsibleId: users["owner"] });
  const ownTask = await task("Own", { responsibleId: users["watcher"] });
  const share = { ownerId: users["report"], area: "CONTACTS", access: "VIEW" };
  await act("setShares", { userId: users["watcher"], shares: [share] });
  return { ...users, ...leads, shownLead, followed, ownTask, group, below, own, everything, hers, his, licence };
}
