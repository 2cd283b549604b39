import type { MigrationInterface, QueryRunner } from "typeorm";

const lists = ["contact", "company", "request"].flatMap((table) =>
  ["phones", "emails"].map((column) => ({ table, column, name: `${table}_${column}_words` })),
);

/** Finds at once which of many numbers and addresses are there already: doubles of the lines of an import. */
export class FindByAddress1765600001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, column, name } of lists)
      await runner.query(
        `CREATE INDEX "${name}" ON "${table}" USING gin (account_id, string_to_array("${column}_key", ' ')) WHERE deleted_at IS NULL`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of lists) await runner.query(`DROP INDEX "${name}"`);
  }
}
