import type { MigrationInterface, QueryRunner } from "typeorm";

/** What became of a mutation that was sent with an `Idempotency-Key`. */
export class KeepIdempotencyKeys1764150000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "idempotency_key" (
      "account_id" uuid NOT NULL, "user_id" uuid NOT NULL, "key" text NOT NULL, "field" text NOT NULL,
      "fingerprint" text NOT NULL, "outcome" jsonb, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("account_id", "user_id", "key", "field"))`);
    await runner.query(`CREATE INDEX "idempotency_key_created_at" ON "idempotency_key" ("account_id", "created_at")`);
    await runner.query(
      `ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "user"("account_id","id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "idempotency_key"`);
  }
}
