import { learn } from "../../../duplicates/weighing/learn";
import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { countMatching } from "../../reading/matching";
import { orderedRows } from "../../reading/ordered-list";
import { type Values, valueColumns } from "../../writing/stored-values";
import { usableParts } from "../compared-parts";
import { comparedRow } from "../compared-rows";
import { inTurns } from "../in-turns";
import { newestSeen } from "../seen-census";
import { type KeptModel, keptModel } from "./kept-model";
import { popularKeys } from "./popular-keys";

/** From so many of the newest records is learned what holds for all. */
const sampleSize = 2_000;

/** What a scan goes by, learned from what the caller sees. */
export interface Learned {
  readonly model: KeptModel;
  /** Keys that lead nowhere. */
  readonly popular: readonly string[];
}

/** That, and how many records the caller sees. */
export async function learnSeen(door: Door, of: Description): Promise<Learned & { readonly total: number }> {
  const { standing, rows } = await door.read<Values>((current) =>
    orderedRows({ ...newestSeen(current, of), limit: sampleSize }, valueColumns(of)),
  );
  const total = rows.length < sampleSize ? rows.length : await countMatching(door, of, []);
  const parts = usableParts(standing, of);
  const records = rows.map((row) => comparedRow(of, parts, row));
  const model = keptModel(await inTurns(learn(parts, records, total)));
  return { model, popular: await popularKeys(door, of), total };
}
