import { allOf } from "../../rights/combining";
import { scopeFor } from "../access";
import type { Door } from "../door";
import { column } from "../sql";
import type { Standing } from "../standing";
import { partOwners } from "./asked-owners";
import { type Row, columnsOf } from "./columns";
import { conditionsToSql } from "./conditions-to-sql";
import { followLinks } from "./follow";
import { recordOf } from "./found";
import { foundBy } from "./found-by";
import type { SortKey } from "./keyset";
import type { List } from "./list-scan";
import { countedRows, orderedRows } from "./ordered-list";
import type { PageRequest, Wanted } from "./wanted";
import { type Count, type Page, type Window, countOf, mostCounted, pageOf, windowBy, windowOf } from "./window";
import { together } from "./together";

/** A list as the rights of the moment make it. */
interface Listing {
  readonly windowFor: (standing: Standing) => Window;
  /** All of it, in the order of the window. */
  readonly listFor: (standing: Standing, window: Window) => Omit<List, "limit">;
}

/** A page of everything of a kind that the caller sees, with what hangs on it: one statement a level, one for the count. */
export function readPage(door: Door, wanted: Wanted, request: PageRequest): Promise<Page> {
  const of = wanted.description;
  return readListing(door, wanted, request, {
    windowFor: (standing) => windowOf(standing, of, request, of.plural),
    listFor: (standing, { sort, from }) => {
      const { owners, others } = partOwners(request.conditions, standing, of);
      const predicate = allOf(scopeFor(standing, of, "VIEW"), owners);
      const conditions = conditionsToSql(others, { standing, of, alias: "r" });
      return { of, predicate, conditions, sort, from, where: "kept", foundBy: foundBy(of, others) };
    },
  });
}

/** A page of the trash: what would be in VIEW and DELETE if it were not there (`rights.md` 5.5). */
export function readTrash(door: Door, wanted: Wanted, request: PageRequest): Promise<Page> {
  const of = wanted.description;
  return readListing(door, wanted, request, {
    windowFor: () => windowBy([lastDeletedFirst], request, ["trash", of.plural]),
    listFor: (standing, { sort, from }) => {
      const predicate = allOf(scopeFor(standing, of, "VIEW"), scopeFor(standing, of, "DELETE"));
      return { of, predicate, conditions: [], sort, from, where: "trash", foundBy: lastDeletedFirst };
    },
  });
}

const lastDeletedFirst: SortKey = {
  expression: (alias) => column(alias, "deleted_at"),
  sqlType: "timestamptz",
  direction: "DESC",
};

async function readListing(door: Door, wanted: Wanted, request: PageRequest, listing: Listing): Promise<Page> {
  const [page, count] = await together([
    request.listed ? listRows(door, wanted, listing) : Promise.resolve(nothingListed),
    request.counted ? countRows(door, listing) : Promise.resolve(null),
  ]);
  return { ...page, count };
}

const nothingListed = { records: [], cursors: [], hasNextPage: false, hasPreviousPage: false };

async function listRows(door: Door, wanted: Wanted, listing: Listing): Promise<Omit<Page, "count">> {
  const of = wanted.description;
  const { standing, rows } = await door.read<Row>((current) => {
    const window = listing.windowFor(current);
    const list = { ...listing.listFor(current, window), limit: window.size + 1 };
    return orderedRows(list, columnsOf(of, wanted.fields, "r"));
  });
  const page = pageOf(rows, listing.windowFor(standing), (row) => recordOf(standing, wanted, row));
  await followLinks(door, wanted, page.records);
  return page;
}

async function countRows(door: Door, listing: Listing): Promise<Count> {
  const { rows } = await door.read<{ count: number }>((standing) => {
    const list = listing.listFor(standing, listing.windowFor(standing));
    return countedRows({ ...list, from: null, limit: mostCounted + 1 });
  });
  return countOf(rows[0]?.count ?? 0);
}
