import type { MigrationInterface, QueryRunner } from "typeorm";

/** What keys are made of, by kind. */
const compared = {
  contact: ["name", "position", "birthday", "phones", "emails", "custom"],
  company: ["name", "website", "industry", "phones", "emails", "address", "custom"],
  lead: ["name", "custom"],
  customer: ["name", "custom"],
} as const;

const changed = (columns: readonly string[]): string =>
  columns.map((column) => `old."${column}" is distinct from new."${column}"`).join(" or ");

/** A statement that sets nothing of what is compared is not asked for each row whether it did. */
export class AskOnlyWhatIsCompared1766000002000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return remake(runner, (columns) => ` OF ${columns.map((column) => `"${column}"`).join(", ")}`);
  }

  down(runner: QueryRunner): Promise<void> {
    return remake(runner, () => "");
  }
}

async function remake(runner: QueryRunner, ofColumns: (columns: readonly string[]) => string): Promise<void> {
  for (const [table, columns] of Object.entries(compared)) {
    const name = `"${table}_is_other_to_duplicates"`;
    await runner.query(`DROP TRIGGER ${name} ON "${table}"`);
    await runner.query(
      `CREATE TRIGGER ${name} AFTER UPDATE${ofColumns(columns)} ON "${table}" FOR EACH ROW WHEN (${changed(columns)}) EXECUTE FUNCTION "make_duplicate_keys_due"()`,
    );
  }
}
