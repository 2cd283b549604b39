import { Client } from "pg";
import { Office, type Person, make } from "../records/office";

/** Two or more people at the same leads, each with tasks on it, and who looks at the tables from outside. */
export interface Scene {
  readonly office: Office;
  readonly people: readonly Person[];
  /** Sees everything and edits only what he is responsible for. */
  readonly clerk: Person;
  readonly leads: readonly string[];
  readonly tasks: readonly string[];
  readonly contacts: readonly string[];
  readonly stages: readonly string[];
  readonly client: Client;
  close(): Promise<void>;
}

const everything = ["LEAD", "TASK"].flatMap((kind) =>
  ["VIEW", "EDIT", "DELETE", "ASSIGN"].map((action) => `${kind} ${action} ALL`),
);

export async function openScene(count: number, leadCount: number): Promise<Scene> {
  const office = await Office.open({ DATABASE_CONNECTIONS: "12" });
  const anna = await office.found();
  const others: Person[] = [];
  for (let each = 1; each < count; each += 1) others.push(await office.add(anna, everything));
  const clerk = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT OWN", "LEAD DELETE OWN", "TASK VIEW ALL"]);
  const leads = await make(
    anna,
    "lead",
    Array.from({ length: leadCount }, (_, index) => ({ name: `lead ${index}` })),
  );
  const onLeads = leads.flatMap((cardId) => [1, 2].map((number) => ({ text: `task ${number}`, cardId })));
  const tasks = await make(anna, "task", onLeads.slice(0, 250));
  const contacts = await make(anna, "contact", [{ lastName: "A" }, { lastName: "B" }, { lastName: "C" }]);
  const { stages } = await anna.get<{ stages: { nodes: { id: string }[] } }>("{ stages { nodes { id } } }");
  const client = new Client({ connectionString: office.gateway.databaseUrl, application_name: "test" });
  await client.connect();
  const close = async (): Promise<void> => {
    await client.end();
    await office.close();
  };
  const ids = { leads, tasks, contacts, stages: stages.nodes.map(({ id }) => id) };
  return { office, people: [anna, ...others], clerk, ...ids, client, close };
}
