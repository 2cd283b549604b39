import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "file" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "kind" text NOT NULL,
      "name" text NOT NULL,
      "media_type" text NOT NULL,
      "maker_id" uuid NOT NULL,
      "api_token_id" uuid,
      "job_id" uuid,
      "about" jsonb NOT NULL,
      "parts" integer NOT NULL DEFAULT 0,
      "bytes" bigint NOT NULL DEFAULT 0,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "whole_at" TIMESTAMP(3) WITH TIME ZONE,
      "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "file_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE INDEX "file_job_id_list" ON "file" ("account_id", "job_id")`,
  `ALTER TABLE "file" ADD CONSTRAINT "file_maker_id_fkey" FOREIGN KEY ("account_id", "maker_id") REFERENCES "user"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "file" ADD CONSTRAINT "file_api_token_id_fkey" FOREIGN KEY ("account_id", "api_token_id") REFERENCES "api_token"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "file" ADD CONSTRAINT "file_job_id_fkey" FOREIGN KEY ("account_id", "job_id") REFERENCES "job"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "file_part" (
      "account_id" uuid NOT NULL,
      "file_id" uuid NOT NULL,
      "part" integer NOT NULL,
      "bytes" bytea NOT NULL,
      "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "file_part_pkey" PRIMARY KEY ("account_id", "file_id", "part")
    )`,
  // Most are compressed already.
  `ALTER TABLE "file_part" ALTER COLUMN "bytes" SET STORAGE EXTERNAL`,
  `ALTER TABLE "file_part" ADD CONSTRAINT "file_part_file_id_fkey" FOREIGN KEY ("account_id", "file_id") REFERENCES "file"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Its files could be fetched for a week: whoever still wants one asks anew.
  `DROP TABLE "account_file_part"`,
  `UPDATE "job" SET "state" = 'CANCELLED', "finished_at" = now() WHERE "kind" = 'EXPORT_ACCOUNT' AND "finished_at" IS NULL`,
  `UPDATE "job" SET "result" = NULL WHERE "kind" = 'EXPORT_ACCOUNT'`,
];

const down = [
  `DROP TABLE "file_part"`,
  `DROP TABLE "file"`,
  `UPDATE "job" SET "state" = 'CANCELLED', "finished_at" = now() WHERE "kind" = 'EXPORT_ACCOUNT' AND "finished_at" IS NULL`,
  `UPDATE "job" SET "result" = NULL WHERE "kind" = 'EXPORT_ACCOUNT'`,
  `CREATE TABLE "account_file_part" (
      "account_id" uuid NOT NULL,
      "job_id" uuid NOT NULL,
      "part" integer NOT NULL,
      "bytes" bytea NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "account_file_part_pkey" PRIMARY KEY ("account_id", "job_id", "part")
    )`,
  `ALTER TABLE "account_file_part" ALTER COLUMN "bytes" SET STORAGE EXTERNAL`,
  `ALTER TABLE "account_file_part" ADD CONSTRAINT "account_file_part_job_id_fkey" FOREIGN KEY ("account_id", "job_id") REFERENCES "job"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Files of every kind in one place, each for the one who had it made. */
export class KeepFiles1765500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
