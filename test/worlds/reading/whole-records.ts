import type { Onlooker } from "../account/onlooker";
import type { ManyShape } from "../account/shape";
import { apiIdOf, isHanging, shapes } from "../account/shapes";
import type { WorldKind, WorldRecord } from "../account/world";
import { shownLinks, shownValues } from "./shown";

const rights = ["edit", "delete", "export", "assign", "complete"] as const;

/** Everything of a record that rights decide about, as a selection. */
function selectionOf(kind: WorldKind): string {
  const { name, note = "", money, ones, many, card } = shapes[kind];
  const links = [...ones.map((link) => link.name), ...(card ? ["card"] : [])];
  return `id ${name} ${note} can { ${rights.join(" ")} annotate restore } hiddenFields readOnlyFields
    ${kind === "REQUEST" ? "status dismissReason" : ""} ${kind === "DOCUMENT" ? "file { id }" : ""}
    ${money === undefined ? "" : `${money} { amount currencyCode }`}
    ${links.map((link) => `${link} { id }`).join(" ")}
    ${many.map((link) => `${link.name}(first: 200) { totalCount { count precision } nodes { id } }`).join(" ")}`;
}

/** Asks for every record of the kind that the caller sees, with all that hangs on it. */
export const wholeQuery = (kind: WorldKind): string =>
  `{ whole: ${shapes[kind].plural}(first: 250) { totalCount { count precision } nodes { ${selectionOf(kind)} } } }`;

const exact = (records: readonly WorldRecord[]): object => ({ count: records.length, precision: "EXACT" });

/** What the answer to `wholeQuery` must be; lists without their order. */
export function expectedWhole(onlooker: Onlooker, kind: WorldKind): object {
  const seen = onlooker.sees(kind);
  const nodes = seen.map((record) => expectedRecord(onlooker, record));
  return { whole: { totalCount: exact(seen), nodes: unordered(nodes) } };
}

/** What of a record the onlooker must be shown. */
function expectedRecord(onlooker: Onlooker, record: WorldRecord): { readonly id: string } {
  const { name, many } = shapes[record.kind];
  const linked = shownLinks(onlooker, record).map(([link, target]) => [link, target && { id: apiIdOf(target) }]);
  return {
    ...{ id: apiIdOf(record), [name]: record.name },
    ...shownValues(onlooker, record),
    ...(record.kind === "DOCUMENT" ? { file: shownFile(onlooker, record) } : {}),
    ...expectedStanding(onlooker, record),
    ...(Object.fromEntries(linked) as object),
    ...Object.fromEntries(many.map((link) => [link.name, expectedMany(onlooker, record, link)])),
  };
}

const shownFile = (onlooker: Onlooker, record: WorldRecord): object | null =>
  record.file && onlooker.mayRead("file", record) ? { id: record.file.id } : null;

function expectedStanding(onlooker: Onlooker, record: WorldRecord): object {
  const fields = shapes[record.kind].restricted.filter((field) => field !== "custom.revenue");
  const hidden = fields.filter((field) => !onlooker.mayRead(field, record));
  const closed = fields.filter((field) => hidden.includes(field) || !onlooker.mayWrite(field, record));
  const can = rights.map((right) => [right, onlooker.may(right.toUpperCase() as Uppercase<typeof right>, record)]);
  const annotate = !isHanging(record.kind) && onlooker.mayAnnotate(record);
  return {
    can: { ...(Object.fromEntries(can) as object), annotate, restore: false },
    hiddenFields: hidden.toSorted(),
    readOnlyFields: closed.toSorted(),
  };
}

/** A record whose side of the link is hidden from the onlooker is not there from the other side either. */
function expectedMany(onlooker: Onlooker, record: WorldRecord, link: ManyShape): object {
  const joined = onlooker
    .sees(link.kind)
    .filter((target) => link.joins(record, target))
    .filter((target) => link.otherSide === undefined || onlooker.mayRead(link.otherSide, target));
  return { totalCount: exact(joined), nodes: unordered(joined.map((target) => ({ id: apiIdOf(target) }))) };
}

const unordered = <T extends { readonly id: string }>(nodes: readonly T[]): readonly T[] =>
  nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** An answer to `wholeQuery` with every list in the order that `expectedWhole` has. */
export function withoutOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutOrder) as readonly ({ readonly id: string } | string)[];
    return items.every((item) => typeof item === "string")
      ? items.toSorted()
      : unordered(items as readonly { readonly id: string }[]);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutOrder(each)]));
}
