import { customFields } from "./columns.mjs";
import { customValues } from "./custom-values.mjs";
import { productFinder } from "./find-product.mjs";
import { Progress } from "./progress.mjs";
import { sendBatches } from "./send-batches.mjs";

const batch = {
  what: "deals",
  field: "leads",
  document: `mutation CreateLeads($input: CreateLeadsInput!) {
    createLeads(input: $input) { outcomes userErrors { message field } }
  }`,
};

/** The deals, each with its agent responsible. Answers how many there were and how many seconds they took. */
export async function loadDeals(api, rows, places, tally) {
  const findProduct = productFinder(rows["products.csv"]);
  const pairs = rows["sales_pipeline.csv"].map((row) => ({
    row,
    item: itemOf(row.cells, findProduct(row.cells.product).row?.cells ?? {}, places),
  }));
  const progress = new Progress("deals", pairs.length);
  await sendBatches(api, batch, pairs, { tally, progress });
  return progress.end();
}

function itemOf(cells, { series, sales_price }, { people, definitions, companies }) {
  return {
    externalId: cells.opportunity_id,
    name: cells.account ? `${cells.product} for ${cells.account}` : cells.product,
    responsibleId: people.get(cells.sales_agent),
    companyId: companies.get(cells.account) ?? null,
    stageId: definitions.stageIds.get(cells.deal_stage),
    openedOn: cells.engage_date || null,
    closedOn: cells.close_date || null,
    price: cells.close_value ? { amount: cells.close_value, currencyCode: "USD" } : null,
    custom: customValues(customFields.LEAD, { product: cells.product, series, sales_price }),
  };
}
