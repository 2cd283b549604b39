import type { MigrationInterface, QueryRunner } from "typeorm";

/** What was said of an unlikely pair speaks against a group, too: it is kept as that of a likely one is. */
export class KeepEvidenceOfAllPairs1765900001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "found_pair" WHERE "evidence" IS NULL`);
    await runner.query(`ALTER TABLE "found_pair" ALTER COLUMN "evidence" SET NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "found_pair" ALTER COLUMN "evidence" DROP NOT NULL`);
  }
}
