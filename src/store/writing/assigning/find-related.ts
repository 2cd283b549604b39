import { type FollowingKind, followersOf } from "../../../rights/related";
import { readableIn, scopeFor } from "../../access";
import type { Description, LinkDescription } from "../../description/description";
import { descriptionOf } from "../../description/registry";
import type { Door } from "../../door";
import { predicateToSql } from "../../predicate-to-sql";
import { linkedRows } from "../../reading/linked-rows";
import { scopeThrough } from "../../reading/other-side";
import { scopedRows } from "../../reading/scoped-rows";
import { type Sql, column, join, literal, sql } from "../../sql";
import type { Standing } from "../../standing";

/** A record that one which is given away leads to, and that the caller sees there. */
export interface Related {
  readonly kind: FollowingKind;
  /** UUID */
  readonly id: string;
  readonly version: number;
  /** Does ASSIGN reach it? */
  readonly isReached: boolean;
  /** Was the new one responsible for it when it was looked at? */
  readonly isTheirs: boolean;
  /** Versions, by UUID, of the records that lead to it. */
  readonly parents: Readonly<Record<string, number>>;
}

/** What to look for. */
export interface Looking {
  /** The records that are given away, by their kind; UUIDs. */
  readonly given: ReadonlyMap<Description, readonly string[]>;
  /** UUID of the new one. */
  readonly to: string;
  /** Of which kinds, each with the UUIDs that come first: those that were named. */
  readonly wanted: ReadonlyMap<FollowingKind, readonly string[]>;
  /** At most so many of a kind. */
  readonly most: number;
}

/**
 * What the records lead to by the links of their kinds, as reading shows it: a record that is hidden, or a link that is,
 * leads nowhere. Those that were named come first, then those that may follow. One statement for all of them.
 */
export async function findRelated(door: Door, looking: Looking): Promise<readonly Related[]> {
  if (![...looking.wanted.keys()].some((kind) => waysTo(kind, looking).length > 0)) return [];
  const { rows } = await door.read<Related>((standing) => {
    const each = [...looking.wanted.keys()].map((kind) => relatedOfKind(standing, kind, looking));
    return join(
      each.filter((statement) => statement !== null).map((statement) => sql`(${statement})`),
      " union all ",
    );
  });
  return rows;
}

interface Way {
  readonly from: Description;
  readonly link: LinkDescription;
}

/** Every link of the given kinds that leads to one that may follow them. */
const waysTo = (kind: FollowingKind, { given }: Looking): readonly Way[] =>
  [...given.keys()]
    .filter((from) => followersOf(from.kind).includes(kind))
    .flatMap((from) => from.links.filter((link) => leadsTo(link, kind)).map((link) => ({ from, link })));

const leadsTo = (link: LinkDescription, kind: FollowingKind): boolean =>
  link.cardinality !== "card" && link.target === kind;

function relatedOfKind(standing: Standing, kind: FollowingKind, looking: Looking): Sql | null {
  const ways = waysTo(kind, looking);
  if (ways.length === 0) return null;
  const of = descriptionOf(kind);
  const pairs = ways.map((way) => pairsOf(standing, way, of, looking));
  const first = sql`x.id = any(${looking.wanted.get(kind) ?? []}::uuid[])`;
  return sql`select ${kind}::text as kind, x.id, x.version, x.reached as "isReached", x.theirs as "isTheirs",
      json_object_agg(x.parent, x.parent_version) as parents
    from (${join(pairs, " union all ")}) x where x.id <> all(${looking.given.get(of) ?? []}::uuid[])
    group by x.id, x.version, x.reached, x.theirs
    order by ${first} desc, (x.reached and not x.theirs) desc, x.id limit ${literal(looking.most + 1)}`;
}

/** The given records of a kind, each with what one of its links leads to. */
function pairsOf(standing: Standing, { from, link }: Way, of: Description, { given, to }: Looking): Sql {
  const ids = given.get(from) ?? [];
  const seen = sql`(${predicateToSql(scopeFor(standing, from, "VIEW"), from, "p")}) is true`;
  const shown = sql`(${predicateToSql(readableIn(standing, from, link), from, "p")}) is true`;
  const reached = sql`(${predicateToSql(scopeFor(standing, of, "ASSIGN"), of, "r")}) is true`;
  const scope = sql`(${predicateToSql(scopeThrough(standing, link, of), of, "r")}) is true`;
  return sql`select p.id as parent, p.version as parent_version, t.*
    from (select p.* from ${scopedRows(from, "p")} and p.id = any(${ids}::uuid[]) and ${seen} and ${shown}) p
    cross join lateral (select r.id, r.version, ${reached} as reached, r.responsible_id = ${to}::uuid as theirs
      from ${targetsOf(link, of)} and ${scope}) t`;
}

/** What the link of `p` leads to, as `r`: open for ` and …`. */
function targetsOf(link: LinkDescription, of: Description): Sql {
  if (link.cardinality === "one") return sql`${scopedRows(of, "r")} and r.id = ${column("p", link.column)}`;
  if (link.cardinality === "card") throw new Error(`${link.name} leads to cards of every kind`);
  return linkedRows(link, of, column("p", "id"), "r");
}
