import type { FaultCode } from "../store/fault-codes";
import type { Kind } from "../store/description/kinds";
import { descriptionOf } from "../store/description/registry";
import { uuidOf } from "../store/ids";
import { type Fault, Faults, NotFound } from "../store/refusals";

type Path = readonly string[];

export const fault = (field: Path, code: FaultCode, message: string, params: Fault["params"] = {}): Fault => ({
  field,
  code,
  message,
  params,
});

/** Says all that is wrong at once; nothing has happened yet. */
export function refuseIfAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Faults(faults);
}

/** The UUID of the record that a mutation is about. Throws `NotFound` for an id that can be none of that kind. */
export function subjectId(kind: Kind, id: string): string {
  const uuid = uuidOf(id, descriptionOf(kind));
  if (uuid === null) throw new NotFound();
  return uuid;
}

/** An id that can be no record's is as unknown as one that is none. */
export const uuidOrNobody = (kind: Kind, id: string): string => uuidOf(id, descriptionOf(kind)) ?? nobody;

/** The same where none may be named: an empty text names nobody that there is, and is not left out. */
export const uuidOrNull = (kind: Kind, id: string | null | undefined): string | null =>
  id === null || id === undefined ? null : uuidOrNobody(kind, id);

/** What is left out where null says something of its own. Throws `Faults`. */
export function refuseAbsent(value: unknown, field: string): void {
  if (value === undefined) refuseIfAny([fault([field], "REQUIRED", "Say it, or null.")]);
}

/** The id of none. */
export const nobody = "00000000-0000-0000-0000-000000000000";

/** PostgreSQL keeps no NUL, and half of a character is no text. */
export const isStorable = (text: string): boolean => !text.includes("\u0000") && !/\p{Cs}/u.test(text);

/** A name or another line of text: not blank, not longer than `most` characters. */
export function faultsOfText(text: string, path: Path, most: number): Fault[] {
  if (text.trim() === "") return [fault(path, "REQUIRED", "It must not be empty.")];
  if (!isStorable(text)) return [fault(path, "INVALID", "It has a character in it that is none.")];
  return Array.from(text).length > most
    ? [fault(path, "TOO_LONG", `It has at most ${most} characters.`, { max: String(most) })]
    : [];
}

export function faultsOfTimeZone(zone: string, path: Path): Fault[] {
  return isTimeZone(zone) ? [] : [fault(path, "INVALID", "A time zone of the IANA list is needed, as Europe/Berlin.")];
}

function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Za-z_]+(?:\/|$)/.test(zone) && new Intl.DateTimeFormat("en", { timeZone: zone }) instanceof Object;
  } catch {
    return false;
  }
}

const currencies = new Set(Intl.supportedValuesOf("currency"));

export function faultsOfCurrency(currency: string, path: Path): Fault[] {
  return currencies.has(currency) ? [] : [fault(path, "INVALID", "An ISO 4217 code is needed, as EUR.")];
}

/** One fault for each id of a list that is not among the known ones, at its index. */
export function faultsOfUnknown(ids: readonly string[], known: ReadonlySet<string>, path: Path): Fault[] {
  return ids.flatMap((id, index) =>
    known.has(id) ? [] : [fault([...path, String(index)], "NOT_FOUND", "There is no such record.")],
  );
}

const mostItems = 250;

/** A list that is longer than any may be. */
export const faultsOfTooMany = (items: readonly unknown[], path: Path): Fault[] =>
  items.length > mostItems
    ? [fault(path, "TOO_MANY", `At most ${mostItems} at once.`, { max: String(mostItems) })]
    : [];

const mostIds = 1_000;

/**
 * A list of ids of an input, at its path, as UUIDs; absent and null keep what there is. Throws `Faults` for a longer list
 * than any.
 */
export function listOfIds(
  kind: Kind,
  ids: readonly string[] | null | undefined,
  path: Path,
): readonly string[] | undefined {
  if (ids === null || ids === undefined) return undefined;
  if (ids.length > mostIds)
    refuseIfAny([fault(path, "TOO_MANY", `At most ${mostIds} ids at once.`, { max: String(mostIds) })]);
  return ids.map((id) => uuidOrNobody(kind, id));
}
