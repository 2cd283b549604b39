import type { Mutant } from "../mutant";

const interrelation = "src/rights/interrelation.ts";
const steps = "src/rights/steps.ts";
const kind = "src/rights/kind.ts";
const narrowing = "src/rights/narrowing.ts";
const principal = "src/rights/principal.ts";

/** What takes away: the intersections, the kind, licence and token; and that rows stay apart until they are united. */
export const limitMutants: readonly Mutant[] = [
  { file: interrelation, search: `EDIT: ["VIEW"],`, replacement: `EDIT: [],`, breaks: "EDIT ∩ VIEW" },
  {
    file: interrelation,
    search: `DELETE: ["EDIT", "VIEW"]`,
    replacement: `DELETE: ["VIEW"]`,
    breaks: "DELETE ∩ EDIT",
  },
  {
    file: interrelation,
    search: `DELETE: ["EDIT", "VIEW"]`,
    replacement: `DELETE: ["EDIT"]`,
    breaks: "DELETE ∩ VIEW",
  },
  { file: interrelation, search: `EXPORT: ["VIEW"]`, replacement: `EXPORT: []`, breaks: "EXPORT ∩ VIEW" },
  {
    file: interrelation,
    search: `EXPORT: ["VIEW"]`,
    replacement: `EXPORT: ["VIEW", "EDIT"]`,
    breaks: "5.10: what one exports need not be in EDIT",
  },
  { file: interrelation, search: `ASSIGN: ["VIEW"]`, replacement: `ASSIGN: []`, breaks: "ASSIGN ∩ VIEW" },
  { file: interrelation, search: `COMPLETE: ["VIEW"]`, replacement: `COMPLETE: []`, breaks: "COMPLETE ∩ VIEW" },
  { file: interrelation, search: `CREATE: [],`, replacement: `CREATE: ["VIEW"],`, breaks: "CREATE stands alone" },
  {
    file: interrelation,
    search: `EXPORT: allOf(cells.EXPORT, exportable)`,
    replacement: `EXPORT: cells.EXPORT`,
    breaks: "step 5: where EDIT is NONE, EXPORT is NONE",
  },
  {
    file: interrelation,
    search: `whereNotNone(row.settings.EDIT)`,
    replacement: `row.cells.EDIT`,
    breaks: "step 5: EXPORT asks whether EDIT is NONE, not whether it reaches the record",
  },
  {
    file: steps,
    search: `take: (_, rows) => rows.map(interrelate)`,
    replacement: `take: (_, rows) => rows`,
    breaks: "step 5 before step 6: two roles never join into a right that neither allows",
  },
  {
    file: steps,
    search: `cells: intersect(unite(rows))`,
    replacement: `cells: unite(rows)`,
    breaks: "step 12: the intersections once more on the result",
  },
  {
    file: "src/rights/row.ts",
    search: `byAction((action) => anyOf(...rows.map((row) => row.cells[action])))`,
    replacement: `byAction((action) => anyOf(...rows.slice(0, 1).map((row) => row.cells[action])))`,
    breaks: "step 6: all rows are united",
  },
  {
    file: kind,
    search: `if (isTouching) return isManual;`,
    replacement: `if (action === "DELETE") return isManual;`,
    breaks: "step 9: nobody edits an AUTOMATIC entry",
  },
  {
    file: kind,
    search: `if (isTouching) return isManual;`,
    replacement: `if (action === "EDIT") return isManual;`,
    breaks: "step 9: nobody deletes an AUTOMATIC entry",
  },
  {
    file: kind,
    search: `anyOf(isManual, cardInView())`,
    replacement: `everything`,
    breaks: "step 9: an AUTOMATIC entry is in VIEW only where its card is",
  },
  {
    file: kind,
    search: `anyOf(isManual, cardInView())`,
    replacement: `cardInView()`,
    breaks: "step 9: a MANUAL entry is in VIEW without its card",
  },
  {
    file: kind,
    search: `!principal.facts.isAdministrator`,
    replacement: `principal.facts.isAdministrator`,
    breaks: "5.11: an administrator is touched by administrators alone",
  },
  {
    file: principal,
    search: `facts.licensedModules.includes(each) && !opened.has(each)`,
    replacement: `!opened.has(each)`,
    breaks: "step 10: what the account does not license needs no seat",
  },
  {
    file: principal,
    search: `facts.seats.filter(holdsNow).flatMap`,
    replacement: `facts.seats.flatMap`,
    breaks: "a seat ends",
  },
  {
    file: steps,
    search: `isUnlicensed(principal, resource) ? nothing : everything`,
    replacement: `everything`,
    breaks: "step 10: nothing without a seat",
  },
  {
    file: steps,
    search: `isOutsideToken(principal, resource, action) ? nothing : everything`,
    replacement: `isOutsideToken(principal, resource, "VIEW") ? nothing : everything`,
    breaks: "step 11: each action is listed by itself",
  },
  {
    file: narrowing,
    search: `tokenScopes !== null && !tokenScopes.has`,
    replacement: `tokenScopes !== null && tokenScopes.size > 0 && !tokenScopes.has`,
    breaks: "step 11: a token that lists nothing, or is not accepted, may nothing",
  },
  {
    file: narrowing,
    search: "`${resource.toLowerCase()}:${action.toLowerCase()}`",
    replacement: "`${resource}:${action}`",
    breaks: "a scope is written in lower case",
  },
  {
    file: principal,
    search: `!token.channelBlocked && `,
    replacement: ``,
    breaks: "5.10: with the channel API blocked no token is accepted",
  },
  {
    file: principal,
    search: `holdsUntil(token.until, now)`,
    replacement: `(token.until === null || token.until >= now)`,
    breaks: "a token's end is the first moment without it",
  },
  {
    file: principal,
    search: `[...facts.shares, ...facts.seats, facts.token]`,
    replacement: `[...facts.shares, facts.token]`,
    breaks: "the principal carries the earliest end, of seats as well",
  },
];
