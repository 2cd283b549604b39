import type { Door } from "../door";
import type { ManyLink, ThroughLink } from "../description/description";
import { predicateToSql } from "../predicate-to-sql";
import { type Sql, column, identifier, join, literal, sql } from "../sql";
import type { Standing } from "../standing";
import { type Row, columnsOf } from "./columns";
import { conditionsToSql } from "./conditions-to-sql";
import { heldOf, recordOf } from "./found";
import { behind, orderBy } from "./keyset";
import { type Count, type Page, type Window, countOf, mostCounted, pageOf, windowOf } from "./window";
import { scopeThrough } from "./other-side";
import { linkedRows } from "./linked-rows";
import { together } from "./together";
import type { PageRequest, Wanted, WantedLink } from "./wanted";

/** What a statement over the targets of many records needs. */
interface Crossing {
  readonly wanted: Wanted;
  readonly link: ManyLink | ThroughLink;
  readonly request: PageRequest;
  readonly parents: readonly string[];
  /** The list that a cursor is bound to. */
  readonly name: string;
}

/** Follows a link to many for all the records: one statement for their pages, one for their counts if asked for. */
export async function followToMany(
  door: Door,
  wantedLink: WantedLink,
  records: readonly object[],
  followLinks: Follow,
): Promise<void> {
  const crossing = crossingOf(wantedLink, records);
  const [pages, counts] = await together([
    crossing.request.listed ? readPages(door, crossing, followLinks) : noPages,
    crossing.request.counted ? readCounts(door, crossing) : noCounts,
  ]);
  for (const record of records) {
    const { row, linked, hidden } = heldOf(record);
    const id = hidden.includes(wantedLink.link.name) ? "" : (row["id"] as string);
    const count = crossing.request.counted ? (counts.get(id) ?? countOf(0)) : null;
    linked.set(wantedLink.key, { ...(pages.byParent.get(id) ?? pages.empty), count });
  }
}

interface Pages {
  readonly byParent: ReadonlyMap<string, Omit<Page, "count">>;
  /** Of a record on which nothing hangs: behind a cursor there is something before it, here as at the top. */
  readonly empty: Omit<Page, "count">;
}

const noRows = { records: [], cursors: [], hasNextPage: false, hasPreviousPage: false };
const noPages: Promise<Pages> = Promise.resolve({ byParent: new Map(), empty: noRows });
const noCounts: Promise<ReadonlyMap<string, Count>> = Promise.resolve(new Map());

function crossingOf({ link, targets, page }: WantedLink, records: readonly object[]): Crossing {
  const [wanted] = targets.values();
  if (!wanted || !page || (link.cardinality !== "many" && link.cardinality !== "through")) {
    throw new Error(`${link.name} does not lead to many`);
  }
  const seen = records.filter((record) => !heldOf(record).hidden.includes(link.name));
  // Two records may lead to the same one, whose page is one.
  const parents = new Set(seen.map((record) => heldOf(record).row["id"] as string));
  return { wanted, link, request: page, parents: [...parents], name: link.name };
}

/** Goes on from the records that were found; given, since it comes back here. */
export type Follow = (door: Door, wanted: Wanted, records: readonly object[]) => Promise<void>;

async function readPages(door: Door, crossing: Crossing, followLinks: Follow): Promise<Pages> {
  const { wanted, request, name } = crossing;
  const windowFor = (standing: Standing): Window => windowOf(standing, wanted.description, request, name);
  const { standing, rows } = await door.read<Row>((current) => pagesStatement(current, crossing, windowFor(current)));
  const byParent = groupedByParent(rows);
  const window = windowFor(standing);
  const pageFor = (own: readonly Row[]): Omit<Page, "count"> =>
    pageOf(own, window, (row) => recordOf(standing, wanted, row));
  const pages = [...byParent].map(([parent, own]) => [parent, pageFor(own)] as const);
  await followLinks(
    door,
    wanted,
    pages.flatMap(([, page]) => page.records),
  );
  return { byParent: new Map(pages), empty: pageFor([]) };
}

function groupedByParent(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const parent = row["parent"] as string;
    grouped.set(parent, [...(grouped.get(parent) ?? []), row]);
  }
  return grouped;
}

function pagesStatement(standing: Standing, crossing: Crossing, window: Window): Sql {
  const of = crossing.wanted.description;
  const keys = window.sort.map((key, index) => sql`${key.expression("r")}::text as ${identifier(`k${index}`)}`);
  const columns = join([...keys, columnsOf(of, crossing.wanted.fields, "r")], ", ");
  const from = window.from ? sql` and ${behind(window.sort, window.from, "r", column("r", "id"))}` : sql``;
  const inOrder = orderBy(window.sort, (index) => window.sort[index]?.expression("r") ?? sql``, column("r", "id"));
  return sql`select p.id as parent, x.* from unnest(${crossing.parents}::uuid[]) p(id) cross join lateral (
    select ${columns} from ${targetsOf(standing, crossing)}${from} ${inOrder} limit ${literal(window.size + 1)}) x`;
}

/** The visible targets of the parent `p`, behind `from`: scoped by their own VIEW as a filter, never the way in. */
function targetsOf(standing: Standing, { wanted, link, request }: Crossing): Sql {
  const of = wanted.description;
  const scope = sql`(${predicateToSql(scopeThrough(standing, link, of), of, "r")}) is true`;
  const conditions = conditionsToSql(request.conditions, { standing, of, alias: "r" });
  return sql`${linkedRows(link, of, sql`p.id`, "r")} and ${join([scope, ...conditions], " and ")}`;
}

async function readCounts(door: Door, crossing: Crossing): Promise<ReadonlyMap<string, Count>> {
  const { rows } = await door.read<{ parent: string; count: number }>(
    (standing) => sql`select p.id as parent, x.count from unnest(${crossing.parents}::uuid[]) p(id) cross join lateral (
      select count(*)::integer as count from (select 1 from ${targetsOf(standing, crossing)} limit ${literal(mostCounted + 1)}) c) x`,
  );
  return new Map(rows.map(({ parent, count }) => [parent, countOf(count)]));
}
