import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `ALTER TABLE "change" ADD "concerns" uuid array`,
  `CREATE INDEX "change_concerns" ON "change" USING gin ("account_id", "concerns")
    WHERE kind in ('ACCOUNT', 'USER', 'GROUP', 'ROLE', 'LICENCE', 'API_TOKEN', 'BILLING')`,
];

/** The audit log of somebody or something is found by what its entries name, however long the log is. */
export class FindWhomChangesConcern1764800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "change" DROP COLUMN "concerns"`);
  }
}
