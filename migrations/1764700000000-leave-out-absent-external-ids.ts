import type { MigrationInterface, QueryRunner } from "typeorm";

const tables = ["company", "contact", "lead", "task"];

/** Most records have no external id: every writing of one that moves its row had an entry to make for nothing. */
export class LeaveOutAbsentExternalIds1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      const name = `"${table}_external_id_unique"`;
      await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT ${name}`);
      await runner.query(
        `CREATE UNIQUE INDEX ${name} ON "${table}" ("account_id", "external_id") WHERE "external_id" IS NOT NULL`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      const name = `"${table}_external_id_unique"`;
      await runner.query(`DROP INDEX ${name}`);
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT ${name} UNIQUE ("account_id", "external_id")`);
    }
  }
}
