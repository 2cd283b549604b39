/** A breach of a law: what somebody might write, the gate that has to turn red, and what it has to say. */
export interface Plant {
  readonly breach: string;
  readonly file: string;
  /** The whole file; or what replaces `instead` in it. */
  readonly text: string;
  /** Stands in the file exactly once; absent where the file is new. */
  readonly instead?: string;
  readonly gate: readonly string[];
  readonly says: RegExp;
  /** Every run of the tests plants it; the others are planted by `npm run proofs -- plants`. */
  readonly isCheap: boolean;
}

const laws = (file: string) => ["node", "node_modules/.bin/depcruise", "--config", ".dependency-cruiser.mjs", file];
const lint = (file: string) => ["node", "node_modules/.bin/eslint", file];
const types = ["npm", "run", "--silent", "types"];

/** One breach a kind of law goes into every run of the tests. */
const plantedByEachRun = new Set(["resolvers-ask-handles", "only-the-store-speaks-sql", "rights-is-pure", "no-cycles"]);

const imported = (breach: string, file: string, from: string, says: RegExp): Plant => ({
  breach,
  file,
  text: `import * as planted from "${from}";\n\nexport const use = planted;\n`,
  gate: laws(file),
  says,
  isCheap: plantedByEachRun.has(says.source),
});

const linted = (breach: string, file: string, text: string, says: RegExp): Plant => ({
  ...{ breach, file, text, says },
  gate: lint(file),
  isCheap: false,
});

const resolver = "src/records/lead/planted.resolver.ts";
const record = "src/records/lead/planted.ts";

const resolverTaking = (handle: string, right: string): string => `import { Query, Resolver } from "type-graphql";
import { Requires } from "../../graphql/requires";
import type { Reader } from "../../store/handles";
import type { Company } from "../company/company";
import { Lead } from "./lead";

export type Other = Company;

@Resolver()
export class PlantedResolver {
  @Query(() => String)
  ${right}
  planted(records: ${handle}): string {
    return records.description.kind;
  }
}
`;

export const plants: readonly Plant[] = [
  imported("a resolver imports SQL", resolver, "../../store/sql", /resolvers-ask-handles/),
  imported("a resolver imports the connection", resolver, "../../store/database", /resolvers-ask-handles/),
  imported("a record imports SQL", record, "../../store/sql", /sql-stays-in-the-store/),
  imported("a record imports pg", record, "pg", /only-the-store-speaks-sql/),
  imported("an operation imports TypeORM", "src/operations/planted.ts", "typeorm", /only-rows-describe-tables/),
  imported("the rights import a module of Node", "src/rights/planted.ts", "node:crypto", /rights-is-pure/),
  imported("the rights import the store", "src/rights/planted.ts", "../store/sql", /rights-imports-downward/),
  imported(
    "finding doubles needs a package",
    "src/duplicates/planted.ts",
    "libphonenumber-js/max",
    /duplicates-is-pure/,
  ),
  imported("the store imports a record", "src/store/planted.ts", "../records", /store-imports-downward/),
  imported(
    "what watches imports the schema",
    "src/observe/planted.ts",
    "../graphql/schema",
    /observe-imports-downward/,
  ),
  imported("what watches knows GraphQL", "src/observe/planted.ts", "graphql", /no-graphql-or-sql-in-observe/),
  imported("the store imports GraphQL", "src/store/planted.ts", "graphql", /no-graphql-below-graphql/),
  imported(
    "the product imports what tests it",
    "src/planted.ts",
    "../test/support/shared-data",
    /no-test-in-the-product/,
  ),
  imported("the product imports a development package", "src/planted.ts", "fast-check", /no-development-package/),
  imported("an example looks inside", "examples/planted.ts", "../src/rights/predicate", /examples-know-the-public-api/),
  imported("two files need each other", "src/store/sql.ts", "./database", /no-cycles/),
  linted(
    "a record asks its table by itself",
    record,
    `import { DataSource } from "typeorm";\n\nexport const source = new DataSource({ type: "postgres" });\n`,
    /'DataSource' import from 'typeorm' is restricted/,
  ),
  linted(
    "a repository is asked for the first row",
    record,
    `export const first = (leads: { findOneBy(where: object): unknown }) => leads.findOneBy({ id: undefined });\n`,
    /answers with the first row/,
  ),
  linted(
    "Node's Event is taken for the record",
    "src/records/lead/planted.ts",
    `export const kind = (): unknown => new Event("planted");\n`,
    /the record is imported from records\/event/,
  ),
  linted(
    "a type is given up",
    record,
    `export const anything = (value: any): void => void value;\n`,
    /no-explicit-any/,
  ),
  linted(
    "the rights ask what time it is",
    "src/rights/planted.ts",
    `export const now = (): number => Date.now();\n`,
    /Unexpected use of 'Date'/,
  ),
  {
    breach: "an entity describes a column that no migration makes",
    file: "src/people/account/account.ts",
    instead: `  @Column({ type: "text" }) name: string;`,
    text: `  @Column({ type: "text" }) name: string;\n  @Column({ type: "text" }) planted: string;`,
    gate: ["npm", "run", "--silent", "migrations"],
    says: /ADD "planted" text/,
    isCheap: false,
  },
  {
    breach: "a sort that no migration made an index for",
    file: "src/records/company/company.ts",
    instead: `@TextField({ description: "What it does.", max: 100 })`,
    text: `@TextField({ description: "What it does.", max: 100, sorted: true })`,
    gate: ["npm", "run", "--silent", "migrations"],
    says: /create index "company_industry_/,
    isCheap: false,
  },
  {
    breach: "schema.graphql is stale",
    file: "src/records/lead/lead.ts",
    instead: `description: "What the deal is about."`,
    text: `description: "What is planted."`,
    gate: ["npm", "run", "--silent", "schema", "--", "--check"],
    says: /the code makes ".*What is planted/,
    isCheap: false,
  },
  {
    breach: "a resolver takes a handle of another right",
    file: resolver,
    text: resolverTaking("Reader<Lead>", `@Requires(Lead, "edit")`),
    gate: types,
    says: /planted\.resolver\.ts\(\d+,\d+\): error TS/,
    isCheap: false,
  },
  {
    breach: "a resolver takes a handle of another record",
    file: resolver,
    text: resolverTaking("Reader<Company>", `@Requires(Lead, "view")`),
    gate: types,
    says: /planted\.resolver\.ts\(\d+,\d+\): error TS/,
    isCheap: false,
  },
  {
    breach: "a query declares no right",
    file: "src/records/lead/lead-totals.resolver.ts",
    instead: `@Resolver()\nexport class LeadTotalsResolver {`,
    text: `@Resolver()\nexport class LeadTotalsResolver {\n  @Query(() => String)\n  planted(): string {\n    return "planted";\n  }\n`,
    gate: ["node", "node_modules/.bin/jest", "test/architecture/declared-rights.test.ts"],
    says: /Query\.planted/,
    isCheap: false,
  },
  {
    breach: "a right is asked for that does not exist",
    file: "src/rights/planted.ts",
    text: `import type { Action } from "./catalogue";\n\nexport const planted: Action = "PEEK";\n`,
    gate: types,
    says: /Type '"PEEK"' is not assignable/,
    isCheap: false,
  },
  {
    breach: "nobody uses what is written",
    file: "src/records/lead/planted.ts",
    text: `export const unused = 1;\n`,
    gate: ["npm", "run", "--silent", "dead-code"],
    says: /src\/records\/lead\/planted\.ts/,
    isCheap: false,
  },
];
