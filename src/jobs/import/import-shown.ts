import type { Door } from "../../store/door";
import { type KeptImport, findImports } from "../../store/imports/imports";
import { NotFound } from "../../store/refusals";
import { type Proposal, importable, proposalFor } from "./importable";
import { type MappedColumn, proposeMapping } from "./mapping/propose";
import type { Standing } from "../../store/standing";

/** A column of a file and what it is brought to. */
export interface ShownColumn {
  /** From 1 on. */
  readonly column: number;
  readonly heading: string;
  readonly field: string;
  readonly label: string | null;
}

/** An import as whoever sent it is told of it. */
export interface ShownImport extends Omit<KeptImport, "fileId" | "jobId" | "dayOrder" | "sample"> {
  readonly resource: string;
  readonly mapping: readonly ShownColumn[];
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export const shownColumns = (headings: readonly string[], mapping: readonly MappedColumn[]): readonly ShownColumn[] =>
  mapping.map(({ column, field, label }) => ({ column: column + 1, heading: headings[column] ?? "", field, label }));

export function shownImport(standing: Standing, kept: KeptImport): ShownImport {
  const { id, name, format, encoding, delimiter, headings, lines, sample, createdAt, expiresAt } = kept;
  const { resource, mapping }: Proposal = proposalFor(standing, format, headings);
  return {
    ...{ id, name, format, encoding, delimiter, headings, lines, createdAt, expiresAt, resource },
    mapping: shownColumns(headings, mapping),
    sample: sample.map(({ number: line, cells }) => ({ line, cells })),
  };
}

/** What the columns would be brought to, were they of this kind; nothing for what can't be imported. */
export function mappingFor(standing: Standing, headings: readonly string[], resource: string): readonly ShownColumn[] {
  const of = importable(resource);
  return of ? shownColumns(headings, proposeMapping(of, standing.customFields, headings)) : [];
}

/** Throws `NotFound`, `Forbidden`. */
export async function importShown(door: Door, id: string): Promise<ShownImport> {
  const [kept] = await findImports(door, [id]);
  if (!kept) throw new NotFound();
  return shownImport(await door.standing(), kept);
}
