import type { Mutant } from "../mutant";

const following = "src/rights/following.ts";
const steps = "src/rights/steps.ts";
const choice = "src/rights/choice.ts";
const annotating = "src/rights/annotating.ts";
const shares = "src/rights/shares.ts";
const principal = "src/rights/principal.ts";

/** What adds to the matrix: following, shares, annotating. */
export const additionMutants: readonly Mutant[] = [
  {
    file: steps,
    search: `!isPolicyOn(principal, "tasksFollowCards")`,
    replacement: `!isPolicyOn(principal, "viewersMayAnnotate")`,
    breaks: "step 4 is the policy tasksFollowCards",
  },
  {
    file: steps,
    search: `!isPolicyOn(principal, "viewersMayAnnotate")`,
    replacement: `false`,
    breaks: "step 8 is the policy viewersMayAnnotate",
  },
  {
    file: principal,
    search: `return setting === true;`,
    replacement: `return Boolean(setting);`,
    breaks: "a policy that can't be read is off",
  },
  {
    file: following,
    search: `|| view.reach === "NONE"`,
    replacement: ``,
    breaks: "step 4: a row whose VIEW is NONE follows no card",
  },
  {
    file: following,
    search: `view.origin === undefined ? cardInView : allOf(fieldIs("origin", [view.origin]), cardInView)`,
    replacement: `cardInView`,
    breaks: "step 4: a cell with origin MANUAL gains MANUAL entries alone",
  },
  {
    file: following,
    search: `anyOf(row.cells.VIEW, followed)`,
    replacement: `followed`,
    breaks: "5.3: following adds, it takes nothing away",
  },
  {
    file: following,
    search: `{ ...row.cells, VIEW: anyOf(`,
    replacement: `{ ...row.cells, COMPLETE: anyOf(row.cells.COMPLETE, followed), VIEW: anyOf(`,
    breaks: "step 3: an unset COMPLETE is the VIEW cell without what following adds",
  },
  {
    file: choice,
    search: `allOf(fieldIs("cardTrashed", [false]), byKind)`,
    replacement: `byKind`,
    breaks: "a card in the trash is not followed",
  },
  {
    file: choice,
    search: `responsible: "cardResponsible"`,
    replacement: `responsible: "cardCreator"`,
    breaks: "VIEW of a card is asked of the card's own owner",
  },
  {
    file: choice,
    search: `creator: "cardCreator"`,
    replacement: `creator: "creator"`,
    breaks: "VIEW of a card is asked of the card's own creator",
  },
  {
    file: choice,
    search: `stage: "cardStage"`,
    replacement: `stage: "stage"`,
    breaks: "what hangs on a lead carries the lead's stage",
  },
  {
    file: choice,
    search: `fieldIs(field, values), predicate)))`,
    replacement: `predicate)))`,
    breaks: "a card is judged by the rights of its own kind",
  },
  {
    file: "src/rights/scope.ts",
    search: `onCardsWhere((kind) => scopeOf(principal, kind, "VIEW"))`,
    replacement: `onCardsWhere((kind) => anyOf(...rowsAfter(principal, kind, 9).map((row) => row.cells.VIEW)))`,
    breaks: "step 4: a card in VIEW in force, after licence and token",
  },
  {
    file: principal,
    search: `shares: Object.freeze(facts.shares.filter(holdsNow))`,
    replacement: `shares: facts.shares`,
    breaks: "a share ends",
  },
  {
    file: "src/rights/until.ts",
    search: `until === null || until > now;`,
    replacement: `until === null || until >= now;`,
    breaks: "the end of a share or a seat is the first moment without it",
  },
  {
    file: shares,
    search: `{ VIEW: ["VIEW"], EDIT: ["VIEW", "EDIT", "ASSIGN", "COMPLETE"] }`,
    replacement: `{ VIEW: ["VIEW", "EDIT"], EDIT: ["VIEW", "EDIT", "ASSIGN", "COMPLETE"] }`,
    breaks: "a share with access VIEW gives VIEW alone",
  },
  {
    file: shares,
    search: `["VIEW", "EDIT", "ASSIGN", "COMPLETE"]`,
    replacement: `["VIEW", "EDIT", "ASSIGN", "COMPLETE", "DELETE"]`,
    breaks: "no share gives DELETE",
  },
  {
    file: shares,
    search: `["VIEW", "EDIT", "ASSIGN", "COMPLETE"]`,
    replacement: `["VIEW", "EDIT", "COMPLETE"]`,
    breaks: "a share with access EDIT gives ASSIGN",
  },
  {
    file: shares,
    search: `{ VIEW: ["VIEW"], EDIT: ["VIEW", "CREATE"] }`,
    replacement: `{ VIEW: ["VIEW"], EDIT: ["VIEW", "CREATE", "EDIT"] }`,
    breaks: "of entries a share gives VIEW and CREATE",
  },
  {
    file: shares,
    search: `if (area === "CALENDAR") return isCalendarItem(resource) ?`,
    replacement: `if (isCalendarItem(resource) || area === "CALENDAR") return isCalendarItem(resource) ?`,
    breaks: "the area CONTACTS shares no calendar",
  },
  {
    file: shares,
    search: `fieldIs("origin", ["MANUAL"]), userIn("cardResponsible", owners)`,
    replacement: `userIn("cardResponsible", owners)`,
    breaks: "a share shows MANUAL entries alone",
  },
  {
    file: shares,
    search: `userIn("cardResponsible", owners), onShownCard`,
    replacement: `userIn("responsible", owners), onShownCard`,
    breaks: "an entry is shared by its card's responsible user",
  },
  {
    file: shares,
    search: `isClosed ? nothing : whereOwnCellsAllow(principal, kind, "VIEW")`,
    replacement: `isClosed ? nothing : everything`,
    breaks: "a share shows entries of the cards that it still shows after my own NONE",
  },
  {
    file: shares,
    search: `return isClosed ? nothing : `,
    replacement: `return !isClosed && isClosed ? nothing : `,
    breaks: "a share shows entries of the cards that it still shows after licence and token",
  },
  {
    file: shares,
    search: `allOf(shared, whereOwnCellsAllow(principal, resource, action))`,
    replacement: `shared`,
    breaks: "step 7: a share never widens an own NONE",
  },
  {
    file: shares,
    search: `[ownCell(principal, resource, "VIEW"), ownCell(principal, resource, action)]`,
    replacement: `[ownCell(principal, resource, action)]`,
    breaks: "step 7: an own VIEW of NONE stops all of a share",
  },
  {
    file: shares,
    search: `cell === null ? everything`,
    replacement: `cell === null ? nothing`,
    breaks: "step 7: an unset cell is no own NONE",
  },
  {
    file: annotating,
    search: `isOwnNone ? nothing`,
    replacement: `isOwnNone && action === "COMPLETE" ? nothing`,
    breaks: "step 8: my own CREATE of NONE stays",
  },
  {
    file: annotating,
    search: `{ CREATE: cardInView, COMPLETE: cardInView }`,
    replacement: `{ CREATE: cardInView }`,
    breaks: "step 8: who sees a card completes its tasks",
  },
  {
    file: annotating,
    search: `if (resource === "EVENT") return { CREATE: cardInView };`,
    replacement: `if (resource === "EVENT") return { CREATE: cardInView, COMPLETE: cardInView };`,
    breaks: "step 8: annotating completes no event",
  },
  {
    file: annotating,
    search: `allOf(fieldIs("origin", ["MANUAL"]), cardInView)`,
    replacement: `cardInView`,
    breaks: "step 8: only MANUAL entries are added",
  },
];
