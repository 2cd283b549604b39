import type { Length } from "./folders";

/** A gate is an npm script: what `npm run check` runs is what a contributor runs alone. */
export interface Gate {
  readonly name: string;
  /** Where it runs tests, of which it prints what they print, and whose numbers it keeps. */
  readonly tests?: Length;
  /** What is true of the tree where it passes. */
  readonly holds: string;
  readonly command: readonly string[];
}

const npm = (...command: readonly string[]) => ["npm", "run", "--silent", ...command];

/** In the order of what they cost, the tests last. */
export const gates: readonly Gate[] = [
  { name: "format", holds: "every file is written as prettier writes it", command: npm("format") },
  { name: "types", holds: "the types agree", command: npm("types") },
  { name: "lint", holds: "the rules of style and the forbidden calls are kept", command: npm("lint") },
  { name: "laws", holds: "imports go one way, and only the store speaks SQL", command: npm("laws") },
  { name: "dead code", holds: "everything that is there is used", command: npm("dead-code") },
  {
    name: "schema",
    holds: "schema.graphql is the schema that the code makes",
    command: npm("schema", "--", "--check"),
  },
  {
    name: "migrations",
    holds: "the migrations make the tables that the entities describe",
    command: npm("migrations"),
  },
  { name: "tests", tests: "short", holds: "the product does what its tests say", command: ["npm", "test", "--silent"] },
  { name: "long tests", tests: "long", holds: "and what those say that take long", command: npm("test:long") },
];
