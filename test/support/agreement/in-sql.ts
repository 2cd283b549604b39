import type { Client } from "pg";
import { actions } from "../../../src/rights/catalogue";
import { readableWhere, writableWhere } from "../../../src/rights/fields";
import { matches } from "../../../src/rights/predicate";
import type { Predicate, RecordFacts } from "../../../src/rights/predicate";
import { principalOf } from "../../../src/rights/principal";
import { scopeOf } from "../../../src/rights/scope";
import { predicateToSql } from "../../../src/store/predicate-to-sql";
import { account, compile, join, sql } from "../../../src/store/sql";
import type { Description } from "../../../src/store/description/description";
import { crowd, fields, nobody } from "../generated/account";
import { generateCase } from "../generated/case";
import type { GeneratedCase } from "../generated/case";
import { anyRecord, asRow, recordColumns, sparse, sparseRecord } from "./any-record";

/** A predicate that means other records in PostgreSQL than in memory. */
export interface SqlDisagreement {
  readonly seed: number;
  readonly about: string;
  readonly predicate: Predicate;
  readonly row: object;
  readonly inMemory: boolean;
}

/** Prime to the number of probes, so that a part of the cases that the core is held to still has all themes. */
const stride = 7;

/** Every third principal is a boss of many: their owner sets are too long to be compared one by one. */
export function sqlCase(number: number): GeneratedCase {
  const asked = generateCase(number * stride, 16);
  if (number % 3 !== 0) return asked;
  const facts = { ...asked.facts, subordinates: [...asked.facts.subordinates, ...crowd] };
  return { ...asked, facts };
}

/** Every predicate of the case, with what it is about. */
function predicatesOf({ facts, now, resource }: GeneratedCase): readonly (readonly [string, Predicate])[] {
  const principal = principalOf(facts, now);
  return [
    ...actions.map((action) => [action, scopeOf(principal, resource, action)] as const),
    ...fields.map((field) => [`read ${field}`, readableWhere(principal, resource, field)] as const),
    ...fields.map((field) => [`write ${field}`, writableWhere(principal, resource, field)] as const),
  ];
}

/** Asks PostgreSQL and `matches` for every predicate of the case on every record: one statement, the first difference or null. */
export async function sqlDisagreementIn(client: Client, asked: GeneratedCase): Promise<SqlDisagreement | null> {
  const isSparse = asked.seed % 2 === 0;
  const rows = isSparse ? asked.rows.map(sparse) : asked.rows;
  const named = predicatesOf(asked);
  const predicates = named.map(([, predicate]) => predicate);
  const answers = await answersOf(client, rows, predicates, isSparse ? sparseRecord : anyRecord);
  for (const [number, row] of rows.entries()) {
    for (const [place, [about, predicate]] of named.entries()) {
      const inMemory = matches(predicate, row);
      if (answers[number]?.[place] === inMemory) continue;
      return { seed: asked.seed, about: `${asked.resource} ${about}`, predicate, row, inMemory };
    }
  }
  return null;
}

/** For each record, whether each of the predicates holds. */
async function answersOf(
  client: Client,
  rows: readonly RecordFacts[],
  predicates: readonly Predicate[],
  of: Description,
): Promise<boolean[][]> {
  const columns = predicates.map((predicate) => sql`(${predicateToSql(predicate, of, "r")}) is true`);
  const records = sql`jsonb_to_recordset(${JSON.stringify(rows.map(asRow))}::jsonb) ${recordColumns("r")}`;
  const { text, values } = compile(
    sql`select array[${join(columns, ", ")}] as answers from ${records}
      where ${account}::uuid is not null order by r.number`,
    nobody,
  );
  const found = await client.query<{ answers: boolean[] }>(text, [...values]);
  return found.rows.map(({ answers }) => answers);
}
