import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "job" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "kind" text NOT NULL,
      "state" text NOT NULL,
      "creator_id" uuid NOT NULL,
      "api_token_id" uuid,
      "input" jsonb NOT NULL,
      "cursor" jsonb,
      "done" integer NOT NULL DEFAULT '0',
      "total" integer,
      "result" jsonb,
      "error_code" text,
      "error_message" text,
      "cancel_requested_at" TIMESTAMP(3) WITH TIME ZONE,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "started_at" TIMESTAMP(3) WITH TIME ZONE,
      "heartbeat_at" TIMESTAMP(3) WITH TIME ZONE,
      "finished_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "job_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE INDEX "job_creator_id_list" ON "job" ("account_id", "creator_id", "id")`,
  `CREATE INDEX "job_finished_at_list" ON "job" ("account_id", "finished_at")`,
  `ALTER TABLE "job" ADD CONSTRAINT "job_creator_id_fkey" FOREIGN KEY ("account_id", "creator_id") REFERENCES "user"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "job" ADD CONSTRAINT "job_api_token_id_fkey" FOREIGN KEY ("account_id", "api_token_id") REFERENCES "api_token"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What people see of work that outlives its request. The worker's own tables come with its library. */
export class CreateJobs1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "job"`);
  }
}
