import type { PlanNode } from "./explained";

/** What a plan did with the rows of records. */
export interface Figures {
  readonly returned: number;
  /** Rows that scans of the tables took up, those among them that a filter threw away. */
  readonly read: number;
  /** How often a scan of a table began: an owner's arm, a parent's children, a look-up by key. */
  readonly scans: number;
  /** The most rows that were sorted or hashed at once. */
  readonly sorted: number;
  readonly wholeTables: readonly string[];
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const rowsOf = (node: PlanNode): number => Math.round(node["Actual Rows"] * node["Actual Loops"]);

const takenUp = (node: PlanNode): number =>
  Math.round(
    (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0)) *
      node["Actual Loops"],
  );

const gathers = /^(Sort|Incremental Sort|Hash|Materialize|Aggregate|HashAggregate|WindowAgg)$/;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Rows of `tables` alone count: accounts, sessions and rights are looked up by their key in every statement. */
export function figuresOf(plan: PlanNode, tables: ReadonlySet<string>): Figures {
  const nodes = nodesOf(plan);
  const scans = nodes.filter((node) => tables.has(node["Relation Name"] ?? ""));
  const gathered = nodes.filter((node) => gathers.test(node["Node Type"])).flatMap((node) => node.Plans ?? []);
  return {
    returned: rowsOf(plan),
    read: sum(scans.map(takenUp)),
    scans: sum(scans.map((node) => node["Actual Loops"])),
    sorted: Math.max(0, ...gathered.map((node) => node["Actual Rows"])),
    wholeTables: scans.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"] ?? ""),
  };
}

/** Up to this size a sort is no matter: the rows of a page from each of the owners that are compared one by one. */
const mostSorted = 51 * 64;

/** What a page may cost: rows that it returns read four times, and one more for each scan that it begins. */
export const boundsOfPage = ({ returned, scans }: Figures): Bounds => ({
  read: 4 * Math.max(returned, 1) + scans,
  sorted: mostSorted,
});

/** Rows that hang on a record of a page and are hidden from whoever asks, each once as a link and once as what it leads to. */
const mostHidden = 2 * 15;

/** What a page may cost with what hangs on its records: rows of these alone are touched. */
export const boundsOfNested = (figures: Figures, records: number): Bounds => ({
  ...boundsOfPage(figures),
  read: boundsOfPage(figures).read + records * mostHidden,
});

/** What a count may cost: rows up to where it stops, from each column of an owner and from the cards that are followed. */
export const boundsOfCount: Bounds = { read: 3 * 10_001, sorted: 3 * 10_001 };

/** What look-ups for 250 records may cost: fifteen links each and the rows behind them, the hidden ones among them. */
export const boundsOfLookUps: Bounds = { read: 250 * (15 + 15), sorted: mostSorted };

export interface Bounds {
  readonly read: number;
  readonly sorted: number;
}

export const faultsOf = ({ wholeTables, read, sorted }: Figures, most: Bounds): readonly string[] => [
  ...wholeTables.map((table) => `walks through the whole of ${table}`),
  ...(read > most.read ? [`reads ${read} rows, of ${most.read} that it may`] : []),
  ...(sorted > most.sorted ? [`sorts ${sorted} rows, of ${most.sorted} that it may`] : []),
];
