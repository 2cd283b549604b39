import { uuidBehind } from "../ids";
import { InvalidCursor } from "../refusals";
import { type Sql, column, literal, nothingMore, sql } from "../sql";

/** A page of what has an id of the API and is no record, read one way: its cursor is the id of what was shown last. */
export interface NewestPage {
  /** In front of the ids. */
  readonly prefix: string;
  /** `<prefix>_<hex>` */
  readonly after: string | null;
  readonly size: number;
}

/** What stands behind the conditions on `alias`: the newest first, and one more than is shown. Throws `InvalidCursor`. */
export function newestPage(alias: string, { prefix, after, size }: NewestPage): Sql {
  const id = column(alias, "id");
  const uuid = after === null ? null : uuidBehind(after, prefix);
  if (after !== null && uuid === null) throw new InvalidCursor();
  const behind = uuid === null ? nothingMore : sql` and ${id} < ${uuid}::uuid`;
  return sql`${behind} order by ${id} desc limit ${literal(size + 1)}`;
}
