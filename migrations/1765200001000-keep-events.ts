import type { MigrationInterface, QueryRunner } from "typeorm";

const statements = [
  `CREATE TABLE "event" (
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
      "text_key" text COLLATE "C" NOT NULL DEFAULT '',
      "text" text NOT NULL,
      "place" text,
      "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "starts_on" date,
      "ends_on" date,
      "is_all_day" boolean NOT NULL DEFAULT false,
      "completed_at" TIMESTAMP(3) WITH TIME ZONE,
      "result" text,
      CONSTRAINT "event_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE UNIQUE INDEX "event_external_id_unique" ON "event" ("account_id", "external_id") WHERE "external_id" IS NOT NULL`,
  `CREATE TABLE "event_attendee" (
      "account_id" uuid NOT NULL,
      "event_id" uuid NOT NULL,
      "user_id" uuid NOT NULL,
      CONSTRAINT "event_attendee_pkey" PRIMARY KEY ("account_id", "event_id", "user_id")
    )`,
  `CREATE INDEX "event_attendee_user_id_link" ON "event_attendee" ("account_id", "user_id", "event_id")`,
  `CREATE TABLE "event_contact" (
      "account_id" uuid NOT NULL,
      "event_id" uuid NOT NULL,
      "contact_id" uuid NOT NULL,
      CONSTRAINT "event_contact_pkey" PRIMARY KEY ("account_id", "event_id", "contact_id")
    )`,
  `CREATE INDEX "event_contact_contact_id_link" ON "event_contact" ("account_id", "contact_id", "event_id")`,
  `ALTER TABLE "event" ADD CONSTRAINT "event_responsible_id_fkey" FOREIGN KEY ("account_id", "responsible_id") REFERENCES "user"("account_id","id")`,
  `ALTER TABLE "event" ADD CONSTRAINT "event_creator_id_fkey" FOREIGN KEY ("account_id", "creator_id") REFERENCES "user"("account_id","id")`,
  `ALTER TABLE "event_attendee" ADD CONSTRAINT "event_attendee_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "user"("account_id","id")`,
  `ALTER TABLE "event_attendee" ADD CONSTRAINT "event_attendee_event_id_fkey" FOREIGN KEY ("account_id", "event_id") REFERENCES "event"("account_id","id")`,
  `ALTER TABLE "event_contact" ADD CONSTRAINT "event_contact_contact_id_fkey" FOREIGN KEY ("account_id", "contact_id") REFERENCES "contact"("account_id","id")`,
  `ALTER TABLE "event_contact" ADD CONSTRAINT "event_contact_event_id_fkey" FOREIGN KEY ("account_id", "event_id") REFERENCES "event"("account_id","id")`,
  `CREATE INDEX "event_created_at_list" on "event" (account_id, "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "event_responsible_id_created_at_list" on "event" (account_id, "responsible_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "event_creator_id_created_at_list" on "event" (account_id, "creator_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "event_card_responsible_id_created_at_list" on "event" (account_id, "card_responsible_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "event_card_creator_id_created_at_list" on "event" (account_id, "card_creator_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "event_starts_at_list" on "event" (account_id, "starts_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "event_responsible_id_starts_at_list" on "event" (account_id, "responsible_id", "starts_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "event_creator_id_starts_at_list" on "event" (account_id, "creator_id", "starts_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "event_card_responsible_id_starts_at_list" on "event" (account_id, "card_responsible_id", "starts_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "event_card_creator_id_starts_at_list" on "event" (account_id, "card_creator_id", "starts_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "event_card_id_link" on "event" (account_id, "card_id", created_at, id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "event_text_key_search" on "event" using gin (account_id, "text_key" gin_trgm_ops) where deleted_at is null`,
  `CREATE INDEX "event_trash" on "event" (account_id, deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "event_responsible_id_trash" on "event" (account_id, "responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "event_creator_id_trash" on "event" (account_id, "creator_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "event_card_responsible_id_trash" on "event" (account_id, "card_responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "event_card_creator_id_trash" on "event" (account_id, "card_creator_id", deleted_at, id) where deleted_at is not null`,
  `CREATE STATISTICS "event_responsible_id_statistics" (dependencies, mcv) on account_id, "responsible_id" from "event"`,
  `CREATE STATISTICS "event_creator_id_statistics" (dependencies, mcv) on account_id, "creator_id" from "event"`,
  `CREATE STATISTICS "event_card_responsible_id_statistics" (dependencies, mcv) on account_id, "card_responsible_id" from "event"`,
  `CREATE STATISTICS "event_card_creator_id_statistics" (dependencies, mcv) on account_id, "card_creator_id" from "event"`,
];

/** Events of the calendar, and who takes part in them. */
export class KeepEvents1765200001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "event_attendee", "event_contact", "event"`);
  }
}
