import type { DemoAccount, DemoUser } from "../demo-account";
import { uuidBehind } from "../../store/ids";
import { type Ask, mutationText } from "./asking";
import { finishAll } from "./finish-all";
import { type Definitions, makeDefinitions } from "./make-definitions";
import { Person, demoPassword, firstPassword } from "./person";
import { setRights } from "./set-rights";

/** An account with everybody in it, and nothing else yet. */
export interface Staffed {
  readonly account: DemoAccount;
  /** UUID */
  readonly accountId: string;
  /** By key. */
  readonly people: ReadonlyMap<string, Person>;
  readonly definitions: Definitions;
}

export const emailOf = ({ slug }: DemoAccount, { key }: Pick<DemoUser, "key">): string => `${key}@${slug}.example`;

/** Founds the account, defines what it goes by, adds everybody, and says what each may. Everybody is signed in then. */
export async function makePeople(ask: Ask, account: DemoAccount): Promise<Staffed> {
  const [founder, ...others] = account.people;
  const { admin, accountId } = await found(ask, account, founder);
  const definitions = await makeDefinitions(admin, account);
  const groups = await makeGroups(admin, account);
  const roles = await rolesOf(admin);
  const people = new Map([[founder.key, admin]]);
  for (const user of others) {
    const input = {
      ...{ name: user.name, email: emailOf(account, user), password: firstPassword },
      supervisorId: user.supervisor === undefined ? null : people.get(user.supervisor)?.id,
      groupIds: user.groups?.map((name) => groups.get(name)),
      roleIds: user.roles?.map((name) => roles.get(name)),
    };
    const { user: added } = await admin.does<{ user: { id: string } }>("addUser", input, "user { id }");
    people.set(user.key, new Person(ask, input.email, added.id));
  }
  const newcomers = [...people.values()].filter((person) => person !== admin);
  await finishAll(newcomers.map((person) => person.signIn(true)));
  await setRights(admin, account, people, definitions);
  return { account, accountId, people, definitions };
}

async function found(
  ask: Ask,
  account: DemoAccount,
  { key, name }: DemoUser,
): Promise<{ readonly admin: Person; readonly accountId: string }> {
  const { name: accountName, profile, timeZone, currency } = account;
  const email = emailOf(account, { key });
  const { done } = await ask<{ done: { me: { id: string; account: { id: string } } } }>(
    mutationText("signUp", "me { id account { id } }"),
    { input: { accountName, profile, name, email, password: demoPassword, timeZone, currency } },
    null,
  );
  const admin = new Person(ask, email, done.me.id);
  await admin.signIn(false);
  return { admin, accountId: uuidBehind(done.me.account.id, "account") ?? "" };
}

async function makeGroups(admin: Person, { groups }: DemoAccount): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of groups) {
    const { group } = await admin.does<{ group: { id: string } }>("createGroup", { name }, "group { id }");
    ids.set(name, group.id);
  }
  return ids;
}

/** The roles that the profile brought, by name. */
async function rolesOf(admin: Person): Promise<ReadonlyMap<string, string>> {
  const { roles } = await admin.asks<{ roles: { nodes: readonly { id: string; name: string }[] } }>(
    "{ roles { nodes { id name } } }",
  );
  return new Map(roles.nodes.map(({ id, name }) => [name, id]));
}
