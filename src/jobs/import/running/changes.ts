import type { Description } from "../../../store/description/description";
import { nameKey } from "../../../store/name-key";
import { inputName } from "../../../store/writing/draft";
import type { Values } from "../../../store/writing/stored-values";

type Item = Readonly<Record<string, unknown>>;
type Members = readonly Readonly<Record<string, unknown>>[];

/**
 * What a line changes of a record that is there: what it says, save what is said once when a record is made. Numbers,
 * addresses and tags are added to those that are there.
 */
export function changesOf(of: Description, item: Item, record: Values): Item {
  const once = new Set([
    ...of.fields.filter(({ written }) => written === "create").map(({ name }) => name),
    ...of.links.filter((link) => "written" in link && link.written === "create").map(inputNameOf),
  ]);
  const lists = new Map(of.fields.map((field) => [field.name, field.type]));
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]): (readonly [string, unknown])[] => {
      if (once.has(name)) return [];
      const united = unite(lists.get(name), value, record[name]);
      return united === null ? [] : [[name, united]];
    }),
  );
}

const inputNameOf = (link: Description["links"][number]): string =>
  link.cardinality === "card" ? "cardId" : inputName(link);

/** Null where nothing is new. */
function unite(type: string | undefined, said: unknown, there: unknown): unknown {
  if (type === "tags") return unitedTags(said as readonly string[], (there ?? []) as readonly string[]);
  if (type === "phones") return unitedMembers("number", said as Members, (there ?? []) as Members);
  return type === "emails" ? unitedMembers("address", said as Members, (there ?? []) as Members) : said;
}

function unitedTags(said: readonly string[], there: readonly string[]): readonly string[] | null {
  const fresh = said.filter((tag) => !there.includes(tag));
  return fresh.length === 0 ? null : [...there, ...fresh];
}

function unitedMembers(key: "number" | "address", said: Members, there: Members): Members | null {
  const known = new Set(there.flatMap((each) => [each[key], each["typed"]].map(textKey)));
  const fresh = said.filter((each) => !known.has(textKey(each[key])));
  if (fresh.length === 0) return null;
  const kept = there.map((each) => ({ [key]: each["typed"] ?? each[key], label: each["label"] ?? null }));
  return [...kept, ...fresh];
}

const textKey = (value: unknown): string => (typeof value === "string" ? nameKey(value) : "");
