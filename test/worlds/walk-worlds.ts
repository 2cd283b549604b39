import { Client } from "pg";
import type { Answer } from "../support/gateway";
import type { Grounds } from "./visit";
import { type Measure, walkWorld } from "./walk-world";

/** A gateway that answers, and its database. */
export interface Place {
  readonly databaseUrl: string;
  readonly url: string;
  ask<Data>(query: string, variables?: object, token?: string | null): Promise<Answer<Data>>;
}

/** So many accounts are walked at once. */
const abreast = 6;

/** Walks the accounts with these numbers; answers what was found to be otherwise than the evaluator says. */
export async function walkWorlds(
  place: Place,
  seeds: readonly number[],
  { tally, now, ...measure }: Measure & Pick<Grounds, "tally" | "now">,
): Promise<readonly string[]> {
  const has = await rootFieldsOf(place);
  const queue = seeds.values();
  const faults: string[] = [];
  const walk = async (): Promise<void> => {
    const client = new Client({ connectionString: place.databaseUrl, application_name: "test" });
    await client.connect();
    const grounds = { ask: askAs(place), post: postTo(place), client, tally, now, has };
    for (const seed of queue)
      await walkWorld(grounds, seed, measure).catch((fault: unknown) => {
        faults.push(fault instanceof Error ? fault.message : String(fault));
      });
    await client.end();
  };
  await Promise.all(Array.from({ length: abreast }, walk));
  return faults;
}

const askAs =
  (place: Place): Grounds["ask"] =>
  (query, variables, bearer) =>
    place.ask(query, variables, bearer);

const postTo =
  ({ url }: Place): Grounds["post"] =>
  (path, text, bearer) =>
    fetch(`${url}${path}`, { method: "POST", headers: { authorization: `Bearer ${bearer}` }, body: text });

/** What the gateway can be asked and told: a path that it does not have is not walked. */
async function rootFieldsOf(place: Place): Promise<ReadonlySet<string>> {
  const { data } = await place.ask<Readonly<Record<string, { fields: readonly { name: string }[] }>>>(
    '{ q: __type(name: "Query") { fields { name } } m: __type(name: "Mutation") { fields { name } } }',
  );
  return new Set(Object.values(data).flatMap(({ fields }) => fields.map(({ name }) => name)));
}
