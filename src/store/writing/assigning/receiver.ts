import type { Responsible } from "../../../rights/assignment";
import { descriptionOf } from "../../description/registry";
import type { Door } from "../../door";
import { uuidOf } from "../../ids";
import { Faults } from "../../refusals";
import { unknownReference } from "../draft";
import { lookUp } from "../lookups";

/** Who is to be responsible, held until the transaction ends, by the id of the API. Throws `Faults` for nobody. */
export async function receiverOf(door: Door, responsibleId: string): Promise<Responsible> {
  const of = descriptionOf("USER");
  const uuid = uuidOf(responsibleId, of);
  const at = ["input", "responsibleId"];
  const seen = await lookUp(door, uuid === null ? [] : [{ of, id: uuid, path: at }]);
  const row = uuid === null ? undefined : seen.row(of, uuid);
  if (uuid === null || !row) throw new Faults([unknownReference(at)]);
  return { user: uuid, status: row["f_status"] as Responsible["status"] };
}
