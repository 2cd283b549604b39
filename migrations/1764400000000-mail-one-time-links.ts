import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "one_time_link" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "kind" text NOT NULL,
      "user_id" uuid NOT NULL,
      "email" text NOT NULL,
      "secret_hash" bytea,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "until" TIMESTAMP(3) WITH TIME ZONE,
      "used_at" TIMESTAMP(3) WITH TIME ZONE,
      "ended_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE UNIQUE INDEX "one_time_link_secret_hash_unique" ON "one_time_link" ("account_id", "secret_hash")`,
  `CREATE INDEX "one_time_link_user_id_link" ON "one_time_link" ("account_id", "user_id")`,
  `ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "user"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "mail" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "kind" text NOT NULL,
      "state" text NOT NULL,
      "user_id" uuid NOT NULL,
      "address" text NOT NULL,
      "link_id" uuid,
      "actor_id" uuid,
      "facts" jsonb NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "finished_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "mail_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE INDEX "mail_link_id_link" ON "mail" ("account_id", "link_id")`,
  `CREATE INDEX "mail_created_at_list" ON "mail" ("account_id", "created_at")`,
  `ALTER TABLE "mail" ADD CONSTRAINT "mail_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "user"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "mail" ADD CONSTRAINT "mail_link_id_fkey" FOREIGN KEY ("account_id", "link_id") REFERENCES "one_time_link"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What is mailed to people, and the links in it, each of which is good for one thing, once. */
export class MailOneTimeLinks1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "mail"`);
    await runner.query(`DROP TABLE "one_time_link"`);
  }
}
