import type { Completed, Drafting, Known } from "../description/drafting";
import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import type { Fault } from "../refusals";
import { account, sql } from "../sql";
import type { Standing } from "../standing";
import { type Draft, inputName } from "./draft";
import { readSettings } from "./lookups";
import type { Values } from "./stored-values";

/** What the kind's drafting must know of the account and of whoever writes these. */
export async function knownFor(door: Door, of: Description, drafts: readonly Draft[]): Promise<Known> {
  const settings = new Map<Description["kind"], readonly Values[]>();
  for (const kind of of.drafting?.needs ?? []) settings.set(kind, await readSettings(door, descriptionOf(kind)));
  return { settings, now: door.now, timeZone: await timeZoneFor(door, of, drafts) };
}

/** The user's own, or the account's (`decisions.md` 8). Who changes it raises no rights: it is read each time. */
async function timeZoneFor(door: Door, { drafting }: Description, drafts: readonly Draft[]): Promise<string> {
  const saysDay = drafts.some(({ said }) => drafting?.days?.some((name) => name in said));
  if (!saysDay) return (await door.standing()).timeZone;
  const { standing, rows } = await door.read<{ timeZone: string | null }>(
    ({ caller }) =>
      sql`select u.time_zone as "timeZone" from "user" u where u.account_id = ${account} and u.id = ${caller.userId}::uuid`,
  );
  return rows[0]?.timeZone ?? standing.timeZone;
}

export interface CompletedRecord {
  readonly record: Values;
  readonly faults: readonly Fault[];
}

/** A record with what its kind adds to it, and what is missing in it. */
export function completeRecord(
  of: Description,
  draft: Draft,
  record: Values,
  before: Values | null,
  known: Known,
): CompletedRecord {
  const completed = complete(of.drafting, record, before, known);
  const faults = (completed?.faults ?? []).map(({ member, code, message }) => ({
    field: [...draft.path, member],
    code,
    message,
  }));
  const whole = { ...record, ...completed?.set };
  return { record: whole, faults: [...faults, ...missingParts(of, draft, whole)] };
}

function complete(
  drafting: Drafting | null,
  record: Values,
  before: Values | null,
  known: Known,
): Completed | undefined {
  const shown = (values: Values): Values =>
    Object.fromEntries((drafting?.looksAt ?? []).map((name) => [name, values[name]]));
  return drafting?.complete(shown(record), before && shown(before), known);
}

/** What is required and was neither said nor derived; what was said wrongly is told already. */
function missingParts(of: Description, draft: Draft, record: Values): readonly Fault[] {
  const fields = of.fields
    .filter((field) => field.required && field.type !== "flag" && field.written !== "never")
    .map((field) => field.name);
  const links = of.links.flatMap((link) =>
    "written" in link && link.required && link.written !== "never" ? [inputName(link)] : [],
  );
  const derived = of.drafting?.derives ?? [];
  const told = new Set(draft.faults.map((fault) => fault.field[draft.path.length]));
  return [...fields, ...links]
    .filter((name) => (record[name] ?? null) === null && !told.has(name) && !derived.includes(name))
    .map((name) => ({ field: [...draft.path, name], code: "REQUIRED", message: `${name} must be given.` }));
}

/** Custom fields that a new record must have. */
export function missingCustom(standing: Standing, of: Description, draft: Draft, record: Values): readonly Fault[] {
  const custom = (record["custom"] ?? {}) as Readonly<Record<string, unknown>>;
  return standing.customFields
    .filter((field) => field.resource === of.kind && field.isRequired && custom[field.key] === undefined)
    .map((field) => ({
      field: [...draft.path, "custom"],
      code: "REQUIRED",
      message: `The custom field ${field.key} must be given.`,
    }));
}
