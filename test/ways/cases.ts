import { drawnIdOf } from "../worlds/account/draw-records";
import { apiIdOf } from "../worlds/account/shapes";
import { type WorldKind, worldId } from "../worlds/account/world";

const idOf = (kind: WorldKind, number: number): string => apiIdOf({ kind, id: drawnIdOf(kind, number) });
const userId = (number: number): string => `user_${worldId(9, number).replaceAll("-", "")}`;
const [company, contact, lead, task] = [idOf("COMPANY", 1), idOf("CONTACT", 2), idOf("LEAD", 3), idOf("TASK", 4)];

/** Questions that each way to read must answer alike: query and variables.  */
export const cases: readonly (readonly [query: string, ...variables: (object | undefined)[]])[] = [
  [
    "query ($first: Int, $last: Int) { leads(first: $first, last: $last) { nodes { id } pageInfo { hasNextPage } } }",
    { first: 2 },
    { last: 2 },
  ],
  [
    "query ($a: Boolean!) { leads(first: 3) { ...F } } fragment F on LeadConnection { nodes { id name @include(if: $a) } }",
    { a: true },
    { a: false },
  ],
  [
    "{ leads(first: 250) { nodes { createdAt updatedAt closedAt openedOn closedOn } } tasks(first: 250) { nodes { dueAt dueBy dueOn completedAt createdAt updatedAt } } }",
  ],
  [
    "query ($f: LeadFilter) { leads(filter: $f) { nodes { id } totalCount { count } } }",
    { f: { name: { contains: "a" } } },
    { f: { openedOn: { gte: "1900-01-01" } } },
    { f: { anyOf: [{ name: { startsWith: "a" } }, { search: "b" }] } },
  ],
  [
    `{ leads(first: 1) { nodes { ${Array.from({ length: 150 }, (_, index) => `a${index}: tasks { nodes { id responsible { name } card { id ... on Contact { company { name } } } } }`).join(" ")} } } }`,
  ],
  ["{ leads(first: 250) { nodes { id name price { amount currencyCode } source tags custom { key label value } } } }"],
  [
    "{ leads { nodes { id can { edit delete export assign complete annotate restore } hiddenFields readOnlyFields } } }",
  ],
  ["{ contacts { nodes { id hiddenFields readOnlyFields can { edit delete } phones { number typed label } } } }"],
  ["{ companies { nodes { hiddenFields readOnlyFields emails { address label } parent { name } custom { value } } } }"],
  [
    "{ tasks { nodes { id hiddenFields can { edit complete } card { __typename id ... on Lead { name price { amount } } ... on Company { name } ... on Contact { phones { number } } } } } }",
  ],
  [
    "{ leads { nodes { company { id name industry } mainContact { name position } responsible { name } stage { name } } } }",
  ],
  [
    "{ leads { nodes { contacts(first: 2) { nodes { id } totalCount { count precision } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } tasks { totalCount { count } nodes { text } } } } }",
  ],
  [
    "{ companies { nodes { contacts { totalCount { count } nodes { name } } leads(last: 2) { nodes { id } edges { cursor } pageInfo { hasPreviousPage hasNextPage } } } } }",
  ],
  [
    "{ leads(first: 3) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount { count precision } } }",
  ],
  [
    "{ leads(last: 3) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
  ],
  [
    "{ leads(first: 2, orderBy: [{ field: PRICE, direction: ASC }, { field: NAME, direction: DESC }]) { edges { cursor node { id } } } }",
  ],
  [
    "{ tasks(last: 4, orderBy: [{ field: DUE_BY, direction: DESC }]) { nodes { id dueBy dueAt completedAt } pageInfo { startCursor } } }",
  ],
  ["{ leads { pageInfo { hasPreviousPage __typename } } a: leads(last: 2) { pageInfo { hasNextPage } } }"],
  ["{ leads { __typename totalCount { count } pageInfo { hasPreviousPage } } }"],
  ["query ($n: Int) { leads(first: $n) { nodes { id } } }", { n: 2 }, { n: 5 }, { n: 250 }, { n: 0 }],
  [
    "query ($r: [ID!]) { leads(filter: { responsibleId: { in: $r } }) { nodes { id } } }",
    { r: Array.from({ length: 45 }, (_, index) => userId(index)) },
    { r: Array.from({ length: 45 }, (_, index) => userId(index + 45)) },
    { r: [userId(3)] },
    { r: ["user_none"] },
  ],
  [
    "query ($t: String) { leads(filter: { name: { contains: $t } }) { nodes { name } totalCount { count } } }",
    { t: "a" },
    { t: "%" },
    { t: '"' },
  ],
  [
    "query ($t: String) { contacts { nodes { leads(filter: { name: { contains: $t } }) { nodes { name } totalCount { count } } } } }",
    { t: "a" },
    { t: "e" },
  ],
  [
    "query ($t: DateTime, $last: Int) { leads(last: $last, filter: { createdAt: { gt: $t } }, orderBy: [{ field: NAME, direction: ASC }]) { edges { cursor node { id name version price { amount } tags custom { value } can { edit } hiddenFields readOnlyFields company { name } contacts(first: 2) { nodes { name } } tasks { totalCount { count } } } } totalCount { count precision } pageInfo { hasNextPage hasPreviousPage endCursor } } }",
    { t: "1990-01-01T00:00:00Z" },
    { t: "2190-01-01T00:00:00Z" },
    { t: "1990-01-01T00:00:00Z", last: 3 },
  ],
  [
    "query ($t: DateTime!) { tasks(filter: { createdAt: { gte: $t } }, orderBy: [{ field: DUE_BY, direction: DESC }]) { nodes { text dueAt card { __typename id ... on Lead { name } } responsible { name } can { complete } } totalCount { count } } companies(filter: { createdAt: { gte: $t } }, orderBy: [{ field: NAME, direction: DESC }]) { nodes { __typename } totalCount { precision } pageInfo { startCursor } } }",
    { t: "1990-01-01T00:00:00Z" },
  ],
  [
    "query ($o: [LeadOrder!]) { leads(first: 4, orderBy: $o) { nodes { id } } }",
    { o: [{ field: "NAME", direction: "ASC" }] },
    { o: [{ field: "NAME", direction: "DESC" }] },
    {},
  ],
  [
    "query ($a: Boolean!, $b: Boolean!) { leads { nodes { id @skip(if: $a) name @include(if: $b) contacts @include(if: $a) { totalCount { count } } } } }",
    { a: true, b: true },
    { a: false, b: true },
    { a: false, b: false },
  ],
  [
    "{ a: leads(first: 1) { nodes { id } } a: leads(first: 1) { nodes { name } totalCount { count } } b: leads(first: 2) { n: nodes { x: id id id } } }",
  ],
  [
    "{ leads { nodes { t: tasks(first: 1) { nodes { id } } t: tasks(first: 1) { nodes { text } } u: tasks(first: 2) { nodes { id } } company { id } company { name } } } }",
  ],
  [
    "query { ...R leads { ...C } } fragment R on Query { tasks { nodes { ...T } } } fragment C on LeadConnection { nodes { ... on Node { id } ... on Card { id __typename } ... { version } } } fragment T on Task { text ... @include(if: false) { id } }",
  ],
  [
    `{ lead(id: "${lead}") { id version name createdAt updatedAt deletedAt openedOn closedOn closedAt externalId __proto__: name } }`,
  ],
  [
    `{ contact(id: "${contact}") { id birthday emails { l: label address __typename } leads { nodes { contacts { nodes { company { name } } } } } } }`,
  ],
  [
    `{ company(id: "${company}") { id address website subsidiaries { nodes { id parent { id } } } tasks { nodes { card { __typename id } } } } }`,
  ],
  [
    `{ task(id: "${task}") { id kind text result isCompleted card { id ... on Lead { tasks { nodes { id } } } } } }`.replace(
      "isCompleted ",
      "",
    ),
  ],
  ['{ lead(id: "lead_00000000000000000000000000000000") { id } task(id: "nothing") { id } }'],
  ["{ leads(first: 0) { nodes { id } } }"],
  ["{ leads { nodes { tasks(first: 251) { nodes { id } } } } }"],
  ['{ lead(id: "lead_00000000000000000000000000000000") { tasks(first: 0) { nodes { id } } } }'],
  ['{ leads(after: "WyJ4Il0") { nodes { id } } }'],
  ['{ leads { nodes { contacts(after: "WyJ4Il0") { nodes { id } } } } }'],
  ['{ leads(filter: { price: { gt: "1" } }) { nodes { id } } }'],
  ['{ leads(filter: { company: { name: { contains: "a" } } }) { nodes { id } totalCount { count } } }'],
  ["{ tasks(filter: { card: { exists: true } }) { nodes { id } } me { id } }"],
  [
    "{ users(first: 250) { nodes { name status reports { totalCount { count } nodes { name } } groups { nodes { name } } } } roles { nodes { name } } }",
  ],
  ["{ pipelines { nodes { name stages { nodes { name kind } } } } customFields { nodes { key label type options } } }"],
  ['{ leads(filter: { search: "a" }) { nodes { id name } } }'],
  [
    "{ documents { nodes { number sum { amount currencyCode } hiddenFields card { __typename id } events { nodes { text } } } } customers { nodes { contacts { nodes { name } } documents { totalCount { count } nodes { subject } } } } }",
  ],
  [
    "{ requests { nodes { sourceText phones { number } lead { name } contact { id } company { name } } } activities(orderBy: [{ field: OCCURRED_AT, direction: DESC }]) { nodes { text result card { id } can { edit assign } } } }",
  ],
  [
    "{ events(orderBy: [{ field: STARTS_AT, direction: ASC }]) { nodes { text startsAt endsAt isAllDay contacts(first: 2) { nodes { name } totalCount { count } } attendees { nodes { name } } can { complete } } } }",
  ],
  ["{ a: leads(first: 0) { nodes { id } } b: tasks { nodes { id } } }"],
  ["query ($id: ID!) { lead(id: $id) { id name } }", { id: lead }, { id: idOf("LEAD", 5) }, { id: "x" }, {}],
];

/** Lists that are walked from cursor to cursor: the list with its arguments, and what stands above it. */
export const walks: readonly string[] = [
  "leads(first: 3, after: $c)",
  "leads(last: 3, before: $c)",
  "leads(first: 2, after: $c, orderBy: [{ field: PRICE, direction: DESC }])",
  "contacts(last: 2, before: $c, orderBy: [{ field: NAME, direction: ASC }])",
  'leads(first: 3, after: $c, filter: { createdAt: { gt: "1990-01-01T00:00:00Z" } }, orderBy: [{ field: NAME, direction: ASC }])',
  'tasks(last: 3, before: $c, filter: { createdAt: { gt: "1990-01-01T00:00:00Z" } }, orderBy: [{ field: DUE_BY, direction: ASC }])',
];
