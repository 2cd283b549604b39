import { matches } from "../../../rights/predicate";
import { scopeFor } from "../../../store/access";
import type { Description } from "../../../store/description/description";
import type { Kind } from "../../../store/description/kinds";
import { describedKinds, descriptionOf } from "../../../store/description/registry";
import { isText } from "../../../store/description/values";
import { openHandle } from "../../../store/handles";
import { apiId, parseId } from "../../../store/ids";
import { type Named, findNamed, titleOf } from "../../../store/imports/find-named";
import type { Standing } from "../../../store/standing";
import { readKeys, writeKeys } from "../../../store/imports/lines";
import { nameKey } from "../../../store/name-key";
import { inputName } from "../../../store/writing/draft";
import type { LineFault, NamedLink } from "../drafting/line-draft";
import { namesOf } from "../values/words";
import { inBatches } from "./in-batches";
import type { Bench, Entry } from "./order";

/** Kinds that are made of a name alone, where a line names one that is not there. */
const makable: readonly string[] = ["COMPANY", "CONTACT"];

/** Brings what lines name into their items: records that the caller sees, or that are made for it where CREATE allows. */
export async function resolveLinks(
  bench: Bench,
  entries: readonly Entry[],
  isMeant: (link: NamedLink) => boolean,
): Promise<number> {
  const links = entries.flatMap(({ draft }) => draft.links.filter(isMeant));
  const kinds = [...new Set(links.flatMap(targetsOf))];
  const found = new Map<Kind, readonly Named[]>();
  for (const kind of kinds) {
    const [of, names] = [descriptionOf(kind), namesFor(links, kind)];
    found.set(kind, await findNamed(bench.door, of, [...names, ...names.map((name) => calledBy(of, name))]));
  }
  const made = await makeMissing(bench, links, found);
  const byKey: FoundByKey = new Map([...found].map(([kind, all]) => [kind, groupedByKey(all)]));
  for (const entry of entries) for (const link of entry.draft.links.filter(isMeant)) bring(entry, link, byKey);
  return made;
}

/** What is there of a kind, by the key of its name. */
type FoundByKey = ReadonlyMap<Kind, ReadonlyMap<string, readonly Named[]>>;

function groupedByKey(all: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const byKey = new Map<string, Named[]>();
  for (const each of all) {
    const same = byKey.get(each.key);
    if (same) same.push(each);
    else byKey.set(each.key, [each]);
  }
  return byKey;
}

/** The kinds that a link may lead to: the card of what hangs on one may be of any. */
function targetsOf({ link }: NamedLink): readonly Kind[] {
  if (link.cardinality !== "card") return [link.target];
  return describedKinds()
    .filter(({ links }) => links.some((each) => each.cardinality === "many" && each.cardKind !== null))
    .map(({ kind }) => kind);
}

const isId = (said: string): boolean => parseId(said) !== null;

/** What a record that is made of a name is called from then on: `Kurz, Anna` is Anna Kurz. */
function calledBy(of: Description, said: string): string {
  if (!isInParts(of)) return said;
  const { firstName, lastName } = namesOf(said);
  return [firstName, lastName].filter((name) => name !== null).join(" ");
}

const isInParts = (of: Description): boolean => of.fields.some(({ name }) => name === "firstName");

const namesFor = (links: readonly NamedLink[], kind: Kind): readonly string[] =>
  links
    .filter((each) => targetsOf(each).includes(kind) && !isId(each.said) && isText(each.said))
    .map(({ said }) => said);

/** Makes what is named and not there, each once. */
async function makeMissing(
  bench: Bench,
  links: readonly NamedLink[],
  found: Map<Kind, readonly Named[]>,
): Promise<number> {
  let count = 0;
  for (const [kind, there] of found) {
    const of = descriptionOf(kind);
    if (!makable.includes(kind) || !mayMake(await bench.door.standing(), of)) continue;
    const known = new Set(there.map(({ key }) => key));
    const named = links.filter(({ link }) => link.cardinality !== "card" && link.target === kind);
    const unknown = namesFor(named, kind).filter((name) => !known.has(nameKey(name)));
    const missing = new Map(unknown.map((name) => [nameKey(calledBy(of, name)), name]));
    for (const key of known) missing.delete(key);
    const made = await make(bench, of, [...missing]);
    count += await countNew(bench, kind, made);
    found.set(kind, [...there, ...made]);
  }
  return count;
}

/** Of what a trial would make some was told of by a line before: it is made once. */
async function countNew({ door, jobId, order }: Bench, kind: Kind, made: readonly Named[]): Promise<number> {
  if (!order.isTrial) return made.length;
  const keys = made.map(({ key }) => `made ${kind} ${key}`);
  const known = await readKeys(door, jobId, keys);
  await writeKeys(
    door,
    jobId,
    keys.map((key) => ({ key, line: 0 })),
  );
  return made.length - known.size;
}

/** CREATE, and VIEW of what would be made: nothing is linked to that one does not see (`rights.md` 5.1). */
function mayMake(standing: Standing, of: Description): boolean {
  const { userId } = standing.caller;
  const facts = { responsible: userId, creator: userId };
  return scopeFor(standing, of, "CREATE").is !== "nothing" && matches(scopeFor(standing, of, "VIEW"), facts);
}

async function make(
  { door, order: { isTrial } }: Bench,
  of: Description,
  missing: readonly (readonly [string, string])[],
): Promise<readonly Named[]> {
  const creator = await openHandle(door, of.type, "create");
  const made: Named[] = [];
  for (const some of inBatches(missing)) {
    const items = some.map(([, name]) => itemNamed(of, name));
    const manner = { partial: true, single: false, path: [], onConflict: "REFUSE", isTrial } as const;
    const { ids } = await creator.createBatch({ ...manner, items });
    for (const [index, [key]] of some.entries()) {
      const id = ids[index] ?? null;
      // What a trial did not make has no id to link to.
      if (id !== null) made.push({ id: isTrial ? "" : id, key, pipelineId: null });
    }
  }
  return made;
}

const itemNamed = (of: Description, name: string): object =>
  isInParts(of) ? namesOf(name) : { [titleOf(of).name]: name };

function bring(entry: Entry, named: NamedLink, found: FoundByKey): void {
  const { link, column, said } = named;
  const { item, origins } = entry.draft;
  const name = link.cardinality === "card" ? "cardId" : inputName(link);
  const id = isId(said) ? said : idOf(entry, named, found);
  if (typeof id === "object") {
    entry.draft.faults.push(id);
    return;
  }
  if (link.cardinality === "through") {
    const ids = (item[name] ?? []) as readonly string[];
    origins.set(`${name}.${ids.length}`, column);
    item[name] = id === "" ? ids : [...ids, id];
  } else item[name] = id === "" ? null : id;
  origins.set(name, column);
}

/** The id in the API of what is named; "" for what a trial would make. */
function idOf({ draft }: Entry, { link, column, said }: NamedLink, found: FoundByKey): string | LineFault {
  const kinds = targetsOf({ link, column, said });
  for (const kind of kinds) {
    const of = descriptionOf(kind);
    const byKey = found.get(kind);
    const all = byKey?.get(nameKey(said)) ?? byKey?.get(nameKey(calledBy(of, said))) ?? [];
    const pipeline = draft.item["pipelineId"];
    const named =
      kind === "STAGE" && typeof pipeline === "string"
        ? all.filter(({ pipelineId }) => pipelineId !== null && apiId("pipeline", pipelineId) === pipeline)
        : all;
    const [first] = named;
    if (kind === "USER" && new Set(named.map(({ id }) => id)).size > 1)
      return {
        column,
        code: "INVALID",
        message: `Several users are called "${said}": say the e-mail address of the one.`,
      };
    if (first) return first.id === "" ? "" : apiId(of.prefix, first.id);
  }
  const what = link.cardinality === "card" ? "record" : descriptionOf(link.target).singular;
  const may =
    link.cardinality !== "card" && makable.includes(link.target) ? ", and your rights do not let you make one" : "";
  return { column, code: "NOT_FOUND", message: `There is no ${what} called "${said}" among those that you see${may}.` };
}
