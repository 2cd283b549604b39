import type { Client } from "pg";
import { type Answer, type TestGateway, askGateway, startTestGateway } from "../../support/gateway";
import { absent, mutationOf } from "../../doors/writes/refusal";
import { type Kind, Office, type Person, make } from "../office";
import { lookInto } from "../wrong-inputs/rows-written";

/**
 * One database behind two gateways: one writes simple changes in one statement, the other writes all in transactions.
 * Anna is the administrator; Eva sees everything and changes her own; Boris sees and changes his own alone, may not write
 * `lead.source`, and does not see `lead.price`.
 */
export interface TwoGateways {
  readonly office: Office;
  readonly plain: TestGateway;
  readonly client: Client;
  readonly anna: Person;
  readonly eva: Person;
  readonly boris: Person;
  close(): Promise<void>;
}

const kinds = ["LEAD", "CONTACT", "COMPANY", "TASK"];

/** What somebody may do with every kind. */
export const cells = (view: string, edit: string): readonly string[] =>
  kinds.flatMap((kind) => [`${kind} CREATE ALL`, `${kind} VIEW ${view}`, `${kind} EDIT ${edit}`]);

export async function openTwoGateways(): Promise<TwoGateways> {
  const office = await Office.open({ OPTIMISATIONS_OFF: "none" });
  const { databaseUrl } = office.gateway;
  const plain = await startTestGateway({ DATABASE_URL: databaseUrl, OPTIMISATIONS_OFF: "one-statement-writes" });
  const client = await lookInto(office);
  const anna = await office.found();
  const eva = await office.add(anna, cells("ALL", "OWN"));
  const boris = await office.add(anna, cells("OWN", "OWN"), { "LEAD.source": "READ_ONLY", "LEAD.price": "HIDDEN" });
  const close = async (): Promise<void> => {
    await client.end();
    await plain.close();
    await office.close();
  };
  return { office, plain, client, anna, eva, boris, close };
}

/** What a mutation came to: its answer, and the statements that it took. */
export interface Outcome {
  readonly answer: Answer<Readonly<Record<string, unknown>>>;
  readonly statements: readonly string[];
}

/** The same mutation as the same person, of either gateway. */
export async function askedOf(
  { url, statements }: TestGateway,
  { token }: Person,
  ...[mutation, input, shows]: readonly [mutation: string, input: object, shows: string]
): Promise<Outcome> {
  statements.length = 0;
  const answer = await askGateway<Outcome["answer"]["data"]>(url, mutationOf(mutation, shows), { input }, token);
  return { answer, statements: [...statements] };
}

/** All that the tables hold of a record and its changes, but its id and the moments at which it was written. */
export async function traceOf(client: Client, kind: string, id: string): Promise<object> {
  const hex = id.split("_").at(-1);
  const record = await client.query<{ row: object; isAt: boolean }>(
    `select to_jsonb(r) - array['id', 'created_at', 'updated_at'] as row,
       not exists (select 1 from change c where c.record_id = r.id and c.version = r.version and c.at <> r.updated_at) as "isAt"
     from "${kind}" r where id = $1::uuid`,
    [hex],
  );
  const changes = await client.query<{ row: object }>(
    `select to_jsonb(c) - array['id', 'record_id', 'at', 'transaction'] as row from change c where record_id = $1::uuid and action <> 'CREATE' order by id`,
    [hex],
  );
  return { record: record.rows, changes: changes.rows };
}

const updateOf = (kind: Kind): string => `update${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

/** What was asked of a record that was made for it, and what that left behind. */
export type Traced = Outcome & { readonly trace: object };

/** A change of a record that was made with `item`, and what comes between. */
export interface Asked {
  readonly kind: Kind;
  /** The update of the kind, where it is left out. */
  readonly mutation?: string;
  readonly item: object;
  readonly input: object;
  readonly shows: string;
  readonly meanwhile?: ((id: string) => Promise<unknown>) | undefined;
}

/** What both gateways make of the same input, each for a record of its own that was made alike. */
export async function changedByBoth(
  { office, plain, client, anna }: TwoGateways,
  person: Person,
  { kind, mutation = updateOf(kind), item, input, shows, meanwhile = () => Promise.resolve() }: Asked,
): Promise<readonly [fast: Traced, plain: Traced]> {
  const of = async (gateway: TestGateway): Promise<Traced> => {
    const [id = ""] = await make(anna, kind, [
      { ...item, ...("responsibleId" in item ? {} : { responsibleId: person.id }) },
    ]);
    // The standing is known from then on, as it is of whoever has asked before.
    await askedOf(gateway, person, mutation, { id: absent(kind), ...input }, "");
    await meanwhile(id);
    const { answer, statements } = await askedOf(gateway, person, mutation, { id, ...input }, shows);
    const told = JSON.stringify(answer)
      .replaceAll(id, "its id")
      .replace(/("updatedAt":)"[^"]+"/, '$1"then"');
    return { answer: JSON.parse(told) as typeof answer, statements, trace: await traceOf(client, kind, id) };
  };
  return [await of(office.gateway), await of(plain)];
}
