import type { Action } from "../../../src/rights/catalogue";
import { may } from "../../support/naive";
import { apiIdOf } from "../account/shapes";
import type { WorldRecord } from "../account/world";
import { agree } from "../agree";
import { done } from "../job";
import type { Visit } from "../visit";
import { reachesNothing } from "./closed-doors";
import { type DrawnImport, columnsOf, drawImport, outcomeOf } from "./draw-import";
import { type Course, adopt, after, compareTables } from "./perform";
import { type Written, changed, isChanged } from "./verdict";

const starting = `mutation ($input: StartImportInput!) { done: startImport(input: $input) {
  job { id } userErrors { field code } } }`;
const undoing = `mutation ($input: UndoImportInput!) { done: undoImport(input: $input) { job { id } userErrors { code } } }`;
const showing = `query ($id: ID!) {
  job(id: $id) { result { ... on ImportResult { dryRun created updated unchanged skipped faulty linked } } }
  importLines(jobId: $id, first: 100) { nodes { outcome recordId faults { code } } } }`;

const nobodys = `import_${"0".repeat(32)}`;

interface Asked {
  readonly done: { readonly job: { readonly id: string } | null; readonly userErrors: readonly object[] };
}

interface Shown {
  readonly job: { readonly result: object };
  readonly importLines: {
    readonly nodes: readonly {
      readonly outcome: string;
      readonly recordId: string | null;
      readonly faults: readonly { readonly code: string }[];
    }[];
  };
}

/** Sends a file, imports it or tries it, and takes that back now and then (`rights.md` 5.8). */
export async function importRound(visit: Visit, course: Course): Promise<void> {
  const { onlooker } = visit;
  const drawn = drawImport(visit);
  const importId = await send(visit, drawn);
  if (importId === null) return;
  const { userId } = visit.asker;
  const others = course.imports.findLast(({ senderId }) => senderId !== userId);
  for (const othersId of [others?.id ?? nobodys, nobodys])
    await visit.expectRefused("NOT_FOUND", starting, { input: { importId: othersId } });
  course.imports.push({ id: importId, senderId: userId });
  const { kind, duplicates, isTrial } = drawn;
  const mapping = columnsOf(kind).map((field, index) => ({ column: index + 1, field }));
  const input = { importId, resource: kind, duplicates, dryRun: isTrial, mapping };
  count(visit, drawn);
  if (reachesNothing(onlooker, "CREATE", kind)) return visit.expectRefused("FORBIDDEN", starting, { input });
  const answered = await visit.read<Asked>(starting, { input });
  agree("faults of an import", answered.done.userErrors, []);
  const job = answered.done.job?.id ?? "";
  await done(visit, job);
  const written = await compareImport(visit, course, drawn, job);
  if (!isTrial && visit.random.chance(0.5)) await takeBack(visit, course, importId, written);
}

/** Where nothing can be made of the kind, all is refused before a line is looked at. */
function count({ onlooker, grounds: { tally } }: Visit, { kind, lines }: DrawnImport): void {
  const isClosed = reachesNothing(onlooker, "CREATE", kind);
  for (const { about, asked } of lines)
    if (asked === "CREATE" || (asked === "EDIT" && !isClosed)) tally.add("import", asked, onlooker.judge(asked, about));
}

/** An import is its maker's (`rights.md` 5.8). */
function mayImport({ onlooker: { facts, now } }: Visit, action: Action): boolean {
  return may(facts, now, "IMPORT", action, { responsible: facts.userId, creator: facts.userId });
}

/** The id that it got; null where nobody may send one. */
async function send(visit: Visit, { kind, lines }: DrawnImport): Promise<string | null> {
  // What was sent is told: without VIEW of it nothing is kept either.
  const isOpen = mayImport(visit, "CREATE") && mayImport(visit, "VIEW");
  const rows = [columnsOf(kind), ...lines.map(({ cells }) => cells)];
  const { status, told } = await visit.post("/imports?name=lines.csv", rows.map((row) => row.join(",")).join("\n"));
  agree("status of a file that is sent", status, isOpen ? 201 : 403);
  return isOpen ? (told as { readonly id: string }).id : null;
}

async function compareImport(
  visit: Visit,
  course: Course,
  { kind, lines, isTrial }: DrawnImport,
  job: string,
): Promise<readonly Written[]> {
  const about = `an import of ${JSON.stringify(lines.map(({ cells }) => cells))}`;
  const shown = await visit.read<Shown>(showing, { id: job });
  const outcomes = lines.map(outcomeOf);
  const of = (outcome: string): number => outcomes.filter((each) => each === outcome).length;
  agree(`result of ${about}`, shown.job.result, {
    ...{ dryRun: isTrial, created: of("CREATED"), updated: of("UPDATED"), unchanged: of("UNCHANGED") },
    ...{ skipped: of("SKIPPED"), faulty: of("FAULTY"), linked: 0 },
  });
  const verdicts = lines.flatMap(({ verdict }) => (verdict?.is === "written" ? [verdict] : []));
  const written = isTrial ? [] : verdicts;
  const real = await adopt(visit, { error: null, faults: [], written });
  course.world = after(course.world, written, real);
  visit.goOnWith(course.world);
  const told = shown.importLines.nodes.map(({ outcome, recordId, faults }) => ({
    ...{ outcome, recordId, codes: faults.map(({ code }) => code) },
  }));
  const expected = lines.map((line, index) => {
    const { verdict, double } = line;
    const record = verdict?.is === "written" && !isTrial ? real(verdict.after) : double;
    const isShown = record !== null && verdict?.is !== "faulty" && verdict?.is !== "forbidden";
    const found = isShown ? visit.onlooker.find(record.id) : null;
    return { outcome: outcomes[index], recordId: found && apiIdOf({ kind, id: found.id }), codes: codesOf(line) };
  });
  agree(`lines of ${about}`, told, expected);
  await compareTables(visit, course, { about, written, real, via: "IMPORT" });
  return written.map((each) => ({ ...each, after: real(each.after) }));
}

function codesOf({ verdict }: DrawnImport["lines"][number]): readonly string[] {
  if (verdict?.is === "forbidden") return ["FORBIDDEN"];
  return verdict?.is === "faulty" ? verdict.faults.map(([, code]) => code) : [];
}

/** What was made goes to the trash, what was changed is as it was: as far as its maker sees it (`rights.md` 5.8). */
async function takeBack(visit: Visit, course: Course, importId: string, written: readonly Written[]): Promise<void> {
  const { onlooker } = visit;
  if (!mayImport(visit, "EDIT")) return visit.expectRefused("FORBIDDEN", undoing, { input: { importId } });
  const { done: asked } = await visit.read<Asked>(undoing, { input: { importId } });
  await done(visit, asked.job?.id ?? "");
  const touched = written.filter(isChanged).filter((each) => onlooker.find(each.after.id) !== null);
  const back = touched.map(({ before, after: now }) =>
    before ? changed(now, asBefore(before), "UPDATE") : changed(now, { isDeleted: true }, "DELETE"),
  );
  course.world = after(course.world, back);
  visit.goOnWith(course.world);
  await compareTables(visit, course, { about: `taking back ${importId}`, written: back, via: "JOB" });
}

const asBefore = ({ name, note }: WorldRecord): Partial<WorldRecord> => ({ name, note });
