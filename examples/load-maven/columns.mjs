/** What each file holds. `key` tells its rows apart; `needed` can't be empty. A column that isn't here stops the run, so that none is lost. */
export const files = {
  "sales_teams.csv": {
    columns: ["sales_agent", "manager", "regional_office"],
    key: "sales_agent",
    needed: ["sales_agent", "manager", "regional_office"],
  },
  "accounts.csv": {
    columns: ["account", "sector", "year_established", "revenue", "employees", "office_location", "subsidiary_of"],
    key: "account",
    needed: ["account"],
  },
  "products.csv": { columns: ["product", "series", "sales_price"], key: "product", needed: ["product"] },
  "sales_pipeline.csv": {
    columns: [
      ...["opportunity_id", "sales_agent", "product", "account"],
      ...["deal_stage", "engage_date", "close_date", "close_value"],
    ],
    key: "opportunity_id",
    needed: ["opportunity_id", "sales_agent", "product", "deal_stage"],
  },
};

/** The pipeline that the deals go through, and what being in one of its stages means. */
export const pipeline = {
  name: "Opportunities",
  stages: [
    { name: "Prospecting", kind: "OPEN" },
    { name: "Engaging", kind: "OPEN" },
    { name: "Won", kind: "WON" },
    { name: "Lost", kind: "LOST" },
  ],
};

/** What the gateway has no field for: the column's name is the custom field's key. */
export const customFields = {
  COMPANY: [
    { key: "year_established", label: "Year established", type: "NUMBER" },
    { key: "revenue", label: "Revenue (millions of USD)", type: "NUMBER" },
    { key: "employees", label: "Employees", type: "NUMBER" },
    { key: "office_location", label: "Headquarters", type: "TEXT" },
  ],
  LEAD: [
    { key: "product", label: "Product", type: "TEXT" },
    { key: "series", label: "Product series", type: "TEXT" },
    { key: "sales_price", label: "Retail price (USD)", type: "NUMBER" },
  ],
};

const isNumber = (text) => /^-?\d+(\.\d+)?$/.test(text);
/** JavaScript takes February 30 for March 2, and what is no date at all for null. */
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;
const isAmount = (text) => /^-?\d{1,15}(\.\d{1,4})?$/.test(text);
const stageNames = pipeline.stages.map(({ name }) => name);

/** How a cell that is not empty must read, for its field to take it; the rest is text as it stands. */
export const readings = {
  year_established: { reads: isNumber, as: "a number" },
  revenue: { reads: isNumber, as: "a number" },
  employees: { reads: isNumber, as: "a number" },
  sales_price: { reads: isNumber, as: "a number" },
  close_value: { reads: isAmount, as: "an amount" },
  engage_date: { reads: isDay, as: "a day such as 2017-03-01" },
  close_date: { reads: isDay, as: "a day such as 2017-03-01" },
  deal_stage: { reads: (text) => stageNames.includes(text), as: `one of ${stageNames.join(", ")}` },
};
