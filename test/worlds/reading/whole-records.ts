import type { Onlooker } from "../account/onlooker";
import { restrictedFields } from "../account/draw-world";
import { type ManyShape, apiIdOf, shapes } from "../account/shapes";
import type { WorldKind, WorldRecord } from "../account/world";

const rights = ["edit", "delete", "export", "assign", "complete"] as const;

/** Everything of a record that rights decide about, as a selection. */
function selectionOf(kind: WorldKind): string {
  const { name, note, ones, many } = shapes[kind];
  return `id ${name} ${note} can { ${rights.join(" ")} annotate restore } hiddenFields readOnlyFields
    ${kind === "LEAD" ? "price { amount currencyCode }" : ""}
    ${ones.map((link) => `${link.name} { id }`).join(" ")}
    ${many.map((link) => `${link.name}(first: 200) { totalCount { count precision } nodes { id } }`).join(" ")}`;
}

/** Asks for every record of the four kinds that the caller sees, with all that hangs on it. */
export const wholeQuery = `{ ${Object.entries(shapes)
  .map(
    ([kind, { plural }]) =>
      `${plural}(first: 250) { totalCount { count precision } nodes { ${selectionOf(kind as WorldKind)} } }`,
  )
  .join("\n")} }`;

const exact = (records: readonly WorldRecord[]): object => ({ count: records.length, precision: "EXACT" });

/** What the answer to `wholeQuery` must be; lists without their order. */
export const expectedWhole = (onlooker: Onlooker): object =>
  Object.fromEntries(
    Object.entries(shapes).map(([kind, { plural }]) => {
      const seen = onlooker.sees(kind as WorldKind);
      const nodes = seen.map((record) => expectedRecord(onlooker, record));
      return [plural, { totalCount: exact(seen), nodes: unordered(nodes) }];
    }),
  );

/** What of a record the onlooker must be shown. */
function expectedRecord(onlooker: Onlooker, record: WorldRecord): { readonly id: string } {
  const { name, note, ones, many } = shapes[record.kind];
  const isOpen = (field: string): boolean => onlooker.mayRead(field, record);
  const price = record.price === null ? null : { amount: String(record.price), currencyCode: record.currency };
  const linked = ones.map((link) => {
    const target = link.isRestrictable && !isOpen(link.name) ? null : onlooker.find(link.leadsTo(record));
    return [link.name, target && { id: apiIdOf(target) }];
  });
  return {
    id: apiIdOf(record),
    [name]: record.name,
    [note]: isOpen(note) ? record.note : null,
    ...expectedStanding(onlooker, record),
    ...(record.kind === "LEAD" ? { price: isOpen("price") ? price : null } : {}),
    ...(Object.fromEntries(linked) as object),
    ...Object.fromEntries(many.map((link) => [link.name, expectedMany(onlooker, record, link)])),
  };
}

function expectedStanding(onlooker: Onlooker, record: WorldRecord): object {
  const fields = restrictedFields[record.kind].filter((field) => field !== "custom.revenue");
  const hidden = fields.filter((field) => !onlooker.mayRead(field, record));
  const closed = fields.filter((field) => hidden.includes(field) || !onlooker.mayWrite(field, record));
  const can = rights.map((right) => [right, onlooker.may(right.toUpperCase() as Uppercase<typeof right>, record)]);
  const annotate = record.kind !== "TASK" && onlooker.mayAnnotate(record);
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
