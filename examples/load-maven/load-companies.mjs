import { customFields } from "./columns.mjs";
import { customValues } from "./custom-values.mjs";
import { Progress } from "./progress.mjs";
import { sendBatches } from "./send-batches.mjs";
import { Stop } from "./stop.mjs";

const batch = {
  what: "companies",
  field: "companies",
  document: `mutation CreateCompanies($input: CreateCompaniesInput!) {
    createCompanies(input: $input) { companies { id } outcomes userErrors { message field } }
  }`,
};

/** The companies; answers their ids by name. Nobody owns them in the files, so that the administrator does. */
export async function loadCompanies(api, rows, tally) {
  const waiting = new Map([...companiesOf(rows)].map((row) => [row.cells.account, row]));
  const ids = new Map();
  const progress = new Progress("companies", waiting.size);
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ cells }) => !waiting.has(cells.subsidiary_of));
    if (ready.length === 0)
      throw new Stop(`These belong to each other in a circle: ${[...waiting.keys()].join(", ")}.`);
    const pairs = ready.map((row) => ({ row, item: itemOf(row, ids) }));
    const onItem = ({ cells }, company) => ids.set(cells.account, company?.id ?? null);
    await sendBatches(api, batch, pairs, { tally, progress, onItem });
    for (const { cells } of ready) waiting.delete(cells.account);
  }
  progress.end();
  return ids;
}

/** Those with a row, and those that something names all the same: of them the name alone is known. */
function companiesOf(rows) {
  const known = new Map(rows["accounts.csv"].map((row) => [row.cells.account, row]));
  const namings = [
    ...rows["accounts.csv"].map(({ at, cells }) => [at, cells.subsidiary_of]),
    ...rows["sales_pipeline.csv"].map(({ at, cells }) => [at, cells.account]),
  ];
  for (const [at, account] of namings) {
    if (account !== "" && !known.has(account)) known.set(account, { at, cells: { account, subsidiary_of: "" } });
  }
  return known.values();
}

/** An empty cell clears its field, so that a second run leaves what the files say. */
function itemOf({ cells }, ids) {
  return {
    externalId: cells.account,
    name: cells.account,
    industry: cells.sector || null,
    parentId: ids.get(cells.subsidiary_of) ?? null,
    custom: customValues(customFields.COMPANY, cells),
  };
}
