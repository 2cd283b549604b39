import type { MigrationInterface, QueryRunner } from "typeorm";

/** A task on a document carries the document's kind, as it carries a lead's stage: cells may have exceptions for it. */
export class CarryKindsOfDocuments1765100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "task" ADD "card_document_kind" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "task" DROP COLUMN "card_document_kind"`);
  }
}
