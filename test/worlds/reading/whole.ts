import type { Action } from "../../../src/rights/catalogue";
import { shapes } from "../account/shapes";
import type { WorldKind, WorldRecord } from "../account/world";
import { agree } from "../agree";
import type { Visit } from "../visit";
import { expectedWhole, wholeQuery, withoutOrder } from "./whole-records";

/** Every record with its fields, links both ways, counts, and what one may do. */
export async function readAll(visit: Visit): Promise<void> {
  const answered = withoutOrder(await visit.read<object>(wholeQuery));
  agree("all records", answered, expectedWhole(visit.onlooker));
  for (const record of visit.onlooker.world.records) {
    if (!record.isDeleted) countRecord(visit, record);
  }
}

const able = ["EDIT", "DELETE", "EXPORT", "ASSIGN", "COMPLETE"] as const satisfies readonly Action[];

function countRecord({ onlooker, grounds: { tally } }: Visit, record: WorldRecord): void {
  const view = onlooker.judge("VIEW", record);
  tally.add("list", "VIEW", view);
  tally.add("count", "VIEW", view);
  if (!view.allowed) return;
  for (const action of able)
    if (action !== "COMPLETE" || record.kind === "TASK") tally.add("can", action, onlooker.judge(action, record));
  if (record.kind !== "TASK") tally.add("can", "CREATE", onlooker.adding("TASK", record));
  for (const target of linkedTo(onlooker.world.records, record, "ones"))
    tally.add("link to one", "VIEW", onlooker.judge("VIEW", target));
  for (const target of linkedTo(onlooker.world.records, record, "many"))
    tally.add("link to many", "VIEW", onlooker.judge("VIEW", target));
}

/** What a record is linked to, trash aside. */
function linkedTo(all: readonly WorldRecord[], record: WorldRecord, how: "ones" | "many"): readonly WorldRecord[] {
  const { ones, many } = shapes[record.kind];
  const ids = ones.map((link) => link.leadsTo(record));
  const isLinked = (target: WorldRecord): boolean =>
    how === "ones"
      ? ids.includes(target.id)
      : many.some((link) => isOther(link.kind, target) && link.joins(record, target));
  return all.filter((target) => !target.isDeleted && isLinked(target));
}

const isOther = (kind: WorldKind, target: WorldRecord): boolean => target.kind === kind;
