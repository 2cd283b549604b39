import { administersPeople, seesChange } from "../../support/naive";
import type { Action } from "../../../src/rights/catalogue";
import { columnNameOf } from "../../../src/store/description/naming-strategy";
import type { LinkColumn } from "../account/shape";
import { apiIdOf, shapes } from "../account/shapes";
import type { WorldRecord } from "../account/world";
import { agree } from "../agree";
import { done, fileOf } from "../job";
import type { Visit } from "../visit";
import { type Drawn, drawSubject } from "./draw-id";
import { erasedWorld, leadingTo } from "./erased-world";
import { type Course, compareRecords, compareTables } from "./perform";

const exporting =
  "mutation ($input: ExportPersonInput!) { done: exportPerson(input: $input) { job { id } userErrors { code } } }";
const erasing = `mutation ($input: ErasePersonInput!) { done: erasePerson(input: $input) {
  erasedAt userErrors { field code } } }`;

/** Takes the data of some people along, and erases one now and then: the administrators' affair (`docs/adr/0052`). */
export async function personRound(visit: Visit, course: Course): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await takeAlong(visit, course);
  for (let turn = 0; turn < 2; turn += 1) if (await eraseSome(visit, course)) return;
}

/** Somebody, in the trash or not. */
const drawPerson = (visit: Visit, action: Action): Drawn =>
  drawSubject(visit, { kinds: ["CONTACT"], action, place: visit.random.chance(0.75) ? "kept" : "trash" });

/** Do VIEW and the action reach the person, wherever it lies? */
const isReached = ({ onlooker }: Visit, action: Action, { record }: Drawn): boolean =>
  record !== null && onlooker.may("VIEW", record) && onlooker.may(action, record);

function count({ onlooker, grounds: { tally } }: Visit, action: "DELETE" | "EXPORT", { record }: Drawn): void {
  const path = action === "DELETE" ? "erase a person" : "export a person";
  if (record && onlooker.facts.isAdministrator) tally.add(path, action, onlooker.judge(action, record));
}

interface Answered {
  readonly done: {
    readonly job?: { readonly id: string } | null;
    readonly erasedAt?: string | null;
    readonly userErrors: readonly { readonly field: readonly string[]; readonly code: string }[];
  };
}

/** What is answered, or null where the call is refused as it must be. */
async function asked(
  visit: Visit,
  mutation: string,
  input: object,
  refusal: string | null,
): Promise<Answered["done"] | null> {
  const { data, errors } = await visit.ask<Answered | null>(mutation, { input });
  const codes = errors?.map(({ extensions }) => extensions["code"]) ?? [];
  agree(`refusal of ${mutation} ${JSON.stringify(input)}`, codes, refusal === null ? [] : [refusal]);
  return data?.done ?? null;
}

interface PersonFile {
  readonly records: readonly { readonly kind: string; readonly record: Readonly<Record<string, unknown>> }[];
  readonly changes: readonly { readonly action: string }[];
  readonly absorbed: readonly object[];
  readonly files: readonly { readonly record: string; readonly id: string }[];
}

async function takeAlong(visit: Visit, course: Course): Promise<void> {
  const { onlooker } = visit;
  const drawn = drawPerson(visit, "EXPORT");
  count(visit, "EXPORT", drawn);
  const isOpen = administersPeople(onlooker.facts, onlooker.now, "view");
  const refusal = !isOpen ? "FORBIDDEN" : isReached(visit, "EXPORT", drawn) ? null : "NOT_FOUND";
  const answered = await asked(visit, exporting, { contactId: drawn.id }, refusal);
  const job = answered?.job?.id;
  if (job === undefined || drawn.record === null) return;
  await done(visit, job);
  const file = JSON.parse(await fileOf(visit, job)) as PersonFile;
  agree(`what is kept on ${drawn.id}`, toldBy(file), expectedFile(visit, course, drawn.record));
}

type Line = Readonly<Record<string, unknown>>;

const byId = (a: Line, b: Line): number => (String(a["id"]) < String(b["id"]) ? -1 : 1);

/** Of each record what the worlds know of it: which it is, and where it leads. */
function toldBy({ records, changes, absorbed, files }: PersonFile): object {
  const lines = records.map(({ kind, record }): Line => {
    const columns = columnsOf(kind as WorldRecord["kind"]);
    return {
      kind,
      id: record["id"],
      to: record["responsible_id"] ?? null,
      ...Object.fromEntries(columns.map(([column]) => [column, record[column] ?? null])),
    };
  });
  const held = files.map(({ record, id }) => `${record} ${id}`).toSorted();
  return { lines: lines.toSorted(byId), actions: changes.map(({ action }) => action), absorbed, held };
}

/** Where a record leads, by the names of the tables. */
function columnsOf(kind: WorldRecord["kind"]): readonly (readonly [string, LinkColumn])[] {
  const { ones, card } = shapes[kind];
  const led = ones.map(({ name, column }) => [`${columnNameOf(name)}_id`, column] as const);
  return [...led, ...(card ? [["card_id", "cardId"] as const] : [])];
}

/** What has to do with the person as far as it is seen, in the trash or not; a link to what is hidden leads nowhere. */
function expectedFile({ onlooker }: Visit, course: Course, person: WorldRecord): object {
  const { world, facts, now } = onlooker;
  const isSeen = (record: WorldRecord): boolean => onlooker.may("VIEW", record);
  const seenId = (id: string | null): string | null =>
    world.records.find((each) => each.id === id && isSeen(each))?.id ?? null;
  const records = [person, ...leadingTo(world, person)].filter(isSeen);
  const lines = records.map((record): Line => {
    const led = columnsOf(record.kind).map(([column, of]) => [column, seenId(record[of])] as const);
    const to = onlooker.seesSettings ? record.responsibleId : null;
    return { kind: record.kind, id: record.id, to, ...Object.fromEntries(led) };
  });
  const held = records.flatMap((record) => (record.file ? [`${apiIdOf(record)} ${record.file.id}`] : []));
  const { row, resource } = onlooker.asked(person);
  const own = course.done.filter(({ after }) => after.id === person.id);
  const shown = own.filter(({ actor }) => seesChange({ facts, now, resource, record: row, actor }));
  return {
    lines: lines.toSorted(byId),
    actions: shown.map(({ action }) => action),
    absorbed: [],
    held: held.toSorted(),
  };
}

/** Whether somebody is gone: seldom, as an account has few contacts. */
async function eraseSome(visit: Visit, course: Course): Promise<boolean> {
  const { onlooker, random } = visit;
  const drawn = drawPerson(visit, "DELETE");
  count(visit, "DELETE", drawn);
  const isOpen = administersPeople(onlooker.facts, onlooker.now, "edit");
  const isThere = isOpen && isReached(visit, "DELETE", drawn);
  const refusal = !isOpen ? "FORBIDDEN" : isThere ? null : "NOT_FOUND";
  const isNamed = random.chance(0.35);
  const input = { contactId: drawn.id, name: isNamed ? (drawn.record?.name ?? "") : "somebody" };
  const answered = await asked(visit, erasing, input, refusal);
  const about = `erasure of ${drawn.id}`;
  const faults = answered?.userErrors.map(({ field, code }) => `${field.join(".")} ${code}`) ?? [];
  const isDone = isThere && isNamed && drawn.record !== null;
  agree(
    `faults of ${about}`,
    [faults, Boolean(answered?.erasedAt)],
    [isThere && !isNamed ? ["input.name INVALID"] : [], isDone],
  );
  if (!isDone) {
    await compareTables(visit, course, { about, written: [] });
    return false;
  }
  const erased = erasedWorld(course.world, drawn.record, course.done);
  course.world = erased.world;
  course.done.splice(0, course.done.length, ...erased.done);
  visit.goOnWith(course.world);
  await compareRecords(visit.grounds.client, course.world, about);
  await compareTables(visit, course, { about, written: erased.cut });
  return true;
}
