import type { Mutant } from "../mutant";

const principal = "src/rights/principal.ts";
const steps = "src/rights/steps.ts";
const matrix = "src/rights/matrix-row.ts";

/** Steps 1 to 3, and the order in which the twelve are taken. */
export const stepMutants: readonly Mutant[] = [
  {
    file: principal,
    search: `[facts.status !== "ACTIVE", "the user is not active"]`,
    replacement: `[facts.status === "REMOVED", "the user is not active"]`,
    breaks: "step 1: who is invited or inactive may nothing",
  },
  {
    file: principal,
    search: `[!facts.crmAccess, "the user has no CRM access"],`,
    replacement: ``,
    breaks: "step 1: nothing without CRM access",
  },
  {
    file: principal,
    search: `[facts.accountSuspended, accountSuspended],`,
    replacement: ``,
    breaks: "step 1: nothing in a suspended account",
  },
  {
    file: principal,
    search: `facts.sessionUntil <= now`,
    replacement: `facts.sessionUntil < now`,
    breaks: "a session's end is the first moment without it",
  },
  {
    file: steps,
    search: `{ number: 1, name: "nothing", binds: "everybody", take: () => [] }`,
    replacement: `{ number: 1, name: "nothing", binds: "everybody", take: (_, rows) => rows }`,
    breaks: "step 1 empties the rows",
    survivesBecause: "there are no rows before step 1",
  },
  {
    file: steps,
    search: `const isTaken = nobodyBecause === null &&`,
    replacement: `const isTaken =`,
    breaks: "step 1: nobody passes through the other steps",
  },
  {
    file: steps,
    search: `facts.isAdministrator ? "administrators" : "others"`,
    replacement: `facts.isAdministrator ? "others" : "administrators"`,
    breaks: "step 2: the administrator's row is the administrators'",
  },
  {
    file: steps,
    search: `(step.binds === "everybody" || step.binds === mine)`,
    replacement: `(step.binds === "everybody" ? mine === "others" : step.binds === mine)`,
    breaks: "step 2: steps 8 to 12 bind administrators, too",
  },
  {
    file: matrix,
    search: `isKnownToAdministrators(resource, action) ? allCell : noCell`,
    replacement: `reachesOf(resource, action) !== null ? allCell : noCell`,
    breaks: "5.11: administrators add users",
  },
  {
    file: matrix,
    search: `reachesOf(resource, action) !== null || (resource === "USER" && action === "CREATE")`,
    replacement: `resource !== "ACTIVITY" || action !== "COMPLETE"`,
    breaks: "what does not exist is nobody's, administrators included",
  },
  {
    file: matrix,
    search: `matrixRow(principal, resource, { kind: "role", id, name }, [ownCells, cells])`,
    replacement: `matrixRow(principal, resource, { kind: "role", id, name }, [cells, ownCells])`,
    breaks: "step 3: my own cell replaces that of a role",
  },
  {
    file: matrix,
    search: `if (roles.length === 0) return [`,
    replacement: `if (roles.length === 0) return []; if (roles.length < 0) return [`,
    breaks: "step 3: without roles my own cells are the row",
  },
  {
    file: matrix,
    search: `if (action === "ASSIGN") return ["EDIT"];`,
    replacement: `if (action === "ASSIGN") return ["VIEW"];`,
    breaks: "step 3: an unset ASSIGN is EDIT",
  },
  {
    file: matrix,
    search: `return action === "COMPLETE" ? ["VIEW"] : [];`,
    replacement: `return [];`,
    breaks: "step 3: an unset COMPLETE is VIEW",
  },
  {
    file: matrix,
    search: `{ reach: "OWN", ownership: "CREATOR" }`,
    replacement: `{ reach: "OWN" }`,
    breaks: "5.8: an import is its creator's",
  },
  {
    file: matrix,
    search: `fixedCell(resource, action) ?? set ?? noCell`,
    replacement: `set ?? fixedCell(resource, action) ?? noCell`,
    breaks: "5.8: the cells of imports can't be set",
  },
];
