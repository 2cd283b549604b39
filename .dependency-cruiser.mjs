/** The folder law: imports go one way, and one folder speaks to the database. `docs/adr/0017-one-direction-one-door.md` says why. */

const rooms = {
  sheets: "^src/sheets/",
  rights: "^src/rights/",
  duplicates: "^src/duplicates/",
  store: "^src/store/",
  observe: "^src/observe/",
  graphql: "^src/graphql/",
  files: "^src/files/",
  kinds: "^src/(records|people)/",
  operations: "^src/operations/",
  later: "^src/(jobs|mail|live)/",
};

/** From the lowest to the highest: a room may import its own files and those of the rooms before it. */
const order = Object.keys(rooms);

const upward = order.map((room, index) => ({
  name: `${room}-imports-downward`,
  comment: `main, app -> operations -> records, people -> files -> graphql -> observe -> store -> duplicates, rights, sheets: ${room} may not import what stands above it`,
  severity: "error",
  from: { path: rooms[room] },
  to: { path: "^src/", pathNot: order.slice(0, index + 1).map((lower) => rooms[lower]) },
}));

const npmPackage = (names) => `(^|/)node_modules/(${names})/`;

export default {
  forbidden: [
    ...upward,
    {
      name: "rights-is-pure",
      comment: "rights/ is a function of its arguments: no package, no module of Node, nothing outside the folder",
      severity: "error",
      from: { path: rooms.rights },
      to: { pathNot: rooms.rights },
    },
    {
      name: "duplicates-is-pure",
      comment: "duplicates/ is a function of its arguments, too: it knows texts, and no kind of record",
      severity: "error",
      from: { path: rooms.duplicates },
      to: { pathNot: rooms.duplicates },
    },
    {
      name: "only-the-store-speaks-sql",
      comment: "the unscoped way to a table does not exist outside src/store",
      severity: "error",
      from: { path: "^(src|examples)/", pathNot: rooms.store },
      to: { path: npmPackage("pg|pg-pool|pg-cursor|pg-query-stream|pg-copy-streams|postgres|kysely|knex") },
    },
    {
      name: "only-rows-describe-tables",
      comment:
        "records and people import the words that describe a table (the linter lists them), the rest not even those",
      severity: "error",
      from: {
        path: "^(src|examples)/",
        pathNot: [rooms.store, "^src/(records|people)/(?!.*\\.(resolver|inputs)\\.ts$)"],
      },
      to: { path: npmPackage("typeorm") },
    },
    {
      name: "sql-stays-in-the-store",
      comment: "who is not the store and does not wire it makes no statement and opens no connection",
      severity: "error",
      from: { path: "^(src|examples)/", pathNot: [rooms.store, "^src/(app|main|start|demo)[./]"] },
      to: {
        path: "^src/store/(sql|predicate-to-sql|data-source|database|named-client|migrate|reading/scoped-rows)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "resolvers-ask-handles",
      comment: "a resolver takes the handle that @Requires opens: no table, no SQL, no connection",
      severity: "error",
      from: { path: "^src/.*\\.resolver\\.ts$" },
      to: {
        path: rooms.store,
        pathNot: "^src/store/(handles|description|ids|refusals|fault-codes)(/|\\.ts$)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-graphql-below-graphql",
      comment: "store and rights know no API",
      severity: "error",
      from: { path: [rooms.rights, rooms.store] },
      to: {
        path: npmPackage(
          "graphql|type-graphql|graphql-scalars|graphql-parse-resolve-info|@apollo|fastify|@as-integrations",
        ),
      },
    },
    {
      name: "no-graphql-or-sql-in-observe",
      comment: "what watches is told codes, names and texts: it can't look at a variable or an answer",
      severity: "error",
      from: { path: rooms.observe },
      to: { path: npmPackage("graphql|type-graphql|@apollo|typeorm|pg") },
    },
    {
      name: "no-cycles",
      comment: "two files that need each other are one idea, or three",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-test-in-the-product",
      comment: "what ships imports nothing of what tests it",
      severity: "error",
      from: { path: "^(src|migrations|examples|client)/" },
      to: { path: "^(test|bench)/" },
    },
    {
      name: "examples-know-the-public-api-alone",
      comment: "an example is what a partner starts from: it has no more than a partner has",
      severity: "error",
      from: { path: "^examples/" },
      to: { path: "^(src|test|migrations|scripts)/" },
    },
    {
      name: "no-development-package-in-the-product",
      comment: "what src imports has to be installed where it runs",
      severity: "error",
      from: { path: "^(src|migrations)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: ["node_modules/@types/"] },
    },
    {
      name: "nothing-unresolvable",
      comment: "an import that leads nowhere",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: {
      path: "^(src/graphql/explorer/(playground|graphiql)|scripts/graphiql/node_modules|bench/node_modules)/",
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
    skipAnalysisNotInRules: true,
  },
};
