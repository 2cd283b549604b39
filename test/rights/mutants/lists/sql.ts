import type { Mutant } from "../mutant";

const toSql = "src/store/predicate-to-sql.ts";

/** The translation of predicates to SQL. */
export const sqlMutants: readonly Mutant[] = [
  {
    file: toSql,
    search: "return sql`true`;\n    case",
    replacement: "return sql`false`;\n    case",
    breaks: "everything is every row",
  },
  {
    file: toSql,
    search: `case "nothing":\n      return sql\`false\``,
    replacement: `case "nothing":\n      return sql\`true\``,
    breaks: "nothing is no row",
  },
  { file: toSql, search: `" or ", of, alias)`, replacement: `" and ", of, alias)`, breaks: "anyOf is or" },
  { file: toSql, search: `" and ", of, alias)`, replacement: `" or ", of, alias)`, breaks: "allOf is and" },
  {
    file: toSql,
    search: "return sql`(${join(",
    replacement: "return sql`${join(",
    breaks: "a part stays together among other parts",
  },
  {
    file: toSql,
    search: "if (predicates.length === 0) return sql`false`;",
    replacement: "if (predicates.length === 0) return sql`true`;",
    breaks: "a combination of no predicates is no filter that could be trusted",
    survivesBecause: "the core makes no combination without members",
  },
  {
    file: toSql,
    search: "name === undefined || users.length === 0) return sql`false`",
    replacement: "name === undefined || users.length === 0) return sql`true`",
    breaks: "a kind without the owner column is nobody's",
  },
  {
    file: toSql,
    search: "sql`${held} = any(${users}::uuid[])`",
    replacement: "sql`${held} = ${users[0]}::uuid`",
    breaks: "a set of owners is all of them",
  },
  {
    file: toSql,
    search: "if (users.length === 1) return sql`${held} = ${users[0]}::uuid`",
    replacement: "if (users.length === 1) return sql`${held} is not null`",
    breaks: "one owner is this one",
  },
  {
    file: toSql,
    search: "in (select unnest(",
    replacement: "not in (select unnest(",
    breaks: "a large set of owners is a set of owners",
  },
  {
    file: toSql,
    search: "if (name === undefined) return sql`false`;",
    replacement: "if (name === undefined) return sql`true`;",
    breaks: "a fact that the kind has no column for has no value",
  },
  {
    file: toSql,
    search: "if (name === undefined) return sql`true`;",
    replacement: "if (name === undefined) return sql`false`;",
    breaks: "a fact that the kind has no column for is none of the excluded values",
  },
  {
    file: toSql,
    search: "return sql`${column(alias, name)}::text = any(${texts(values)}::text[])`;",
    replacement: "return sql`${column(alias, name)}::text <> all(${texts(values)}::text[])`;",
    breaks: "fieldIs is one of the values",
  },
  {
    file: toSql,
    search: "(${column(alias, name)}::text = any(${texts(values)}::text[])) is not true",
    replacement: "${column(alias, name)}::text <> all(${texts(values)}::text[])",
    breaks: "fieldIsNot is true of an absent fact",
  },
  {
    file: toSql,
    search: ") is not true`",
    replacement: ") is true`",
    breaks: "fieldIsNot is none of the values",
  },
];
