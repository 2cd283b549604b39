import type { MigrationInterface, QueryRunner } from "typeorm";

/** Keys that are kept know by what way they were made: those of an older one are made anew, some with each question. */
export class RenewKeysOfDuplicates1766000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "duplicate_keys_made" (
      "account_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "version" integer NOT NULL,
      "renewed_to" uuid,
      CONSTRAINT "duplicate_keys_made_pkey" PRIMARY KEY ("account_id", "kind")
    )`);
    await runner.query(
      `INSERT INTO "duplicate_keys_made" ("account_id", "kind", "version") SELECT DISTINCT "account_id", "kind", 1 FROM "duplicate_keys"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "duplicate_keys_made"`);
  }
}
