import { productFinder } from "./find-product.mjs";

/**
 * The faults of the data that lose nothing: `{ at, kind, text }`, in the order of the files. What would lose something
 * has stopped the run before.
 */
export function judgeRows(rows) {
  const known = {
    companies: namesIn(rows["accounts.csv"], "account"),
    agents: namesIn(rows["sales_teams.csv"], "sales_agent"),
    sellers: namesIn(rows["sales_pipeline.csv"], "sales_agent"),
    sold: new Set(),
    findProduct: productFinder(rows["products.csv"]),
  };
  for (const { cells } of rows["sales_pipeline.csv"]) known.sold.add(known.findProduct(cells.product).row);
  return Object.entries(judgements).flatMap(([file, kinds]) =>
    rows[file].flatMap((row) =>
      Object.entries(kinds).flatMap(([kind, judge]) => {
        const text = judge(row.cells, known, row);
        return text ? [{ at: row.at, kind, text }] : [];
      }),
    ),
  );
}

const namesIn = (rows, column) => new Set(rows.map(({ cells }) => cells[column]));

/** Each answers what is wrong with a row and what becomes of it, or nothing. */
const judgements = {
  "sales_teams.csv": {
    "agents have no deal": ({ sales_agent: agent }, { sellers }) =>
      !sellers.has(agent) && `${agent} has no deal: a user all the same`,
  },
  "accounts.csv": {
    "companies belong to one that has no row": ({ subsidiary_of: parent }, { companies }) =>
      parent && !companies.has(parent) && `"${parent}" has no row: a company with a name alone`,
  },
  "products.csv": {
    "products are in no deal": ({ product }, { sold }, row) =>
      !sold.has(row) && `no deal is about "${product}": it is loaded nowhere`,
  },
  "sales_pipeline.csv": {
    "deals spell their product otherwise": ({ product }, { findProduct }) => {
      const { row, isExact } = findProduct(product);
      return (
        row &&
        !isExact &&
        `"${product}" is "${row.cells.product}" in ${row.at}: kept as it is, with that series and price`
      );
    },
    "deals have an unknown product": ({ product }, { findProduct }) =>
      !findProduct(product).row && `"${product}" is in no row of products.csv: kept, without series and price`,
    "deals have an agent of no team": ({ sales_agent: agent }, { agents }) =>
      !agents.has(agent) && `${agent} is on no team: a user without manager and office`,
    "deals name no account": ({ account }) => !account && "no account: a deal without a company",
    "deals name an account that has no row": ({ account }, { companies }) =>
      account && !companies.has(account) && `"${account}" has no row: a company with a name alone`,
    "deals have no engage date": ({ engage_date: day }) => !day && "no engage date: not yet opened",
    "deals have no close date": ({ close_date: day }) => !day && "no close date: not yet closed",
    "deals have no value": ({ close_value: value }) => !value && "no value: no price",
  },
};
