import { rowsById } from "../../batching";
import { descriptionOf } from "../../description/registry";
import type { Kind } from "../../description/kinds";
import type { Door } from "../../door";
import { apiId } from "../../ids";
import type { ChangeRow, Chunk } from "./change-rows";
import type { ChangedPart, IsSeen, Named, Side } from "./changed-parts";

/** One entry of a change log, as the caller sees it. */
export interface ShownChange {
  readonly id: string;
  readonly action: ChangeRow["action"];
  readonly at: Date;
  /** UUID of who did it; null where nobody in the account did. */
  readonly actorId: string | null;
  readonly via: ChangeSource;
  readonly fields: readonly ShownField[];
  readonly version: number;
}

export interface ShownField {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export const changeSources = ["SESSION", "TOKEN", "JOB", "IMPORT", "LINK", "PASSWORD", "SYSTEM"] as const;
export type ChangeSource = (typeof changeSources)[number];

/** The entries of a chunk that say something to the caller, each beside its UUID. */
export async function shownChanges(
  door: Door,
  { parts, rows }: Chunk,
): Promise<readonly (readonly [string, ShownChange])[]> {
  const isSeen = await seenAmong(
    door,
    rows.flatMap((row) => namedIn(parts, row)),
  );
  return rows.flatMap((row) => {
    const shown = shownChange(row, parts, isSeen);
    return shown.action === "UPDATE" && shown.fields.length === 0 ? [] : [[row.id, shown] as const];
  });
}

const sidesOf = ({ before, after }: ChangeRow): readonly Side[] => [(before ?? {}) as Side, (after ?? {}) as Side];

const namedIn = (parts: readonly ChangedPart[], row: ChangeRow): readonly Named[] =>
  sidesOf(row).flatMap((side) => parts.flatMap((part) => part.namedIn(side)));

/** Looks up what the entries name, one statement for each kind. */
async function seenAmong(door: Door, named: readonly Named[]): Promise<IsSeen> {
  const kinds = [...new Set(named.map(({ kind }) => kind))];
  const seen = new Map<Kind, ReadonlySet<unknown>>();
  await Promise.all(
    kinds.map(async (kind) => {
      const ids = [...new Set(named.filter((each) => each.kind === kind).map(({ id }) => id))];
      const wanted = { description: descriptionOf(kind), fields: new Set<string>(), links: [] };
      const { rows } = await rowsById(door, wanted, ids);
      seen.set(kind, new Set(rows.map((row) => row["id"])));
    }),
  );
  return ({ kind, id }) => seen.get(kind)?.has(id) ?? false;
}

function shownChange(row: ChangeRow, parts: readonly ChangedPart[], isSeen: IsSeen): ShownChange {
  const [before = {}, after = {}] = sidesOf(row);
  const fields = parts
    .map((part) => ({ field: part.field, before: part.valueIn(before, isSeen), after: part.valueIn(after, isSeen) }))
    .filter((change) => said(change.before) !== said(change.after));
  const { id, action, actorId, version } = row;
  return { id: apiId("change", id), action, at: new Date(row.at), actorId, via: sourceOf(row.via), fields, version };
}

/** A value as text, by which two are the same; an empty list is nothing. */
export const said = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) && value.length === 0 ? null : value);

/** `session:<id>` as SESSION. Which session or token it was is nobody's but its user's. */
export function sourceOf(via: string): ChangeSource {
  const name = via.replace(/:.*$/, "").toUpperCase();
  return changeSources.find((source) => source === name) ?? "SYSTEM";
}
