import { type Responsible, refusalOfAssignment } from "../../../rights/assignment";
import type { Resource } from "../../../rights/catalogue";
import type { Description } from "../../description/description";
import { descriptionOf } from "../../description/registry";
import type { Door } from "../../door";
import { apiId, parseId } from "../../ids";
import { type Amend, judgeAmended } from "../amend-batch";
import { wouldBeFacts } from "../judge";
import type { Manner } from "../manner";
import { ownedKinds } from "../owned-kinds";
import type { Verdict } from "../verdict";
import type { Related } from "./find-related";

export const assigning: Manner = { action: "ASSIGN", place: "kept", logged: "UPDATE" };

/** A record that is to be given to somebody, by the id of the API; its path, for faults. */
export interface Given {
  readonly id: string;
  readonly path: readonly string[];
}

/** A related record that may follow; its path, where the answer names it. */
export interface Follower {
  readonly related: Related;
  readonly path: readonly string[];
}

export interface Judged {
  /** In the order of what is given, and of what follows. */
  readonly given: readonly Verdict[];
  readonly followers: readonly Verdict[];
}

/** Kinds that have a responsible user: what is of another one is no record to give. */
const kindOf = (id: string): Description | null => {
  const of = parseId(id)?.description;
  return of?.owners.responsible === undefined ? null : of;
};

/** Locks all of it, kind by kind as every writing locks rows, and judges each by the rights of now (`rights.md` 5.6, 5.7). */
export async function judgeAssigning(
  door: Door,
  given: readonly Given[],
  followers: readonly Follower[],
  to: Responsible,
): Promise<Judged> {
  const judged: { readonly given: Verdict[]; readonly followers: Verdict[] } = {
    given: given.map(({ path }) => ({ is: "absent", path })),
    followers: followers.map(({ path }) => ({ is: "absent", path })),
  };
  for (const of of ownedKinds()) {
    const own = given.flatMap((one, index) => (kindOf(one.id) === of ? [{ ...one, into: judged.given, index }] : []));
    const following = followers.flatMap(({ related: { kind, id }, path }, index) =>
      descriptionOf(kind) === of ? [{ id: apiId(of.prefix, id), path, into: judged.followers, index }] : [],
    );
    const all = [...own, ...following];
    const verdicts = await judgeKind(door, of, all, to);
    all.forEach(({ into, index, path }, at) => (into[index] = verdicts[at] ?? { is: "absent", path }));
  }
  return judged;
}

async function judgeKind(
  door: Door,
  of: Description,
  records: readonly Given[],
  to: Responsible,
): Promise<readonly Verdict[]> {
  if (records.length === 0) return [];
  const give: Amend = ({ values }, { principal }, at) => {
    const refusal = refusalOfAssignment(principal, of.kind as Resource, wouldBeFacts(of, values), to);
    if (refusal)
      return { faults: [{ field: at, code: "FORBIDDEN", message: `${refusal.action}: ${refusal.reason}.` }] };
    return { set: { responsibleId: to.user } };
  };
  const batch = { ids: records.map(({ id }) => id), partial: true, single: false, path: [] };
  const paths = records.map(({ path }) => path);
  return judgeAmended(door, batch, { of, manner: assigning, amend: give }, paths);
}
