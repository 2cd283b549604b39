import type { Mutant } from "../mutant";

const owners = "src/rights/owners.ts";
const reach = "src/rights/reach.ts";
const cell = "src/rights/cell.ts";
const matrix = "src/rights/matrix-row.ts";

/** Reach, ownership, exceptions and cells that can't be read. */
export const reachMutants: readonly Mutant[] = [
  {
    file: owners,
    search: `OWN: distinct([userId])`,
    replacement: `OWN: distinct([userId, ...subordinates])`,
    breaks: "OWN is me alone",
  },
  {
    file: owners,
    search: `SUBORDINATES: distinct([userId, ...subordinates])`,
    replacement: `SUBORDINATES: distinct(subordinates)`,
    breaks: "SUBORDINATES is me, too",
  },
  {
    file: owners,
    search: `GROUP: distinct([userId, ...groupMates])`,
    replacement: `GROUP: distinct(groupMates)`,
    breaks: "GROUP without a group is me",
  },
  {
    file: reach,
    search: `userIn("user", owners.reports)`,
    replacement: `userIn("user", owners.SUBORDINATES)`,
    breaks: "SUBORDINATES of users is without me",
  },
  {
    file: reach,
    search: `RESPONSIBLE: ["responsible"]`,
    replacement: `RESPONSIBLE: ["responsible", "creator"]`,
    breaks: "RESPONSIBLE does not look at the creator",
  },
  {
    file: reach,
    search: `CREATOR: ["creator"]`,
    replacement: `CREATOR: ["responsible"]`,
    breaks: "CREATOR looks at the creator",
  },
  {
    file: reach,
    search: `EITHER: ["responsible", "creator"]`,
    replacement: `EITHER: ["responsible"]`,
    breaks: "EITHER looks at both",
  },
  {
    file: reach,
    search: `ownership ?? "RESPONSIBLE"`,
    replacement: `ownership ?? "EITHER"`,
    breaks: "the ownership unsaid is RESPONSIBLE",
  },
  {
    file: reach,
    search: `if (reach === "NONE") return nothing;`,
    replacement: `if (reach === "NONE") return userIn("responsible", owners.OWN);`,
    breaks: "NONE reaches nobody's",
  },
  {
    file: reach,
    search: `if (reach === "ALL") return everything;`,
    replacement: `if (reach === "ALL") return userIn("responsible", [...owners.SUBORDINATES, ...owners.GROUP]);`,
    breaks: "ALL reaches everybody's",
  },
  {
    file: reach,
    search: `return cell.origin === undefined ? reached : allOf(fieldIs("origin", [cell.origin]), reached);`,
    replacement: `return reached;`,
    breaks: "a cell with origin MANUAL reaches MANUAL entries alone",
  },
  {
    file: reach,
    search: `["documentKind", "pipeline", "stage"]`,
    replacement: `["documentKind", "stage", "pipeline"]`,
    breaks: "an exception of a stage beats one of its pipeline",
  },
  {
    file: reach,
    search: `["documentKind", "pipeline", "stage"]`,
    replacement: `["pipeline", "stage"]`,
    breaks: "a cell of DOCUMENT may name another reach for single kinds",
  },
  {
    file: reach,
    search: `allOf(fieldIsNot(field, [...named.keys()]), rest)`,
    replacement: `rest`,
    breaks: "an exception is the record's cell: it takes away as well as it adds",
  },
  {
    file: reach,
    search: `anyOf(choiceOn(field, [...named]), `,
    replacement: `anyOf(`,
    breaks: "an exception adds as well as it takes away",
  },
  {
    file: reach,
    search: `if (value !== undefined && !named.has(value))`,
    replacement: `if (value !== undefined)`,
    breaks: "of two exceptions for one value the first holds",
  },
  {
    file: reach,
    search: `(setting.reach === "NONE" ? nothing : everything)`,
    replacement: `(setting.reach === cell.reach && cell.reach === "NONE" ? nothing : everything)`,
    breaks: "an exception of NONE is NONE for its record",
  },
  {
    file: cell,
    search: `cell: readable ? raw : noCell`,
    replacement: `cell: raw as Cell`,
    breaks: "a cell that can't be read is NONE",
  },
  {
    file: cell,
    search: `return action !== "CREATE" && Array.isArray(exceptions)`,
    replacement: `return Array.isArray(exceptions)`,
    breaks: "CREATE knows no exceptions",
  },
  {
    file: cell,
    search: `if (!isSetting(reaches, raw)) return false;`,
    replacement: `if (!isSetting([...reaches, (raw as Cell).reach], raw)) return false;`,
    breaks: "an exception with an unknown reach makes the cell unreadable",
  },
  {
    file: cell,
    search: `field === undefined || named.length > 1 ||`,
    replacement: `field === undefined ||`,
    breaks: "an exception names exactly one thing",
  },
  {
    file: cell,
    search: `(ownership === undefined || isOneOf(ownerships, ownership))`,
    replacement: `(typeof ownership !== "number")`,
    breaks: "an unknown ownership makes the cell unreadable",
  },
  {
    file: cell,
    search: `!(origin === "MANUAL" && resource === "ACTIVITY")`,
    replacement: `origin !== "MANUAL"`,
    breaks: "only a cell of ACTIVITY may name an origin",
  },
  {
    file: cell,
    search: `!isSetting(reachesOf(resource, action) ?? [], raw)`,
    replacement: `!isSetting(reaches, raw)`,
    breaks: "CREATE knows NONE and ALL alone, USER no OWN and no GROUP",
  },
  {
    file: matrix,
    search: `raw === undefined ? null : parseCell`,
    replacement: `raw === undefined || !parseCell(resource, action, raw).readable ? null : parseCell`,
    breaks: "an own cell that can't be read is set, and NONE",
  },
];
