import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "merge" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "kind" text NOT NULL,
      "survivor_id" uuid NOT NULL,
      "duplicate_ids" uuid array NOT NULL,
      "before" jsonb NOT NULL,
      "after" jsonb NOT NULL,
      "made_by" uuid NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "undone_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "merge_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE INDEX "merge_survivor_id_list" ON "merge" ("account_id", "survivor_id", "id")`,
  `CREATE INDEX "merge_created_at_list" ON "merge" ("account_id", "created_at")`,
  `ALTER TABLE "merge" ADD CONSTRAINT "merge_made_by_fkey" FOREIGN KEY ("account_id", "made_by") REFERENCES "user"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "absorbed" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "kind" text NOT NULL,
      "merge_id" uuid NOT NULL,
      "into_id" uuid NOT NULL,
      "survivor_id" uuid NOT NULL,
      "external_id" text,
      CONSTRAINT "absorbed_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE INDEX "absorbed_survivor_id_link" ON "absorbed" ("account_id", "survivor_id")`,
  `CREATE INDEX "absorbed_into_id_link" ON "absorbed" ("account_id", "into_id")`,
  `CREATE INDEX "absorbed_merge_id_link" ON "absorbed" ("account_id", "merge_id")`,
  `CREATE INDEX "absorbed_external_id_link" ON "absorbed" ("account_id", "kind", "external_id") WHERE "external_id" IS NOT NULL`,
  `CREATE TABLE "merged_row" (
      "account_id" uuid NOT NULL,
      "merge_id" uuid NOT NULL,
      "from_table" text NOT NULL,
      "by_column" text NOT NULL,
      "number" integer NOT NULL,
      "held" jsonb NOT NULL,
      "is_moved" boolean NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "merged_row_pkey" PRIMARY KEY ("account_id", "merge_id", "from_table", "by_column", "number")
    )`,
  `CREATE INDEX "merged_row_created_at_list" ON "merged_row" ("account_id", "created_at")`,
  `ALTER TABLE "merged_row" ADD CONSTRAINT "merged_row_merge_id_fkey" FOREIGN KEY ("account_id", "merge_id") REFERENCES "merge"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "merged_link" (
      "account_id" uuid NOT NULL,
      "merge_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "by_column" text NOT NULL,
      "record_id" uuid NOT NULL,
      "from_id" uuid NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "merged_link_pkey" PRIMARY KEY ("account_id", "merge_id", "kind", "by_column", "record_id")
    )`,
  `CREATE INDEX "merged_link_created_at_list" ON "merged_link" ("account_id", "created_at")`,
  `ALTER TABLE "merged_link" ADD CONSTRAINT "merged_link_merge_id_fkey" FOREIGN KEY ("account_id", "merge_id") REFERENCES "merge"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What merging duplicates keeps: where absorbed ids lead, and for some time what takes a merge back. */
export class MergeDuplicates1765700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["merged_link", "merged_row", "absorbed", "merge"]) await runner.query(`DROP TABLE "${table}"`);
  }
}
