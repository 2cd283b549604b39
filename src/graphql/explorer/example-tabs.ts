import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExplorerTab } from "./explorer-tab";
import { findPackageRoot } from "./package-root";

/** Somebody whom the explorer may sign in as: a person of a demo account. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** What the person sees, as one says it after the name: "director, sees every lead". */
  readonly sees: string;
}

/** What is shown once each, as the first person; the file's name is that of the query in `examples/`. */
const further = [
  { name: "Filters", file: "filters", variables: { company: "a" } },
  { name: "Totals", file: "totals" },
  { name: "Search", file: "search", variables: { text: "an" } },
  { name: "Tasks", file: "tasks" },
] as const;

/** One tab for each person with the same query, then further examples as the first of them. No people: no tabs. */
export function exampleTabsOf(people: readonly DemoPerson[]): ExplorerTab[] {
  const [first] = people;
  if (first === undefined) return [];
  return [
    ...people.map((person) => tabAs(person, { name: person.name, file: "leads" })),
    ...further.map((example) => tabAs(first, example)),
  ];
}

interface Example {
  readonly name: string;
  readonly file: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

function tabAs({ name, email, password, sees }: DemoPerson, example: Example): ExplorerTab {
  const query = readFileSync(
    join(findPackageRoot(), "src/graphql/explorer/examples", `${example.file}.graphql`),
    "utf8",
  );
  return {
    name: example.name,
    email,
    password,
    query: `# Asked as ${name}: ${sees}. The token in the headers, below, renews itself.\n# Changed or closed a tab? Add ?examples to the address of this page.\n${query}`,
    variables: example.variables ?? {},
  };
}
