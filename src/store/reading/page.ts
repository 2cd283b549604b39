import { allOf } from "../../rights/combining";
import { scopeFor } from "../access";
import type { Description } from "../description/description";
import type { Door } from "../door";
import type { Sql } from "../sql";
import type { Standing } from "../standing";
import { partOwners } from "./asked-owners";
import { type Row, columnsOf } from "./columns";
import { conditionsToSql } from "./conditions-to-sql";
import { followLinks } from "./follow";
import { recordOf } from "./found";
import { type List, countedRows, orderedRows } from "./ordered-list";
import type { PageRequest, Wanted } from "./wanted";
import { type Count, type Page, type Window, countOf, mostCounted, pageOf, windowOf } from "./window";

/** A page of everything of a kind that the caller sees, with what hangs on it: one statement a level, one for the count. */
export async function readPage(door: Door, wanted: Wanted, request: PageRequest): Promise<Page> {
  const of = wanted.description;
  const list = (standing: Standing, limit: number, { sort, from }: Window): List => {
    const { owners, others } = partOwners(request.conditions, standing, of);
    const predicate = allOf(scopeFor(standing, of, "VIEW"), owners);
    return { of, predicate, conditions: conditionsToSql(others, { standing, of, alias: "r" }), sort, from, limit };
  };
  const [page, count] = await Promise.all([
    request.listed ? listRows(door, wanted, request, list) : null,
    request.counted ? countRows(door, of, request, list) : null,
  ]);
  return { ...(page ?? nothingListed), count };
}

const nothingListed = { records: [], cursors: [], hasNextPage: false, hasPreviousPage: false };

type ListMaker = (standing: Standing, limit: number, window: Window) => List;

async function listRows(
  door: Door,
  wanted: Wanted,
  request: PageRequest,
  list: ListMaker,
): Promise<Omit<Page, "count">> {
  const of = wanted.description;
  const make = (standing: Standing): Sql => {
    const window = windowOf(standing, of, request, of.plural);
    return orderedRows(list(standing, window.size + 1, window), columnsOf(of, wanted.fields, "r"));
  };
  const { standing, rows } = await door.read<Row>(make);
  const page = pageOf(rows, windowOf(standing, of, request, of.plural), (row) => recordOf(standing, wanted, row));
  await followLinks(door, wanted, page.records);
  return page;
}

async function countRows(door: Door, of: Description, request: PageRequest, list: ListMaker): Promise<Count> {
  const make = (standing: Standing): Sql =>
    countedRows({ ...list(standing, mostCounted + 1, windowOf(standing, of, request, of.plural)), from: null });
  const { rows } = await door.read<{ count: number }>(make);
  return countOf(rows[0]?.count ?? 0);
}
