import type { Onlooker } from "../account/onlooker";
import { apiIdOf, shapes, typeNameOf } from "../account/shapes";
import { type WorldKind, type WorldRecord, kinds } from "../account/world";
import { expectedLikely } from "../reading/expected-doubles";
import { type Call, type Expected, type Item, isAsking } from "./call";
import { isChanged } from "./verdict";

const outcomes = { CREATE: "CREATED", UPDATE: "UPDATED", DELETE: "DELETED", RESTORE: "RESTORED" } as const;

const outcomeOf = ({ verdict }: Item): string => {
  if (verdict.is !== "written") return "REFUSED";
  return isChanged(verdict) ? outcomes[verdict.logged] : "UNCHANGED";
};

/** Those of which the payload tells what became: what a filter found and rights refuse is not among them. */
const toldItems = ({ items, isByFilter = false }: Call): readonly Item[] =>
  isByFilter ? items.filter(({ verdict }) => verdict.is === "written") : items;

/** A record as a payload reads it back: null where it is out of the caller's sight. */
const readBack = (after: Onlooker, { id, kind }: WorldRecord): object | null => {
  const found = after.find(id);
  return found && { id: apiIdOf({ id, kind }), version: found.version };
};

/** What has changed meanwhile is answered with the record as it is now. */
const staleIn = (item: Item | undefined, after: Onlooker): object | null =>
  item?.verdict.is === "stale" ? readBack(after, item.verdict.record) : null;

const nameOfDeleted = (kind: WorldKind): string => {
  const { singular } = shapes[kind];
  return `deleted${singular.charAt(0).toUpperCase()}${singular.slice(1)}Id`;
};

/** What the payload must show once the world is as it is after the call; `real` gives what is new the id that it got. */
export function expectedPayload(
  call: Call,
  { faults }: Expected,
  after: Onlooker,
  real: (record: WorldRecord) => WorldRecord,
): object {
  const isDone = faults.length === 0 || call.partial;
  const kind = call.kinds[0] ?? "LEAD";
  const items = toldItems(call);
  const each = <T>(show: (record: WorldRecord) => T): readonly (T | null)[] =>
    isDone ? items.map(({ verdict }) => (verdict.is === "written" ? show(real(verdict.after)) : null)) : [];
  const told = { outcomes: isDone ? items.map(outcomeOf) : [] };
  const [only] = items;
  const shown = (): object | null => staleIn(only, after) ?? each((one) => readBack(after, one))[0] ?? null;
  switch (call.payload) {
    case "record":
      return { [shapes[kind].singular]: shown() };
    case "made":
      return madeAmongOthers(after, kind, each((one) => after.find(one.id))[0] ?? null);
    case "records":
      return { [shapes[kind].plural]: each((record) => readBack(after, record)), ...told };
    case "deletedId":
      return { [nameOfDeleted(kind)]: each(apiIdOf)[0] ?? null };
    case "deletedIds":
      return { [`${nameOfDeleted(kind)}s`]: each(apiIdOf), ...told };
    case "converted":
      return {
        request: shown(),
        ...madeOf(only, isDone, (one) => readBack(after, real(one))),
      };
    case "changed":
      return given(call, isDone, after, { changed: each((record) => readBack(after, record)), ...told });
  }
}

/** What was made, and what it may be a duplicate of: nothing that its maker does not see. */
function madeAmongOthers(after: Onlooker, kind: WorldKind, made: WorldRecord | null): object {
  const likely = made ? Object.keys(expectedLikely(after, made, 0)) : [];
  return {
    [shapes[kind].singular]: made && readBack(after, made),
    possibleDuplicates: likely.map((id) => ({ record: { id: apiIdOf({ kind, id }) } })).toSorted(byId),
  };
}

interface Changed {
  readonly changed: readonly (object | null)[];
  readonly outcomes: readonly string[];
}

/** What was given, what followed it, what stays, and what is asked about. */
function given(call: Call, isDone: boolean, after: Onlooker, own: Changed): object {
  const { followed = [], kept = [], question } = call.beside ?? {};
  const nothing = { changed: [], outcomes: [], kept: [], question: null };
  if (!isDone) return nothing;
  const shown = (records: readonly WorldRecord[] = []): readonly object[] =>
    records.flatMap((record) => (after.find(record.id) ? [{ id: apiIdOf(record) }] : [])).toSorted(byId);
  if (isAsking(call) && question) {
    const { contacts, companies } = question;
    const counts = { contactCount: { count: contacts.length }, companyCount: { count: companies.length } };
    return { ...nothing, question: { contacts: shown(contacts), companies: shown(companies), ...counts } };
  }
  const others = followed.map((each) => readBack(after, each.after)).toSorted(byId);
  const staying = kept.flatMap(([record, reason]) =>
    after.find(record.id) ? [{ record: { id: apiIdOf(record) }, reason }] : [],
  );
  return {
    changed: [...own.changed, ...others],
    outcomes: [...own.outcomes, ...others.map(() => "UPDATED")],
    kept: staying.toSorted((a, b) => byId(a.record, b.record)),
    question: null,
  };
}

const byId = (a: object | null, b: object | null): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** An answer with what followed, what stays and what is asked about in the order that `expectedPayload` has. */
export function inOrderOf(call: Call, answered: Readonly<Record<string, unknown>>): object {
  if (call.payload === "made") {
    const { possibleDuplicates, ...shown } = answered as { readonly possibleDuplicates: readonly object[] };
    return { ...shown, possibleDuplicates: possibleDuplicates.toSorted(byId) };
  }
  if (call.payload !== "changed") return answered;
  const { changed, kept, question, outcomes } = answered as unknown as Changed & {
    readonly kept: readonly { readonly record: object }[];
    readonly question: Readonly<Record<"contacts" | "companies", readonly object[]>> | null;
  };
  const count = toldItems(call).length;
  return {
    changed: [...changed.slice(0, count), ...changed.slice(count).toSorted(byId)],
    outcomes,
    kept: kept.toSorted((a, b) => byId(a.record, b.record)),
    question: question && {
      ...question,
      contacts: question.contacts.toSorted(byId),
      companies: question.companies.toSorted(byId),
    },
  };
}

/** What a request became, by the names that the payload has for it. */
function madeOf(item: Item | undefined, isDone: boolean, show: (record: WorldRecord) => object | null): object {
  const made = isDone && item?.verdict.is === "written" ? (item.verdict.made ?? []) : [];
  const shown = made.map(({ after }) => [shapes[after.kind].singular, show(after)]);
  return { lead: null, contact: null, company: null, ...(Object.fromEntries(shown) as object) };
}

const versions = kinds.map((kind) => `... on ${typeNameOf(kind)} { version }`).join(" ");

/** The selection that shows it. */
export function selectionOf({ payload, kinds: [kind = "LEAD"] }: Call): string {
  const selections = {
    record: `${shapes[kind].singular} { id version }`,
    made: `${shapes[kind].singular} { id version } possibleDuplicates(threshold: 0, first: 50) { record { id } }`,
    records: `${shapes[kind].plural} { id version } outcomes`,
    deletedId: nameOfDeleted(kind),
    deletedIds: `${nameOfDeleted(kind)}s outcomes`,
    converted: "request { id version } lead { id version } contact { id version } company { id version }",
    changed: `changed { id ${versions} } outcomes kept { reason record { id } }
      question { contacts { id } companies { id } contactCount { count } companyCount { count } }`,
  };
  return `${selections[payload]} userErrors { field code }`;
}
