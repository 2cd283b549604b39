import type { Action } from "../../../src/rights/catalogue";
import type { Receiver } from "../../support/naive";
import type { Onlooker } from "../account/onlooker";
import { apiIdOf, shapes, typeNameOf } from "../account/shapes";
import { type WorldKind, type WorldRecord, kinds } from "../account/world";
import type { Path } from "../tally";
import type { Fault, Verdict, Written } from "./verdict";
import { isChanged } from "./verdict";

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
  /** What else the rights were asked: of records that it links to, of what is made by it. */
  readonly alsoAsked?: readonly (readonly [Action, WorldRecord])[];
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly items: readonly Item[];
  /** A call about one record: its refusal is an error of its own. */
  readonly single: boolean;
  readonly partial: boolean;
  /** Of what kinds the handle is opened; the call is refused whole where the action reaches none of any. */
  readonly kinds: readonly WorldKind[];
  /** What the payload shows beside `userErrors`. */
  readonly payload: "record" | "records" | "deletedId" | "deletedIds" | "changed" | "converted";
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
export function expectedOf({ items, single, partial, kinds }: Call): Expected {
  const [only] = items;
  if (single && only?.verdict.is === "absent") return { error: ["NOT_FOUND"], faults: [], written: [] };
  if (single && only?.verdict.is === "forbidden")
    return { error: ["FORBIDDEN", only.verdict.resource ?? kinds[0], only.verdict.action], faults: [], written: [] };
  const faults = items.flatMap(faultsIn).toSorted();
  const isWritten = faults.length === 0 || partial;
  const written = items.flatMap(({ verdict }) =>
    isWritten && verdict.is === "written" ? [...(verdict.made ?? []), verdict] : [],
  );
  return { error: null, faults, written };
}

const outcomes = { CREATE: "CREATED", UPDATE: "UPDATED", DELETE: "DELETED", RESTORE: "RESTORED" } as const;

const outcomeOf = ({ verdict }: Item): string => {
  if (verdict.is !== "written") return "REFUSED";
  return isChanged(verdict) ? outcomes[verdict.logged] : "UNCHANGED";
};

/** A record as a payload reads it back: null where it is out of the caller's sight. */
const readBack = (after: Onlooker, { id, kind }: WorldRecord): object | null => {
  const found = after.find(id);
  return found && { id: apiIdOf({ id, kind }), version: found.version };
};

/** What has changed meanwhile is answered with the record as it is now. */
const staleIn = (item: Item | undefined, after: Onlooker): object | null =>
  item?.verdict.is === "stale" ? readBack(after, item.verdict.record) : null;

const nameOfDeleted = (kind: WorldKind): string => {
  const { singular } = shapes[kind];
  return `deleted${singular.charAt(0).toUpperCase()}${singular.slice(1)}Id`;
};

/** What the payload must show once the world is as it is after the call; `real` gives what is new the id that it got. */
export function expectedPayload(
  call: Call,
  { faults }: Expected,
  after: Onlooker,
  real: (record: WorldRecord) => WorldRecord,
): object {
  const isDone = faults.length === 0 || call.partial;
  const kind = call.kinds[0] ?? "LEAD";
  const each = <T>(show: (record: WorldRecord) => T): readonly (T | null)[] =>
    isDone ? call.items.map(({ verdict }) => (verdict.is === "written" ? show(real(verdict.after)) : null)) : [];
  const told = { outcomes: isDone ? call.items.map(outcomeOf) : [] };
  const [only] = call.items;
  switch (call.payload) {
    case "record":
      return { [shapes[kind].singular]: staleIn(only, after) ?? each((one) => readBack(after, one))[0] ?? null };
    case "records":
      return { [shapes[kind].plural]: each((record) => readBack(after, record)), ...told };
    case "deletedId":
      return { [nameOfDeleted(kind)]: each(apiIdOf)[0] ?? null };
    case "deletedIds":
      return { [`${nameOfDeleted(kind)}s`]: each(apiIdOf), ...told };
    case "converted":
      return {
        request: staleIn(only, after) ?? each((one) => readBack(after, one))[0] ?? null,
        ...madeOf(only, isDone, (one) => readBack(after, real(one))),
      };
    case "changed":
      return { changed: each((record) => readBack(after, record)), ...told };
  }
}

/** What a request became, by the names that the payload has for it. */
function madeOf(item: Item | undefined, isDone: boolean, show: (record: WorldRecord) => object | null): object {
  const made = isDone && item?.verdict.is === "written" ? (item.verdict.made ?? []) : [];
  const shown = made.map(({ after }) => [shapes[after.kind].singular, show(after)]);
  return { lead: null, contact: null, company: null, ...(Object.fromEntries(shown) as object) };
}

const versions = kinds.map((kind) => `... on ${typeNameOf(kind)} { version }`).join(" ");

/** The selection that shows it. */
export function selectionOf({ payload, kinds: [kind = "LEAD"] }: Call): string {
  const selections = {
    record: `${shapes[kind].singular} { id version }`,
    records: `${shapes[kind].plural} { id version } outcomes`,
    deletedId: nameOfDeleted(kind),
    deletedIds: `${nameOfDeleted(kind)}s outcomes`,
    converted: "request { id version } lead { id version } contact { id version } company { id version }",
    changed: `changed { id ${versions} } outcomes`,
  };
  return `${selections[payload]} userErrors { field code }`;
}
