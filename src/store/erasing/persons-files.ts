import { allOf } from "../../rights/combining";
import { readableIn, scopeFor } from "../access";
import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Kind } from "../description/kinds";
import type { Door } from "../door";
import { fileFieldOf, holdingKinds } from "../files/held-in-sight";
import { predicateToSql } from "../predicate-to-sql";
import { type Sql, account, identifier, join, sql } from "../sql";
import type { Standing } from "../standing";
import { waysToPerson } from "./ways-to-person";

/** A file that a record of a person holds, and of how many parts. */
export interface PersonsFile {
  /** UUID */
  readonly id: string;
  readonly holderKind: Kind;
  /** UUID */
  readonly holderId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly parts: number;
}

/** The first file behind `after`, in the order of their ids, that a record of the person holds; null where there is none. */
export async function nextFileOf(door: Door, personId: string, after: string | null): Promise<PersonsFile | null> {
  const { rows } = await door.read<PersonsFile>((standing) => {
    const behind = after === null ? sql`` : sql` and f.id > ${after}::uuid`;
    return sql`select f.id, f.holder_kind as "holderKind", f.holder_id as "holderId", f.name, f.media_type as "mediaType",
        f.bytes::float8 as bytes, f.parts
      from file f where f.account_id = ${account}${behind} and ${isHeldByAny(standing, personId)} order by f.id limit 1`;
  });
  return rows[0] ?? null;
}

/** A part of it; null where it is gone, or out of sight by now. */
export async function readPersonsPart(door: Door, personId: string, id: string, part: number): Promise<Buffer | null> {
  const { rows } = await door.read<{ readonly bytes: Buffer }>(
    (standing) => sql`select p.bytes from file f
      join file_part p on p.account_id = ${account} and p.file_id = f.id and p.part = ${part}::integer
      where f.account_id = ${account} and f.id = ${id}::uuid and ${isHeldByAny(standing, personId)}`,
  );
  return rows[0]?.bytes ?? null;
}

const isHeldByAny = (standing: Standing, personId: string): Sql =>
  sql`(${join(
    holdingKinds().map((kind) => isHeldBy(standing, kind, personId)),
    " or ",
  )})`;

/** In the trash or not, like the records of the person themselves: where VIEW reaches the record, and its file may be read. */
function isHeldBy(standing: Standing, kind: Description, personId: string): Sql {
  const field = fileFieldOf(kind);
  const scope = allOf(scopeFor(standing, kind, "VIEW"), ...(field ? [readableIn(standing, kind, field)] : []));
  const ways = waysToPerson(kind, descriptionOf("CONTACT"), sql`array[${personId}::uuid]`);
  return sql`f.holder_kind = ${kind.kind}::text and f.holder_id in (select r.id from ${identifier(kind.table)} r
    where r.account_id = ${account} and ((${join(ways, ") or (")})) and (${predicateToSql(scope, kind, "r")}) is true)`;
}
