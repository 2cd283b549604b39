import type { MigrationInterface, QueryRunner } from "typeorm";

const statements = [
  `CREATE TABLE "activity" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "responsible_id" uuid NOT NULL,
      "creator_id" uuid NOT NULL,
      "external_id" text,
      "custom" jsonb NOT NULL DEFAULT '{}',
      "deleted_at" TIMESTAMP(3) WITH TIME ZONE,
      "card_kind" text,
      "card_id" uuid,
      "card_responsible_id" uuid,
      "card_creator_id" uuid,
      "card_pipeline_id" uuid,
      "card_stage_id" uuid,
      "card_document_kind" text,
      "card_trashed" boolean,
      "kind" text NOT NULL,
      "text_key" text COLLATE "C" NOT NULL DEFAULT '',
      "text" text,
      "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "direction" text,
      "number" text,
      "duration_seconds" integer,
      "result" text,
      "subject" text,
      "written_by" text,
      "written_to" text,
      "origin" text NOT NULL,
      CONSTRAINT "activity_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE UNIQUE INDEX "activity_external_id_unique" ON "activity" ("account_id", "external_id") WHERE "external_id" IS NOT NULL`,
  `ALTER TABLE "activity" ADD CONSTRAINT "activity_responsible_id_fkey" FOREIGN KEY ("account_id", "responsible_id") REFERENCES "user"("account_id","id")`,
  `ALTER TABLE "activity" ADD CONSTRAINT "activity_creator_id_fkey" FOREIGN KEY ("account_id", "creator_id") REFERENCES "user"("account_id","id")`,
  `CREATE INDEX "activity_created_at_list" on "activity" (account_id, "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_responsible_id_created_at_list" on "activity" (account_id, "responsible_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_creator_id_created_at_list" on "activity" (account_id, "creator_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_card_responsible_id_created_at_list" on "activity" (account_id, "card_responsible_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_card_creator_id_created_at_list" on "activity" (account_id, "card_creator_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_occurred_at_list" on "activity" (account_id, "occurred_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_responsible_id_occurred_at_list" on "activity" (account_id, "responsible_id", "occurred_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_creator_id_occurred_at_list" on "activity" (account_id, "creator_id", "occurred_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_card_responsible_id_occurred_at_list" on "activity" (account_id, "card_responsible_id", "occurred_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_card_creator_id_occurred_at_list" on "activity" (account_id, "card_creator_id", "occurred_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_card_id_link" on "activity" (account_id, "card_id", created_at, id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_card_id_timeline" on "activity" (account_id, "card_id", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "activity_text_key_search" on "activity" using gin (account_id, "text_key" gin_trgm_ops) where deleted_at is null`,
  `CREATE INDEX "activity_trash" on "activity" (account_id, deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "activity_responsible_id_trash" on "activity" (account_id, "responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "activity_creator_id_trash" on "activity" (account_id, "creator_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "activity_card_responsible_id_trash" on "activity" (account_id, "card_responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "activity_card_creator_id_trash" on "activity" (account_id, "card_creator_id", deleted_at, id) where deleted_at is not null`,
  `CREATE STATISTICS "activity_responsible_id_statistics" (dependencies, mcv) on account_id, "responsible_id" from "activity"`,
  `CREATE STATISTICS "activity_creator_id_statistics" (dependencies, mcv) on account_id, "creator_id" from "activity"`,
  `CREATE STATISTICS "activity_card_responsible_id_statistics" (dependencies, mcv) on account_id, "card_responsible_id" from "activity"`,
  `CREATE STATISTICS "activity_card_creator_id_statistics" (dependencies, mcv) on account_id, "card_creator_id" from "activity"`,
  `CREATE INDEX "event_card_id_timeline" on "event" (account_id, "card_id", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "task_card_id_timeline" on "task" (account_id, "card_id", id) with (fillfactor=70) where deleted_at is null`,
];

/** What people write down about cards, and what hangs on a card in the order in which it was written down. */
export class KeepActivities1765200002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "event_card_id_timeline", "task_card_id_timeline"`);
    await runner.query(`DROP TABLE "activity"`);
  }
}
