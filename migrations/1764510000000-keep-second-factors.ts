import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `ALTER TABLE "login" ADD "factor_secret" bytea`,
  `ALTER TABLE "login" ADD "factor_set_at" TIMESTAMP(3) WITH TIME ZONE`,
  `ALTER TABLE "login" ADD "factor_step" bigint`,
  `ALTER TABLE "login" ADD "recovery_hashes" bytea array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "account" ADD "second_factor_rule" text NOT NULL DEFAULT 'OPTIONAL'`,
  `ALTER TABLE "user" ADD "second_factor_required" boolean NOT NULL DEFAULT false`,
];

const down = [
  `ALTER TABLE "user" DROP COLUMN "second_factor_required"`,
  `ALTER TABLE "account" DROP COLUMN "second_factor_rule"`,
  `ALTER TABLE "login" DROP COLUMN "recovery_hashes"`,
  `ALTER TABLE "login" DROP COLUMN "factor_step"`,
  `ALTER TABLE "login" DROP COLUMN "factor_set_at"`,
  `ALTER TABLE "login" DROP COLUMN "factor_secret"`,
];

/** What a person has beside the password, and of whom it is required. */
export class KeepSecondFactors1764510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
