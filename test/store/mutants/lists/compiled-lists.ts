import { breachesOf } from "../store-mutant";

/** What a question shows of records and lists. */
export const compiledListMutants = [
  ...breachesOf("src/store/compiled/record-json.ts", [
    [
      'andClaim(scopeFor(drawing.standing, of, "VIEW"), of, alias)',
      "nothingMore",
      "a record that a link leads to is scoped by its own kind",
      "ways",
    ],
    [
      "masksOf(standing, of).reading.find((mask) => mask.name === name)?.where ?? everything;",
      "everything;",
      "a hidden part of a record is null",
      "ways",
    ],
    [
      "return masked(member.field.name, drawing, row, () => fieldJson(member.field, member.inner, alias));",
      "return fieldJson(member.field, member.inner, alias);",
      "a hidden field is null",
      "ways",
    ],
    [
      "return masked(member.link.name, drawing, row, () =>\n        joinedJson(row, drawing, [{ sketch: member.target, id: column(alias, member.link.column), when: nothingMore }]),\n      );",
      "return joinedJson(row, drawing, [{ sketch: member.target, id: column(alias, member.link.column), when: nothingMore }]);",
      "a hidden link leads nowhere",
      "ways",
    ],
    [
      "return masked(member.link.name, drawing, row, () => cardJson([...member.targets.values()], drawing, row));",
      "return cardJson([...member.targets.values()], drawing, row);",
      "a hidden card is null",
      "ways",
      "no restriction names a card: it is hidden where the card itself is",
    ],
    [
      "seen: seenWhere(member.link.name, drawing, of) });",
      "seen: everything });",
      "a hidden list is empty, and counts none",
      "ways",
    ],
    [
      'seen.is === "nothing"\n    ? "null"',
      'seen.is !== "nothing"\n    ? "null"',
      "a part is hidden on the rows where it is hidden",
      "ways",
    ],
    [
      'when: sql` and ${column(row.alias, "card_kind")} = ${constant(sketch.of.kind)}`',
      "when: nothingMore",
      "a card is looked for among its own kind",
      "ways",
      "no two records have the same id, of whatever kinds",
    ],
  ]),
  ...breachesOf("src/store/compiled/list-source.ts", [
    [
      'const predicate: Predicate = allOf(scopeFor(standing, of, "VIEW"), owners);',
      "const predicate: Predicate = owners;",
      "a list shows what is in VIEW",
      "ways",
    ],
    [
      'allOf(scopeFor(standing, of, "VIEW"), owners)',
      'scopeFor(standing, of, "VIEW")',
      "a list shows what is of the asked owners",
      "ways",
    ],
    [
      "const scope = andClaim(scopeThrough(standing, link, of), of, alias);",
      "const scope = nothingMore;",
      "what hangs on a record is scoped by its own kind",
      "ways",
    ],
    ["id, alias)}${seen}${scope}", "id, alias)}${scope}", "where a link is hidden nothing hangs on it", "ways"],
    [
      "counted: () => countedRows({ ...list, limit: mostCounted + 1, conditions }),",
      "counted: () => countedRows({ ...list, limit: mostCounted + 1, conditions: [] }),",
      "a count counts what fits the filter",
      "ways",
    ],
    [
      "select 1 from ${from(conditions)} limit",
      "select 1 from ${from([])} limit",
      "a count of what hangs on a record counts what fits the filter",
      "ways",
    ],
    [
      "select 1 from ${from(conditions)} limit",
      "select 1 from ${from([...conditions, ...behind])} limit",
      "a count does not depend on the page",
      "ways",
    ],
    ["conditions: [...conditions, ...behind] }),", "conditions }),", "a page goes on behind its cursor", "ways"],
    [
      "(looksBeyond(list, window) ? 1 : 0)",
      "0",
      "one row more is read where it is asked whether there is more",
      "ways",
    ],
    [
      'isBackward ? "hasPreviousPage" : "hasNextPage"',
      'isBackward ? "hasNextPage" : "hasPreviousPage"',
      "it is looked for more on the side that the page goes to",
      "ways",
    ],
    [
      "${inOrder} limit ${literal(limit)}`",
      "${inOrder} limit ${literal(limit + 1)}`",
      "a list below a record has no more rows than were asked for",
      "ways",
    ],
  ]),
  ...breachesOf("src/store/compiled/list-json.ts", [
    [
      "if (!this.isGathered()) return json;",
      "if (this.list.members.length === 0) return json;",
      "what no row has a part in is answered once",
      "ways",
    ],
    [
      "return this.window.isBackward ? sql`x._n desc` : sql`x._n`;",
      "return sql`x._n`;",
      "a page from the end is turned round",
      "ways",
    ],
    [
      "filter (where x._n <= ${literal(this.window.size)})",
      "filter (where x._n <= ${literal(this.window.size + 1)})",
      "the row beyond the page is not shown",
      "ways",
    ],
    [
      "sql`('[\"' || ${this.asked.binding} || '\",' || ",
      "sql`('[\"' || 'unbound' || '\",' || ",
      "a cursor is bound to its list",
      "ways",
    ],
    [
      "hasNextPage: isBackward ? isBehind : isBeyond",
      "hasNextPage: isBeyond",
      "behind a page from the end lies what its cursor says",
      "ways",
    ],
    [
      'const isBehind = from === null ? "false" : "true";',
      'const isBehind = "false";',
      "behind a cursor there is something before the page",
      "ways",
    ],
    [
      "end(sql`least(count(*), ${literal(this.window.size)})`)",
      "end(sql`count(*)`)",
      "the last cursor is that of the last row that is shown",
      "ways",
    ],
    ["startCursor: end(sql`1`)", "startCursor: end(sql`2`)", "the first cursor is that of the first row", "ways"],
    ["'+/=' || chr(10), '-_')", "'+/=', '-_')", "a long cursor has no line breaks in it", "ways"],
  ]),
  ...breachesOf("src/store/compiled/asked-lists.ts", [
    ["    window.size,\n", "", "how many are asked for is a part of the shape", "ways"],
    ['window.isBackward ? "before" : "after",\n', "", "which way a page goes is a part of the shape", "ways"],
    [
      'owners.is === "everything" ? "anybody" : JSON.stringify(owners),\n',
      "",
      "which owners are asked for is a part of the shape",
      "ways",
    ],
    [
      "...orderBy.map(({ field, direction }) => `${field.name} ${direction}`),",
      "...orderBy.map(({ field }) => field.name),",
      "which way a list is sorted is a part of the shape",
      "ways",
    ],
    [
      "hasCursors(list) ? sql`${window.binding()}::text` : sql``",
      "sql``",
      "a cursor is bound to what the request asks",
      "ways",
    ],
  ]),
];
