import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "document" (
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
      "number_key" text COLLATE "C" NOT NULL DEFAULT '',
      "number" text NOT NULL,
      "subject_key" text COLLATE "C" NOT NULL DEFAULT '',
      "subject" text,
      "kind" text NOT NULL,
      "sum_currency" character(3),
      "sum" numeric(19,4),
      "status" text NOT NULL,
      "issued_on" date,
      "tags" text array NOT NULL DEFAULT '{}',
      CONSTRAINT "document_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE UNIQUE INDEX "document_external_id_unique" ON "document" ("account_id", "external_id") WHERE "external_id" IS NOT NULL`,
  `ALTER TABLE "document" ADD CONSTRAINT "document_responsible_id_fkey" FOREIGN KEY ("account_id", "responsible_id") REFERENCES "user"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "document" ADD CONSTRAINT "document_creator_id_fkey" FOREIGN KEY ("account_id", "creator_id") REFERENCES "user"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX "document_created_at_list" on "document" (account_id, "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_responsible_id_created_at_list" on "document" (account_id, "responsible_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_creator_id_created_at_list" on "document" (account_id, "creator_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_number_key_list" on "document" (account_id, "number_key", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_responsible_id_number_key_list" on "document" (account_id, "responsible_id", "number_key", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_creator_id_number_key_list" on "document" (account_id, "creator_id", "number_key", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_sum_list" on "document" (account_id, (coalesce("sum", '-Infinity'::numeric)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_responsible_id_sum_list" on "document" (account_id, "responsible_id", (coalesce("sum", '-Infinity'::numeric)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_creator_id_sum_list" on "document" (account_id, "creator_id", (coalesce("sum", '-Infinity'::numeric)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_issued_on_list" on "document" (account_id, (coalesce("issued_on", 'infinity'::date)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_responsible_id_issued_on_list" on "document" (account_id, "responsible_id", (coalesce("issued_on", 'infinity'::date)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_creator_id_issued_on_list" on "document" (account_id, "creator_id", (coalesce("issued_on", 'infinity'::date)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_card_id_link" on "document" (account_id, "card_id", created_at, id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "document_number_key_search" on "document" using gin (account_id, "number_key" gin_trgm_ops) where deleted_at is null`,
  `CREATE INDEX "document_subject_key_search" on "document" using gin (account_id, "subject_key" gin_trgm_ops) where deleted_at is null`,
  `CREATE INDEX "document_trash" on "document" (account_id, deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "document_responsible_id_trash" on "document" (account_id, "responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "document_creator_id_trash" on "document" (account_id, "creator_id", deleted_at, id) where deleted_at is not null`,
  `CREATE STATISTICS "document_responsible_id_statistics" (dependencies, mcv) on account_id, "responsible_id" from "document"`,
  `CREATE STATISTICS "document_creator_id_statistics" (dependencies, mcv) on account_id, "creator_id" from "document"`,
];

/** Papers of the trade, each with the card that it belongs to. */
export class CreateDocuments1765100003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "document"`);
  }
}
