import type { Client } from "pg";
import type { Account } from "../jobs/kills/account";
import { uuidIn } from "../support/api-tokens";

/** A user who is to go, with everything that the account holds. */
export interface Leaver {
  /** Of the API, and the same as UUID. */
  readonly id: string;
  readonly uuid: string;
}

/** Makes leads, a task on each. */
export async function makeRecords(account: Account, url: string, size: number): Promise<void> {
  for (let from = 0; from < size; from += 250) {
    const items = Array.from({ length: 250 }, (_, index) => ({ name: `Lead ${from + index}` }));
    const leads = await account.ask<{ createLeads: { leads: readonly { readonly id: string }[] } }>(
      url,
      "mutation ($input: CreateLeadsInput!) { createLeads(input: $input) { leads { id } userErrors { message } } }",
      { input: { items } },
    );
    await account.ask(
      url,
      "mutation ($input: CreateTasksInput!) { createTasks(input: $input) { userErrors { message } } }",
      { input: { items: leads.createLeads.leads.map(({ id }) => ({ text: "Call", cardId: id })) } },
    );
  }
}

/** Adds a user with a right of its own, and gives it everything, from outside: it is the removal that is looked at. */
export async function addLeaver(account: Account, client: Client, url: string, number: number): Promise<Leaver> {
  const input = {
    ...{ name: `Leaver ${number}`, email: `leaver-${number}@kills.example`, password: "a long password" },
    rights: [{ resource: "LEAD", action: "VIEW", reach: "ALL" }],
  };
  const { addUser } = await account.ask<{ addUser: { user: { readonly id: string } } }>(
    url,
    "mutation ($input: AddUserInput!) { addUser(input: $input) { user { id } userErrors { message } } }",
    { input },
  );
  const { id } = addUser.user;
  const uuid = uuidIn(id);
  await client.query("update lead set responsible_id = $1", [uuid]);
  await client.query("update task set responsible_id = $1, card_responsible_id = $1", [uuid]);
  return { id, uuid };
}

/** What a removal writes of the user: where its records are, what is told of them, what it holds. */
export async function stateOf(client: Client, { uuid }: Leaver): Promise<string> {
  const { rows } = await client.query<{ state: string }>(
    `select json_build_object(
      'leads', (select count(*) from lead where responsible_id = $1),
      'tasks', (select count(*) from task where responsible_id = $1),
      'cards', (select count(*) from task where card_responsible_id = $1),
      'changes', (select count(*) from change where before ->> 'responsibleId' = $1::text),
      'cells', (select count(*) from user_right where user_id = $1),
      'user', (select json_build_array(u.status, u.removed_at is not null) from "user" u where u.id = $1))::text as state`,
    [uuid],
  );
  return rows[0]?.state ?? "";
}
