import { shapes, typeNameOf } from "../account/shapes";
import { kinds } from "../account/world";
import { agree } from "../agree";
import { done } from "../job";
import type { Visit } from "../visit";
import { reachesNothing } from "./closed-doors";
import { capital } from "./draw-call";
import { type DrawnFilter, drawFilter, fittingFor, foundBy, isUsable } from "./draw-filter";
import { judgeDelete, judgeUpdate } from "./judge";
import { type Course, after, compareTables } from "./perform";
import { type Piece, drawPieces, inputOf } from "./piece";
import { type Verdict, isChanged } from "./verdict";

/** A change of all that fit a filter, or putting them in the trash: with nothing to set. */
interface Mass extends DrawnFilter {
  readonly action: "EDIT" | "DELETE";
  readonly pieces: readonly Piece[];
}

interface Answered {
  readonly done: {
    readonly job: { readonly id: string } | null;
    readonly userErrors: readonly { readonly field: readonly string[]; readonly code: string }[];
  };
}

interface Shown {
  readonly job: { readonly progress: object; readonly result: object };
}

const rounds = { EDIT: 2, DELETE: 2 } as const;

/** Changes of all that fit a filter, as jobs: each record by the rights to it (`rights.md` 5.1). */
export async function massRound(visit: Visit, course: Course, measure: number): Promise<void> {
  for (const action of ["EDIT", "DELETE"] as const)
    for (let turn = 0; turn < Math.ceil(rounds[action] * measure); turn += 1) {
      const filter = drawFilter(visit, kinds, action);
      const pieces = action === "DELETE" ? [] : drawPieces(visit.random, visit.onlooker, filter.kind);
      await changeAll(visit, course, { ...filter, action, pieces });
    }
}

async function changeAll(visit: Visit, course: Course, mass: Mass): Promise<void> {
  const { onlooker, grounds } = visit;
  const { kind, action } = mass;
  const path = action === "EDIT" ? "update all that fit" : "delete all that fit";
  for (const record of fittingFor(onlooker, mass)) grounds.tally.add(path, action, onlooker.judge(action, record));
  const { query, variables, about } = asking(mass);
  const { data, errors } = await visit.ask<Answered | null>(query, variables);
  const refusal = errors?.[0]?.extensions;
  if (refusal?.["action"] === action && reachesNothing(onlooker, action, kind)) return;
  const isOpen = isUsable(onlooker, mass);
  agree(
    `refusal of ${about}`,
    errors?.map(({ extensions }) => extensions["code"]),
    isOpen ? undefined : ["FORBIDDEN"],
  );
  if (!isOpen || !data) return;
  const { job, userErrors } = data.done;
  const faults = userErrors.map(({ field, code }) => `${field.join(".")} ${code}`);
  const unseen = mass.pieces.flatMap((piece) => piece.unseen.map((each) => `input.set.${each} NOT_FOUND`));
  agree(`faults of ${about}`, faults.toSorted(), unseen.toSorted());
  if (job) await compareJob(visit, course, { mass, about, job: job.id });
  else await compareTables(visit, course, { about, written: [] });
}

function asking({ kind, filter, action, pieces }: Mass) {
  const [Plural, type] = [capital(shapes[kind].plural), typeNameOf(kind)];
  const isUpdate = action === "EDIT";
  const mutation = `${isUpdate ? "update" : "delete"}${Plural}ByFilter`;
  const variables = { filter, ...(isUpdate ? { set: inputOf(pieces) } : {}) };
  const query = `mutation ($filter: ${type}Filter!${isUpdate ? `, $set: ${type}ChangesInput!` : ""}) {
    done: ${mutation}(input: { filter: $filter${isUpdate ? ", set: $set" : ""} }) { job { id } userErrors { field code } } }`;
  return { query, variables, about: `${mutation} ${JSON.stringify(variables)}` };
}

interface Running {
  readonly mass: Mass;
  readonly about: string;
  readonly job: string;
}

/** What the job tells that it has done, and what is done. */
async function compareJob(visit: Visit, course: Course, { mass, about, job }: Running): Promise<void> {
  const { onlooker } = visit;
  const found = foundBy(onlooker, mass);
  const verdicts = found.map((record): Verdict => {
    const subject = { id: "", record };
    return mass.action === "EDIT" ? judgeUpdate(onlooker, subject, mass.pieces) : judgeDelete(onlooker, subject);
  });
  await done(visit, job);
  const written = verdicts.flatMap((verdict) => (verdict.is === "written" ? [verdict] : []));
  course.world = after(course.world, written);
  visit.goOnWith(course.world);
  const shown = await visit.read<Shown>(
    `query ($id: ID!) { job(id: $id) { progress { done total }
      result { ... on MassChangeResult { changed unchanged refused followed } } } }`,
    { id: job },
  );
  const changed = written.filter(isChanged).length;
  const refused = found.length - written.length;
  agree(`what ${about} has come to`, shown.job, {
    progress: { done: found.length, total: found.length },
    result: { changed, unchanged: written.length - changed, refused, followed: 0 },
  });
  await compareTables(visit, course, { about, written, via: "JOB" });
}
