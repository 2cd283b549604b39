import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { isText } from "../../../store/description/values";
import { uuidOf } from "../../../store/ids";
import { type Tokens, findKnown } from "../../../store/imports/find-doubles";
import { readKeys } from "../../../store/imports/lines";
import { nameKey } from "../../../store/name-key";
import type { Values } from "../../../store/writing/stored-values";
import type { Bench, Entry } from "./order";

/** What a line is likely a double of: a record that is there, or a line before it in the same file. */
export interface Double {
  /** Null for a record that a trial did not make. */
  readonly record: Values | null;
}

/**
 * The one place that says what is likely the same. A line is a double of a record with its id or its external id, with one
 * of its e-mail addresses, or with one of its telephone numbers and its name: a number alone is shared by many. A company
 * is known by its name as well, as it is where a line names it.
 */
export function keysOf(bench: Bench, entry: Entry): readonly string[] {
  const keys = keysOfEntries.get(entry) ?? keysIn(bench, entry);
  keysOfEntries.set(entry, keys);
  return keys;
}

/** Reading a telephone number costs more than all else that is done with it, and keys are asked for again and again. */
const keysOfEntries = new WeakMap<Entry, readonly string[]>();

function keysIn({ of }: Bench, { draft }: Entry): readonly string[] {
  const { item, id } = draft;
  const uuid = id === null ? null : uuidOf(id, of);
  const name = nameIn(item);
  const phones = membersOf(item["phones"], "number").map(comparablePhone);
  const keys = [
    ...(uuid === null ? [] : [`id ${uuid}`]),
    ...(typeof item["externalId"] === "string" ? [`external ${item["externalId"]}`] : []),
    ...membersOf(item["emails"], "address").map((address) => `email ${nameKey(address)}`),
    ...(name === "" ? [] : phones.map((phone) => phoneKey(phone, name))),
    ...(of.kind === "COMPANY" && name !== "" ? [`name ${name}`] : []),
  ];
  return keys.filter(isText);
}

const keysOfRecord = (bench: Bench, record: Values): readonly string[] => {
  const { externalId, phones, emails } = record;
  const name = nameIn(record);
  return [
    `id ${String(record["id"])}`,
    ...(typeof externalId === "string" ? [`external ${externalId}`] : []),
    ...membersOf(emails, "address").map((address) => `email ${nameKey(address)}`),
    ...["number", "typed"].flatMap((member) =>
      membersOf(phones, member).map((phone) => phoneKey(nameKey(phone), name)),
    ),
    ...(bench.of.kind === "COMPANY" ? [`name ${name}`] : []),
  ];
};

/** What a record is called, whole or in parts. */
function nameIn(values: Readonly<Record<string, unknown>>): string {
  const parts = typeof values["name"] === "string" ? [values["name"]] : [values["firstName"], values["lastName"]];
  return nameKey(parts.filter((part) => typeof part === "string").join(" "));
}

const membersOf = (value: unknown, member: string): readonly string[] =>
  ((value ?? []) as readonly Readonly<Record<string, unknown>>[]).flatMap((each) =>
    typeof each[member] === "string" ? [each[member]] : [],
  );

function comparablePhone(said: string): string {
  const read = parsePhoneNumberFromString(said);
  return nameKey(read?.isValid() ? read.number : said);
}

const phoneKey = (phone: string, name: string): string => `phone ${phone.replaceAll(" ", "_")} ${name}`;

/** Of a number that was typed in pieces the longest, by which it is found: the first is often that of a country. */
const pieceOf = (key: string): string =>
  (key.split(" ")[0] ?? "").split("_").reduce((longest, piece) => (piece.length > longest.length ? piece : longest));

/** What each of these lines is a double of; those that are none are left out. */
export async function findDoubles(bench: Bench, entries: readonly Entry[]): Promise<ReadonlyMap<Entry, Double>> {
  const keys = new Map(entries.map((entry) => [entry, askedKeys(bench, entry)]));
  const all = [...new Set([...keys.values()].flat())];
  if (all.length === 0) return new Map();
  const known = new Map<string, Values>();
  for (const record of await findKnown(bench.door, bench.of, tokensIn(all)))
    for (const key of keysOfRecord(bench, record)) if (!known.has(key)) known.set(key, record);
  const before = bench.order.isTrial ? await readKeys(bench.door, bench.jobId, all) : new Map<string, number>();
  return new Map(
    [...keys].flatMap(([entry, own]): readonly (readonly [Entry, Double])[] => {
      const found = own.find((key) => known.has(key));
      if (found !== undefined) return [[entry, { record: known.get(found) ?? null }]];
      return own.some((key) => before.has(key)) ? [[entry, { record: null }]] : [];
    }),
  );
}

/** Where doubles are to be made, only what names the very record is asked for: it is brought up to date. */
const askedKeys = (bench: Bench, entry: Entry): readonly string[] =>
  keysOf(bench, entry).filter((key) => bench.order.duplicates !== "CREATE" || key.startsWith("id "));

function tokensIn(keys: readonly string[]): Tokens {
  const behind = (kind: string): readonly string[] =>
    keys.flatMap((key) => (key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : []));
  return {
    ids: behind("id"),
    externalIds: behind("external"),
    emails: behind("email"),
    phones: [...new Set(behind("phone").map(pieceOf))],
    names: behind("name"),
  };
}
