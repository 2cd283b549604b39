import type { Predicate } from "../../rights/predicate";
import type { Description } from "../description/description";
import { orderBy } from "../reading/keyset";
import { type Window, mostCounted } from "../reading/window";
import { type Sql, column, identifier, join, literal, nothingMore, sql } from "../sql";
import type { AskedList } from "./asked-lists";
import { columnsRead } from "./columns-read";
import { type Drawing, type RowAt, andClaim } from "./drawing";
import { partsJson } from "./field-json";
import { type Json, flagOf, objectOf, orNull, sqlOf } from "./json";
import { type ListSource, asksEnds, limitOf, linkedSource, looksBeyond, takesRows, topSource } from "./list-source";
import type { EdgeMember, ListMember, ListSketch, RecordMember } from "./sketch";

/** The JSON of everything of a kind that the caller sees, a page of it. */
export function topListJson(list: ListSketch, drawing: Drawing): Json {
  const asked = askedOf(list, drawing);
  return new ListDrawing(list, drawing, asked, topSource(drawing, list, asked)).json();
}

/** The JSON of what hangs on the record under an alias: empty where the link is hidden. */
export function linkedListJson(
  { link, list }: Extract<RecordMember, { is: "many" }>,
  drawing: Drawing,
  { of, alias, seen }: { readonly of: Description; readonly alias: string; readonly seen: Predicate },
): Json {
  const asked = askedOf(list, drawing);
  const parent = { link, id: column(alias, "id"), seen: andClaim(seen, of, alias) };
  return new ListDrawing(list, drawing, asked, linkedSource(drawing.standing, list, asked, parent)).json();
}

function askedOf({ slot, of }: ListSketch, { lists }: Drawing): AskedList {
  const asked = lists[slot];
  if (!asked) throw new Error(`nothing was asked of the ${of.plural} in slot ${slot}`);
  return asked;
}

/** A list being drawn: its rows are made JSON one by one in `x`, and put together above them. */
class ListDrawing {
  /** Columns of `x`: what is made of each row. */
  private readonly made: Sql[] = [];
  private readonly at: RowAt;
  private readonly window: Window;
  /** Are the rows counted off as `_n`? To leave out the one beyond, or to turn them round. */
  private readonly isNumbered: boolean;

  constructor(
    private readonly list: ListSketch,
    private readonly drawing: Drawing,
    private readonly asked: AskedList,
    private readonly source: ListSource,
  ) {
    this.window = asked.window;
    this.at = { alias: asked.shownAs, joins: [] };
    this.isNumbered = asked.window.isBackward || looksBeyond(list, asked.window);
  }

  json(): Json {
    const json = objectOf(this.list.members.map((member) => [member.key, this.member(member)]));
    // A count, or what no row has a part in, is asked for beside the rows.
    if (!takesRows(this.list, this.window)) return json;
    const read = columnsRead([...this.made, ...this.at.joins], this.at.alias);
    const { joins } = this.at;
    const { before, isAll } = this.source;
    const told = isAll ? sql`case when ${isAll} then ${sqlOf(json)} end` : sqlOf(json);
    return sql`(${before(read)}select ${told} from (select ${this.columns()} from ${this.rows(read)}${join(joins, "")}) x)`;
  }

  private member(member: ListMember): Json {
    switch (member.is) {
      case "constant":
        return member.text;
      case "nodes":
        return this.listed(this.drawing.recordJson(member.node, this.at));
      case "edges":
        return this.listed(objectOf(member.inner.map((part) => [part.key, this.edgePart(part)])));
      case "pageInfo":
        return partsJson(member.inner, this.pagePlace());
      case "totalCount":
        return this.count(member);
    }
  }

  private edgePart(part: EdgeMember): Json {
    if (part.is === "constant") return part.text;
    return part.is === "cursor"
      ? sql`('"' || ${encoded(this.keyset())} || '"')`
      : this.drawing.recordJson(part.node, this.at);
  }

  /** What is made of each row, one behind the other, the one beyond the page left out. */
  private listed(json: Json): Sql {
    const each = this.column(sqlOf(json));
    const inOrder = this.isNumbered ? sql` order by ${this.place()}` : nothingMore;
    return sql`('[' || coalesce(string_agg(${each}, ','${inOrder})${this.shown()}, '') || ']')`;
  }

  private column(made: Sql): Sql {
    this.made.push(made);
    return column("x", `c${this.made.length - 1}`);
  }

  private place(): Sql {
    return this.window.isBackward ? sql`x._n desc` : sql`x._n`;
  }

  private shown(): Sql {
    return limitOf(this.list, this.window) > this.window.size
      ? sql` filter (where x._n <= ${literal(this.window.size)})`
      : nothingMore;
  }

  /** Text of a cursor as `writeCursor` puts it, not yet encoded. */
  private keyset(): Sql {
    const keys = this.window.sort.map((_, index) => sql`to_json(${this.key(index)}::text)::text || ',' || `);
    const id = sql`'"' || ${column(this.at.alias, "id")}::text || '"]'`;
    return sql`('["' || ${this.asked.binding} || '",' || ${join(keys, "")}${id})`;
  }

  private key(index: number): Sql {
    return column(this.at.alias, `k${index}`);
  }

  private pagePlace(): Readonly<Record<string, Json>> {
    const { isBackward, from, size } = this.window;
    const isBeyond = flagOf(sql`count(*) > ${literal(size)}`);
    const isBehind = from === null ? "false" : "true";
    return {
      hasNextPage: isBackward ? isBehind : isBeyond,
      hasPreviousPage: isBackward ? isBeyond : isBehind,
      ...this.ends(),
    };
  }

  private ends(): Readonly<Record<string, Json>> {
    if (!asksEnds(this.list)) return { startCursor: "null", endCursor: "null" };
    const inOrder = this.isNumbered ? sql` order by ${this.place()}` : nothingMore;
    const all = sql`(array_agg(${this.column(this.keyset())}${inOrder})${this.shown()})`;
    const end = (at: Sql): Json => orNull(sql`('"' || ${encoded(sql`${all}[${at}]`)} || '"')`);
    return { startCursor: end(sql`1`), endCursor: end(sql`least(count(*), ${literal(this.window.size)})`) };
  }

  private count({ inner }: Extract<ListMember, { is: "totalCount" }>): Json {
    const most = literal(mostCounted);
    const parts = {
      count: sql`least(q.count, ${most})::text`,
      precision: sql`case when q.count > ${most} then '"AT_LEAST"' else '"EXACT"' end`,
    };
    return sql`(select ${sqlOf(partsJson(inner, parts))} from (${this.source.counted()}) q)`;
  }

  private columns(): Sql {
    const number = this.isNumbered ? [column(this.at.alias, "_n")] : [];
    const made = this.made.map((each, index) => sql`${each} as ${identifier(`c${index}`)}`);
    const all = [...number, ...made];
    return all.length === 0 ? sql`1` : join(all, ", ");
  }

  private rows(read: readonly string[]): Sql {
    const alias = identifier(this.at.alias);
    const rows = this.source.rows(limitOf(this.list, this.window), read);
    if (!this.isNumbered) return sql`(${rows}) ${alias}`;
    const inOrder = orderBy(this.window.sort, (index) => this.key(index), column(this.at.alias, "id"));
    return sql`(select row_number() over (${inOrder}) as _n, ${alias}.* from (${rows}) ${alias}) ${alias}`;
  }
}

/** As `base64url` without padding: what makes a cursor opaque. */
const encoded = (text: Sql): Sql =>
  sql`translate(encode(convert_to(${text}, 'UTF8'), 'base64'), '+/=' || chr(10), '-_')`;
