/** What has no plural, or another one than by an s. */
const plurals: Readonly<Record<string, string>> = {
  ACCOUNT: "this account",
  ACTIVITY: "activities",
  BILLING: "billing",
  COMPANY: "companies",
};

const wordOf = (resource: string): string => resource.toLowerCase().replaceAll("_", " ").replace("api ", "API ");

/** How a refusal speaks of a whole kind, where no record is named: `contacts`. */
export const everyOne = (resource: string): string => plurals[resource] ?? `${wordOf(resource)}s`;

/** How it speaks of the record that is named: `this contact`. */
export const thisOne = (resource: string): string => `this ${wordOf(resource)}`;

/** How it speaks of a part of the records of a kind: `price of leads`. */
export const partOfEvery = (resource: string, name: string): string => `${name} of ${everyOne(resource)}`;
