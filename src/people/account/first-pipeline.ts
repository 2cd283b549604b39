/** The way that leads go in a new account, until its people make it their own. */
export const firstPipeline = {
  name: "Sales",
  stages: [
    { name: "New", kind: "OPEN" },
    { name: "In contact", kind: "OPEN" },
    { name: "Offer", kind: "OPEN" },
    { name: "Won", kind: "WON" },
    { name: "Lost", kind: "LOST" },
  ],
} as const;
