import type { Visitor } from "./visitor";

const page = "pageInfo { hasNextPage endCursor }";

/** The deals that somebody counts, in the three ways that count them. */
export interface Counts {
  readonly list: number;
  readonly byStage: number;
  readonly byResponsible: number;
}

export async function countDeals(person: Visitor): Promise<Counts> {
  const { totalCount } = await person.ask<{ totalCount: { count: number } }>(
    "{ leads(first: 1) { totalCount { count } } }",
  );
  const total = async (by: "STAGE" | "RESPONSIBLE"): Promise<number> => {
    const { totals } = await person.ask<{ totals: { count: number }[] }>(
      `{ leadTotals(by: ${by}) { totals { count } } }`,
    );
    return totals.reduce((sum, { count }) => sum + count, 0);
  };
  return { list: totalCount.count, byStage: await total("STAGE"), byResponsible: await total("RESPONSIBLE") };
}

/** The external ids of all deals that somebody gets. */
export async function dealIds(person: Visitor): Promise<string[]> {
  const deals = await person.walk<{ externalId: string }>(
    `query ($after: String) { leads(first: 250, after: $after) { nodes { externalId } ${page} } }`,
  );
  return deals.map(({ externalId }) => externalId);
}

export interface CountsThroughCompanies {
  /** By name of the company, none left at 0. */
  readonly byCompany: Readonly<Record<string, number>>;
  /** How many companies have a deal that the person sees. */
  readonly withDeals: number;
  /** Deals by a filter on the company's name. */
  readonly ofCancity: number;
}

export async function countThroughCompanies(person: Visitor): Promise<CountsThroughCompanies> {
  const companies = await person.walk<{ name: string; leads: { totalCount: { count: number } } }>(
    `query ($after: String) {
      companies(first: 250, after: $after) { nodes { name leads(first: 1) { totalCount { count } } } ${page} }
    }`,
  );
  const counted = companies.map(({ name, leads }) => [name, leads.totalCount.count] as const);
  const withDeals = await person.ask<{ totalCount: { count: number } }>(
    "{ companies(first: 1, filter: { leads: { exists: true } }) { totalCount { count } } }",
  );
  const ofCancity = await person.ask<{ totalCount: { count: number } }>(
    '{ leads(first: 1, filter: { company: { name: { eq: "Cancity" } } }) { totalCount { count } } }',
  );
  return {
    byCompany: Object.fromEntries(counted.filter(([, count]) => count > 0)),
    withDeals: withDeals.totalCount.count,
    ofCancity: ofCancity.totalCount.count,
  };
}

/** Of these ids those that somebody gets, null in the place of the others. */
export async function visibleNodes(person: Visitor, ids: readonly string[]): Promise<(string | null)[]> {
  const nodes = await person.ask<({ id: string } | null)[]>("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
    ids,
  });
  return nodes.map((node) => node?.id ?? null);
}

/** Name and e-mail of every user. */
export const peopleIn = (administrator: Visitor): Promise<{ name: string; email: string }[]> =>
  administrator.walk(`query ($after: String) { users(first: 250, after: $after) { nodes { name email } ${page} } }`);

/** Lets VIEW of leads reach so far in both roles of the example; answers what puts it back. */
export async function reachOfRoles(administrator: Visitor, reach: string): Promise<() => Promise<void>> {
  const roles = await administrator.walk<{ id: string; name: string }>(
    `query ($after: String) { roles(first: 250, after: $after) { nodes { id name } ${page} } }`,
  );
  const set = async (reachOf: (name: string) => string | undefined): Promise<void> => {
    for (const { id, name } of roles) {
      const asked = reachOf(name);
      if (asked === undefined) continue;
      const cells = [{ resource: "LEAD", action: "VIEW", reach: asked }];
      const mutation =
        "mutation ($input: SetRoleRightsInput!) { setRoleRights(input: $input) { userErrors { message } } }";
      expect(await administrator.ask(mutation, { input: { roleId: id, cells } })).toEqual({ userErrors: [] });
    }
  };
  const loaded: Readonly<Record<string, string>> = { "Sales manager": "SUBORDINATES", "Sales agent": "OWN" };
  await set((name) => (name in loaded ? reach : undefined));
  return () => set((name) => loaded[name]);
}
