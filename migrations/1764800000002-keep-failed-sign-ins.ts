import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "sign_in_failure" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "user_id" uuid NOT NULL,
      "reason" text NOT NULL,
      "address" text NOT NULL,
      "agent" text NOT NULL,
      "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE INDEX "sign_in_failure_user_id_link" ON "sign_in_failure" ("account_id", "user_id", "id")`,
  `CREATE INDEX "sign_in_failure_at_list" ON "sign_in_failure" ("account_id", "at")`,
  `ALTER TABLE "sign_in_failure" ADD CONSTRAINT "sign_in_failure_user_id_fkey"
    FOREIGN KEY ("account_id", "user_id") REFERENCES "user"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Who tried to come in with a wrong password or a wrong code. */
export class KeepFailedSignIns1764800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "sign_in_failure"`);
  }
}
