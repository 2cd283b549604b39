import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "account_file_part" (
      "account_id" uuid NOT NULL,
      "job_id" uuid NOT NULL,
      "part" integer NOT NULL,
      "bytes" bytea NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "account_file_part_pkey" PRIMARY KEY ("account_id", "job_id", "part")
    )`,
  // They are compressed already.
  `ALTER TABLE "account_file_part" ALTER COLUMN "bytes" SET STORAGE EXTERNAL`,
  `ALTER TABLE "account_file_part" ADD CONSTRAINT "account_file_part_job_id_fkey" FOREIGN KEY ("account_id", "job_id") REFERENCES "job"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** All data of an account as a file, for some days. */
export class KeepAccountFiles1764900001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "account_file_part"`);
  }
}
