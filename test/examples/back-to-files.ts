import type { Row } from "./maven-rows";
import type { Visitor } from "./visitor";

const page = "pageInfo { hasNextPage endCursor }";

interface Custom {
  readonly custom: readonly { readonly key: string; readonly value: string }[];
}
const valuesOf = ({ custom }: Custom): Record<string, string> =>
  Object.fromEntries(custom.map(({ key, value }) => [key, value]));

interface Deal extends Custom {
  readonly externalId: string;
  readonly responsible: { readonly name: string };
  readonly company: { readonly name: string } | null;
  readonly stage: { readonly name: string };
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly price: { readonly amount: string; readonly currencyCode: string } | null;
}

const deals = (person: Visitor): Promise<Deal[]> =>
  person.walk(`query ($after: String) {
    leads(first: 250, after: $after) {
      nodes {
        externalId openedOn closedOn responsible { name } company { name } stage { name }
        price { amount currencyCode } custom { key value }
      }
      ${page}
    }
  }`);

const pipelineOf = (all: readonly Deal[]): Row[] =>
  all.map((deal) => ({
    opportunity_id: deal.externalId,
    sales_agent: deal.responsible.name,
    product: valuesOf(deal)["product"] ?? "",
    account: deal.company?.name ?? "",
    deal_stage: deal.stage.name,
    engage_date: deal.openedOn ?? "",
    close_date: deal.closedOn ?? "",
    close_value: deal.price?.amount ?? "",
  }));

/** Products stand on their deals, under the spelling of each; the one that deals spell otherwise is put right. */
function productsOf(all: readonly Deal[]): Row[] {
  const rows = all.map(valuesOf).map(({ product = "", series = "", sales_price = "" }) => ({
    product: product === "GTXPro" ? "GTX Pro" : product,
    series,
    sales_price,
  }));
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

interface Company extends Custom {
  readonly name: string;
  readonly industry: string;
  readonly parent: { readonly name: string } | null;
}

async function accounts(person: Visitor): Promise<Row[]> {
  const companies = await person.walk<Company>(`query ($after: String) {
    companies(first: 250, after: $after) { nodes { name industry parent { name } custom { key value } } ${page} }
  }`);
  return companies.map((company) => {
    const { year_established = "", revenue = "", employees = "", office_location = "" } = valuesOf(company);
    return {
      ...{ account: company.name, sector: company.industry, year_established, revenue, employees, office_location },
      subsidiary_of: company.parent?.name ?? "",
    };
  });
}

interface Agent {
  readonly name: string;
  readonly supervisor: { readonly name: string } | null;
  readonly groups: { readonly nodes: readonly { readonly name: string }[] };
}

/** Whoever has a supervisor is an agent. */
async function teams(person: Visitor): Promise<Row[]> {
  const users = await person.walk<Agent>(`query ($after: String) {
    users(first: 250, after: $after) { nodes { name supervisor { name } groups { nodes { name } } } ${page} }
  }`);
  return users.flatMap(({ name, supervisor, groups }) =>
    supervisor === null
      ? []
      : [
          {
            sales_agent: name,
            manager: supervisor.name,
            regional_office: groups.nodes.map((each) => each.name).join(),
          },
        ],
  );
}

/** Each file of the data made anew from what the API answers. */
export async function backToFiles(person: Visitor) {
  const all = await deals(person);
  return {
    "sales_pipeline.csv": pipelineOf(all),
    "products.csv": productsOf(all),
    "accounts.csv": await accounts(person),
    "sales_teams.csv": await teams(person),
  } as const;
}
