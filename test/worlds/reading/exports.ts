import type { Onlooker } from "../account/onlooker";
import { apiIdOf, shapes } from "../account/shapes";
import { type WorldKind, type WorldRecord, kinds } from "../account/world";
import { agree } from "../agree";
import { done, fileOf } from "../job";
import { shownLinks, shownValues } from "./shown";
import type { Visit } from "../visit";

const asking = `mutation ($input: ExportRecordsInput!) {
  exportRecords(input: $input) { job { id } userErrors { message } } }`;

interface Asked {
  readonly exportRecords: { readonly job: { readonly id: string } | null } | null;
}

type Line = Readonly<Record<string, unknown>>;

/** Takes out some kinds, and holds the lines of the files to what EXPORT, VIEW and the fields allow. */
export async function takeOut(visit: Visit): Promise<void> {
  const { onlooker, random, grounds } = visit;
  for (const kind of kinds.filter(() => random.chance(0.4))) {
    const expected = onlooker.sees(kind).filter((record) => onlooker.may("EXPORT", record));
    const lines = await linesOf(visit, kind);
    const told = lines.map((line) => toldBy(kind, line)).toSorted(byId);
    agree(`export of ${kind}`, told, expected.map((record) => expectedLine(onlooker, record)).toSorted(byId));
    for (const record of onlooker.world.records)
      if (record.kind === kind && !record.isDeleted)
        grounds.tally.add("export", "EXPORT", onlooker.judge("EXPORT", record));
  }
}

const byId = (a: Line, b: Line): number => (String(a["id"]) < String(b["id"]) ? -1 : 1);

/** None where it is refused, as where nothing is in reach. */
async function linesOf(visit: Visit, kind: WorldKind): Promise<readonly Line[]> {
  const input = { resource: kind, format: "JSON_LINES" };
  const { data, errors } = await visit.ask<Asked | null>(asking, { input });
  const job = data?.exportRecords?.job?.id;
  if (job === undefined) {
    agree(
      `refusal of an export`,
      errors?.map(({ extensions }) => extensions["code"]),
      ["FORBIDDEN"],
    );
    return [];
  }
  await done(visit, job);
  return (await fileOf(visit, job))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

/** Of a line what the worlds know; a column that is not there tells nothing. */
function toldBy(kind: WorldKind, line: Line): Line {
  const { name, note, money, ones, card } = shapes[kind];
  const names = ["id", name, note, money, ...ones.map((link) => link.name), ...(card ? ["card"] : [])];
  if (kind === "REQUEST") names.push("status", "dismissReason");
  return Object.fromEntries(names.flatMap((each) => (each === undefined ? [] : [[each, line[each] ?? null]])));
}

function expectedLine(onlooker: Onlooker, record: WorldRecord): Line {
  const { name } = shapes[record.kind];
  const linked = shownLinks(onlooker, record).map(
    ([link, target]) => [link, target && { id: apiIdOf(target), name: target.name }] as const,
  );
  return {
    ...{ id: apiIdOf(record), [name]: record.name },
    ...shownValues(onlooker, record),
    ...Object.fromEntries(linked),
  };
}
