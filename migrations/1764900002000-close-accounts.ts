import type { MigrationInterface, QueryRunner } from "typeorm";

/** Since when nobody is let in to an account. */
export class CloseAccounts1764900002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "account" ADD "closed_at" TIMESTAMP(3) WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "account" DROP COLUMN "closed_at"`);
  }
}
