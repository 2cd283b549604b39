import { type Action, ownerships } from "../../src/rights/catalogue";
import { type Judgement, deciders } from "../support/naive";

type Decider = Judgement["by"];

/** Every way to a record, with the actions that are decided on it. */
export const paths = {
  "by id": ["VIEW"],
  node: ["VIEW"],
  list: ["VIEW"],
  "page by page": ["VIEW"],
  count: ["VIEW"],
  "link to one": ["VIEW"],
  "link to many": ["VIEW"],
  "filter through a link": ["VIEW"],
  sort: ["VIEW"],
  search: ["VIEW"],
  totals: ["VIEW"],
  duplicates: ["VIEW"],
  "groups of duplicates": ["VIEW"],
  can: ["CREATE", "EDIT", "DELETE", "EXPORT", "ASSIGN", "COMPLETE"],
  trash: ["DELETE"],
  update: ["EDIT"],
  "update many": ["EDIT"],
  "update all that fit": ["EDIT"],
  delete: ["DELETE"],
  "delete many": ["DELETE"],
  "delete all that fit": ["DELETE"],
  restore: ["DELETE"],
  "restore many": ["DELETE"],
  complete: ["COMPLETE"],
  reopen: ["EDIT"],
  reassign: ["ASSIGN"],
  "reassign all that fit": ["ASSIGN"],
  follow: ["ASSIGN"],
  create: ["CREATE", "ASSIGN"],
  "create many": ["CREATE"],
  upsert: ["EDIT"],
  convert: ["EDIT", "CREATE"],
  "dismiss or reopen": ["EDIT"],
  "link users": ["EDIT"],
  "hold a file": ["EDIT"],
  import: ["CREATE", "EDIT"],
  "link by a table": ["EDIT", "VIEW"],
  export: ["EXPORT"],
  "export a person": ["EXPORT"],
  "erase a person": ["DELETE"],
  "give in turn": ["CREATE"],
  "rules of requests": ["EDIT"],
  history: ["VIEW"],
  timeline: ["VIEW"],
  explain: ["CREATE", "VIEW", "EDIT", "DELETE", "EXPORT", "ASSIGN", "COMPLETE"],
} as const satisfies Readonly<Record<string, readonly Action[]>>;

export type Path = keyof typeof paths;

/** One number of the proof: how often the action was so decided on this path. */
export interface Cell {
  readonly path: Path;
  readonly action: Action;
  readonly by: Decider;
  readonly allowed: boolean;
}

export const cells: readonly Cell[] = (Object.keys(paths) as Path[]).flatMap((path) =>
  paths[path].flatMap((action) =>
    deciders.flatMap((by) => [true, false].map((allowed) => ({ path, action, by, allowed }))),
  ),
);

const keyOf = ({ path, action, by, allowed }: Cell): string => [path, action, by, String(allowed)].join("|");

/** One number of all paths together: by whose records a reach went. */
export interface OwnedCell {
  readonly action: Action;
  readonly by: Decider;
  readonly ownership: string;
  readonly allowed: boolean;
}

const actions = paths.explain.filter((action) => action !== "CREATE");

export const ownedCells: readonly OwnedCell[] = actions.flatMap((action) =>
  (["OWN", "SUBORDINATES", "GROUP"] as const).flatMap((by) =>
    ownerships.flatMap((ownership) => [true, false].map((allowed) => ({ action, by, ownership, allowed }))),
  ),
);

const ownedKey = ({ action, by, ownership, allowed }: OwnedCell): string =>
  ["owned", action, by, ownership, String(allowed)].join("|");

/** How often what was decided, on which path. */
export class Tally {
  private readonly counts: Map<string, number>;

  constructor(counts: Readonly<Record<string, number>> = {}) {
    this.counts = new Map(Object.entries(counts));
  }

  add(path: Path, action: Action, { by, allowed, ownership }: Judgement): void {
    this.count(keyOf({ path, action, by, allowed }));
    if (ownership !== null) this.count(ownedKey({ action, by, ownership, allowed }));
  }

  /** What was counted elsewhere. */
  addAll(counts: Readonly<Record<string, number>>): void {
    for (const [key, times] of Object.entries(counts)) this.count(key, times);
  }

  private count(key: string, times = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + times);
  }

  ofOwned(cell: OwnedCell): number {
    return this.counts.get(ownedKey(cell)) ?? 0;
  }

  of(cell: Cell): number {
    return this.counts.get(keyOf(cell)) ?? 0;
  }

  total(allowed: boolean): number {
    const counted = cells.filter((cell) => cell.allowed === allowed).map((cell) => this.of(cell));
    return counted.reduce((sum, count) => sum + count, 0);
  }

  toJSON(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }
}

/** A table in Markdown: a line for each path and action, a column for what decided, `allowed / refused` in each. */
export function tableOf(tally: Tally, impossible: (cell: Cell) => boolean): string {
  const head = ["path", "action", ...deciders.map((by) => by.toLowerCase())];
  const number = (cell: Cell): string => (impossible(cell) ? "–" : String(tally.of(cell)));
  const lines = (Object.keys(paths) as Path[]).flatMap((path) =>
    paths[path].map((action) => [
      path,
      action,
      ...deciders.map((by) => [true, false].map((allowed) => number({ path, action, by, allowed })).join(" / ")),
    ]),
  );
  return [head, head.map(() => "---"), ...lines].map((columns) => `| ${columns.join(" | ")} |`).join("\n");
}

/** A line for each action, a column for each reach that looks at owners and the owner that it looks at. */
export function tableOfOwners(tally: Tally): string {
  const columns = ownedCells.filter(({ action, allowed }) => action === "VIEW" && allowed);
  const head = ["action", ...columns.map(({ by, ownership }) => `${by} ${ownership}`.toLowerCase())];
  const lines = actions.map((action) => [
    action,
    ...columns.map((cell) => [true, false].map((allowed) => tally.ofOwned({ ...cell, action, allowed })).join(" / ")),
  ]);
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
