import type { MigrationInterface, QueryRunner } from "typeorm";

/** An API token is found by its account and the hash of its secret. */
export class IndexApiTokens1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE UNIQUE INDEX "api_token_secret_hash_unique" ON "api_token" ("account_id", "secret_hash")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "api_token_secret_hash_unique"`);
  }
}
