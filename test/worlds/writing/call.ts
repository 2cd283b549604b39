import type { Action } from "../../../src/rights/catalogue";
import type { Receiver } from "../../support/naive";
import type { WorldKind, WorldRecord } from "../account/world";
import type { Path } from "../tally";
import type { Following } from "./judge-following";
import type { Fault, Verdict, Written } from "./verdict";

/** An item of a call: what must become of it, and where faults of it are told. */
export interface Item {
  readonly verdict: Verdict;
  /** Path of the item in the input, and of its id. */
  readonly path: string;
  readonly idPath: string;
  /** The record whose rights were asked; null for what is not there. */
  readonly about: WorldRecord | null;
}

/** One mutation, with what must come of it. */
export interface Call {
  readonly path: Path;
  /** What its handle is opened for. */
  readonly action: Action;
  /** The action that is counted, where it is another one. */
  readonly counted?: Action;
  /** Of a creation: whom it is for, if anybody was named. */
  readonly givenTo?: Receiver | null;
  /** What else the rights were asked, and on which path: of records that it links to, of what is made by it. */
  readonly alsoAsked?: { readonly path: Path; readonly asked: readonly (readonly [Action, WorldRecord])[] };
  /** What comes of the records that may follow those of the call. */
  readonly beside?: Omit<Following, "asked">;
  /** Where a filter says which: what is refused is told nowhere but in what stays. */
  readonly isByFilter?: boolean;
  /** What the filter asks by and may not: then all is refused. */
  readonly hiddenKind?: WorldKind | null;
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly items: readonly Item[];
  /** A call about one record: its refusal is an error of its own. */
  readonly single: boolean;
  readonly partial: boolean;
  /** Of what kinds the handle is opened; the call is refused whole where the action reaches none of any. */
  readonly kinds: readonly WorldKind[];
  /** What the payload shows beside `userErrors`. */
  readonly payload: "record" | "made" | "records" | "deletedId" | "deletedIds" | "changed" | "converted";
}

/** What a call must be answered. */
export interface Expected {
  /** Code, resource and action of the error that the whole call is; null where it is none. */
  readonly error: readonly [code: string, resource?: string, action?: string] | null;
  readonly faults: readonly string[];
  readonly written: readonly Written[];
}

const faultsIn = ({ verdict, path, idPath }: Item): readonly string[] => {
  const told = (faults: readonly Fault[]): readonly string[] =>
    faults.map(([member, code]) => `${[path, member].filter(Boolean).join(".")} ${code}`);
  switch (verdict.is) {
    case "written":
      return [];
    case "absent":
      return [`${idPath} NOT_FOUND`];
    case "forbidden":
      return [`${path} FORBIDDEN`];
    case "stale":
      return [`${path}.expectedVersion STALE_VERSION`, ...told(verdict.faults)];
    case "faulty":
      return told(verdict.faults);
  }
};

/** All or nothing, unless the call is partial (`rights.md` 5.21). */
export function expectedOf(call: Call): Expected {
  const error = errorOf(call);
  if (error) return { error, faults: [], written: [] };
  const { items, partial, beside, isByFilter = false } = call;
  const faults = isByFilter ? [] : [...items.flatMap(faultsIn), ...(beside?.faults ?? [])].toSorted();
  if (faults.length > 0 && !partial) return { error: null, faults, written: [] };
  if (isAsking(call)) return { error: null, faults: [], written: [] };
  const written = items.flatMap(({ verdict }) => (verdict.is === "written" ? [...(verdict.made ?? []), verdict] : []));
  return { error: null, faults, written: [...written, ...(beside?.followed ?? [])] };
}

/** The refusal of a call about one record is an error of its own. */
function errorOf({ items: [only], single, kinds, hiddenKind = null }: Call): Expected["error"] {
  if (hiddenKind !== null) return ["FORBIDDEN", hiddenKind, "VIEW"];
  if (!single || !only) return null;
  const { verdict } = only;
  if (verdict.is === "absent") return ["NOT_FOUND"];
  return verdict.is === "forbidden" ? ["FORBIDDEN", verdict.resource ?? kinds[0], verdict.action] : null;
}

/** Is something asked about, where nobody has said whether it follows? */
export const isAsking = ({ beside }: Call): boolean =>
  beside !== undefined && Object.values(beside.question).some((asked) => asked.length > 0);
