import { type Resource, actions, resources } from "../../rights/catalogue";
import { apiId } from "../ids";
import { type ShownField, said } from "../reading/history/shown-changes";
import type { AuditPart } from "./audit-parts";

type Item = Readonly<Record<string, unknown>>;
type Show = (value: unknown) => unknown;

/** What changed in a part of an entry, field by field, in the shapes that inputs take; nothing where both sides are alike. */
export function changesOfPart(part: AuditPart, before: unknown, after: unknown): readonly ShownField[] {
  return pairsOf(part, before, after).filter((pair) => said(pair.before) !== said(pair.after));
}

const isResource = (part: string): part is Resource => (resources as readonly string[]).includes(part);

function pairsOf(part: AuditPart, before: unknown, after: unknown): readonly ShownField[] {
  if (isResource(part)) return cellPairs(part, before, after);
  if (part === "restrictions") return restrictionPairs(before, after);
  const show = shapes[part] ?? asItIs;
  return [{ field: part, before: shownOr(show, before), after: shownOr(show, after) }];
}

const shownOr = (show: Show, value: unknown): unknown => (value === undefined || value === null ? null : show(value));
const asItIs: Show = (value) => value;

const listOf =
  (show: (item: never) => unknown): Show =>
  (value) =>
    Array.isArray(value) ? value.map((item) => show(item as never)) : value;

const idOf =
  (prefix: string) =>
  (uuid: unknown): unknown =>
    typeof uuid === "string" ? apiId(prefix, uuid) : null;

const shareOf = ({ ownerId, granteeId, area, access, until }: Item): object => ({
  ownerId: idOf("user")(ownerId),
  ...(granteeId === undefined ? {} : { granteeId: idOf("user")(granteeId) }),
  ...{ area, access, until: until ?? null },
});

const seatOf = ({ licenceId, until }: Item): object => ({
  ...{ licenceId: idOf("licence")(licenceId), until: until ?? null },
});

const shapes: Partial<Record<AuditPart, Show>> = {
  supervisorId: idOf("user"),
  successorId: idOf("user"),
  userIds: listOf(idOf("user")),
  groupIds: listOf(idOf("group")),
  roleIds: listOf(idOf("role")),
  tokenId: idOf("api_token"),
  tokenIds: listOf(idOf("api_token")),
  logo: idOf("logo"),
  shares: listOf(shareOf),
  // Of a user its seats, of a licence how many there are.
  seats: listOf(seatOf),
};

/** `rights.LEAD.VIEW`, each cell by itself. */
function cellPairs(resource: Resource, before: unknown, after: unknown): readonly ShownField[] {
  const [was, is] = [(before ?? {}) as Item, (after ?? {}) as Item];
  return actions.map((action) => ({
    field: `rights.${resource}.${action}`,
    before: shownOr(cellOf, was[action]),
    after: shownOr(cellOf, is[action]),
  }));
}

function cellOf(value: unknown): unknown {
  const { reach, ownership, origin, exceptions } = value as Item;
  const others = (exceptions ?? []) as readonly Item[];
  return {
    ...{ reach, ownership: ownership ?? "RESPONSIBLE" },
    ...(origin ? { origin } : {}),
    ...(others.length > 0 ? { exceptions: others.map(exceptionOf) } : {}),
  };
}

const exceptionOf = ({ pipeline, stage, documentKind, reach, ownership }: Item): object => ({
  ...(pipeline ? { pipelineId: idOf("pipeline")(pipeline) } : {}),
  ...(stage ? { stageId: idOf("stage")(stage) } : {}),
  ...(documentKind ? { documentKind } : {}),
  ...{ reach, ownership: ownership ?? "RESPONSIBLE" },
});

/** `fieldRestrictions.LEAD.price`, each field by itself. */
function restrictionPairs(before: unknown, after: unknown): readonly ShownField[] {
  const [was, is] = [settingsIn(before), settingsIn(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].sort();
  return names.map((name) => ({
    ...{ field: `fieldRestrictions.${name}`, before: was.get(name) ?? null, after: is.get(name) ?? null },
  }));
}

function settingsIn(value: unknown): ReadonlyMap<string, unknown> {
  const all = (value ?? []) as readonly Item[];
  return new Map(all.map(({ resource, field, setting }) => [`${String(resource)}.${String(field)}`, setting]));
}
