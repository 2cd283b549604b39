import type { Client } from "pg";
import { type Person, type Refusable, expectDone, make } from "../records/office";

/** A job as its person sees it. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly state: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
  readonly progress: { readonly done: number; readonly total: number | null };
  readonly result: { readonly changed: number; readonly unchanged: number; readonly refused: number } | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

export const jobFields =
  "id kind state progress { done total } result { ... on MassChangeResult { changed unchanged refused } } error { code message }";

/** A filter that every lead fits. */
export const everyLead = { createdAt: { gt: "2000-01-01T00:00:00Z" } };

/** Asks for a mass change, and gives the job's id. */
export async function askFor(person: Person, mutation: string, input: object): Promise<string> {
  const payload = await person.act<{ job: { id: string } | null } & Refusable>(mutation, input, "job { id }");
  expectDone(payload);
  return payload.job?.id ?? "";
}

export async function jobOf(person: Person, id: string): Promise<Job | null> {
  const { job } = await person.get<{ job: Job | null }>(`query ($id: ID!) { job(id: $id) { ${jobFields} } }`, { id });
  return job;
}

/** The job once `isSo` says so of it. */
export async function jobOnce(person: Person, id: string, isSo: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = await jobOf(person, id);
    if (job && isSo(job)) return job;
    await new Promise((settle) => setTimeout(settle, 20));
  }
}

export const ended = (person: Person, id: string): Promise<Job> =>
  jobOnce(person, id, ({ state }) => !["QUEUED", "RUNNING"].includes(state));

/** Makes leads `1` to `count`; the newest has the highest number, and is dealt with first. */
export async function makeLeads(person: Person, count: number, more: object = {}): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (let from = 0; from < count; from += 250)
    await make(
      person,
      "lead",
      numbers.slice(from, from + 250).map((number) => ({ name: `Lead ${number}`, externalId: `${number}`, ...more })),
    );
}

/** Keeps a lead from being changed until the answer is called: a batch that comes to it waits. */
export async function holdLead(client: Client, number: number): Promise<() => Promise<void>> {
  await client.query("begin");
  await client.query("select 1 from lead where external_id = $1 for update", [`${number}`]);
  return async () => {
    await client.query("commit");
  };
}

/** How many leads of the user's account are so; `where` is written into the statement. */
export async function countOf(client: Client, where: string, userId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer from lead where ${where} and account_id = (select account_id from "user" where replace(id::text, '-', '') = $1)`,
    [userId.replace("user_", "")],
  );
  return rows[0]?.count ?? -1;
}

/** What `look` finds, once it finds it. */
export async function until<Found>(look: () => Promise<Found | false>): Promise<Found> {
  for (;;) {
    const found = await look();
    if (found !== false) return found;
    await new Promise((settle) => setTimeout(settle, 20));
  }
}
