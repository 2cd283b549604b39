import type { Action } from "../../../src/rights/catalogue";
import { completedKinds, isHanging, shapes } from "../account/shapes";
import { type WorldKind, type WorldRecord, kinds } from "../account/world";
import { agree } from "../agree";
import type { Visit } from "../visit";
import { expectedWhole, wholeQuery, withoutOrder } from "./whole-records";

/** Every record with its fields, links both ways, counts, and what one may do. */
export async function readAll(visit: Visit): Promise<void> {
  for (const kind of kinds) {
    const answered = withoutOrder(await visit.read<object>(wholeQuery(kind)));
    agree(`all of ${kind}`, answered, expectedWhole(visit.onlooker, kind));
  }
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
  for (const action of able) if (isThere(action, record)) tally.add("can", action, onlooker.judge(action, record));
  if (!isHanging(record.kind)) tally.add("can", "CREATE", onlooker.adding("TASK", record));
  for (const target of linkedTo(onlooker.world.records, record, "ones"))
    tally.add("link to one", "VIEW", onlooker.judge("VIEW", target));
  for (const target of linkedTo(onlooker.world.records, record, "many"))
    tally.add("link to many", "VIEW", onlooker.judge("VIEW", target));
}

/** Does the matrix know the action of what the record is? */
function isThere(action: Action, { kind }: WorldRecord): boolean {
  if (action === "COMPLETE") return completedKinds.some((each) => each === kind);
  return action !== "ASSIGN" || kind !== "ACTIVITY";
}

/** What a record is linked to, trash aside. */
function linkedTo(all: readonly WorldRecord[], record: WorldRecord, how: "ones" | "many"): readonly WorldRecord[] {
  const { ones, many } = shapes[record.kind];
  const ids = [...ones.map(({ column }) => record[column]), record.cardId];
  const isLinked = (target: WorldRecord): boolean =>
    how === "ones"
      ? ids.includes(target.id)
      : many.some((link) => isOther(link.kind, target) && link.joins(record, target));
  return all.filter((target) => !target.isDeleted && isLinked(target));
}

const isOther = (kind: WorldKind, target: WorldRecord): boolean => target.kind === kind;
