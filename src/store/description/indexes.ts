import { hangingKinds } from "../../rights/catalogue";
import type { Description, FieldDescription, Sorted } from "./description";

/** An index that a migration makes by hand, since it is partial, on an expression or with an operator class. */
export interface IndexDescription {
  readonly name: string;
  /** What stands behind `create index <name> on <table>`. */
  readonly definition: string;
}

/** The expression that a list is sorted by: never null, so that a keyset page can go on from it. */
export function sortExpression(sorted: Sorted, alias?: string): string {
  const column = alias === undefined ? `"${sorted.column}"` : `"${alias}"."${sorted.column}"`;
  if (sorted.absent === null) return column;
  return `coalesce(${column}, '${sorted.absent}'::${sorted.sqlType})`;
}

/**
 * Every sort that the API offers has its index for the whole account and one behind each column of an owner, so has the
 * trash, every searched text has one of trigrams, and lists of numbers and addresses one of their words (`performance.md`).
 */
export function indexesOf(description: Description): readonly IndexDescription[] {
  const isRecord = Object.keys(description.owners).length > 0 && description.kind !== "USER";
  if (!isRecord) return [];
  return [sortIndexes, linkIndexes, searchIndexes, wordIndexes, trashIndexes].flatMap((make) => make(description));
}

const partial = (description: Description): string => (description.trash ? " where deleted_at is null" : "");

/**
 * What comes behind the columns of an index that records stay in: nearly every change of one leaves an entry beside the
 * former one in each of a dozen, and pages that are packed are split by the first (ADR 41).
 */
const roomy = (description: Description): string => ` with (fillfactor=70)${partial(description)}`;

function sortIndexes(description: Description): readonly IndexDescription[] {
  const sorts = description.fields.flatMap((field) => (field.sorted ? [field.sorted] : []));
  const owners = [undefined, ...Object.values(description.owners)];
  return sorts.flatMap((sorted) =>
    owners.map((owner) => ({
      name: [description.table, owner, sorted.column, "list"].filter(Boolean).join("_"),
      definition: `(account_id, ${owner ? `"${owner}", ` : ""}${wrapped(sorted)}, id)${roomy(description)}`,
    })),
  );
}

/** The trash is a list as well, the last deleted first. */
function trashIndexes({ table, owners, trash }: Description): readonly IndexDescription[] {
  if (!trash) return [];
  return [undefined, ...Object.values(owners)].map((owner) => ({
    name: [table, owner, "trash"].filter(Boolean).join("_"),
    definition: `(account_id, ${owner ? `"${owner}", ` : ""}deleted_at, id) where deleted_at is not null`,
  }));
}

const wrapped = (sorted: Sorted): string =>
  sorted.absent === null ? sortExpression(sorted) : `(${sortExpression(sorted)})`;

/** What is reached from the record at the other end, in the order that it is shown in. */
function linkIndexes(description: Description): readonly IndexDescription[] {
  const owners = new Set(Object.values(description.owners));
  const links = description.links.flatMap((link) =>
    link.cardinality === "one" && !owners.has(link.column) ? [link.column] : [],
  );
  const onCard = description.links.some((link) => link.cardinality === "card");
  const linked = [...links, ...(onCard ? ["card_id"] : [])].map((column) => ({
    name: `${description.table}_${column}_link`,
    definition: `(account_id, "${column}", created_at, id)${roomy(description)}`,
  }));
  return isInTimelines(description) ? [...linked, timelineIndex(description)] : linked;
}

const isInTimelines = ({ kind }: Description): boolean => (hangingKinds as readonly string[]).includes(kind);

/** What hangs on a card in the order in which it was written down, which is that of the ids. */
const timelineIndex = (description: Description): IndexDescription => ({
  name: `${description.table}_card_id_timeline`,
  definition: `(account_id, "card_id", id)${roomy(description)}`,
});

const keyed = (field: FieldDescription): string => `${field.column}_key`;

function searchIndexes(description: Description): readonly IndexDescription[] {
  return description.fields
    .filter((field) => field.searched)
    .map((field) => ({
      name: `${description.table}_${keyed(field)}_search`,
      definition: `using gin (account_id, "${keyed(field)}" gin_trgm_ops)${partial(description)}`,
    }));
}

/**
 * Numbers and addresses as they are, each by itself: whether a record with one of many is there already. They are looked up
 * by hundreds, so that there is no list of pending entries to be read through each time, and no account before them: all of
 * its records would be gone through for each.
 */
function wordIndexes(description: Description): readonly IndexDescription[] {
  return description.fields
    .filter(({ type }) => type === "phones" || type === "emails")
    .map((field) => ({
      name: `${description.table}_${field.column}_words`,
      definition: `using gin (string_to_array("${keyed(field)}", ' ')) with (fastupdate=off)${partial(description)}`,
    }));
}

/** What the planner learns of who owns how much: without it a busy and an idle user look alike. */
export function statisticsOf(description: Description): readonly IndexDescription[] {
  if (description.kind === "USER") return [];
  return Object.values(description.owners).map((owner) => ({
    name: `${description.table}_${owner}_statistics`,
    definition: `(dependencies, mcv) on account_id, "${owner}" from "${description.table}"`,
  }));
}
