import type { MigrationInterface, QueryRunner } from "typeorm";

const kinds = `'ACCOUNT', 'USER', 'GROUP', 'ROLE', 'LICENCE', 'API_TOKEN'`;

/** What is audited, found by time and by whom it concerns. */
const audited = (more: string): readonly string[] => [
  `DROP INDEX "change_audit"`,
  `DROP INDEX "change_concerns"`,
  `CREATE INDEX "change_audit" ON "change" ("account_id", "at", "id") WHERE kind in (${kinds}, ${more})`,
  `CREATE INDEX "change_concerns" ON "change" USING gin ("account_id", "concerns") WHERE kind in (${kinds}, ${more})`,
];

const up = [
  `CREATE TABLE "webhook" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "user_id" uuid NOT NULL,
      "api_token_id" uuid NOT NULL,
      "name" text NOT NULL,
      "url" text NOT NULL,
      "secret" bytea NOT NULL,
      "resources" text array NOT NULL,
      "state" text NOT NULL,
      "place_transaction" xid8 NOT NULL,
      "place_id" uuid NOT NULL,
      "rights_hash" bytea NOT NULL,
      "failures" integer NOT NULL DEFAULT 0,
      "failing_since" TIMESTAMP(3) WITH TIME ZONE,
      "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE,
      "fault" text,
      "delivered_at" TIMESTAMP(3) WITH TIME ZONE,
      "ended_at" TIMESTAMP(3) WITH TIME ZONE,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "webhook_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE INDEX "webhook_user_id_list" ON "webhook" ("account_id", "user_id", "id")`,
  `ALTER TABLE "webhook" ADD CONSTRAINT "webhook_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "user"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "webhook" ADD CONSTRAINT "webhook_api_token_id_fkey" FOREIGN KEY ("account_id", "api_token_id") REFERENCES "api_token"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  ...audited(`'WEBHOOK', 'BILLING'`),
];

const down = [...audited(`'BILLING'`), `DROP TABLE "webhook"`];

/** Webhooks: where each goes, what it was told, and that what is done to them is audited. */
export class TellWebhooks1765800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
