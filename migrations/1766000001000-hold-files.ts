import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `ALTER TABLE "document" ADD "file" jsonb`,
  `ALTER TABLE "file" ADD "holder_kind" text`,
  `ALTER TABLE "file" ADD "holder_id" uuid`,
  `ALTER TABLE "file" ALTER COLUMN "expires_at" DROP NOT NULL`,
  `ALTER TABLE "file_part" ALTER COLUMN "expires_at" DROP NOT NULL`,
  `CREATE UNIQUE INDEX "file_holder" ON "file" ("account_id", "holder_kind", "holder_id") WHERE holder_id is not null`,
];

const down = [
  `DROP INDEX "file_holder"`,
  `DELETE FROM "file_part" WHERE "expires_at" IS NULL`,
  `DELETE FROM "file" WHERE "expires_at" IS NULL`,
  `ALTER TABLE "file_part" ALTER COLUMN "expires_at" SET NOT NULL`,
  `ALTER TABLE "file" ALTER COLUMN "expires_at" SET NOT NULL`,
  `ALTER TABLE "file" DROP COLUMN "holder_id"`,
  `ALTER TABLE "file" DROP COLUMN "holder_kind"`,
  `ALTER TABLE "document" DROP COLUMN "file"`,
];

/** Files that a record holds, as long as it is there. */
export class HoldFiles1766000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
