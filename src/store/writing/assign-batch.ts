import { type Responsible, refusalOfAssignment } from "../../rights/assignment";
import type { Resource } from "../../rights/catalogue";
import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { parseId, uuidOf } from "../ids";
import { Faults } from "../refusals";
import { type Amend, judgeAmended } from "./amend-batch";
import { type BatchOutcome, checkSize, outcomesOf } from "./batch";
import { unknownReference } from "./draft";
import { wouldBeFacts } from "./judge";
import { lookUp } from "./lookups";
import { ownedKinds } from "./owned-kinds";
import { type Verdict, faultsOfRefused, isRefused } from "./verdict";
import type { Manner } from "./manner";
import { writeVerdicts } from "./write-verdicts";

/** Records of any kinds, and who is to be responsible for them; ids as the API says them. */
export interface AssignBatch {
  readonly recordIds: readonly string[];
  readonly responsibleId: string;
  readonly partial: boolean;
}

/** Ids as the API says them, null where one was refused. */
export interface AssignOutcome extends Pick<BatchOutcome, "outcomes" | "faults"> {
  readonly ids: readonly (string | null)[];
}

const assigning: Manner = { action: "ASSIGN", place: "kept", logged: "UPDATE" };
const path = ["input", "recordIds"];

/** Gives records to somebody, in one transaction (`rights.md` 5.6, 5.7). Throws `BadInput`, `Faults`, `Conflict`. */
export async function assignBatch(
  door: Door,
  { recordIds, responsibleId, partial }: AssignBatch,
): Promise<AssignOutcome> {
  checkSize(recordIds, path);
  const to = await receiverOf(door, responsibleId);
  const verdicts: Verdict[] = recordIds.map((_, index) => ({ is: "absent", path: [...path, String(index)] }));
  const owned = ownedKinds();
  for (const of of owned) {
    const own = recordIds.flatMap((id, index) => (parseId(id)?.description === of ? [{ id, index }] : []));
    const judged = await judgeKind(door, of, own, to);
    own.forEach(({ index }, position) => (verdicts[index] = judged[position] ?? verdicts[index] ?? absent));
  }
  const faults = verdicts.filter(isRefused).flatMap(faultsOfRefused);
  if (faults.length > 0 && !partial) throw new Faults(faults);
  for (const of of owned) {
    const own = verdicts.filter((_, index) => parseId(recordIds[index] ?? "")?.description === of);
    await writeVerdicts(door, of, own, assigning);
  }
  const ids = recordIds.map((id, index) => (isRefused(verdicts[index] ?? absent) ? null : id));
  return { ids, outcomes: outcomesOf(verdicts, assigning).outcomes, faults };
}

const absent: Verdict = { is: "absent", path };

async function receiverOf(door: Door, responsibleId: string): Promise<Responsible> {
  const of = descriptionOf("USER");
  const uuid = uuidOf(responsibleId, of);
  const at = ["input", "responsibleId"];
  const seen = await lookUp(door, uuid === null ? [] : [{ of, id: uuid, path: at }]);
  const row = uuid === null ? undefined : seen.row(of, uuid);
  if (uuid === null || !row) throw new Faults([unknownReference(at)]);
  return { user: uuid, status: row["f_status"] as Responsible["status"] };
}

function judgeKind(
  door: Door,
  of: Description,
  own: readonly { readonly id: string; readonly index: number }[],
  to: Responsible,
): Promise<readonly Verdict[]> {
  if (own.length === 0) return Promise.resolve([]);
  const give: Amend = ({ values }, { principal }, at) => {
    const refusal = refusalOfAssignment(principal, of.kind as Resource, wouldBeFacts(of, values), to);
    if (refusal)
      return { faults: [{ field: at, code: "FORBIDDEN", message: `${refusal.action}: ${refusal.reason}.` }] };
    return { set: { responsibleId: to.user } };
  };
  const batch = { ids: own.map(({ id }) => id), partial: true, single: false, path };
  const paths = own.map(({ index }) => [...path, String(index)]);
  return judgeAmended(door, batch, { of, manner: assigning, amend: give }, paths);
}
