import type { MigrationInterface, QueryRunner } from "typeorm";

/** The feed's order is a key as well: a second index in every writing, for nothing else than the id, goes. */
export class KeyChangesByTheFeed1764710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "change" DROP CONSTRAINT "change_pkey"`);
    await runner.query(
      `ALTER TABLE "change" ADD CONSTRAINT "change_pkey" PRIMARY KEY ("account_id", "transaction", "id")`,
    );
    await runner.query(`DROP INDEX "change_feed"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "change_feed" ON "change" ("account_id", "transaction", "id")`);
    await runner.query(`ALTER TABLE "change" DROP CONSTRAINT "change_pkey"`);
    await runner.query(`ALTER TABLE "change" ADD CONSTRAINT "change_pkey" PRIMARY KEY ("account_id", "id")`);
  }
}
