import type { DataSource } from "typeorm";
import type { Description } from "../../src/store/description/description";
import { type IndexDescription, indexesOf, statisticsOf } from "../../src/store/description/indexes";
import { describedKinds } from "../../src/store/description/registry";

/** A kind of object that TypeORM does not see: how one is made, and where PostgreSQL says what it is. */
interface ObjectKind {
  readonly described: (of: Description) => readonly IndexDescription[];
  readonly statement: (of: Description, name: string, definition: string) => string;
  /** A query for the definition of the object named `$1`. */
  readonly reading: string;
}

const objectKinds: readonly ObjectKind[] = [
  {
    described: indexesOf,
    statement: (of, name, definition) => `create index "${name}" on "${of.table}" ${definition}`,
    reading: `select pg_get_indexdef(to_regclass('"' || $1 || '"')) as definition`,
  },
  {
    described: statisticsOf,
    statement: (_of, name, definition) => `create statistics "${name}" ${definition}`,
    reading: `select pg_get_statisticsobjdef(oid) as definition from pg_statistic_ext where stxname = $1`,
  },
];

const trial = "described_anew";

/**
 * Indexes and statistics that the descriptions ask for and the database does not have, or has otherwise. PostgreSQL
 * itself compares: each is made once more under another name, and both are read back.
 */
export async function objectsMissingFrom(source: DataSource): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, statement, reading } of describedObjects()) {
    const asked = await madeAnew(source, statement(trial), reading);
    const held = await definitionOf(source, reading, name);
    if (asked === null || asked !== held?.replace(name, trial)) faults.push(statement(name));
  }
  return faults;
}

interface DescribedObject {
  readonly name: string;
  readonly statement: (name: string) => string;
  readonly reading: string;
}

function describedObjects(): readonly DescribedObject[] {
  return describedKinds().flatMap((of) =>
    objectKinds.flatMap(({ described, statement, reading }) =>
      described(of).map(({ name, definition }) => ({
        name,
        statement: (called: string) => statement(of, called, definition),
        reading,
      })),
    ),
  );
}

async function definitionOf(source: DataSource, reading: string, name: string): Promise<string | null> {
  const [row] = await source.query<{ definition: string | null }[]>(reading, [name]);
  return row?.definition ?? null;
}

/** Null where PostgreSQL can't make it: what it stands on is missing, too. */
async function madeAnew(source: DataSource, statement: string, reading: string): Promise<string | null> {
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(statement);
    const [row] = (await runner.query(reading, [trial])) as { definition: string | null }[];
    return row?.definition ?? null;
  } catch {
    return null;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
