import type { MigrationInterface, QueryRunner } from "typeorm";

const lists = ["contact", "company", "request"].flatMap((table) =>
  ["phones", "emails"].map((column) => ({ table, column, name: `${table}_${column}_words` })),
);

/**
 * Numbers and addresses are looked up by hundreds, each by itself: without a list of pending entries, which would be read
 * through each time, and without the account, all of whose records would be gone through for each.
 */
export class LookUpAddressesByHundreds1766000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, column, name } of lists) {
      await runner.query(`DROP INDEX "${name}"`);
      await runner.query(
        `CREATE INDEX "${name}" ON "${table}" USING gin (string_to_array("${column}_key", ' ')) WITH (fastupdate=off) WHERE deleted_at IS NULL`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, column, name } of lists) {
      await runner.query(`DROP INDEX "${name}"`);
      await runner.query(
        `CREATE INDEX "${name}" ON "${table}" USING gin (account_id, string_to_array("${column}_key", ' ')) WHERE deleted_at IS NULL`,
      );
    }
  }
}
