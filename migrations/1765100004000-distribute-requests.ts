import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "request_rule" (
      "account_id" uuid NOT NULL,
      "source" text NOT NULL,
      "user_ids" uuid array NOT NULL DEFAULT '{}',
      "group_id" uuid,
      "turn" bigint NOT NULL DEFAULT '0',
      CONSTRAINT "request_rule_pkey" PRIMARY KEY ("account_id", "source")
    )`,
  `ALTER TABLE "request_rule" ADD CONSTRAINT "request_rule_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("account_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Who gets the requests that come in, by their source. */
export class DistributeRequests1765100004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "request_rule"`);
  }
}
