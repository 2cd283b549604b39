import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "found_pair" (
      "account_id" uuid NOT NULL,
      "job_id" uuid NOT NULL,
      "one_id" uuid NOT NULL,
      "other_id" uuid NOT NULL,
      "odds" double precision NOT NULL,
      "evidence" jsonb,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "found_pair_pkey" PRIMARY KEY ("account_id", "job_id", "one_id", "other_id")
    )`,
  `CREATE TABLE "found_member" (
      "account_id" uuid NOT NULL,
      "job_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "record_id" uuid NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "found_member_pkey" PRIMARY KEY ("account_id", "job_id", "number", "record_id")
    )`,
  ...["found_pair", "found_member"].map(
    (table) =>
      `ALTER TABLE "${table}" ADD CONSTRAINT "${table}_job_id_fkey" FOREIGN KEY ("account_id", "job_id") REFERENCES "job"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  ),
];

/** What a job found that looked for duplicates. */
export class KeepFoundDuplicates1765400001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["found_member", "found_pair"]) await runner.query(`DROP TABLE "${table}"`);
  }
}
