/** Deals and tasks as far as `reach`; companies and contacts are everybody's. What is not named here is NONE. */
const cellsOf = (reach) => [
  ...["LEAD", "TASK"].flatMap((resource) => [
    { resource, action: "CREATE", reach: "ALL" },
    { resource, action: "VIEW", reach },
    { resource, action: "EDIT", reach },
  ]),
  ...["COMPANY", "CONTACT"].flatMap((resource) => [
    { resource, action: "CREATE", reach: "ALL" },
    { resource, action: "VIEW", reach: "ALL" },
    { resource, action: "EDIT", reach: "OWN" },
  ]),
];

export const roles = [
  {
    name: "Sales manager",
    purpose: "Works with one's own deals and those of the agents below.",
    cells: cellsOf("SUBORDINATES"),
  },
  { name: "Sales agent", purpose: "Works with one's own deals.", cells: cellsOf("OWN") },
];
