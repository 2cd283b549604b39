import { type Person, expectDone } from "./office";

/** What the tests ask of a change log. */
export interface Shown {
  readonly nodes: readonly {
    readonly action: string;
    readonly actor: { readonly id: string } | null;
    readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: { readonly count: number };
}

const shows = `nodes { id action at via version actor { id name } fields { field before after } }
  edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount { count precision }`;

export async function historyOf(person: Person, id: string, page = ""): Promise<Shown | null> {
  const { history } = await person.get<{ history: Shown | null }>(`{ history(id: "${id}"${page}) { ${shows} } }`);
  return history;
}

/** Entries as `UPDATE price companyId`, newest first. */
export const inWords = (shown: Shown | null): readonly string[] | null =>
  shown?.nodes.map(({ action, fields }) => [action, ...fields.map(({ field }) => field)].join(" ")) ?? null;

/** Changes a record by its external id: an upsert. */
export async function change(person: Person, kind: "lead" | "task", externalId: string, values: object): Promise<void> {
  const mutation = kind === "lead" ? "createLeads" : "createTasks";
  const items = [{ externalId, ...values }];
  expectDone(await person.act(mutation, { items, onConflict: "UPDATE" }, "outcomes"));
}
