import { breachesOf } from "../store-mutant";

/** What is read, through which links, filtered and counted by what. */
export const readingMutants = [
  ...breachesOf("src/store/reading/comparison.ts", [
    ["`%${likeLiteral(text)}%`", "`%${text}%`", "a wildcard of a caller is a letter", "reading"],
    ["ids.length === 0 ? sql`false`", "ids.length === 0 ? sql`true`", "an id that is none is nobody's", "reading"],
    [
      "present ? sql`(${compared} and ${present})` : compared",
      "compared",
      "what is absent is behind nothing, though it is sorted as the last",
      "filters",
    ],
  ]),
  ...breachesOf("src/store/reading/conditions-to-sql.ts", [
    [
      "refuseHidden(place, condition.field.name, isUsable(place.standing, of, condition.field));",
      "",
      "a hidden field is filtered by nobody",
      "hidden",
    ],
    ["if (hidden) refuseHidden(hidden, hidden.name, false);", "", "a hidden link is followed by no filter", "hidden"],
    [
      '${join([scope, ...conditionsToSql(conditions, there)], " and ")}',
      '${join([sql`true`, ...conditionsToSql(conditions, there)], " and ")}',
      "a filter through a link is scoped at its other end",
      "reading",
    ],
    [
      "refuseHidden(place, link.name, isUsable(place.standing, place.of, link));",
      "",
      "a hidden reference is compared by nobody",
      "hidden",
    ],
    [
      "refuseHidden(place, name, isUsable(standing, of, { name, restrictable: true }));",
      "",
      "a hidden custom field is filtered by nobody",
      "laws",
    ],
    [
      'return sql`(${join(\n        condition.clauses.map((clause) => every(conditionsToSql(clause, place))),\n        " or ",\n      )})`;',
      'return sql`${join(\n        condition.clauses.map((clause) => every(conditionsToSql(clause, place))),\n        " or ",\n      )}`;',
      "the scope stays around the other ways of a caller",
      "reading",
    ],
  ]),
  ...breachesOf("src/store/reading/follow-to-many.ts", [
    [
      'const scope = sql`(${predicateToSql(scopeThrough(standing, link, of), of, "r")}) is true`;',
      "const scope = sql`true`;",
      "each hop to many is scoped by its own target",
      "reading",
    ],
  ]),
  ...breachesOf("src/store/reading/follow.ts", [
    ["if (hidden.includes(link.name)) return null;", "", "a hidden link leads nowhere", "hidden"],
  ]),
  ...breachesOf("src/store/reading/other-side.ts", [
    [
      "return other ? allOf(scope, readableIn(standing, target, other)) : scope;",
      "return scope;",
      "a link that is hidden on its own side is hidden on the other",
      "hidden",
    ],
    [
      "if (!isUsable(standing, of, link)) return { of, name: link.name };",
      "",
      "a filter names no hidden link",
      "hidden",
    ],
  ]),
  ...breachesOf("src/store/reading/found.ts", [
    [
      "hidden.includes(field.name) ? null : valueOf(field, row)",
      "valueOf(field, row)",
      "a hidden value is null",
      "hidden",
    ],
    [" && !hidden.includes(`custom.${key}`)", "", "a hidden custom value is not there", "laws"],
  ]),
  ...breachesOf("src/store/reading/keyset.ts", [
    ["if (bound !== binding || !fits", "if (!fits", "a cursor is of its own list", "trash"],
  ]),
  ...breachesOf("src/store/reading/masks.ts", [
    [
      "masks.filter((mask) => !matches(mask.where, facts))",
      'masks.filter((mask) => mask.name === "" && !matches(mask.where, facts))',
      "what is masked is hidden",
      "hidden",
    ],
  ]),
  ...breachesOf("src/store/reading/list-scan.ts", [
    [
      "predicateToSql(rest, list.of, alias)}) is true`];",
      "predicateToSql(rest, list.of, alias)}) is not null`];",
      "an arm of a list carries what its owner alone does not say",
      "laws",
    ],
  ]),
  ...breachesOf("src/store/reading/many-owners.ts", [
    [
      "offset ${literal(list.limit - 1)}",
      "offset 0",
      "many owners' rows are left out only behind a page full",
      "manyOwners",
    ],
    [
      "union all (${firstsIn(owned, others, 1)} where not exists (select from bound))",
      "",
      "all of many owners are looked at where some of them have no page full",
      "manyOwners",
    ],
    [
      "union all (${firstsIn(owned, sql`bound cross join ${others}`, 1, [bound])})",
      "",
      "of many owners some tell how far the others are looked through, and no more",
      "manyOwners",
    ],
  ]),
  ...breachesOf("src/store/reading/ordered-list.ts", [
    [
      "predicateToSql(rest, list.of, alias)}) is true`];\n  const where",
      "predicateToSql(rest, list.of, alias)}) is not null`];\n  const where",
      "an arm of a count carries what its owner alone does not say",
      "laws",
    ],
    ["list.where)} and false`;", "list.where)}`;", "whom nothing is in reach of lists nothing", "unreadable"],
    [
      "if (arms.length === 0) return sql`select 0 as count`;",
      "if (arms.length === 0) return sql`select 1 as count`;",
      "whom nothing is in reach of counts nothing",
      "unreadable",
    ],
  ]),
  ...breachesOf("src/store/reading/page.ts", [
    [
      'const predicate = allOf(scopeFor(standing, of, "VIEW"), owners);',
      "const predicate = owners;",
      "a list is of what one sees",
      "reading",
    ],
    [
      'allOf(scopeFor(standing, of, "VIEW"), scopeFor(standing, of, "DELETE"))',
      'scopeFor(standing, of, "VIEW")',
      "the trash shows what one may restore",
      "trash",
    ],
    [
      'conditions: [], sort, from, where: "trash"',
      'conditions: [], sort, from, where: "kept"',
      "the trash shows what was deleted",
      "trash",
    ],
    ['["trash", of.plural]', '"trash"', "a cursor of the trash is of one kind", "trash"],
  ]),
  ...breachesOf("src/store/reading/scoped-rows.ts", [
    [
      'where === "kept" ? sql`${deletedAt} is null`',
      'where === "kept" ? sql`true`',
      "what is in the trash is nowhere else",
      "trash",
    ],
  ]),
  ...breachesOf("src/store/reading/search.ts", [
    [
      ".filter((field) => field.searched && isUsable(standing, of, field))",
      ".filter((field) => field.searched)",
      "a search looks into no hidden field",
      "hidden",
    ],
    ["`%${likeLiteral(word)}%`", "`%${word}%`", "a wildcard in a search is a letter", "reading"],
  ]),
  ...breachesOf("src/store/reading/sort.ts", [
    [
      "for (const field of fields) refuseHidden({ of }, field.name, isUsable(standing, of, field));",
      "",
      "nothing is sorted by a hidden field",
      "hidden",
    ],
  ]),
  ...breachesOf("src/store/reading/totals.ts", [
    [
      'const scope = sql`(${predicateToSql(scopeFor(standing, of, "VIEW"), of, "r")}) is true`;',
      "const scope = sql`true`;",
      "totals are of what one sees",
      "reading",
    ],
    ["refuseHiddenSums(current, of, grouping.field);", "", "a hidden price is summed for nobody", "hidden"],
  ]),
];
