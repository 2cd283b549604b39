import type { MigrationInterface, QueryRunner } from "typeorm";

/** From which score on two records are likely duplicates: an account's own word. */
export class SetDuplicatesThreshold1765900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "account" ADD "duplicates_threshold" double precision NOT NULL DEFAULT '0.9'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "account" DROP COLUMN "duplicates_threshold"`);
  }
}
