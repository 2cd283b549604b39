import type { MigrationInterface, QueryRunner } from "typeorm";

/** When a user was last here, for those who look after the account. */
export class SeeWhoWasHere1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "user" ADD "last_seen_at" TIMESTAMP(3) WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "user" DROP COLUMN "last_seen_at"`);
  }
}
