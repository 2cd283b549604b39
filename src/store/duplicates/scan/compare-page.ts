import type { ComparedRecord } from "../../../duplicates/compared-record";
import { neverCompared } from "../../../duplicates/finding/groups";
import { judge } from "../../../duplicates/weighing/score";
import { weigherOf } from "../../../duplicates/weighing/weigh";
import type { Description } from "../../description/description";
import type { Door } from "../../door";
import type { Keyset } from "../../reading/keyset";
import { orderedRows } from "../../reading/ordered-list";
import type { Standing } from "../../standing";
import { readRows } from "../../writing/lookups";
import { type Values, valueColumns } from "../../writing/stored-values";
import { candidatesOf } from "../candidates";
import { type ComparedPart, usableParts } from "../compared-parts";
import { comparedRow, comparedValues } from "../compared-rows";
import { hashedKeys } from "../hashed-keys";
import { newestSeen } from "../seen-census";
import { type KeptModel, modelFrom } from "./kept-model";
import type { Learned } from "./learn-seen";
import type { ScannedPair } from "./put-pairs";

const pageSize = 200;

/** What became of a page of records. */
export interface ComparedPage {
  readonly compared: number;
  readonly pairs: readonly ScannedPair[];
  /** Where to go on; null behind the last one. */
  readonly last: Keyset | null;
}

/** Compares the next records that the caller sees, the newest first, each with those of an earlier id that share a key. */
export async function comparePage(
  door: Door,
  of: Description,
  learned: Learned,
  from: Keyset | null,
): Promise<ComparedPage> {
  const { standing, rows } = await door.read<Values>((current) =>
    orderedRows({ ...newestSeen(current, of), from, limit: pageSize }, valueColumns(of)),
  );
  const parts = partsOf(standing, of, learned.model);
  const page = rows.map((row) => comparedRow(of, parts, row));
  const last = rows.length < pageSize ? undefined : rows.at(-1);
  return {
    compared: rows.length,
    pairs: page.length === 0 ? [] : await pairsWith(door, of, { learned, parts }, page),
    last: last ? { keys: [String(last["k0"])], id: String(last["id"]) } : null,
  };
}

/** The parts that were learned of, in their order; one that the caller may use no more says nothing. */
function partsOf(standing: Standing, of: Description, { fields }: KeptModel): readonly ComparedPart[] {
  const usable = new Map(usableParts(standing, of).map((part) => [part.name, part]));
  return fields.map((field) => usable.get(field.name) ?? { ...field, textsIn: () => [] });
}

interface Known {
  readonly learned: Learned;
  readonly parts: readonly ComparedPart[];
}

async function pairsWith(
  door: Door,
  of: Description,
  { learned, parts }: Known,
  page: readonly ComparedRecord[],
): Promise<readonly ScannedPair[]> {
  const popular = new Set(learned.popular);
  const keyed = page.map((record) => {
    const keys = hashedKeys(of, parts, record).filter((key) => !popular.has(key));
    return { id: record.id, keys };
  });
  const candidates = await candidatesOf(door, of, keyed, "once");
  const known = new Map(page.map((record) => [record.id, record]));
  const unknown = new Set(candidates.flatMap(({ other }) => (known.has(other) ? [] : [other])));
  for (const values of await readRows(door, of, [...unknown])) {
    const record = comparedValues(parts, values);
    known.set(record.id, record);
  }
  const model = modelFrom(learned.model);
  const weigh = weigherOf(model);
  return candidates.flatMap(({ one, other }): readonly ScannedPair[] => {
    const [mine, theirs] = [known.get(one), known.get(other)];
    if (!mine || !theirs) return [];
    const { odds, evidence } = judge(model, weigh(mine, theirs));
    return odds <= neverCompared ? [] : [{ one, other, odds, before: model.odds, evidence }];
  });
}
